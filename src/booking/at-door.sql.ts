import { sql, type Tx } from "../database/index.ts";
import { officeOf } from "../office/index.ts";
import type { World } from "./ask.ts";
import { hasEndedAtOffice } from "./booking-states.sql.ts";
import { todayIn } from "./day-seats.ts";
import type { Booking } from "./wish.ts";

/**
 * What has become of a booking at the office meanwhile: `arrived`, its person stands there and waits; `over`, the visit or the lateness
 * ended it. The race: the door scans the code while its owner writes BATAL or PINDAH. Both lock the booking first, and look at what the
 * other did in a statement of its own, because one statement sees only what was there when it began. Only today can anybody
 * stand there, so other days cost nothing.
 */
export async function atDoor(tx: Tx, booking: Booking, world: World): Promise<"arrived" | "over" | undefined> {
  const { office, id, day, state } = booking;
  if (state !== "confirmed" || !day.equals(todayIn(officeOf(world.offices, office), world))) return undefined;
  const { rows: locked } = await sql("atDoorReadBooking")`
    select ${hasEndedAtOffice} as ended from booking b
     where b.office_id = ${office} and b.booking_id = ${id} for update`.execute(tx);
  if (locked[0]?.ended) return "over";
  const { rows } = await sql("atDoorReadVisitor")`
    select from visitor v join arrival a using (office_id, arrival_id)
     where v.office_id = ${office} and v.booking_id = ${id} and v.day = ${day} and v.undone_at is null
       and a.state in ('waiting', 'at-desk', 'absent', 'back-today')`.execute(tx);
  return rows.length > 0 ? "arrived" : undefined;
}
