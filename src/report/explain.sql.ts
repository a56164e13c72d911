import { isShared } from "../booking/index.ts";
import { sql, type Tx } from "../database/index.ts";
import { type Keys, openedWords } from "../keys/index.ts";

export interface ExplainedBooking {
  office: number;
  bookingId: string;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
  pool: string;
  source: string;
  rulesVersion: number;
  createdAt: Temporal.Instant;
  holdUntil: Temporal.Instant | null;
  confirmedAt: Temporal.Instant | null;
  lapsedAt: Temporal.Instant | null;
  cancelledAt: Temporal.Instant | null;
  displacedAt: Temporal.Instant | null;
  forfeitedAt: Temporal.Instant | null;
  visitedAt: Temporal.Instant | null;
  /** When papers were missing at the first visit: it is on its second one. */
  returnedAt: Temporal.Instant | null;
  erasedAt: Temporal.Instant | null;
  /** What the desk was asked to compare with the ID card. */
  compare: boolean;
  birthUnknown: boolean;
  birthCorrected: boolean;
}

/** The booking a code stands for, found by the code's digest: also when code and person are erased. */
export async function bookingOfCode(tx: Tx, codeDigest: Buffer): Promise<ExplainedBooking | undefined> {
  const { rows } = await sql("bookingOfCode")`
    select b.office_id as office, b.booking_id as "bookingId", day, starts, pool, source, rules_version as "rulesVersion",
           created_at as "createdAt", hold_until as "holdUntil", confirmed_at as "confirmedAt", lapsed_at as "lapsedAt",
           cancelled_at as "cancelledAt", displaced_at as "displacedAt", forfeited_at as "forfeitedAt",
           visited_at as "visitedAt", returned_at as "returnedAt", a.erased_at as "erasedAt",
           ${isShared} as compare, coalesce(a.birth_unknown, false) as "birthUnknown", birth_corrected_at is not null as "birthCorrected"
      from booking b left join applicant a using (office_id, booking_id)
     where code_digest = ${codeDigest}`.execute(tx);
  return rows[0];
}

/** Where a booking's visits left their traces. */
export interface Visits {
  arrivals: string[];
  tickets: string[];
}

/** The arrivals and numbers of a booking, also those that were undone: the journal names them where the tables have let go. */
export async function visitsOf(tx: Tx, office: number, bookingId: string): Promise<Visits> {
  const { rows } = await sql("visitsOfOfExplain")`
    select arrival_id as arrival, ticket_id as ticket from visitor
      where office_id = ${office} and booking_id = ${bookingId} and undone_at is null
     union select arrival_id, ticket_id from journal where office_id = ${office} and booking_id = ${bookingId}`.execute(
    tx,
  );
  const some = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  return { arrivals: some(rows.map((row) => row.arrival)), tickets: some(rows.map((row) => row.ticket)) };
}

export interface JournalLine {
  /** Where it was written down: a code may be shown at another office. */
  office: number;
  act: string;
  actor: string;
  desk: string | null;
  source: string;
  reason: string | null;
  rulesVersion: number | null;
  happenedAt: Temporal.Instant;
  recordedAt: Temporal.Instant;
  detail: Record<string, unknown>;
  /** It tells of the others of the party, who went on without this one. */
  others?: true;
}

/** With what it is about. */
export interface FoundLine extends JournalLine {
  booking: string | null;
  arrival: string | null;
  ticket: string | null;
}

/**
 * What happened to a booking, in the order in which it happened: its own lines at every office (`offices`), and those of its arrivals and
 * numbers. Lines about other people of the same party are left out; what happened to their number is not yet (`linesOfOne`).
 */
export async function journalOf(
  tx: Tx,
  keys: Keys,
  office: number,
  bookingId: string,
  { arrivals, tickets }: Visits,
  offices: readonly number[],
): Promise<FoundLine[]> {
  // Each part by an index of its own; an `or` over all of them would read an office's whole journal.
  const { rows } = await sql("journalOf")`
    with found as (
      select office_id, entry_id from journal where office_id = any(${offices}::smallint[]) and booking_id = ${bookingId}
       union
      select office_id, entry_id from journal
       where office_id = ${office} and arrival_id = any(${arrivals}::uuid[]) and coalesce(booking_id, ${bookingId}) = ${bookingId}
       union
      select office_id, entry_id from journal
       where office_id = ${office} and ticket_id = any(${tickets}::uuid[]) and coalesce(booking_id, ${bookingId}) = ${bookingId})
    select office_id as office, act, actor, desk, source, reason, rules_version as "rulesVersion", happened_at as "happenedAt",
           recorded_at as "recordedAt", detail, booking_id as booking, arrival_id as arrival, ticket_id as ticket
      from found join journal using (office_id, entry_id)
     order by happened_at, recorded_at, entry_id`.execute(tx);
  return rows.map((row) => ({
    ...row,
    reason: openedWords(keys, row.reason),
    detail: row.detail as Record<string, unknown>,
  }));
}

export interface LetterLine {
  /** As the journal names it where a letter told somebody something. */
  id: string;
  kind: string;
  /** Domain time. */
  createdAt: Temporal.Instant;
  /** Real time, all of these. */
  acceptedAt: Temporal.Instant | null;
  sentAt: Temporal.Instant | null;
  deliveredAt: Temporal.Instant | null;
  readAt: Temporal.Instant | null;
  failedAt: Temporal.Instant | null;
  droppedAt: Temporal.Instant | null;
  fault: string | null;
}

/**
 * The letters about a booking and what became of each, oldest first; never their words. Found by the index `letter_booking`. One letter
 * tells the hours of a whole party, and is about the first of them.
 */
export async function lettersOf(tx: Tx, office: number, bookingId: string): Promise<LetterLine[]> {
  const { rows } = await sql("lettersOf")`
    select letter_id as id, kind, created_at as "createdAt", accepted_at as "acceptedAt", sent_at as "sentAt", delivered_at as "deliveredAt",
           read_at as "readAt", failed_at as "failedAt", dropped_at as "droppedAt", fault
      from letter l
     where office_id = ${office} and (booking_id = ${bookingId} or kind ~ '-party$') and booking_id in (
             select ${bookingId}::uuid
              union
             select f.booking_id from booking b join booking f on f.citizen_id = b.citizen_id and f.office_id = b.office_id and f.party = b.party
              where b.office_id = ${office} and b.booking_id = ${bookingId})
     order by seq`.execute(tx);
  return rows;
}
