import type { Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import type { World } from "./ask.ts";
import { markCancelled } from "./cancel.sql.ts";
import { entryOf } from "./entries.ts";
import { endBookings } from "./give-back.ts";
import type { SeatedBooking } from "./wish.ts";

/**
 * Ends seats that others hold for a person whose identity was proved at the desk. They rest like cancelled ones, so URUNG takes them
 * back. The caller holds the lock of their citizens and of the bookings, and tells them.
 */
export async function endOthersClaims(tx: Tx, bookings: SeatedBooking[], world: World): Promise<void> {
  if (bookings.length === 0) return;
  await markCancelled(tx, bookings, world.now);
  await endBookings(tx, bookings, "cancelled", world);
  await writeJournal(
    tx,
    bookings.map((booking) => entryOf("cancelled", booking, "clock", world, { reason: "identity-proved" })),
    world.keys,
  );
}
