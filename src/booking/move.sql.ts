import { sql, type Tx } from "../database/index.ts";
import type { Seat } from "./seats.sql.ts";
import type { BookingRef } from "./wish.ts";

/** Another seat for a booking, also for one that waited for one; a hold is kept until `holdUntil`. */
export async function setSeat(
  tx: Tx,
  booking: BookingRef,
  seat: Seat,
  moves: number,
  holdUntil: Temporal.Instant | undefined,
): Promise<void> {
  await sql("setSeat")`
    update booking set day = ${seat.day}, starts = ${seat.starts}, pool = ${seat.pool}, moves = ${moves}, displaced_at = null, hold_until = coalesce(${holdUntil ?? null}, hold_until)
     where office_id = ${booking.office} and booking_id = ${booking.id}`.execute(tx);
}
