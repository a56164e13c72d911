import { sql, type Tx } from "../database/index.ts";

/** How many matters of an office wait for somebody's decision, or are to be looked at: counts and days only, never of whom. */
export interface OpenMatters {
  office: number;
  /** Cases without a decision. */
  cases: number;
  /** Objections against a caution, without an answer. */
  objections: number;
  /** Groups that somebody asked for and nobody has granted. */
  groups: number;
  /** Doubts at the document desk that nobody has decided. */
  doubts: number;
  /** Changes of accounts that wait for a second manager, or for their day. */
  accounts: number;
  /** Bookings of past days without an end, as the last night counted. */
  withoutEnd: number;
  /** What was done yesterday out of the usual order: readmitted, called out of order, corrected, taken off a telephone. */
  exceptions: number;
}

const exceptional = [
  "readmitted",
  "called-out-of-order",
  "renamed",
  "birth-corrected",
  "handed-over",
  "second-booking",
];

/** The same of some offices in one statement; `today` is each office's own day. */
export async function openMatters(
  tx: Tx,
  offices: readonly { office: number; today: Temporal.PlainDate }[],
): Promise<OpenMatters[]> {
  const { rows } = await sql("openMatters")`
    select o.office_id as office, c.cases, c.objections,
           (select count(*)::int from group_allowance g
             where g.office_id = o.office_id and g.granted_at is null and g.ended_at is null and g.until_day >= o.today) as groups,
           (select count(*)::int from doubt d where d.office_id = o.office_id and d.ended_at is null) as doubts,
           (select count(*)::int from staff_request r where r.office_id = o.office_id and r.ended_at is null) as accounts,
           (select coalesce(sum(w.bookings), 0)::int from booking_without_end w where w.office_id = o.office_id) as "withoutEnd",
           (select coalesce(sum(t.times), 0)::int from journal_tally t
             where t.office_id = o.office_id and t.day = o.today - 1 and t.counts and t.act = any(${exceptional}::text[])) as exceptions
      from unnest(${offices.map(({ office }) => office)}::smallint[], ${offices.map(({ today }) => today)}::date[]) as o (office_id, today)
     cross join lateral (
       select (count(*) filter (where b.decision is null))::int as cases,
              (count(*) filter (where b.objected_at is not null and b.answered_at is null))::int as objections
         from broker_case b where b.office_id = o.office_id and b.ended_at is null) c
     where o.office_id is not null
     order by 1`.execute(tx);
  return rows.map((row) => ({
    ...row,
    cases: row.cases ?? 0,
    objections: row.objections ?? 0,
    groups: row.groups ?? 0,
    doubts: row.doubts ?? 0,
    accounts: row.accounts ?? 0,
    withoutEnd: row.withoutEnd ?? 0,
    exceptions: row.exceptions ?? 0,
  }));
}
