import { sql, type Tx } from "../database/index.ts";

/**
 * Ends every sign-in of staff, with password or PIN, and every half-finished one. For a database that was taken back to an earlier
 * state: what had been ended since would live again. `real` is real time. @returns how many sign-ins were ended
 */
export async function endAllSessions(tx: Tx, real: Temporal.Instant): Promise<number> {
  const { rows } = await sql("endAllSessions")`
    with sessions as (delete from auth.session returning 1),
         asked as (delete from auth.verification returning 1),
         shifts as (update shift set ended_at = ${real} where ended_at is null returning 1)
    select 1 from sessions union all select 1 from shifts`.execute(tx);
  return rows.length;
}
