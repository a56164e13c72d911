import pg from "pg";

/**
 * A value as PostgreSQL reads it. Temporal values are written out, also in lists: `pg` would send them as JSON with quotes, which some types
 * forgive and others store.
 */
export function toPostgres(value: unknown): unknown {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return listFor(value);
  return isTemporal(value) ? value.toString() : value;
}

/** A list as the text of an array. `pg` writes the same, letter by letter: a batch sends some ten thousand elements. */
function listFor(list: readonly unknown[]): string {
  return `{${list.map(elementFor).join(",")}}`;
}

function elementFor(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return `${value}`;
  if (value instanceof Uint8Array)
    return `"\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")}"`;
  if (Array.isArray(value)) return listFor(value);
  return quoted(isTemporal(value) ? value.toString() : JSON.stringify(value));
}

function quoted(text: string): string {
  return `"${special.test(text) ? text.replaceAll(/["\\]/g, "\\$&") : text}"`;
}
const special = /["\\]/;

type Bound = Temporal.Instant | Temporal.PlainDate | Temporal.PlainTime | Temporal.Duration;

function isTemporal(value: object): value is Bound {
  return (
    value instanceof Temporal.Instant ||
    value instanceof Temporal.PlainDate ||
    value instanceof Temporal.PlainTime ||
    value instanceof Temporal.Duration
  );
}

/** How a type of PostgreSQL comes back to us: `timestamptz` as `Temporal.Instant`, `date` as `Temporal.PlainDate`, `int8` as `number` ... */
export function parserOf(oid: number, format?: "text" | "binary") {
  return (format !== "binary" && parsers.get(oid)) || pg.types.getTypeParser(oid, format as "text");
}

const plainDateOf = (text: string) => Temporal.PlainDate.from(text);
const plainTimeOf = (text: string) => Temporal.PlainTime.from(text);
const instantOf = (text: string) => Temporal.Instant.from(text.replace(" ", "T"));

const parsers = new Map<number, (text: string) => unknown>([
  [20, Number],
  [1082, plainDateOf],
  [1083, plainTimeOf],
  [1184, instantOf],
  [1016, (text) => listOf(text, Number)],
  [1182, (text) => listOf(text, plainDateOf)],
  [1183, (text) => listOf(text, plainTimeOf)],
  [1185, (text) => listOf(text, instantOf)],
]);

// An array of numbers, days, hours or moments: `{...}`, where moments stand in quotes.
function listOf<T>(text: string, read: (text: string) => T): (T | null)[] {
  if (text.length <= 2) return [];
  const parts = text.slice(1, -1).replaceAll('"', "").split(",");
  return parts.map((part) => (part === "NULL" ? null : read(part)));
}
