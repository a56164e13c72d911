import { sql, type Tx } from "../database/index.ts";
import type { JournalRow } from "./signature.ts";

/** A line with what the chain has to know beside it. */
export interface ChainedRow extends JournalRow {
  mac: Buffer | null;
  written_at: Temporal.Instant | null;
}

/** How far the chain is. */
export interface ChainState {
  chainedUntil: Temporal.Instant;
  past: { office: number; entry: string } | undefined;
  signedSince: Temporal.Instant | null;
}

/** Takes the chain for this transaction; undefined: another server has it. */
export async function takeChain(tx: Tx): Promise<ChainState | undefined> {
  const { rows } = await sql("takeChain")`
    select chained_until, past_office, past_entry, past_done, signed_since from journal_chain for update skip locked`.execute(
    tx,
  );
  const row = rows[0];
  return row && stateOf(row);
}

/** How far the chain is, for who only looks. */
export async function readChain(tx: Tx): Promise<ChainState> {
  const { rows } = await sql("readChain")`
    select chained_until, past_office, past_entry, past_done, signed_since from journal_chain`.execute(tx);
  return stateOf(rows[0]!);
}

interface StateRow {
  chained_until: Temporal.Instant;
  past_office: number;
  past_entry: string;
  past_done: boolean;
  signed_since: Temporal.Instant | null;
}

function stateOf(row: StateRow): ChainState {
  return {
    chainedUntil: row.chained_until,
    past: row.past_done ? undefined : { office: row.past_office, entry: row.past_entry },
    signedSince: row.signed_since,
  };
}

/**
 * Everything written before this moment is committed or never will be: the oldest transaction that has written anything began later. A
 * statement of its own, before the lines are read: what commits between the two is seen by the second.
 */
export async function settledUntil(tx: Tx): Promise<Temporal.Instant> {
  const { rows } = await sql("journalSettledUntil")`
    select least(clock_timestamp(), min(xact_start)) - interval '200 milliseconds' as until
      from pg_stat_activity where backend_xid is not null and pid <> pg_backend_pid() and datname = current_database()`.execute(
    tx,
  );
  return rows[0]!.until!;
}

const line = sql.fragment`
  office_id, entry_id, act, booking_id, arrival_id, ticket_id, actor, desk, source, reason, rules_version, happened_at, recorded_at,
  detail, mac, written_at`;

/** How many lines are taken up at once. */
export const linesAtOnce = 1_000;

/** Lines written in [from, until), in the order of their writing; one more than are taken up at once, if there are more. */
export async function linesWritten(tx: Tx, from: Temporal.Instant, until: Temporal.Instant): Promise<ChainedRow[]> {
  const { rows } = await sql("journalLinesWritten")`
    select ${line} from journal where written_at >= ${from} and written_at < ${until} order by written_at limit 1001`.execute(
    tx,
  );
  return rows as ChainedRow[];
}

/** The next lines of the walk over all that stood before the chain began. */
export async function linesAfter(tx: Tx, { office, entry }: { office: number; entry: string }): Promise<ChainedRow[]> {
  const { rows } = await sql("journalLinesAfter")`
    select ${line} from journal where (office_id, entry_id) > (${office}, ${entry}) order by office_id, entry_id limit 1000`.execute(
    tx,
  );
  return rows as ChainedRow[];
}

/** Lines of one office by their ids. */
export async function linesOf(tx: Tx, office: number, ids: readonly string[]): Promise<ChainedRow[]> {
  const { rows } = await sql("journalLinesOf")`
    select ${line} from journal where office_id = ${office} and entry_id = any(${ids}::uuid[])`.execute(tx);
  return rows as ChainedRow[];
}

/** Lines of an office that stand in no block. */
export async function linesOutside(tx: Tx, office: number): Promise<ChainedRow[]> {
  const { rows } = await sql("journalLinesOutside")`
    with chained as materialized (
      select unnest(entry_ids) as id from journal_block where office_id = ${office})
    select ${line} from journal j left join chained c on c.id = j.entry_id
     where j.office_id = ${office} and c.id is null order by happened_at, entry_id limit 10000`.execute(tx);
  return rows as ChainedRow[];
}

/** How many lines of an office happened in [from, until). */
export async function countLines(
  tx: Tx,
  office: number,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql("countJournalLines")`
    select count(*)::int as n from journal where office_id = ${office} and happened_at >= ${from} and happened_at < ${until}`.execute(
    tx,
  );
  return rows[0]!.n!;
}

/** One block of the chain. */
export interface Block {
  office: number;
  nr: number;
  day: Temporal.PlainDate;
  beforeLines: number;
  ids: string[];
  macs: Buffer;
  headBefore: Buffer;
  head: Buffer;
  mac: Buffer;
  unsigned: boolean;
}

/** The newest block of each of these offices. */
export async function newestBlocks(
  tx: Tx,
  offices: readonly number[],
): Promise<Map<number, Pick<Block, "nr" | "day" | "head"> & { lines: number }>> {
  const { rows } = await sql("newestJournalBlocks")`
    select o.office, b.nr, b.day, b.head, b.before_lines + cardinality(b.entry_ids) as lines
      from unnest(${offices}::smallint[]) as o (office),
           lateral (select * from journal_block where office_id = o.office order by nr desc limit 1) b`.execute(tx);
  return new Map(rows.map((row) => [row.office!, { nr: row.nr, day: row.day, head: row.head, lines: row.lines ?? 0 }]));
}

/** Takes these blocks into the chains of their offices, by a function of the owner: nobody else writes there (migrations/0038). */
export async function insertBlocks(tx: Tx, blocks: readonly Block[]): Promise<void> {
  for (const one of blocks)
    await sql("appendJournalBlock")`
      select append_journal_block(${one.office}, ${one.nr}, ${one.day}, ${one.beforeLines}, ${one.ids}::uuid[], ${one.macs}, ${one.headBefore},
             ${one.head}, ${one.mac}, ${one.unsigned}) as nr`.execute(tx);
}

/** How far the chain is from now on. */
export async function markChained(tx: Tx, { chainedUntil, past, signedSince }: ChainState): Promise<void> {
  await sql("markJournalChained")`
    select mark_journal_chained(${chainedUntil}, ${past?.office ?? 0}, ${past?.entry ?? "00000000-0000-0000-0000-000000000000"}, ${!past},
           ${signedSince}) is null as marked`.execute(tx);
}

/** True while a program of the release before, which signs nothing, is there. */
export async function isUnsignedServerThere(tx: Tx, since: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql("isUnsignedServerThere")`
    select from server where signs is null and heartbeat_at > ${since} limit 1`.execute(tx);
  return rows.length > 0;
}

/** Blocks of an office after a number, in order. */
export async function blocksAfter(tx: Tx, office: number, nr: number, most: number): Promise<Block[]> {
  const { rows } = await sql("journalBlocksAfter")`
    select office_id as office, nr, day, before_lines as "beforeLines", entry_ids as ids, macs, head_before as "headBefore", head, mac, unsigned
      from journal_block where office_id = ${office} and nr > ${nr} order by nr limit ${most}`.execute(tx);
  return rows as Block[];
}

/** All offices, and 0: what concerns all of them. */
export async function chainedOffices(tx: Tx): Promise<number[]> {
  const { rows } = await sql("journalChainedOffices")`
    select office_id as office from office union select 0 order by 1`.execute(tx);
  return rows.map(({ office }) => office!);
}

/** What the chain came to on a day. */
export interface DayHead {
  day: Temporal.PlainDate;
  lines: number;
  head: Buffer;
}

/** The heads of an office's days before `before`, the newest first. */
export async function headsBefore(
  tx: Tx,
  office: number,
  before: Temporal.PlainDate,
  most: number,
): Promise<DayHead[]> {
  const { rows } = await sql("journalHeadsBefore")`
    select day, lines, head from journal_head where office_id = ${office} and day < ${before} order by day desc limit ${most}`.execute(
    tx,
  );
  return rows as DayHead[];
}

/** Blocks of days before `day`: their lines are gone after their years. The heads stay. */
export async function dropBlocks(tx: Tx, office: number, day: Temporal.PlainDate, most: number): Promise<number> {
  const { rows } = await sql("dropJournalBlocks")`
    select forget_journal_blocks(${office}, ${day}, ${most}) as gone`.execute(tx);
  return rows[0]!.gone ?? 0;
}
