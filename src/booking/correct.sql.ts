import { sql, type Tx } from "../database/index.ts";
import type { BookingRef } from "./wish.ts";

export async function setService(tx: Tx, ref: BookingRef, service: string): Promise<void> {
  await sql(
    "setService",
  )`update booking set service = ${service} where office_id = ${ref.office} and booking_id = ${ref.id}`.execute(tx);
}

/** Writes the corrected name; the person's digest follows it, so `claimAnew` comes before. */
export async function setName(
  tx: Tx,
  ref: BookingRef,
  name: string,
  { digest, compare }: { digest: Buffer; compare: boolean },
  at: Temporal.Instant,
): Promise<void> {
  await sql(
    "setNameUpdateApplicant",
  )`update applicant set name = ${name} where office_id = ${ref.office} and booking_id = ${ref.id}`.execute(tx);
  await sql("setNameUpdateBooking")`
    update booking set renamed_at = ${at}, applicant_digest = ${digest}, compare = ${compare}
     where office_id = ${ref.office} and booking_id = ${ref.id}`.execute(tx);
}

/** Blanks the person of every booking of a citizen, also of past ones: what is left is a day, an hour and digests. */
export async function blankApplicants(tx: Tx, citizenIds: string[], at: Temporal.Instant): Promise<void> {
  await sql("blankApplicants")`
    with theirs as (
      update booking set code = null where citizen_id = any(${citizenIds}::uuid[]) returning office_id, booking_id)
    update applicant a set name = null, birth_date = null, erased_at = ${at}
      from theirs t where (a.office_id, a.booking_id) = (t.office_id, t.booking_id)`.execute(tx);
}
