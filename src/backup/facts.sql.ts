import { sql, type Tx } from "../database/index.ts";

/** What a database says of itself, to be compared with its copy. */
export interface Facts {
  /** Rows by table, `auth.session` for one of another schema. */
  rows: Record<string, number>;
  migrations: string[];
  /** Until when lines that are only ever added were digested: a minute before, so that no transaction was still writing them. */
  settledUntil: string;
  /** Number and digest of the journal's and messages' lines of the day before `settledUntil`. */
  settled: Record<"journal" | "message", Settled>;
}

export interface Settled {
  count: number;
  digest: string;
}

/** Reads the facts in one view of the database (`tx` must be REPEATABLE READ). Moments are the journal's own, the clock's of the program. */
export async function readFacts(tx: Tx): Promise<Facts> {
  const { rows } = await sql("readFacts")`
    select (coalesce((select max(recorded_at) from journal), now()) - interval '1 minute')::text as until`.execute(tx);
  const settledUntil = rows[0]!.until;
  return {
    rows: await countRows(tx),
    migrations: await migrationsOf(tx),
    settledUntil,
    settled: await readSettled(tx, settledUntil),
  };
}

/** Number and digest of what was written in the day before `until`: the same in a copy, whatever came after. */
export async function readSettled(tx: Tx, until: string): Promise<Facts["settled"]> {
  const { rows } = await sql("readSettled")`
    select 'journal' as name, count(*)::int as count,
           coalesce(sum(hashtextextended(office_id || ' ' || entry_id || ' ' || act || ' ' || actor || ' ' || happened_at || detail::text, 0)), 0)::text as digest
      from journal where recorded_at > ${until}::text::timestamptz - interval '1 day' and recorded_at <= ${until}::text::timestamptz
    union all
    select 'message', count(*)::int, coalesce(sum(hashtextextended(message_id || ' ' || phone_number_id, 0)), 0)::text
      from message where recorded_at > ${until}::text::timestamptz - interval '1 day' and recorded_at <= ${until}::text::timestamptz`.execute(
    tx,
  );
  const of = (name: string): Settled => {
    const { count = 0, digest = "0" } = rows.find((row) => row.name === name) ?? {};
    return { count, digest };
  };
  return { journal: of("journal"), message: of("message") };
}

/** From now on this transaction sees the database as it is at its next statement, and changes nothing. */
export async function seeOneMoment(tx: Tx): Promise<void> {
  await sql("seeOneMoment")`set transaction isolation level repeatable read, read only`.execute(tx);
}

async function migrationsOf(tx: Tx): Promise<string[]> {
  const { rows } = await sql("migrationsOf")`select name from migration order by name`.execute(tx);
  return rows.map(({ name }) => name);
}

/** Every table of ours with its rows, in all schemas. */
export async function countRows(tx: Tx): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { schema, name } of await tablesOf(tx)) {
    const { rows } = await tx.query<{ n: number }>(`select count(*)::int as n from "${schema}"."${name}"`);
    counts[schema === "public" ? name : `${schema}.${name}`] = rows[0]!.n;
  }
  return counts;
}

export async function tablesOf(tx: Tx): Promise<{ schema: string; name: string }[]> {
  const { rows } = await sql("tablesOf")`
    select schemaname as schema, tablename as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') and schemaname is not null and tablename is not null order by 1, 2`.execute(
    tx,
  );
  return rows;
}
