import { sql, type Tx } from "../../database/index.ts";
import { freePlace } from "../claims.sql.ts";
import type { NewPerson } from "../sealed-person.ts";
import type { BookingRef } from "../wish.ts";

/** The booking and its claim are nobody's telephone's any more. */
export async function takeOffTelephone(tx: Tx, { office, id }: BookingRef, at: Temporal.Instant): Promise<void> {
  await sql("takeOffTelephone")`
    with freed as (
      update claim set citizen_id = null, citizen_ordinal = null where office_id = ${office} and booking_id = ${id})
    update booking set citizen_id = null, phone_number_id = null, handed_over_at = ${at}
     where office_id = ${office} and booking_id = ${id}`.execute(tx);
}

/** Another code, with the person's row that it is sealed in; false: it is another booking's already. */
export async function setNewCode(
  tx: Tx,
  { office, id }: BookingRef,
  { keyNo, name, birthDate, code, alike }: NewPerson,
  codeDigest: Buffer,
): Promise<boolean> {
  const { rows } = await sql("setNewCode")`
    with coded as (
      update booking set code = ${code}, code_digest = ${codeDigest}
       where office_id = ${office} and booking_id = ${id} and not exists (select from booking where code_digest = ${codeDigest})
      returning office_id, booking_id)
    update applicant a set key_no = ${keyNo}, name = ${name}, birth_date = ${birthDate}, alike = ${alike}::bytea[]
      from coded c where (a.office_id, a.booking_id) = (c.office_id, c.booking_id)
    returning a.booking_id`.execute(tx);
  return rows.length === 1;
}

/**
 * A booking that was handed over since then goes to this citizen, whose row the caller holds, with its claim. Nothing where they have a
 * claim of the person or no free place. The race: two telephones write the code at once; the second finds it taken.
 */
export async function setContact(
  tx: Tx,
  codeDigests: readonly Buffer[],
  { citizen, number }: { citizen: string; number: string },
  since: Temporal.Instant,
  now: Temporal.Instant,
): Promise<BookingRef | undefined> {
  const { rows: found } = await sql("handedOver")`
    select b.office_id as office, b.booking_id as id,
           ${freePlace(now)} as ordinal
      from booking b join citizen z on z.citizen_id = ${citizen}
      join claim mine on mine.office_id = b.office_id and mine.booking_id = b.booking_id
     where b.code_digest = any(${codeDigests}::bytea[]) and b.citizen_id is null and b.handed_over_at >= ${since}
       and not exists (select from claim c where c.citizen_id = ${citizen} and c.applicant_digest = b.applicant_digest)
       for update of b`.execute(tx);
  const [row] = found;
  if (!row || row.ordinal === null) return undefined;
  const { office, id, ordinal } = row;
  await sql("setContact")`
    with claimed as (
      update claim set citizen_id = ${citizen}, citizen_ordinal = ${ordinal} where office_id = ${office} and booking_id = ${id})
    update booking set citizen_id = ${citizen}, phone_number_id = ${number}, handed_over_at = null
     where office_id = ${office} and booking_id = ${id}`.execute(tx);
  return { office, id };
}
