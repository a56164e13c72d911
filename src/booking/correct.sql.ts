import { sql, type Tx } from "../database/index.ts";
import type { BookingRef } from "./wish.ts";

export async function setService(tx: Tx, ref: BookingRef, service: string): Promise<void> {
  await sql(
    "setService",
  )`update booking set service = ${service} where office_id = ${ref.office} and booking_id = ${ref.id}`.execute(tx);
}

/** Writes the corrected name; the person's digest follows it, so `claimUnder` comes before. */
export async function setName(
  tx: Tx,
  ref: BookingRef,
  name: string,
  digest: Buffer,
  at: Temporal.Instant,
): Promise<void> {
  await sql(
    "setNameUpdateApplicant",
  )`update applicant set name = ${name} where office_id = ${ref.office} and booking_id = ${ref.id}`.execute(tx);
  await sql("setNameUpdateBooking")`
    update booking set renamed_at = ${at}, applicant_digest = ${digest}
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

/**
 * The claim follows the name. The race with another sender's claim for that person is the unique key's to decide; false: two
 * others hold seats for that person.
 */
export async function claimUnder(tx: Tx, ref: BookingRef, digest: Buffer): Promise<boolean> {
  const { rows } = await sql("claimUnder")`
    update claim c set applicant_digest = ${digest}, ordinal = free.ordinal
      from (select n as ordinal from generate_series(1, 2) n
             where not exists (select from claim o where o.applicant_digest = ${digest} and o.ordinal = n and o.booking_id <> ${ref.id})
             order by n limit 1) free
     where c.office_id = ${ref.office} and c.booking_id = ${ref.id}
    returning c.booking_id`.execute(tx);
  return rows.length === 1;
}
