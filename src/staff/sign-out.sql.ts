import { sql, type Tx } from "../database/index.ts";

/** Ends a shift. */
export function endShift(tx: Tx, real: Temporal.Instant, shift: string) {
  return sql("endShift")`update shift set ended_at = ${real} where shift_id = ${shift}`.execute(tx);
}

/** Ends a session. */
export function endSession(tx: Tx, session: string) {
  return sql("endSession")`delete from auth.session where id = ${session}`.execute(tx);
}
