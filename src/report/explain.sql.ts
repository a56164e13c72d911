import { sql, type Tx } from "../database/index.ts";

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
  erasedAt: Temporal.Instant | null;
}

/** The booking a code stands for, found by the code's digest: also when code and person are erased. */
export async function bookingOfCode(tx: Tx, codeDigest: Buffer): Promise<ExplainedBooking | undefined> {
  const { rows } = await sql<ExplainedBooking>`
    select b.office_id as office, b.booking_id as "bookingId", day, starts, pool, source, rules_version as "rulesVersion",
           created_at as "createdAt", hold_until as "holdUntil", confirmed_at as "confirmedAt", lapsed_at as "lapsedAt",
           cancelled_at as "cancelledAt", displaced_at as "displacedAt", forfeited_at as "forfeitedAt",
           visited_at as "visitedAt", a.erased_at as "erasedAt"
      from booking b left join applicant a using (office_id, booking_id)
     where code_digest = ${codeDigest}`.execute(tx);
  return rows[0];
}

export interface JournalLine {
  act: string;
  actor: string;
  desk: string | null;
  source: string;
  reason: string | null;
  rulesVersion: number | null;
  happenedAt: Temporal.Instant;
  recordedAt: Temporal.Instant;
  detail: Record<string, unknown>;
}

/** What happened to a booking, in the order in which it happened. */
export async function journalOf(tx: Tx, office: number, bookingId: string): Promise<JournalLine[]> {
  const { rows } = await sql<JournalLine>`
    select act, actor, desk, source, reason, rules_version as "rulesVersion", happened_at as "happenedAt",
           recorded_at as "recordedAt", detail
      from journal where office_id = ${office} and booking_id = ${bookingId}
     order by happened_at, recorded_at, entry_id`.execute(tx);
  return rows;
}

export interface LetterLine {
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

/** The letters about a booking and what became of each; never their words. Reads the whole table: for a command, not for a page. */
export async function lettersOf(tx: Tx, office: number, bookingId: string): Promise<LetterLine[]> {
  const { rows } = await sql<LetterLine>`
    select kind, created_at as "createdAt", accepted_at as "acceptedAt", sent_at as "sentAt", delivered_at as "deliveredAt",
           read_at as "readAt", failed_at as "failedAt", dropped_at as "droppedAt", fault
      from letter where office_id = ${office} and booking_id = ${bookingId}
     order by seq`.execute(tx);
  return rows;
}
