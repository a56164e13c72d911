import { isHeld } from "../booking/index.ts";
import { sql, type Tx } from "../database/index.ts";

/** More than so many are not counted: "at least" says enough, and counting a million would slow down what answers them. */
export const mostCounted = 100_000;

export interface MessagesWaiting {
  waiting: number;
  /** Real seconds since the oldest of them was written down. */
  oldestSeconds: number;
  setAside: number;
}

/** Messages nobody has answered; each part reads a partial index that holds nothing else. */
export async function messagesWaiting(tx: Tx, real: Temporal.Instant): Promise<MessagesWaiting> {
  const { rows } = await sql("messagesWaiting")`
    select
      (select count(*) from (
        select from message where attended_at is null and set_aside_at is null limit ${mostCounted}) waiting) as waiting,
      coalesce((
        select extract(epoch from ${real}::timestamptz - recorded_at) from message
         where attended_at is null and set_aside_at is null order by heard_at, message_id limit 1), 0)::float8 as "oldestSeconds",
      (select count(*) from (
        select from message where set_aside_at is not null and attended_at is null limit ${mostCounted}) aside) as "setAside"
  `.execute(tx);
  return rows[0]!;
}

/** Letters that failed for good within the last real day and were not dropped by hand, by the kind of error. */
export async function failedLettersOfADay(tx: Tx, real: Temporal.Instant): Promise<{ fault: string; count: number }[]> {
  const { rows } = await sql("failedLettersOfADay")`
    select coalesce(fault, 'none') as fault, count(*) as count from letter
     where failed_at > ${real.subtract({ hours: 24 })} and dropped_at is null group by 1 order by 1`.execute(tx);
  return rows;
}

export interface SeatsOfOffice {
  office: number;
  opened: number;
  taken: number;
  resting: number;
}

/** Public seats from an office's today to the end of its horizon: a range of the key each, whatever stands before it. */
export async function seatsOfOffices(
  tx: Tx,
  spans: readonly { office: number; today: Temporal.PlainDate; last: Temporal.PlainDate }[],
): Promise<SeatsOfOffice[]> {
  const { rows } = await sql("seatsOfOffices")`
    select span.office_id as office, coalesce(opened, 0)::integer as opened, coalesce(taken, 0)::integer as taken,
           coalesce(resting, 0)::integer as resting
      from unnest(${spans.map(({ office }) => office)}::smallint[], ${spans.map(({ today }) => today)}::date[],
                  ${spans.map(({ last }) => last)}::date[]) as span (office_id, today, last_day)
     cross join lateral (
       select sum(opened) as opened, sum(taken) as taken, sum(resting) as resting from slot
        where slot.office_id = span.office_id and day between span.today and span.last_day and pool = 'public') seats
     where span.office_id is not null
     order by 1`.execute(tx);
  return rows;
}

export interface Machine {
  /** Holds waiting for their YA. */
  holds: number;
  /** Seconds of domain time since the oldest hold or rest should have ended: how late the timed acts are. */
  lateSeconds: number;
  /** Programs that answer messages, by their heartbeat of the last ten real seconds. */
  servers: number;
  /** Programs that send letters. */
  senders: number;
  /** How far the clock of the demo stands ahead of real time; 0 in production. */
  aheadSeconds: number;
}

export async function machine(tx: Tx, now: Temporal.Instant, real: Temporal.Instant): Promise<Machine> {
  const { rows } = await sql("machine")`
    select
      (select count(*) from (
        select from booking b where ${isHeld} and b.hold_until is not null limit ${mostCounted}) hold) as holds,
      greatest(0, extract(epoch from ${now}::timestamptz - least(
        (select min(b.hold_until) from booking b where ${isHeld}),
        (select min(until) from rest))))::float8 as "lateSeconds",
      (select count(*) from server where heartbeat_at > ${real.subtract({ seconds: 10 })}) as servers,
      (select count(*) from sender where seen_until > ${real}) as senders,
      coalesce((select ahead_ms / 1000.0 from clock), 0)::float8 as "aheadSeconds"
  `.execute(tx);
  return rows[0]!;
}

/** Hands that were told "too many" within the last quarter of an hour: of what, and of which kind they are. Never which. */
export async function spentBudgets(
  tx: Tx,
  real: Temporal.Instant,
): Promise<{ what: string; kind: string; hands: number }[]> {
  const { rows } = await sql("spentBudgets")`
    select what, split_part(hand, ' ', 1) as kind, count(distinct hand)::integer as hands from budget_use
     where refused_at > ${real.subtract({ minutes: 15 })} group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
}

/** Nothing in this transaction may take longer than three seconds. */
export function limitToThreeSeconds(tx: Tx) {
  return sql("limitToThreeSeconds")`set local statement_timeout = '3s'`.execute(tx);
}
