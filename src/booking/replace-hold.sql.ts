import { sql, type Tx } from "../database/index.ts";

/** A point to come back to, should the new hold be refused. */
export function saveBeforeInstead(tx: Tx) {
  return sql("saveBeforeInstead")`savepoint instead`.execute(tx);
}

/** Everything since `saveBeforeInstead` has not been. */
export function backToBeforeInstead(tx: Tx) {
  return sql("backToBeforeInstead")`rollback to savepoint instead`.execute(tx);
}
