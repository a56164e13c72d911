import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";

/** These people were not here: their bookings may be recorded anew at once (the key `visitor_booking` counts only who is not undone). */
export async function markNotOwners(tx: Tx, visitors: readonly string[], context: ActContext): Promise<void> {
  await sql`
    update visitor set outcome = 'not-owner', outcome_at = ${context.now}, undone_at = ${context.now}
     where office_id = ${context.office.id} and visitor_id = any(${visitors}::uuid[])`.execute(tx);
}
