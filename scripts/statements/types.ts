// Which type of ours stands for which of PostgreSQL's: what src/database/values.ts reads and writes.

interface Form {
  /** as it comes back */
  read: string;
  /** as it is given; null is always allowed */
  write: string;
}

const text = { read: "string", write: "string" };
const number = { read: "number", write: "number" };
const json = { read: "unknown", write: "string" };

const forms: Record<string, Form> = {
  boolean: { read: "boolean", write: "boolean" },
  smallint: number,
  integer: number,
  bigint: number,
  oid: number,
  real: number,
  "double precision": number,
  numeric: { read: "string", write: "string | number" },
  text,
  "character varying": text,
  name: text,
  uuid: text,
  bytea: { read: "Buffer", write: "Uint8Array" },
  json,
  jsonb: json,
  date: { read: "Temporal.PlainDate", write: "Temporal.PlainDate" },
  "time without time zone": { read: "Temporal.PlainTime", write: "Temporal.PlainTime" },
  "timestamp with time zone": { read: "Temporal.Instant", write: "Temporal.Instant" },
  void: { read: "unknown", write: "never" },
  record: { read: "unknown", write: "never" },
  interval: { read: "never", write: "string | Temporal.Duration" },
  regclass: { read: "string", write: "string" },
};

/** Text or a list of texts, of which a constraint may allow only some. */
const withWords = ["text", "text[]"];

/** The type of a column's values; undefined where we have no agreed form for the type. */
export function readType(
  name: string,
  { nullable, words, elements }: { nullable: boolean; words?: string[] | undefined; elements?: string | undefined },
): string | undefined {
  const form = forms[name.replace(/\[\]$/, "")]?.read;
  // `pg` would read lists of numeric as numbers.
  if (!form || form === "never" || name === "numeric[]") return undefined;
  const one =
    words && withWords.includes(name)
      ? words
          .toSorted()
          .map((word) => JSON.stringify(word))
          .join(" | ") || "never"
      : form;
  const whole = name.endsWith("[]") ? listOf(one, elements === "holed") : one;
  return nullable && whole !== "unknown" ? `${whole === "never" ? "" : `${whole} | `}null` : whole;
}

/** The type of a value given; undefined where we have no agreed form for the type. */
export function writeType(name: string): string | undefined {
  const form = forms[name.replace(/\[\]$/, "")]?.write;
  if (!form || form === "never") return undefined;
  return name.endsWith("[]") ? `readonly (${form} | null)[] | null` : `${form} | null`;
}

function listOf(element: string, holed: boolean): string {
  const inside = holed ? `${element} | null` : element;
  return inside.includes("|") ? `(${inside})[]` : `${inside}[]`;
}
