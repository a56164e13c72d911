import { sql, type Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import type { ContactKind } from "../../outbox/index.ts";
import { stateNow } from "../booking-states.sql.ts";
import { opened } from "../sealed-person.ts";
import type { Booking, BookingRef } from "../wish.ts";

/** What has become of a booking, as a desk sees it; `held` and `confirmed` may still be changed. */
export type StateAtDesk = Booking["state"] | "displaced" | "forfeited" | "visited";

/** A booking of any day with whose it is: what a front desk may be asked about. */
export interface BookingAtDesk {
  booking: Booking;
  state: StateAtDesk;
  bookedAt: Temporal.Instant;
  /** Whose telephone; undefined: it was booked at a desk, or its telephone was taken off. */
  contact?: { id: string; kind: ContactKind; digest: Buffer; number: string; phone: string | undefined };
}

/** These bookings, soonest day first; one whose person was erased is not among them. */
export async function bookingsAtDesk(tx: Tx, refs: readonly BookingRef[], keys: Keys): Promise<BookingAtDesk[]> {
  if (refs.length === 0) return [];
  const { rows } = await sql("bookingsAtDesk")`
    select b.office_id as office, b.booking_id as id, b.code, a.key_no as "keyNo", a.name, a.birth_date as "birthDate",
           a.birth_unknown as "birthUnknown", b.birth_corrected_at is not null as "birthCorrected",
           b.birth_replaced is true as "birthReplaced", b.day, b.starts, b.pool, b.service, b.hold_until as "holdUntil",
           b.confirmed_at as "confirmedAt", b.rules_version as "rulesVersion", b.moves, b.returned_at as "returnedAt",
           b.renamed_at is not null as renamed, b.compare, b.party, b.created_at as "bookedAt", b.phone_number_id as number,
           ${stateNow} as state,
           c.citizen_id as citizen, c.kind, c.digest, c.phone
      from unnest(${refs.map((r) => r.office)}::smallint[], ${refs.map((r) => r.id)}::uuid[]) as w (office_id, booking_id)
      join booking b using (office_id, booking_id) join applicant a using (office_id, booking_id)
      left join citizen c on c.citizen_id = b.citizen_id
     where b.code is not null and a.name is not null
     order by b.day, b.starts, b.booking_id`.execute(tx);
  return rows.flatMap((sealed) => {
    const row = opened(keys, sealed);
    const { name, birthDate, code } = row;
    if (name === null || birthDate === null || code === null) return [];
    const state = row.state as StateAtDesk;
    const booking: Booking = {
      office: row.office,
      id: row.id,
      code,
      applicant: { name, birthDate, ...(row.birthUnknown && { birthUnknown: true }) },
      day: row.day,
      starts: row.starts,
      pool: row.pool,
      service: row.service ?? undefined,
      state: state === "lapsed" || state === "cancelled" ? state : row.confirmedAt ? "confirmed" : "held",
      holdUntil: (row.confirmedAt ? null : row.holdUntil) ?? undefined,
      restsUntil: undefined,
      rulesVersion: row.rulesVersion,
      moves: row.moves,
      ...(row.returnedAt && { returnedAt: row.returnedAt }),
      renamed: row.renamed,
      ...(row.birthCorrected && { birthCorrected: row.birthReplaced ? "other" : "slip" }),
      compare: row.compare,
      party: row.party ?? undefined,
    };
    const { citizen, kind, digest, number, phone } = row;
    const contact =
      citizen && number && kind && digest
        ? { id: citizen, kind, digest, number, phone: phone ?? undefined }
        : undefined;
    return [{ booking, state, bookedAt: row.bookedAt, ...(contact && { contact }) }];
  });
}

/** The booking of a code, at whichever office. */
export async function refsOfCode(tx: Tx, codeDigests: readonly Buffer[]): Promise<BookingRef[]> {
  const { rows } = await sql("refsOfCode")`
    select office_id as office, booking_id as id from booking where code_digest = any(${codeDigests}::bytea[])`.execute(
    tx,
  );
  return rows;
}

/** The bookings of persons by their digests, the last days first; also those that ended, until they are erased. */
export async function refsOfPeople(tx: Tx, digests: readonly Buffer[], most: number): Promise<BookingRef[]> {
  const { rows } = await sql("refsOfPeople")`
    select office_id as office, booking_id as id from booking
     where applicant_digest = any(${digests}::bytea[]) and code is not null order by day desc limit ${most}`.execute(
    tx,
  );
  return rows;
}

/** The bookings of whoever has this address now, the newest first. */
export async function refsOfAddress(tx: Tx, addresses: readonly Buffer[], most: number): Promise<BookingRef[]> {
  const { rows } = await sql("refsOfAddress")`
    select b.office_id as office, b.booking_id as id from address a join booking b using (citizen_id)
     where a.digest = any(${addresses}::bytea[]) and b.code is not null order by b.created_at desc limit ${most}`.execute(
    tx,
  );
  return rows;
}

/** The live bookings of these persons, at any office and from anywhere. */
export async function liveRefsOfPeople(tx: Tx, digests: readonly Buffer[]): Promise<BookingRef[]> {
  const { rows } = await sql("liveRefsOfPeople")`
    select office_id as office, booking_id as id from claim where applicant_digest = any(${digests}::bytea[]) limit 20`.execute(
    tx,
  );
  return rows;
}
