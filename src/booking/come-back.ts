import type { Tx } from "../database/index.ts";
import type { Asker } from "./ask.ts";
import { personDigestOf } from "./changes.sql.ts";
import { claimPeople } from "./claims.sql.ts";
import { type Rest, wakeSeat } from "./seats.sql.ts";
import type { Booking } from "./wish.ts";

/** Claims the person of a booking again; false if by now the limits leave no room for it. */
export async function reclaim(tx: Tx, by: Asker, booking: Booking): Promise<boolean> {
  const free = [1, 2, 3, 4, 5].find((ordinal) => !by.liveOrdinals.includes(ordinal));
  if (free === undefined) return false;
  const digest = await personDigestOf(tx, booking);
  const claimed = await claimPeople(tx, [
    {
      digest,
      citizenId: by.citizenId,
      citizenOrdinal: by.citizenId ? free : undefined,
      office: booking.office,
      booking: booking.id,
    },
  ]);
  if (claimed.size === 0) return false;
  by.liveOrdinals = [...by.liveOrdinals, free];
  return true;
}

/** Ends the rest of a booking's seat in favour of that booking. */
export async function dropRest(tx: Tx, booking: Booking, because: Rest["because"]): Promise<boolean> {
  return wakeSeat(tx, booking.office, booking.id, because);
}
