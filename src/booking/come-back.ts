import type { Tx } from "../database/index.ts";
import type { Asker } from "./ask.ts";
import { personDigestOf } from "./changes.sql.ts";
import { claimPeople, dropClaims } from "./claims.sql.ts";
import { type Rest, wakeSeat } from "./seats.sql.ts";
import type { Booking } from "./wish.ts";

/**
 * Takes a resting booking up again: its person's claim, then its seat. False, and nothing is changed, if by now the limits leave no room
 * for it or its rest has ended. That is the race here: the timed act that ends rests asks no citizen, so a seat that rested when
 * the citizen's bookings were read may be everybody's a moment later.
 */
export async function comeBack(tx: Tx, by: Asker, booking: Booking, because: Rest["because"]): Promise<boolean> {
  const ordinal = await reclaim(tx, by, booking);
  if (ordinal === undefined) return false;
  if (!(await wakeSeat(tx, booking.office, booking.id, because))) {
    await dropClaims(tx, [booking.id]);
    return false;
  }
  by.liveOrdinals = [...by.liveOrdinals, ordinal];
  return true;
}

async function reclaim(tx: Tx, by: Asker, booking: Booking): Promise<number | undefined> {
  const free = [1, 2, 3, 4, 5].find((ordinal) => !by.liveOrdinals.includes(ordinal));
  if (free === undefined) return undefined;
  const claimed = await claimPeople(tx, [
    {
      digest: await personDigestOf(tx, booking),
      citizenId: by.citizenId,
      citizenOrdinal: by.citizenId ? free : undefined,
      office: booking.office,
      booking: booking.id,
    },
  ]);
  return claimed.size > 0 ? free : undefined;
}
