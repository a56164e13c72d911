import { sql, type Tx } from "../database/index.ts";
import type { StoredPerson } from "./sealed-person.ts";
import type { BookingRef } from "./wish.ts";

/** Somebody of a booking that has a code, as it is stored, and what stands for them now. */
export interface CodedBooking extends BookingRef, StoredPerson {
  digest: Buffer;
  codeDigest: Buffer;
}

/** The next bookings of people who were not erased, in the order of their keys, locked; none: that was all. */
export async function lockCodedAfter(tx: Tx, last: BookingRef | undefined, some: number): Promise<CodedBooking[]> {
  const { rows } = await sql("lockCodedAfter")`
    select b.office_id as office, b.booking_id as id, a.key_no as "keyNo", a.name, a.birth_date as "birthDate", b.code,
           b.applicant_digest as digest, b.code_digest as "codeDigest"
      from booking b join applicant a using (office_id, booking_id)
     where (b.office_id, b.booking_id) > (${last?.office ?? 0}, ${last?.id ?? "00000000-0000-0000-0000-000000000000"})
       and b.code is not null
     order by b.office_id, b.booking_id limit ${some} for update of b`.execute(tx);
  return rows;
}

/** What near-equal names have in common, of sealed rows, under the key in force. */
export async function writeAlike(
  tx: Tx,
  bookings: readonly BookingRef[],
  alike: readonly (readonly Buffer[])[],
): Promise<void> {
  await sql("writeAlikeDigests")`
    update applicant a set alike = array[n.first, n.last]
      from unnest(${bookings.map(({ office }) => office)}::smallint[], ${bookings.map(({ id }) => id)}::uuid[],
                  ${alike.map(([first]) => first!)}::bytea[], ${alike.map(([, last]) => last!)}::bytea[])
           as n (office_id, booking_id, first, last)
     where (a.office_id, a.booking_id) = (n.office_id, n.booking_id) and a.alike is distinct from array[n.first, n.last]`.execute(
    tx,
  );
}
