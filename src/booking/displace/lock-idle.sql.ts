import { sql, type Tx } from "../../database/index.ts";
import { hasEnded } from "../booking-states.sql.ts";
import type { BookingRef } from "../wish.ts";

/** Locks those of these bookings that nobody has in hand, with their citizens, and that have not ended; answers which. */
export async function lockIdle(tx: Tx, refs: readonly BookingRef[]): Promise<string[]> {
  const ids = { offices: refs.map((r) => r.office), bookings: refs.map((r) => r.id) };
  const { rows: theirs } = await sql("lockIdleCitizens")`
    select c.citizen_id as id from citizen c
     where c.citizen_id in (
       select b.citizen_id from unnest(${ids.offices}::smallint[], ${ids.bookings}::uuid[]) as w (office_id, booking_id)
         join booking b using (office_id, booking_id))
     order by c.citizen_id for update skip locked`.execute(tx);
  const { rows } = await sql("lockIdleBookings")`
    select b.booking_id as id
      from booking b
     where (b.office_id, b.booking_id) in (select * from unnest(${ids.offices}::smallint[], ${ids.bookings}::uuid[]))
       and (b.citizen_id is null or b.citizen_id = any(${theirs.map(({ id }) => id)}::uuid[])) and not ${hasEnded}
     order by b.booking_id for update skip locked`.execute(tx);
  return rows.map(({ id }) => id);
}
