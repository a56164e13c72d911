import { type Statement, sql, type Tx } from "../database/index.ts";

/** Something the database promises, and how many rows break it. */
export interface KeptPromise {
  what: string;
  broken: number;
}

const live = sql.fragment`
  select b.office_id, b.day, b.pool, b.starts, count(*)::int as n
    from claim c join booking b using (office_id, booking_id) group by 1, 2, 3, 4`;
const resting = sql.fragment`select office_id, day, pool, starts, count(*)::int as n from rest group by 1, 2, 3, 4`;

const promises: Record<string, Statement<{ broken: number }>> = {
  // A day that is over gave up its claims, so only days from the newest claim's eve on are compared.
  "seats taken are live bookings and resting seats": sql("seatsAreTakenByLiveBookings")`
    select count(*)::int as broken
      from slot s left join (${live}) l using (office_id, day, pool, starts) left join (${resting}) r using (office_id, day, pool, starts)
     where s.pool = 'public' and s.day > (select coalesce(max(ran_at), now())::date + 1 from clock)
       and s.taken <> coalesce(l.n, 0) + coalesce(r.n, 0)`,
  "resting seats are counted as resting": sql("restsAreCountedAsResting")`
    select count(*)::int as broken from slot s left join (${resting}) r using (office_id, day, pool, starts)
     where s.resting <> coalesce(r.n, 0)`,
  "no hour has more seats taken than opened": sql("noHourIsOversold")`
    select count(*)::int as broken from slot where not (0 <= taken and taken <= opened and opened <= capacity and resting <= taken)`,
  "every live booking has its row": sql("liveBookingsHaveTheirRow")`
    select count(*)::int as broken from claim c left join booking b using (office_id, booking_id) where b.booking_id is null`,
  "no code was given twice": sql("noCodeTwice")`
    select count(*)::int as broken from (select from booking group by code_digest having count(*) > 1) as twice`,
  "every live booking stands in the journal": sql("liveBookingsAreInTheJournal")`
    select count(*)::int as broken from claim c
     where not exists (select from journal j where (j.office_id, j.booking_id) = (c.office_id, c.booking_id))`,
  "no number was given twice on a day": sql("noNumberTwice")`
    select count(*)::int as broken from (select from ticket group by office_id, day, number having count(*) > 1) as twice`,
  "every answered message left no second answer": sql("noSecondAnswer")`
    select count(*)::int as broken
      from (select from letter where reply_to is not null group by reply_to, reply_ordinal having count(*) > 1) as twice`,
  "all constraints are in force": sql("constraintsAreInForce")`
    select count(*)::int as broken from pg_constraint c join pg_namespace n on n.oid = c.connamespace
     where not c.convalidated and n.nspname not in ('pg_catalog', 'information_schema')`,
  "all indexes are whole": sql("indexesAreWhole")`
    select count(*)::int as broken from pg_index where not (indisvalid and indisready)`,
};

/** Asks for each promise whether the rows keep it. */
export async function readPromises(tx: Tx): Promise<KeptPromise[]> {
  const kept: KeptPromise[] = [];
  for (const [what, question] of Object.entries(promises)) {
    const { rows } = await question.execute(tx);
    kept.push({ what, broken: rows[0]!.broken });
  }
  return kept;
}

/**
 * Reads every page of every table and compares every index with its table, by PostgreSQL's own amcheck. It makes an extension, so it is
 * for copies only. @returns how many tables and indexes were looked at, and a sentence for each fault
 */
export async function readEveryPage(tx: Tx): Promise<{ looked: number; faults: string[] }> {
  await tx.query("create extension if not exists amcheck");
  const { rows: tables } = await tx.query<{ name: string; faults: number }>(`
    select c.oid::regclass::text as name, (select count(*)::int from verify_heapam(c.oid::regclass)) as faults
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`);
  const { rows: indexes } = await tx.query<{ name: string }>(`
    select c.oid::regclass::text as name, bt_index_check(c.oid::regclass, true)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_am a on a.oid = c.relam
     where c.relkind = 'i' and a.amname = 'btree' and n.nspname not in ('pg_catalog', 'information_schema')`);
  const faults = tables.filter(({ faults }) => faults > 0).map(({ name, faults }) => `table ${name}: ${faults} faults`);
  return { looked: tables.length + indexes.length, faults };
}
