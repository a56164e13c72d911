import { sql, type Tx } from "../database/index.ts";
import { isHeld } from "./booking-states.sql.ts";
import type { SeatedBooking } from "./wish.ts";

// No hold lapses while an unread message of its owner waits that was said in time: it may be the YA.
const unread = sql.fragment`exists (
  select from message m where m.citizen_id = b.citizen_id and m.attended_at is null and m.set_aside_at is null and m.sent_at <= b.hold_until)`;

/** When the next hold runs out, but for those in `skip`; undefined: there is none. */
export async function nextHoldEnd(tx: Tx, skip: readonly string[]): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("nextHoldEnd")`
    select b.hold_until as at from booking b
     where ${isHeld} and not ${unread}
       and b.booking_id <> all(${skip}::uuid[])
     order by b.hold_until limit 1`.execute(tx);
  return rows[0]?.at ?? undefined;
}

/** A hold that ran out, with its seat. */
export interface LapsedHold extends SeatedBooking {
  citizenId: string;
}

/** Locks at most `some` holds that ran out by `now`, with their citizens, the earliest first; who is busy, or in `skip`, is left out. */
export async function takeLapsedHolds(
  tx: Tx,
  now: Temporal.Instant,
  some: number,
  skip: readonly string[],
): Promise<LapsedHold[]> {
  const { rows } = await sql("takeLapsedHolds")`
    select b.office_id as office, b.booking_id as id, b.day, b.starts, b.pool, b.rules_version as "rulesVersion", b.citizen_id as "citizenId"
      from booking b join citizen c using (citizen_id)
     where b.hold_until <= ${now} and ${isHeld} and not ${unread}
       and b.booking_id <> all(${skip}::uuid[])
     order by b.hold_until limit ${some} for update of c, b skip locked`.execute(tx);
  return rows;
}

/** Writes down that holds ran out when their time was over. */
export function markLapsed(tx: Tx, offices: readonly number[], ids: readonly string[]) {
  return sql("markLapsed")`update booking set lapsed_at = hold_until where (office_id, booking_id) in (
    select * from unnest(${offices}::smallint[], ${ids}::uuid[]))`.execute(tx);
}

/** Adds a lapsed hold to each citizen's, and drops those older than `since`. */
export function countLapsed(tx: Tx, since: Temporal.Instant, now: Temporal.Instant, citizenIds: readonly string[]) {
  return sql("countLapsed")`
    update citizen c set lapsed_holds = (select coalesce(array_agg(at), '{}') from unnest(c.lapsed_holds) at where at > ${since}) || ${now}::timestamptz
     where citizen_id = any(${citizenIds}::uuid[])`.execute(tx);
}

/** When the next resting seat is free again, but for those in `skip`; undefined: none rests. */
export async function nextRestEnd(tx: Tx, skip: readonly string[]): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("nextRestEnd")`
    select until as at from rest where rest_id <> all(${skip}::uuid[]) order by until limit 1`.execute(tx);
  return rows[0]?.at;
}

/**
 * Ends the claims of the bookings of these days, each at its office; whom the office owes another seat keeps theirs. It goes by the days and not by the claims, which are those
 * of everybody who will come: a night has a day's work, however many have booked.
 */
export function dropClaimsOf(tx: Tx, days: readonly { office: number; day: Temporal.PlainDate }[]) {
  return sql("dropClaimsOf")`
    with over as materialized (
      select b.office_id, b.booking_id
        from unnest(${days.map(({ office }) => office)}::smallint[], ${days.map(({ day }) => day)}::date[]) as t (office_id, day)
        join booking b using (office_id, day)
       where b.displaced_at is null)
    delete from claim c using over where (c.office_id, c.booking_id) = (over.office_id, over.booking_id)`.execute(tx);
}
