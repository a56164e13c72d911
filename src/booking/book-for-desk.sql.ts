import { sql, type Tx } from "../database/index.ts";
import { hasEndedUnvisited } from "./booking-states.sql.ts";

/** Waits until nobody else books for the person of these two halves of a digest, until the transaction ends. */
export async function lockPerson(tx: Tx, first: number, second: number): Promise<void> {
  await sql("lockPerson")`select pg_advisory_xact_lock(${first}::int, ${second}::int)`.execute(tx);
}

/** Whether a person has a live booking without a citizen: a seat that a desk gave. */
export async function hasDeskBooking(tx: Tx, applicant: Uint8Array): Promise<boolean> {
  const { rows } = await sql("hasDeskBooking")`
    select from claim where applicant_digest = ${applicant} and citizen_id is null`.execute(tx);
  return rows.length > 0;
}

/** Whether there is such a booking at this office and another may take its place: it ended without its visit. */
export async function mayBeReplaced(tx: Tx, office: number, booking: string): Promise<boolean> {
  const { rows } = await sql("mayBeReplaced")`
    select from booking b where b.office_id = ${office} and b.booking_id = ${booking} and ${hasEndedUnvisited}`.execute(
    tx,
  );
  return rows.length > 0;
}
