import { type Fragment, sql, type Tx } from "../database/index.ts";

/** How an office stands at this moment: counts and ages only, never of whom. */
export interface DayNow {
  office: number;
  /** Arrivals before the document desk whose window is open, and how long the first of them has waited, in seconds of domain time. */
  papers: number;
  papersSeconds: number;
  /** Numbers that wait for a counter, in any stage. */
  counters: number;
  countersSeconds: number;
  /** Disturbances that go on: in them nobody forfeits. */
  disturbances: number;
}

/** One range of a partial index for each office and line; who has nobody waiting costs nothing. */
export async function daysNow(
  tx: Tx,
  offices: readonly { office: number; today: Temporal.PlainDate }[],
  now: Temporal.Instant,
): Promise<DayNow[]> {
  const age = (moment: Fragment) =>
    sql.fragment("age")`coalesce(extract(epoch from ${now}::timestamptz - min(${moment})), 0)::float8`;
  const { rows } = await sql("daysNow")`
    select o.office_id as office, p.papers, p."papersSeconds", c.counters, c."countersSeconds",
           (select count(*)::int from disturbance d where d.office_id = o.office_id and d.began_at <= ${now} and d.ended_at is null) as disturbances
      from unnest(${offices.map(({ office }) => office)}::smallint[], ${offices.map(({ today }) => today)}::date[]) as o (office_id, today)
     cross join lateral (
       select count(*)::int as papers, ${age(sql.fragment`greatest(eligible_from, state_at)`)} as "papersSeconds" from arrival a
        where a.office_id = o.office_id and a.day = o.today and a.state = 'waiting' and a.eligible_from <= ${now}) p
     cross join lateral (
       select count(*)::int as counters, ${age(sql.fragment`state_at`)} as "countersSeconds" from ticket t
        where t.office_id = o.office_id and t.day = o.today and t.state = 'waiting') c
     where o.office_id is not null
     order by 1`.execute(tx);
  return rows;
}
