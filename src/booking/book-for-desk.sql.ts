import { sql, type Tx } from "../database/index.ts";
import { hasEndedUnvisited } from "./booking-states.sql.ts";

/** Waits until nobody else books for the person of these two halves of a digest, until the transaction ends. */
export function lockPerson(tx: Tx, first: number, second: number) {
  return sql("lockPerson")`select pg_advisory_xact_lock(${first}::int, ${second}::int)`.execute(tx);
}

/** The claims that a person holds without a citizen: seats that a desk gave. */
export function deskClaims(tx: Tx, applicant: Uint8Array) {
  return sql("deskClaims")`
    select from claim where applicant_digest = ${applicant} and citizen_id is null`.execute(tx);
}

/** The booking of this id, if another may take its place: it ended without its visit. */
export function endedBookings(tx: Tx, office: number, booking: string) {
  return sql("endedBookings")`
    select from booking b where b.office_id = ${office} and b.booking_id = ${booking} and ${hasEndedUnvisited}`.execute(
    tx,
  );
}
