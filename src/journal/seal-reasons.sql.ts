import { sql, type Tx } from "../database/index.ts";

/** Where the walk over the journal is. */
export interface JournalPlace {
  office: number;
  entry: string;
}

/**
 * Walks the next 20,000 lines after a place: those whose reason stands there and does not begin as what is sealed, and where the walk is
 * then; undefined: at its end.
 */
export async function reasonsAfter(
  tx: Tx,
  { office, entry }: JournalPlace,
): Promise<{ lines: (JournalPlace & { reason: string })[]; last: JournalPlace | undefined }> {
  const { rows } = await sql("reasonsAfter")`
    with walked as materialized (
      select office_id, entry_id, reason from journal where (office_id, entry_id) > (${office}, ${entry})
       order by office_id, entry_id limit 20000),
    last as (select office_id, entry_id from walked order by office_id desc, entry_id desc limit 1)
    select office_id as office, entry_id as entry, reason, false as last from walked where reason is not null and reason not like 'sealed:own:%'
     union all
    select office_id, entry_id, null, true from last`.execute(tx);
  const lines = rows.flatMap(({ office: at, entry: id, reason, last }) =>
    !last && at !== null && id !== null && reason !== null ? [{ office: at, entry: id, reason }] : [],
  );
  const end = rows.find(({ last }) => last);
  const last = end && end.office !== null && end.entry !== null ? { office: end.office, entry: end.entry } : undefined;
  return { lines, last };
}

/** Puts sealed reasons in their places, by a function of the owner: nobody else changes a line (migrations/0053). How many it sealed. */
export async function storeReasons(
  tx: Tx,
  office: number,
  lines: { entry: string; sealed: string }[],
): Promise<number> {
  const { rows } = await sql("sealJournalReasons")`
    select seal_journal_reasons(${office}, ${lines.map(({ entry }) => entry)}::uuid[], ${lines.map(({ sealed }) => sealed)}::text[]) as done`.execute(
    tx,
  );
  return rows[0]!.done ?? 0;
}
