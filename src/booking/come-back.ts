import type { Tx } from "../database/index.ts";
import { dropClaims, reclaim } from "./claims.sql.ts";
import { type Rest, wakeSeat } from "./seats.sql.ts";
import type { BookingRef } from "./wish.ts";

/**
 * Takes a resting booking up again: its person's claim, then its seat. False, and nothing is changed, if by now the limits leave no room
 * for it or its rest has ended. That is the race here: the timed act that ends rests asks no citizen, so a seat that rested when
 * the citizen's bookings were read may be everybody's a moment later.
 */
export async function comeBack(
  tx: Tx,
  booking: BookingRef,
  because: Rest["because"],
  now: Temporal.Instant,
): Promise<boolean> {
  if (!(await reclaim(tx, booking, { placeAt: now }))) return false;
  if (await wakeSeat(tx, booking.office, booking.id, because)) return true;
  await dropClaims(tx, [booking.id]);
  return false;
}
