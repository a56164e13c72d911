import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";

/** These visits did not come to their end: the bookings live again, and may have another seat. */
export async function notVisited(tx: Tx, bookings: readonly string[], context: ActContext): Promise<void> {
  if (bookings.length === 0) return;
  await sql("notVisited")`
    update booking set visited_at = null
     where office_id = ${context.office.id} and booking_id = any(${bookings}::uuid[]) and visited_at is not null`.execute(
    tx,
  );
}

/** The bookings that go with some tickets, a party's in the order in which its people were entered. `checked`: a desk was done with their papers. */
export async function bookingsOfTickets(
  tx: Tx,
  tickets: readonly string[],
  context: ActContext,
): Promise<{ ticket: string; booking: string; checked: boolean }[]> {
  const { rows } = await sql("bookingsOfTickets")`
    select ticket_id as ticket, booking_id as booking, coalesce(outcome in ('complete', 'other-desk'), false) as checked from visitor
     where office_id = ${context.office.id} and ticket_id = any(${tickets}::uuid[]) and booking_id is not null and undone_at is null
     order by visitor_id`.execute(tx);
  return rows;
}
