import { sql, type Tx } from "../database/index.ts";
import type { NewPerson } from "./sealed-person.ts";
import type { Booking, BookingRef } from "./wish.ts";

/** What is new about a booking that moved to another office. */
export interface MovedBooking {
  booking: Booking;
  /** Its person and code as they are stored. */
  person: NewPerson;
  codeDigest: Buffer;
  source: string;
  number: string | undefined;
  at: Temporal.Instant;
}

/**
 * Writes down the booking at the other office, with its person, from the row of the old one: whatever was marked there stays marked.
 * The person has another key there, since the row at the old office may be erased before this one. False: the code is another booking's already.
 */
export async function insertMoved(tx: Tx, old: BookingRef, to: MovedBooking): Promise<boolean> {
  const { booking, person, codeDigest, source, number, at } = to;
  const { rows } = await sql("insertMoved")`
    with moved as (
      insert into booking (office_id, booking_id, citizen_id, applicant_digest, code, code_digest, day, pool, starts, service, source,
                           phone_number_id, rules_version, consent_version, compare, party, previous, moves, created_at, hold_until, confirmed_at,
                           renamed_at, birth_corrected_at, birth_replaced)
      select ${booking.office}::smallint, ${booking.id}::uuid, o.citizen_id, o.applicant_digest, ${person.code}::text, ${codeDigest}::bytea,
             ${booking.day}::date, ${booking.pool}::text, ${booking.starts}::time, ${booking.service ?? null}::text, ${source}::text,
             coalesce(${number ?? null}::text, o.phone_number_id), ${booking.rulesVersion}::integer, o.consent_version, o.compare, o.party,
             o.booking_id, ${booking.moves}::smallint, ${at}::timestamptz, ${booking.holdUntil ?? null}::timestamptz,
             case when o.confirmed_at is not null then ${at}::timestamptz end, o.renamed_at, o.birth_corrected_at, o.birth_replaced
        from booking o where o.office_id = ${old.office} and o.booking_id = ${old.id}
      on conflict (code_digest) do nothing returning office_id, booking_id)
    insert into applicant (office_id, booking_id, key_no, name, birth_date, birth_unknown, alike)
    select m.office_id, m.booking_id, ${person.keyNo}::bigint, ${person.name}::text, ${person.birthDate}::date,
           ${booking.applicant.birthUnknown ?? false}::boolean, ${person.alike}::bytea[]
      from moved m
    returning booking_id`.execute(tx);
  return rows.length === 1;
}
