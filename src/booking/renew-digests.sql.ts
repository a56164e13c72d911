import { sql, type Tx } from "../database/index.ts";
import type { StoredPerson } from "./sealed-person.ts";
import type { BookingRef } from "./wish.ts";

/** So many bookings at once. */
const step = 5_000;

/** Somebody of a booking who has a name, as it is stored, and the digest that stands for them now. */
export interface NamedBooking extends BookingRef, StoredPerson {
  digest: Buffer;
  codeDigest: Buffer;
}

/** The next bookings, in the order of their keys, whose people were not erased; none: that was all. */
export async function namedAfter(tx: Tx, last: BookingRef | undefined): Promise<NamedBooking[]> {
  const { rows } = await sql("namedAfter")`
    select b.office_id as office, b.booking_id as id, a.key_no as "keyNo", a.name, a.birth_date as "birthDate", b.code, b.applicant_digest as digest,
           b.code_digest as "codeDigest"
      from booking b join applicant a using (office_id, booking_id)
     where (b.office_id, b.booking_id) > (${last?.office ?? 0}, ${last?.id ?? "00000000-0000-0000-0000-000000000000"})
       and a.name is not null and b.code is not null
     order by b.office_id, b.booking_id limit ${step}`.execute(tx);
  return rows;
}

/** How many bookings have a code: nobody of them was erased. */
export async function countWithCode(tx: Tx): Promise<number> {
  const { rows } = await sql("countWithCode")`select count(*)::int as n from booking where code is not null`.execute(
    tx,
  );
  return rows[0]!.n!;
}

/** What stands for a booking's person and code from now on. */
export interface NewDigests {
  applicant: Buffer;
  code: Buffer;
  /** As in `NewPerson`. */
  alike: Buffer[] | null;
}

export async function writeDigests(
  tx: Tx,
  bookings: readonly BookingRef[],
  digests: readonly NewDigests[],
): Promise<void> {
  const [offices, ids] = [bookings.map(({ office }) => office), bookings.map(({ id }) => id)];
  const applicants = digests.map(({ applicant }) => applicant);
  await sql("writeBookingDigests")`
    update booking b set applicant_digest = n.applicant, code_digest = n.code
      from unnest(${offices}::smallint[], ${ids}::uuid[], ${applicants}::bytea[], ${digests.map(({ code }) => code)}::bytea[])
           as n (office_id, booking_id, applicant, code)
     where (b.office_id, b.booking_id) = (n.office_id, n.booking_id)`.execute(tx);
  const sealed = digests.map(({ alike }) => alike);
  await sql("writeAlikeDigests")`
    update applicant a set alike = array[n.first, n.last]
      from unnest(${offices}::smallint[], ${ids}::uuid[], ${sealed.map((one) => one?.[0] ?? null)}::bytea[], ${sealed.map((one) => one?.[1] ?? null)}::bytea[])
           as n (office_id, booking_id, first, last)
     where (a.office_id, a.booking_id) = (n.office_id, n.booking_id) and n.first is not null`.execute(tx);
  await sql("writeClaimDigests")`
    update claim c set applicant_digest = n.applicant
      from unnest(${offices}::smallint[], ${ids}::uuid[], ${applicants}::bytea[]) as n (office_id, booking_id, applicant)
     where (c.office_id, c.booking_id) = (n.office_id, n.booking_id)`.execute(tx);
}

/** Earlier bookings of people who live, from which their names are gone already, go along with them. */
export async function carryNameless(tx: Tx, from: readonly Buffer[], to: readonly Buffer[]): Promise<void> {
  await sql("carryNameless")`
    update booking b set applicant_digest = n.after from unnest(${from}::bytea[], ${to}::bytea[]) as n (before, after)
     where b.applicant_digest = n.before and b.code is null`.execute(tx);
}
