import { randomUUIDv7 } from "node:crypto";
import { sql, type Tx } from "../database/index.ts";

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
  | "renamed"
  | "service-set"
  | "refused"
  | "seat-offered-again"
  | "day-opened"
  | "erased"
  | "message-set-aside";

/** One line of the journal. `detail` holds days, hours, reasons and versions; never a name, number or birth date. */
export interface Entry {
  office: number;
  act: JournalAct;
  booking?: string | undefined;
  /** Keyed digest of whom it is about (sender, applicant). */
  subject?: Buffer | undefined;
  /** "citizen", "clock" (a timed act), or the id of a member of staff. */
  actor: string;
  desk?: string | undefined;
  source: "whatsapp" | "desk" | "api" | "clock";
  reason?: string | undefined;
  rulesVersion?: number | undefined;
  /** Domain time: when it happened; when it was written down. */
  happenedAt: Temporal.Instant;
  recordedAt: Temporal.Instant;
  detail?: Record<string, unknown> | undefined;
}

/** Appends entries in one statement. */
export async function writeJournal(tx: Tx, entries: Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    office_id: entry.office,
    entry_id: randomUUIDv7(),
    act: entry.act,
    booking_id: entry.booking,
    subject: entry.subject && `\\x${entry.subject.toString("hex")}`,
    actor: entry.actor,
    desk: entry.desk,
    source: entry.source,
    reason: entry.reason,
    rules_version: entry.rulesVersion,
    happened_at: entry.happenedAt.toString(),
    recorded_at: entry.recordedAt.toString(),
    detail: entry.detail ?? {},
  }));
  await sql`
    insert into journal (office_id, entry_id, act, booking_id, subject, actor, desk, source, reason, rules_version, happened_at, recorded_at, detail)
    select office_id, entry_id, act, booking_id, subject, actor, desk, source, reason, rules_version, happened_at, recorded_at, detail
      from jsonb_populate_recordset(null::journal, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}
