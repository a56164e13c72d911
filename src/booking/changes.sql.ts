import { sql, type Tx } from "../database/index.ts";
import type { Seat } from "./seats.sql.ts";
import type { Booking, BookingRef } from "./wish.ts";

/** The keyed digest of the person a booking is for. */
export async function personDigestOf(tx: Tx, ref: BookingRef): Promise<Buffer> {
  const { rows } = await sql("personDigestOf")`
    select applicant_digest from booking where office_id = ${ref.office} and booking_id = ${ref.id}`.execute(tx);
  const found = rows[0]?.applicant_digest;
  if (!found) throw new Error("no such booking");
  return found;
}

export async function markCancelled(tx: Tx, refs: BookingRef[], at: Temporal.Instant | null): Promise<void> {
  await sql("markCancelled")`
    update booking b set cancelled_at = ${at}
      from unnest(${refs.map((r) => r.office)}::smallint[], ${refs.map((r) => r.id)}::uuid[]) as w (office_id, booking_id)
     where (b.office_id, b.booking_id) = (w.office_id, w.booking_id)`.execute(tx);
}

export async function setHold(tx: Tx, ref: BookingRef, until: Temporal.Instant): Promise<void> {
  await sql(
    "setHold",
  )`update booking set hold_until = ${until} where office_id = ${ref.office} and booking_id = ${ref.id}`.execute(tx);
}

export async function setSeat(
  tx: Tx,
  booking: Booking,
  seat: Seat,
  moves: number,
  holdUntil: Temporal.Instant | undefined,
): Promise<void> {
  await sql("setSeat")`
    update booking set day = ${seat.day}, starts = ${seat.starts}, pool = ${seat.pool}, moves = ${moves}, hold_until = coalesce(${holdUntil ?? null}, hold_until)
     where office_id = ${booking.office} and booking_id = ${booking.id}`.execute(tx);
}

export async function setService(tx: Tx, ref: BookingRef, service: string): Promise<void> {
  await sql(
    "setService",
  )`update booking set service = ${service} where office_id = ${ref.office} and booking_id = ${ref.id}`.execute(tx);
}

/** Writes the corrected name; the person's digest follows it, so the claim stays the person's. False: somebody holds that person already. */
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
