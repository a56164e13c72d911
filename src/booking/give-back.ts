import { randomInt } from "node:crypto";
import { newId, type Tx } from "../database/index.ts";
import { officeOf, rulesOfVersion } from "../office/index.ts";
import type { World } from "./ask.ts";
import { dropClaims } from "./claims.sql.ts";
import { type Rest, restSeats, type Seat } from "./seats.sql.ts";
import type { SeatedBooking } from "./wish.ts";

/**
 * Gives seats back: each rests for a random time of its own (rules: 20 to 60 minutes), so that nobody can cancel for a friend
 * who books within the second, and seats that came back together are not offered together. Returns the end of each rest.
 */
export async function giveBackSeats(
  tx: Tx,
  seats: { booking: SeatedBooking; seat: Seat }[],
  because: Rest["because"],
  world: World,
): Promise<Temporal.Instant[]> {
  const rests = seats.map(({ booking, seat }): Rest => {
    const rules = rulesOfVersion(officeOf(world.offices, booking.office), booking.rulesVersion);
    const seconds = randomInt(rules.restingMinutesLeast * 60, rules.restingMinutesMost * 60 + 1);
    return {
      ...seat,
      restId: newId(),
      booking: booking.id,
      because,
      restedAt: world.now,
      until: world.now.add({ seconds }),
    };
  });
  await restSeats(tx, rests);
  return rests.map((rest) => rest.until);
}

/** Ends live bookings: their claims go, their seats rest. The caller writes down why. */
export async function endBookings(
  tx: Tx,
  bookings: SeatedBooking[],
  because: Rest["because"],
  world: World,
): Promise<Temporal.Instant[]> {
  await dropClaims(
    tx,
    bookings.map((booking) => booking.id),
  );
  return giveBackSeats(
    tx,
    bookings.map((booking) => ({ booking, seat: seatOf(booking) })),
    because,
    world,
  );
}

export function seatOf(booking: SeatedBooking): Seat {
  return { office: booking.office, day: booking.day, pool: booking.pool, starts: booking.starts };
}
