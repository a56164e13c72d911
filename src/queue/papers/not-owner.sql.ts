import { sql, type Tx } from "../../database/index.ts";
import type { Day } from "../day.ts";

/** These people were not here: their bookings may be recorded anew at once (the key `visitor_booking` counts only who is not undone). */
export async function markNotOwners(tx: Tx, visitors: readonly string[], day: Day): Promise<void> {
  await sql`
    update visitor set outcome = 'not-owner', outcome_at = ${day.now}, undone_at = ${day.now}
     where office_id = ${day.office.id} and visitor_id = any(${visitors}::uuid[])`.execute(tx);
}
