import { sql, type Tx } from "../../database/index.ts";

/** How the office's day goes, in one row. */
export interface Pulse {
  /** Minutes one ticket took lately, by stage; a stage with fewer than five served is not among them. */
  stages: Record<string, number>;
  /** The same for the document desks; null: fewer than five. */
  papersMinutes: number | null;
  /** Officers who took somebody to a document desk, or let them go, since the moment asked. */
  papersOfficers: number;
  firstActAt: Temporal.Instant | null;
  lastActAt: Temporal.Instant | null;
  closedAt: Temporal.Instant | null;
  noCode: number;
  disturbed: boolean;
}

// "Lately": the last twenty. From the call on, since the way to the counter keeps it as busy as the photo does.
const handling = sql.fragment`
  select stage, percentile_cont(0.5) within group (order by extract(epoch from ended_at - called_at)) / 60 as minutes
    from (select stage, called_at, ended_at, row_number() over (partition by stage order by ended_at desc) as nth
            from today where outcome = 'served' and ended_at is not null) s
   where nth <= 20 group by stage having count(*) >= 5`;

const papers = sql.fragment`
  select percentile_cont(0.5) within group (order by extract(epoch from checked_at - taken_at)) / 60 as minutes, count(*) as many
    from (select taken_at, checked_at from desks where checked_at >= taken_at order by checked_at desc limit 20) s`;

/** @param since how far back an officer's act still says that somebody works */
export async function pulseOf(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
  since: Temporal.Instant,
): Promise<Pulse> {
  const { rows } = await sql("pulseOf")`
    with today as materialized (
      select stage, called_at, ended_at, outcome from call where office_id = ${office} and day = ${day}),
    desks as materialized (
      select officer, taken_at, checked_at, state from arrival where office_id = ${office} and day = ${day} and taken_at is not null)
    select coalesce((select jsonb_object_agg(stage, minutes) from (${handling}) h), '{}') as stages,
           (select minutes from (${papers}) p where many >= 5) as "papersMinutes",
           (select count(distinct officer) from desks where state = 'at-desk' or greatest(taken_at, checked_at) >= ${since}) as "papersOfficers",
           d.first_act_at as "firstActAt", d.last_act_at as "lastActAt", d.closed_at as "closedAt", coalesce(d.no_code, 0) as "noCode",
           exists (select from disturbance where office_id = ${office} and began_at <= ${now} and (ended_at is null or ended_at > ${now})) as disturbed
      from (select) one left join office_day d on d.office_id = ${office} and d.day = ${day}`.execute(tx);
  return rows[0] as Pulse;
}
