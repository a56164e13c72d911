import { isBefore } from "../../calendar/index.ts";
import type { Floor } from "../../office/index.ts";
import { countersOf } from "../counters-of.ts";
import type { CounterRow } from "./counters.sql.ts";
import type { InLine } from "./line.sql.ts";

/**
 * The counters at which somebody works, as far as we can know. Paused and closed ones do not count, and neither does one that gave no
 * sign (a call, its end, an opening) since `since` although somebody it could have called has waited since before then. A
 * counter without a sign that had nobody to call is thought to work: early in the day, and where people come rarely.
 */
export function servingCounters(
  floor: Floor,
  rows: readonly CounterRow[],
  line: readonly InLine[],
  since: Temporal.Instant,
): ReadonlySet<string> {
  const kept = new Set(line.filter((one) => isBefore(one.stateAt, since)).flatMap((one) => countersOf(floor, one)));
  const serving = rows.filter((row) => {
    if (row.state !== "open") return false;
    const quiet = row.lastSignAt === null || isBefore(row.lastSignAt, since);
    return row.ticket !== null || !quiet || !kept.has(row.code);
  });
  return new Set(serving.map((row) => row.code));
}
