import { newId, type Tx } from "../database/index.ts";
import { type Keys, storedWords } from "../keys/index.ts";
import { insertEntries } from "./entry.sql.ts";
import { isReasonCode } from "./reason-codes.ts";
import { type JournalKey, momentOf, signatureOf } from "./signature.ts";

/** Stable names: figures are counted from them, so an act is never renamed. */
export type JournalAct =
  | "held"
  | "booked"
  | "confirmed"
  | "hold-lapsed"
  | "hold-replaced"
  | "moved"
  | "cancelled"
  | "restored"
  | "moved-away"
  // The office took the seat away, and gave another.
  | "displaced"
  | "displaced-placed"
  | "displaced-answered"
  | "displacement-taken-back"
  | "renamed"
  | "birth-corrected"
  | "service-set"
  | "refused"
  | "seat-offered-again"
  | "day-opened"
  // The waiting list.
  | "wish-made"
  | "wish-ended"
  | "seat-offered"
  | "offer-taken"
  | "offer-passed"
  | "offer-missed"
  // A drawn day.
  | "draw-made"
  | "draw-postponed"
  | "draw-called-off"
  | "lot-made"
  | "lot-left"
  | "drawn"
  | "lot-seated"
  | "lot-lost"
  | "erased"
  | "sender-proved"
  // The front desk, about a booking of any day.
  | "booking-shown"
  | "slip-printed"
  | "letter-resent"
  | "handed-over"
  | "telephone-taken"
  | "second-booking"
  | "group-asked"
  | "group-allowed"
  | "group-ended"
  | "message-set-aside"
  // The door.
  | "arrived"
  | "seen-again"
  | "turned-away"
  | "no-code"
  | "stamped"
  | "forfeited"
  | "forfeit-lifted"
  | "priority-set"
  // Papers.
  | "taken-to-desk"
  | "put-back-from-desk"
  | "papers-complete"
  | "returned"
  | "back-today"
  | "not-owner"
  | "to-other-desk"
  | "papers-undone"
  | "second-visit-reserved"
  | "doubt-opened"
  | "doubt-decided"
  | "doubt-ended"
  // The line.
  | "ticket-given"
  | "ticket-written-by-hand"
  | "ticket-reprinted"
  | "called"
  | "recalled"
  | "called-out-of-order"
  | "reached"
  | "served"
  | "missed"
  | "parked"
  | "put-back"
  | "transferred"
  | "back-to-papers"
  | "undone"
  | "ticket-died"
  | "readmitted"
  | "ticket-moved"
  | "counter-opened"
  | "counter-paused"
  | "counter-closed"
  | "day-closed"
  | "day-reopened"
  // From the citizen's telephone.
  | "ticket-followed"
  | "escort-asked"
  | "seen-claimed"
  // Nobody had opened the office in time, and somebody did then.
  | "not-opened"
  | "opened-late"
  | "disturbance-began"
  | "disturbance-ended"
  | "disturbance-shortened"
  | "disturbance-withdrawn"
  // Staff.
  | "signed-in"
  | "signed-out"
  | "staff-added"
  | "staff-changed"
  | "device-bound"
  | "device-revoked"
  | "key-made"
  | "key-revoked"
  | "rules-changed"
  | "rules-withdrawn"
  | "pack-imported"
  | "calendar-changed"
  | "calendar-taken-back"
  | "facts-changed"
  | "facts-taken-back"
  | "list-printed"
  | "evidence-read"
  // Somebody was looked for at the door or the front desk, by name or by the end of a number.
  | "searched"
  // Looking at the staff, and at what the staff did.
  | "people-read"
  | "trail-read"
  | "trail-exported"
  // Budgets of hands.
  | "budget-spent"
  | "codes-guessed"
  | "allowance-given"
  | "allowance-withdrawn"
  // Brokers.
  | "case-opened"
  | "case-decided"
  | "case-objected"
  | "case-answered"
  | "case-ended"
  | "cases-read"
  | "demo-filled";

/** One line of the journal. `detail` holds days, hours, reasons and versions; never a name, number or birth date. */
export interface Entry {
  office: number;
  act: JournalAct;
  booking?: string | undefined;
  arrival?: string | undefined;
  ticket?: string | undefined;
  /** Keyed digest of whom it is about (sender, applicant). */
  subject?: Buffer | undefined;
  /** "citizen", "clock" (a timed act), or who of the staff: "staff <id>", "key <id>", "device <id>". */
  actor: string;
  desk?: string | undefined;
  source: "whatsapp" | "desk" | "api" | "kiosk" | "clock";
  /** A code of `reason-codes.ts`, or words that somebody typed: those are sealed. */
  reason?: string | undefined;
  rulesVersion?: number | undefined;
  /** Domain time: when it happened; when it was written down. */
  happenedAt: Temporal.Instant;
  recordedAt: Temporal.Instant;
  detail?: Record<string, unknown> | undefined;
}

/** Appends entries in one statement, each signed with the installation's key as it is stored. */
export async function writeJournal(tx: Tx, entries: Entry[], keys: Keys): Promise<void> {
  if (entries.length === 0) return;
  await insertEntries(tx, JSON.stringify(entries.map((entry) => signed(rowOf(entry, keys), keys.journalKey))));
}

function rowOf(entry: Entry, keys: Keys) {
  return {
    office_id: entry.office,
    entry_id: newId(),
    act: entry.act,
    booking_id: entry.booking,
    arrival_id: entry.arrival,
    ticket_id: entry.ticket,
    subject: entry.subject && bytes(entry.subject),
    actor: entry.actor,
    desk: entry.desk,
    source: entry.source,
    reason: storedReason(entry.reason, keys),
    rules_version: entry.rulesVersion,
    happened_at: entry.happenedAt,
    recorded_at: entry.recordedAt,
    detail: entry.detail ?? {},
  };
}

function storedReason(reason: string | undefined, keys: Keys): string | undefined {
  return reason === undefined || isReasonCode(reason) ? reason : storedWords(keys, reason);
}

function signed(row: ReturnType<typeof rowOf>, key: JournalKey) {
  return {
    ...row,
    happened_at: momentOf(row.happened_at),
    recorded_at: momentOf(row.recorded_at),
    mac: bytes(signatureOf(key, row)),
  };
}

const bytes = (buffer: Buffer) => `\\x${buffer.toString("hex")}`;
