import { sql } from "../database/index.ts";

// What a booking's moments mean together, each meaning once. All are conditions on a booking called `b`, true or false, never null.
// A booking ends at most once: lapsed, cancelled, forfeited or visited. Displaced is no end: the office took the seat away, and owes
// another one; `displaced_at` is emptied when the booking has it. Whether a booking is live is another question: `claim` says it.
// Written as `is null`, because PostgreSQL then sees that the partial index booking_hold holds the rows.

/** A hold that waits for YA. Displaced or not: it runs out at its time. */
export const isHeld = sql.fragment`(b.confirmed_at is null and b.lapsed_at is null and b.cancelled_at is null)`;

/** It came to its end: lapsed, cancelled, forfeited or visited. Displaced is no end. */
export const hasEnded = sql.fragment`(num_nonnulls(b.lapsed_at, b.cancelled_at, b.forfeited_at, b.visited_at) > 0)`;

/** It ended, and not with its visit: its person may book another seat for the same wish. Displaced is no end, and another seat is owed. */
export const hasEndedUnvisited = sql.fragment`(num_nonnulls(b.lapsed_at, b.cancelled_at, b.forfeited_at) > 0)`;

/** It ended at the office: visited, or forfeited. Displaced did not happen at the door. */
export const hasEndedAtOffice = sql.fragment`(num_nonnulls(b.forfeited_at, b.visited_at) > 0)`;

/** Its citizen let go of it, who may take it back while the seat rests: cancelled or lapsed. Displaced is the office's doing. */
export const wasGivenBack = sql.fragment`(num_nonnulls(b.cancelled_at, b.lapsed_at) > 0)`;

/** It holds a seat, for YA or for good, and nothing has become of it yet. A displaced one holds none. */
export const hasSeat = sql.fragment`(b.lapsed_at is null and b.cancelled_at is null and b.displaced_at is null
  and b.forfeited_at is null and b.visited_at is null)`;

/** Its people may still come at its hour: confirmed, and it has its seat. Nobody who was displaced is expected, told or forfeited. */
export const mayStillCome = sql.fragment`(b.confirmed_at is not null and ${hasSeat})`;

/** One of its day's bookings, whatever became of it there: confirmed, and not given back. A displaced one is of no day. */
export const isOfItsDay = sql.fragment`(b.confirmed_at is not null and b.lapsed_at is null and b.cancelled_at is null
  and b.displaced_at is null)`;

/**
 * Somebody else claims its person too, or did when it was booked: the desk compares with the ID card. Read when it is shown, so that the
 * first of them is marked as well.
 */
export const isShared = sql.fragment`(b.compare or exists (
  select from claim other where other.applicant_digest = b.applicant_digest and other.booking_id <> b.booking_id))`;

/** What has become of it, in one word: how it ended, and where it has not, whether its seat is gone or how sure it is. */
export const stateNow = sql.fragment`(case when b.lapsed_at is not null then 'lapsed' when b.cancelled_at is not null then 'cancelled'
  when b.forfeited_at is not null then 'forfeited' when b.visited_at is not null then 'visited'
  when b.displaced_at is not null then 'displaced' when b.confirmed_at is not null then 'confirmed' else 'held' end)`;
