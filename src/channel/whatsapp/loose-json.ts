import { createHash } from "node:crypto";

/** A JSON object of somebody else's making: every field may be missing or of any type. */
export type Loose = Record<string, unknown>;

export function objectIn(value: unknown): Loose | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Loose) : undefined;
}

export function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A word that is not empty; whole numbers count, since ids and times come as either. */
export function wordIn(value: unknown): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

/** An id as it stands, or its digest where it is longer than 255 characters or not printable: the same id always gives the same. */
export function idIn(value: unknown): string | undefined {
  const word = wordIn(value);
  if (word === undefined || /^[\x21-\x7e]{1,255}$/.test(word)) return word;
  return `sha256:${createHash("sha256").update(word, "utf16le").digest("hex")}`;
}

/** Meta's error number; what does not fit PostgreSQL's integer is no number of Meta's. */
export function codeIn(value: unknown): number | undefined {
  const word = wordIn(value);
  const code = word && /^\d{1,10}$/.test(word) ? Number(word) : Number.NaN;
  return code <= 2_147_483_647 ? code : undefined;
}

const year2100 = 4_102_444_800_000;

/** Unix seconds or milliseconds, as text or number; `otherwise` where it is no moment between 1970 and 2100. */
export function momentIn(value: unknown, otherwise: Temporal.Instant): Temporal.Instant {
  const word = wordIn(value);
  if (word === undefined || !/^\d{1,13}$/.test(word)) return otherwise;
  const count = Number(word);
  const milliseconds = count < 1e12 ? count * 1_000 : count;
  if (milliseconds === 0 || milliseconds > year2100) return otherwise;
  return Temporal.Instant.fromEpochMilliseconds(milliseconds);
}
