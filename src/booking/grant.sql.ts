import { sql, type Tx } from "../database/index.ts";

/** A point to come back to, should the new hold be refused. */
export function saveBeforeInstead(tx: Tx) {
  return sql("saveBeforeInstead")`savepoint instead`.execute(tx);
}

/** Everything since `saveBeforeInstead` has not been. */
export function backToBeforeInstead(tx: Tx) {
  return sql("backToBeforeInstead")`rollback to savepoint instead`.execute(tx);
}

/** The places among the five that a citizen's other bookings have. */
export function otherOrdinals(tx: Tx, citizenId: string, id: string) {
  return sql("otherOrdinals")`
    select citizen_ordinal from claim where citizen_id = ${citizenId} and booking_id <> ${id} and citizen_ordinal is not null`.execute(
    tx,
  );
}
