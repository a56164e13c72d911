import { sql, type Tx } from "../database/index.ts";
import type { BookingRef } from "./wish.ts";

/** Holds become sure, also one that had lapsed. */
export async function confirmHeld(tx: Tx, bookings: BookingRef[], at: Temporal.Instant): Promise<void> {
  if (bookings.length === 0) return;
  await sql("confirmHeld")`
    update booking b set confirmed_at = ${at}, lapsed_at = null
      from unnest(${bookings.map((b) => b.office)}::smallint[], ${bookings.map((b) => b.id)}::uuid[]) as w (office_id, booking_id)
     where (b.office_id, b.booking_id) = (w.office_id, w.booking_id)`.execute(tx);
}
