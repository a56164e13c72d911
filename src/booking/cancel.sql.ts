import { sql, type Tx } from "../database/index.ts";
import type { BookingRef } from "./wish.ts";

/** Bookings end, or (`null`) live again. */
export async function markCancelled(tx: Tx, refs: BookingRef[], at: Temporal.Instant | null): Promise<void> {
  await sql("markCancelled")`
    update booking b set cancelled_at = ${at}
      from unnest(${refs.map((r) => r.office)}::smallint[], ${refs.map((r) => r.id)}::uuid[]) as w (office_id, booking_id)
     where (b.office_id, b.booking_id) = (w.office_id, w.booking_id)`.execute(tx);
}

/** Until when a hold is kept. */
export async function setHold(tx: Tx, ref: BookingRef, until: Temporal.Instant): Promise<void> {
  await sql(
    "setHold",
  )`update booking set hold_until = ${until} where office_id = ${ref.office} and booking_id = ${ref.id}`.execute(tx);
}
