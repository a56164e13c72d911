import { sql, type Tx } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import { wasGivenBack } from "./booking-states.sql.ts";
import { byAge, type NewPerson, opened, type StoredPerson } from "./sealed-person.ts";
import type { Booking } from "./wish.ts";

interface Row
  extends Omit<StoredPerson, "keyNo">,
    Omit<
      Booking,
      | "code"
      | "applicant"
      | "state"
      | "holdUntil"
      | "restsUntil"
      | "service"
      | "party"
      | "returnedAt"
      | "birthCorrected"
      | "displaced"
    > {
  waits: boolean;
  chosen: boolean;
  citizenId: string;
  birthUnknown: boolean;
  birthCorrected: boolean;
  birthReplaced: boolean;
  holdUntil: Temporal.Instant | null;
  confirmedAt: Temporal.Instant | null;
  restsUntil: Temporal.Instant | null;
  returnedAt: Temporal.Instant | null;
  because: string | null;
  service: string | null;
  party: string | null;
  ordinal: number | null;
}

export interface BookingsOfCitizen {
  live: Booking[];
  /** The places among the five that the live ones hold. */
  liveOrdinals: number[];
  resting: Booking[];
}

/** Live bookings (soonest first, the eldest first within an hour) and those whose seat still rests (newest first) of some citizens. */
export async function bookingsOf(tx: Tx, citizenIds: string[], keys: Keys): Promise<Map<string, BookingsOfCitizen>> {
  const { rows } = await sql("bookingsOf")`
    with theirs as (
      select c.office_id, c.booking_id, c.citizen_ordinal as ordinal, null::timestamptz as rests_until, null::text as because
        from claim c where c.citizen_id = any(${citizenIds}::uuid[])
      union all
      select r.office_id, r.booking_id, null, r.until, r.because
        from rest r
       where r.citizen_id = any(${citizenIds}::uuid[]) and r.because in ('cancelled', 'lapsed'))
    select b.citizen_id as "citizenId", b.office_id as office, b.booking_id as id, b.code, a.key_no as "keyNo", a.name, a.birth_date as "birthDate", a.birth_unknown as "birthUnknown",
           b.birth_corrected_at is not null as "birthCorrected", b.birth_replaced is true as "birthReplaced", b.day, b.starts,
           b.pool, b.service, b.hold_until as "holdUntil", b.confirmed_at as "confirmedAt", t.rests_until as "restsUntil", t.because,
           b.rules_version as "rulesVersion", b.moves, b.returned_at as "returnedAt", b.renamed_at is not null as renamed, b.compare, b.party, t.ordinal,
           b.displaced_at is not null as waits,
           exists (select from displaced d where (d.office_id, d.booking_id) = (b.office_id, b.booking_id) and d.answered_at is null) as chosen
      from theirs t join booking b using (office_id, booking_id) join applicant a using (office_id, booking_id)
     where b.citizen_id is not null and (t.because is null or ${wasGivenBack})
     order by t.rests_until desc nulls first, b.day, b.starts, b.booking_id`.execute(tx);
  const found = new Map<string, BookingsOfCitizen>();
  for (const row of eldestFirst(rows.map((one) => opened(keys, one)))) {
    if (row.ordinal !== null) theirsOf(found, row).liveOrdinals.push(row.ordinal);
    // An erased person's booking proves nothing and is nobody's any more.
    if (row.name === null || row.birthDate === null || row.code === null) continue;
    const theirs = theirsOf(found, row);
    const booking = bookingOf(row, row.code, {
      name: row.name,
      birthDate: row.birthDate,
      ...(row.birthUnknown && { birthUnknown: true }),
    });
    (row.because ? theirs.resting : theirs.live).push(booking);
  }
  return found;
}

/** Within an hour, the eldest first: the statement cannot sort by what is sealed. */
function eldestFirst(rows: Row[]): Row[] {
  const hourOf = ({ citizenId, restsUntil, day, starts }: Row) => `${citizenId} ${restsUntil} ${day} ${starts}`;
  return [...Map.groupBy(rows, hourOf).values()].flatMap((together) => together.sort(byAge));
}

function theirsOf(found: Map<string, BookingsOfCitizen>, row: Row): BookingsOfCitizen {
  const theirs = found.get(row.citizenId) ?? { live: [], liveOrdinals: [], resting: [] };
  found.set(row.citizenId, theirs);
  return theirs;
}

function bookingOf(row: Row, code: string, applicant: Booking["applicant"]): Booking {
  return {
    office: row.office,
    id: row.id,
    code,
    applicant,
    day: row.day,
    starts: row.starts,
    pool: row.pool,
    service: row.service ?? undefined,
    state: row.because ? (row.because as "cancelled" | "lapsed") : row.confirmedAt ? "confirmed" : "held",
    holdUntil: (row.confirmedAt ? null : row.holdUntil) ?? undefined,
    restsUntil: row.restsUntil ?? undefined,
    rulesVersion: row.rulesVersion,
    moves: row.moves,
    ...(row.returnedAt && { returnedAt: row.returnedAt }),
    renamed: row.renamed,
    ...(row.birthCorrected && { birthCorrected: row.birthReplaced ? "other" : "slip" }),
    compare: row.compare,
    party: row.party ?? undefined,
    ...(row.waits ? { displaced: "waits" as const } : row.chosen && { displaced: "placed" as const }),
  };
}

/** What a new booking writes down beside its seat. */
export interface NewBooking {
  booking: Booking;
  /** Its person and code as they are stored. */
  person: NewPerson;
  citizenId: string | undefined;
  applicantDigest: Buffer;
  codeDigest: Buffer;
  number: string | undefined;
  /** The booking this one replaces. */
  previous: string | undefined;
  source: string;
  consentVersion: string;
  at: Temporal.Instant;
}

/**
 * Bookings and the one erasable row about each applicant, in one statement. Returns the ids that were written: the others'
 * code is another booking's already (one in some thousands, once there are millions), and they need a new one.
 */
export async function insertBookings(tx: Tx, news: NewBooking[]): Promise<Set<string>> {
  const rows = news.map(({ booking, person, ...n }) => ({
    office_id: booking.office,
    booking_id: booking.id,
    citizen_id: n.citizenId,
    applicant_digest: hex(n.applicantDigest),
    code: person.code,
    code_digest: hex(n.codeDigest),
    day: booking.day.toString(),
    pool: booking.pool,
    starts: booking.starts.toString(),
    service: booking.service,
    source: n.source,
    phone_number_id: n.number,
    rules_version: booking.rulesVersion,
    consent_version: n.consentVersion,
    compare: booking.compare,
    party: booking.party,
    previous: n.previous,
    moves: 0,
    created_at: n.at.toString(),
    hold_until: booking.holdUntil?.toString(),
    confirmed_at: booking.state === "confirmed" ? n.at.toString() : undefined,
    key_no: person.keyNo,
    name: person.name,
    birth_date: person.birthDate?.toString(),
    alike: person.alike?.map(hex),
    birth_unknown: booking.applicant.birthUnknown ?? false,
  }));
  const written = await sql("insertBookings")`
    with news as materialized (
      select * from json_to_recordset(${JSON.stringify(rows)}::json)
             as n (office_id smallint, booking_id uuid, citizen_id uuid, applicant_digest bytea, code text, code_digest bytea, day date,
                   pool text, starts time, service text, source text, phone_number_id text, rules_version integer, consent_version text,
                   compare boolean, party uuid, previous uuid, moves smallint, created_at timestamptz, hold_until timestamptz,
                   confirmed_at timestamptz, key_no bigint, name text, birth_date date, birth_unknown boolean, alike bytea[])),
    written as (
      insert into booking (office_id, booking_id, citizen_id, applicant_digest, code, code_digest, day, pool, starts, service, source,
                           phone_number_id, rules_version, consent_version, compare, party, previous, moves, created_at, hold_until, confirmed_at)
      select office_id, booking_id, citizen_id, applicant_digest, code, code_digest, day, pool, starts, service, source,
             phone_number_id, rules_version, consent_version, compare, party, previous, moves, created_at, hold_until, confirmed_at
        from news
      on conflict (code_digest) do nothing returning office_id, booking_id)
    insert into applicant (office_id, booking_id, key_no, name, birth_date, birth_unknown, alike)
    select office_id, booking_id, key_no, name, birth_date, birth_unknown, alike
      from written join news using (office_id, booking_id)
    returning booking_id`.execute(tx);
  return new Set(written.rows.map((row) => row.booking_id));
}

/** A bytea as JSON carries it. */
export function hex(bytes: Buffer): string {
  return `\\x${bytes.toString("hex")}`;
}
