import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";

/** These visits did not come to their end: the bookings live again, and may have another seat. */
export async function notVisited(tx: Tx, bookings: readonly string[], context: ActContext): Promise<void> {
  if (bookings.length === 0) return;
  await sql`
    update booking set visited_at = null
     where office_id = ${context.office.id} and booking_id = any(${bookings}::uuid[]) and visited_at is not null`.execute(
    tx,
  );
}
