import type { Tx } from "../../database/index.ts";
import { type Floor, streamOf } from "../../office/index.ts";
import type { ActContext } from "../act-context.ts";
import { countersOf } from "../counters-of.ts";
import type { ActRefusal } from "../refusal.ts";
import { type Placed, placesOf } from "./line.sql.ts";

/** Why is that one before this one? The first rule in which they differ. `first` and `second` are the numbers, ranks the streams' names. */
export interface OrderExplained {
  first: string;
  second: string;
  because:
    | { rule: "put-back"; at: Temporal.Instant }
    | { rule: "rank"; first: string; second: string }
    | { rule: "hour"; first: Temporal.Instant; second: Temporal.Instant }
    | { rule: "presence"; first: Temporal.Instant; second: Temporal.Instant }
    | { rule: "number" }
    /** They do not stand in one line. */
    | { rule: "different-lines" };
}

/**
 * Why one of two of today's numbers comes before the other; asked by id, or as people say it ("A014"). They stand in one line
 * where the same counter may take either. Refused: no-ticket.
 */
export async function explainOrder(
  tx: Tx,
  ask: { first: string; second: string },
  { office, day, floor }: ActContext,
): Promise<OrderExplained | ActRefusal> {
  const [a, b] = [asWritten(ask.first), asWritten(ask.second)];
  const rows = await placesOf(tx, office.id, day, [a, b].filter(mayBeAsked));
  const one = rows.find((row) => row.id === a || row.number === a);
  const other = rows.find((row) => row.id === b || row.number === b);
  if (!one || !other) return { refused: "no-ticket" };
  return explain(one, other, floor);
}

function asWritten(text: string): string {
  const typed = text.trim();
  return typed.length === 4 ? typed.toUpperCase() : typed.toLowerCase();
}

function mayBeAsked(text: string): boolean {
  return /^([A-Z]\d{3}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(text);
}

/** The same for two rows; which of them is given first makes no difference. */
export function explain(one: Placed, other: Placed, floor: Floor): OrderExplained {
  const [a, b] = before(one, other) <= 0 ? [one, other] : [other, one];
  return { first: a.number, second: b.number, because: inOneLine(a, b, floor) ? reason(a, b, floor) : differentLines };
}

const differentLines = { rule: "different-lines" } as const;

function inOneLine(a: Placed, b: Placed, floor: Floor): boolean {
  const theirs = countersOf(floor, b);
  return a.stage === b.stage && countersOf(floor, a).some((counter) => theirs.includes(counter));
}

/** The order of the line as `lineOrder` says it to PostgreSQL: negative where `a` comes first. */
export function before(a: Placed, b: Placed): number {
  return (
    Number(a.putBackAt === null) - Number(b.putBackAt === null) ||
    a.rank - b.rank ||
    Temporal.Instant.compare(a.lineAt, b.lineAt) ||
    Temporal.Instant.compare(a.presentAt, b.presentAt) ||
    a.seq - b.seq ||
    Number(a.number > b.number) - Number(a.number < b.number)
  );
}

function reason(a: Placed, b: Placed, floor: Floor): OrderExplained["because"] {
  if (a.putBackAt && !b.putBackAt) return { rule: "put-back", at: a.putBackAt };
  if (a.rank !== b.rank) return { rule: "rank", first: nameOf(floor, a.stream), second: nameOf(floor, b.stream) };
  if (!a.lineAt.equals(b.lineAt)) return { rule: "hour", first: a.lineAt, second: b.lineAt };
  if (!a.presentAt.equals(b.presentAt)) return { rule: "presence", first: a.presentAt, second: b.presentAt };
  return { rule: "number" };
}

function nameOf(floor: Floor, stream: string): string {
  return streamOf(floor, stream)?.name ?? stream;
}
