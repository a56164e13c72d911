import { sql, type Tx } from "../database/index.ts";

/** Takes all of somebody's roles away. */
export function dropRoles(tx: Tx, staff: string) {
  return sql("dropRoles")`delete from staff_role where staff_id = ${staff}`.execute(tx);
}

/** Ends somebody's sign-in with password, with all sessions. */
export function deleteLogin(tx: Tx, staff: string) {
  return sql("deleteLogin")`delete from auth.login where id = ${staff}`.execute(tx);
}

/** Notes that somebody left; the account name is free again. */
export function markLeft(tx: Tx, real: Temporal.Instant, freeLogin: string, staff: string) {
  return sql(
    "markLeft",
  )`update staff set left_at = ${real}, pin_hash = null, login = ${freeLogin} where staff_id = ${staff}`.execute(tx);
}

/** A new PIN for somebody; wrong tries are forgotten. */
export function writePin(tx: Tx, hash: string, staff: string) {
  return sql(
    "writePin",
  )`update staff set pin_hash = ${hash}, pin_tries = 0, pin_locked_until = null, pin_locks = 0 where staff_id = ${staff}`.execute(
    tx,
  );
}

/** Takes somebody's second factor away. */
export function deleteSecondFactor(tx: Tx, staff: string) {
  return sql("deleteSecondFactor")`delete from auth.second_factor where user_id = ${staff}`.execute(tx);
}

/** Notes that somebody has no second factor. */
export function turnOffSecondFactor(tx: Tx, staff: string) {
  return sql("turnOffSecondFactor")`update auth.login set two_factor_enabled = false where id = ${staff}`.execute(tx);
}
