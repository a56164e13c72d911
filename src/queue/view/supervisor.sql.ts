import { isOfItsDay } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import { shownDisturbance } from "../disturbance/disturbances.sql.ts";
import { lineOrder } from "../order.sql.ts";
import type { Disturbance } from "../views.ts";

export interface StreamRow {
  stream: string;
  waiting: number;
  longest: Temporal.Instant | null;
  given: number;
  served: number;
}

/** Today's numbers by stream. Those written by hand were not given by us, and the cap does not count them. */
export async function streamRows(tx: Tx, office: number, day: Temporal.PlainDate): Promise<StreamRow[]> {
  const { rows } = await sql("streamRows")`
    select stream, count(*) filter (where state = 'waiting') as waiting, min(state_at) filter (where state = 'waiting') as longest,
           count(*) filter (where not handwritten) as given, count(*) filter (where state = 'served') as served
      from ticket where office_id = ${office} and day = ${day} group by stream`.execute(tx);
  return rows;
}

/** Ids of who needs eyes: missed and parked (the longest first), dead (the newest first), and the head of the line. */
export async function watchedTickets(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  most: number,
): Promise<{ missed: string[]; parked: string[]; dead: string[]; line: string[] }> {
  const { rows } = await sql("watchedTickets")`
    with today as materialized (
      select * from ticket where office_id = ${office} and day = ${day} and state in ('waiting', 'missed', 'parked', 'dead'))
    select array(select ticket_id::text from today where state = 'missed' order by state_at, ticket_id) as missed,
           array(select ticket_id::text from today where state = 'parked' order by state_at, ticket_id) as parked,
           array(select ticket_id::text from today where state = 'dead' order by state_at desc, ticket_id) as dead,
           array(select ticket_id::text from today t where state = 'waiting' order by ${lineOrder} limit ${most}) as line`.execute(
    tx,
  );
  return rows[0] ?? { missed: [], parked: [], dead: [], line: [] };
}

export interface ArrivalCounts {
  expected: number;
  arrived: number;
  late: number;
  noShow: number;
  doubts: number;
}

/** Bookings of today: how many were confirmed, came, came late, never came (as the journal gave the reason); and open doubts. */
export async function arrivalCounts(tx: Tx, office: number, day: Temporal.PlainDate): Promise<ArrivalCounts> {
  const { rows } = await sql("arrivalCounts")`
    with today as materialized (
      select b.office_id, b.booking_id, b.forfeited_at from booking b
       where b.office_id = ${office} and b.day = ${day} and ${isOfItsDay}),
    lost as materialized (
      select j.reason from today b
       cross join lateral (
         select reason from journal
          where office_id = b.office_id and booking_id = b.booking_id and act = 'forfeited'
          order by recorded_at desc, entry_id desc limit 1) j
       where b.forfeited_at is not null)
    select (select count(*) from today) as expected,
           -- The filter stands outside: inside, a plan made for empty tables took the index of bookings and read all of the past.
           (select count(distinct v.booking_id) filter (where v.undone_at is null) from arrival a
             cross join lateral (
               select booking_id, undone_at from visitor
                where office_id = a.office_id and arrival_id = a.arrival_id offset 0) v
             where a.office_id = ${office} and a.day = ${day}) as arrived,
           (select count(*) from lost where reason = 'late') as late, (select count(*) from lost where reason = 'no-show') as "noShow",
           (select count(*) from doubt where office_id = ${office} and ended_at is null and decided_at is null) as doubts`.execute(
    tx,
  );
  return rows[0] as ArrivalCounts;
}

/** Bookings whose citizen wrote SUDAH DATANG and whom no door has recorded; more than one letter about a booking is one claim. */
export async function claimsSince(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  since: Temporal.Instant,
  now: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql("claimsSince")`
    select count(distinct j.booking_id) as claims from journal j
     where j.office_id = ${office} and j.happened_at between ${since} and ${now} and j.act = 'seen-claimed'
       and not exists (select from visitor v where v.office_id = j.office_id and v.booking_id = j.booking_id and v.day = ${day} and v.undone_at is null)`.execute(
    tx,
  );
  return rows[0]?.claims ?? 0;
}

/** Disturbances that touch the time since a moment, the newest first. */
export async function disturbancesOfDay(
  tx: Tx,
  office: number,
  since: Temporal.Instant,
  now: Temporal.Instant,
  keys: Keys,
): Promise<Disturbance[]> {
  const { rows } = await sql("disturbancesOfDay")`
    select disturbance_id as id, kind, began_at as began, ended_at as ended, reason, actor, withdrawn_at as withdrawn from disturbance
     where office_id = ${office} and began_at <= ${now} and (ended_at is null or ended_at > ${since} or withdrawn_at > ${since})
     order by began_at desc, disturbance_id`.execute(tx);
  return rows.map((row) => shownDisturbance(row, keys));
}
