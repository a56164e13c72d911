import { createHmac, timingSafeEqual } from "node:crypto";
import { type Keys, openedWords } from "../keys/index.ts";

/** The key that signs lines of the journal. Who has only the database cannot write a line that bears looking at. */
export type JournalKey = Keys["journalKey"];

/** A line as it stands in the database. */
export interface JournalRow {
  office_id: number;
  entry_id: string;
  act: string;
  booking_id?: string | null | undefined;
  arrival_id?: string | null | undefined;
  ticket_id?: string | null | undefined;
  actor: string;
  desk?: string | null | undefined;
  source: string;
  reason?: string | null | undefined;
  rules_version?: number | null | undefined;
  happened_at: Temporal.Instant;
  recorded_at: Temporal.Instant;
  detail: unknown;
}

/** Length of a signature in bytes. */
export const macBytes = 16;

/**
 * The signature of a line: over all of it but `subject`, the digest of a person, which may have to go before the line does.
 * The same for a line that is to be written and for the same line read back.
 */
export function signatureOf(key: JournalKey, row: JournalRow): Buffer {
  const text = JSON.stringify([
    row.office_id,
    row.entry_id,
    row.act,
    row.booking_id ?? null,
    row.arrival_id ?? null,
    row.ticket_id ?? null,
    row.actor,
    row.desk ?? null,
    row.source,
    row.reason ?? null,
    row.rules_version ?? null,
    momentOf(row.happened_at),
    momentOf(row.recorded_at),
    sorted(JSON.parse(JSON.stringify(row.detail))),
  ]);
  return createHmac("sha256", key).update(text).digest().subarray(0, macBytes);
}

/**
 * True when `mac` is the signature of this line: as it stands, or as it stood before its reason was sealed in its place. Nobody makes
 * another sealed text that opens to the words that were signed without the key, so both say the same.
 */
export function isSigned(keys: Keys, row: JournalRow, mac: Uint8Array | null): boolean {
  if (mac === null || mac.length !== macBytes) return false;
  if (timingSafeEqual(signatureOf(keys.journalKey, row), mac)) return true;
  const reason = openedWords(keys, row.reason);
  return reason !== row.reason && timingSafeEqual(signatureOf(keys.journalKey, { ...row, reason }), mac);
}

/** A moment as the database keeps it: to the microsecond. */
export function momentOf(moment: Temporal.Instant): string {
  const known = written.get(moment);
  if (known !== undefined) return known;
  const text = moment.toString({ smallestUnit: "microsecond" });
  written.set(moment, text);
  return text;
}

// The lines of a batch share the moment at which they are written down, and each is both signed and stored.
const written = new WeakMap<Temporal.Instant, string>();

// JSON with its keys in one order: the database keeps them in an order of its own.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}
