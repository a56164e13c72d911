import { sql, type Tx } from "../database/index.ts";
import type { NewPerson } from "./sealed-person.ts";
import type { Booking, BookingRef } from "./wish.ts";

export async function setService(tx: Tx, ref: BookingRef, service: string): Promise<void> {
  await sql(
    "setService",
  )`update booking set service = ${service} where office_id = ${ref.office} and booking_id = ${ref.id}`.execute(tx);
}

/** The number that a booking's person is sealed under; locked, so that nobody seals them meanwhile. Empty: they are in clear. */
export async function lockKeyNo(tx: Tx, ref: BookingRef): Promise<number[]> {
  const { rows } = await sql("lockKeyNo")`
    select key_no as "keyNo" from applicant where office_id = ${ref.office} and booking_id = ${ref.id} for update`.execute(
    tx,
  );
  return rows.flatMap(({ keyNo }) => keyNo ?? []);
}

/** Who a booking is for, corrected; whoever calls writes the code that goes with it. */
export async function writePerson(
  tx: Tx,
  ref: BookingRef,
  { keyNo, name, birthDate, alike }: NewPerson,
  birthUnknown: boolean,
): Promise<void> {
  await sql("writePerson")`
    update applicant set key_no = ${keyNo}, name = ${name}, birth_date = ${birthDate}, alike = ${alike}::bytea[], birth_unknown = ${birthUnknown}
     where office_id = ${ref.office} and booking_id = ${ref.id}`.execute(tx);
}

/** Writes the corrected name; the person's digest follows it, so `claimAnew` comes before. */
export async function setName(
  tx: Tx,
  { applicant, ...ref }: Pick<Booking, "office" | "id" | "applicant">,
  person: NewPerson,
  { digest, compare }: { digest: Buffer; compare: boolean },
  at: Temporal.Instant,
): Promise<void> {
  await writePerson(tx, ref, person, applicant.birthUnknown ?? false);
  await sql("setName")`
    update booking set code = ${person.code}, renamed_at = ${at}, applicant_digest = ${digest}, compare = ${compare}
     where office_id = ${ref.office} and booking_id = ${ref.id}`.execute(tx);
}

/**
 * Blanks the person of every booking of a citizen, also of past ones: what is left is a day, an hour and digests.
 * @returns the numbers of their keys, which are theirs no more
 */
export async function blankApplicants(tx: Tx, citizenIds: string[], at: Temporal.Instant): Promise<number[]> {
  const { rows } = await sql("blankApplicants")`
    with theirs as (
      update booking set code = null where citizen_id = any(${citizenIds}::uuid[]) returning office_id, booking_id),
    people as (
      select a.office_id, a.booking_id, a.key_no from theirs t join applicant a using (office_id, booking_id) for update of a)
    update applicant a set key_no = null, name = null, birth_date = null, alike = null, erased_at = ${at}
      from people p where (a.office_id, a.booking_id) = (p.office_id, p.booking_id)
    returning p.key_no as "keyNo"`.execute(tx);
  return rows.flatMap(({ keyNo }) => keyNo ?? []);
}
