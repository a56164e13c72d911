import { dayIsBefore } from "../calendar/index.ts";
import type { Tx } from "../database/index.ts";
import { type Office, officeOf, rulesOfVersion, today, workingDays } from "../office/index.ts";
import type { World } from "./ask.ts";
import { reclaim, withClaim } from "./claims.sql.ts";
import { giveBackSeats, seatOf } from "./give-back.ts";
import type { Seat } from "./seats.sql.ts";
import { lockBookings, seatAnew, takeSecondSeats } from "./second-visit.sql.ts";
import type { BookingRef, SeatedBooking } from "./wish.ts";

/**
 * Reserves the second visit of bookings of one office whose papers were not complete: the first free seat of the pool "second", all
 * at the same hour where one hour has room for them. The code and the claim stay (a visit that had come to its end takes its claim up
 * again), and it counts as no move. The seat of the first visit was used and is given back to nobody.
 * `days`: other days than those of the rule (the day ends and its numbers move), in order.
 * Returns the new seat by booking; one without found none, has ended otherwise (cancelled in between), or its person has booked again.
 */
export async function reserveSecondVisit(
  tx: Tx,
  refs: readonly BookingRef[],
  world: World,
  days?: readonly Temporal.PlainDate[],
): Promise<Map<string, Seat>> {
  const found = new Map<string, Seat>();
  // Each booking by the rules it was given under (promise 9); of a party they are the same.
  const seated = await lockBookings(tx, refs);
  const live = await keepClaims(tx, seated);
  const alive = seated.filter(({ id }) => live.has(id));
  for (const alike of Map.groupBy(alive, (booking) => booking.rulesVersion).values()) {
    for (const [id, seat] of await seatTogether(tx, alike, days, world)) found.set(id, seat);
  }
  return found;
}

/**
 * Takes reserved second visits back: the seats rest, the bookings have their seats of before again (which stayed counted). Returns
 * the bookings for which it is done; one that ended in between (BATAL) is left as it is.
 */
export async function takeBackSecondVisit(
  tx: Tx,
  visits: readonly { booking: BookingRef; was: Seat }[],
  world: World,
): Promise<Set<string>> {
  const seated = new Map(
    (
      await lockBookings(
        tx,
        visits.map(({ booking }) => booking),
      )
    ).map((booking) => [booking.id, booking]),
  );
  const back = visits.flatMap(({ booking, was }) => {
    const now = seated.get(booking.id);
    return now ? [{ booking: now, seat: seatOf(now), was }] : [];
  });
  await seatAnew(
    tx,
    back.map(({ booking, was }) => ({ booking, seat: was })),
  );
  await giveBackSeats(tx, back, "moved", world);
  return new Set(back.map(({ booking }) => booking.id));
}

/**
 * Only who has the claim lives (promise 4), also on a second visit: bookings that had given theirs up take it again. Returns those
 * that have one; the others' people have booked again meanwhile.
 */
export async function keepClaims(tx: Tx, refs: readonly BookingRef[]): Promise<Set<string>> {
  const claimed = await withClaim(tx, refs);
  for (const ref of refs) if (!claimed.has(ref.id) && (await reclaim(tx, ref))) claimed.add(ref.id);
  return claimed;
}

/** The last day on which a second visit is possible, for somebody sent back today. */
export function lastSecondVisitDay(office: Office, rulesVersion: number, now: Temporal.Instant): Temporal.PlainDate {
  return today(office, now).add({ days: rulesOfVersion(office, rulesVersion).secondVisitDays });
}

async function seatTogether(
  tx: Tx,
  bookings: SeatedBooking[],
  only: readonly Temporal.PlainDate[] | undefined,
  world: World,
): Promise<[string, Seat][]> {
  const [first] = bookings;
  if (!first) return [];
  const office = officeOf(world.offices, first.office);
  const days = only ?? secondVisitDays(office, first.rulesVersion, world.now);
  const one = await takeSecondSeats(tx, office.id, days, bookings.length);
  const seats: [SeatedBooking, Seat][] = one ? bookings.map((booking) => [booking, one]) : [];
  // No hour has room for all of them: each the first there is.
  for (const booking of !one && bookings.length > 1 ? bookings : []) {
    const seat = await takeSecondSeats(tx, office.id, days, 1);
    if (!seat) break;
    seats.push([booking, seat]);
  }
  await seatAnew(
    tx,
    seats.map(([booking, seat]) => ({ booking, seat })),
  );
  return seats.map(([booking, seat]) => [booking.id, seat]);
}

// From the first day of the rule on, so the proposal is 3 to 5 working days ahead where there is room, and later only where not. Sooner
// is never proposed: offices that correct papers need days.
function secondVisitDays(office: Office, rulesVersion: number, now: Temporal.Instant): Temporal.PlainDate[] {
  const { secondVisitFirst, secondVisitDays: within } = rulesOfVersion(office, rulesVersion);
  const last = lastSecondVisitDay(office, rulesVersion, now);
  return workingDays(office, today(office, now).add({ days: 1 }), within)
    .slice(secondVisitFirst - 1)
    .filter((day) => !dayIsBefore(last, day));
}
