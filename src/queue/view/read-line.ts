import type { Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import { type CounterRow, counterRows } from "./counters.sql.ts";
import { type InLine, lineRows } from "./line.sql.ts";
import { quietSince } from "./pace.ts";
import { type Pulse, pulseOf } from "./pulse.sql.ts";

/** What every expectation is reckoned from: all counters, the line in its order (with these tickets), and how the day goes. */
export async function readLine(
  tx: Tx,
  also: readonly string[],
  context: ActContext,
): Promise<{ counters: CounterRow[]; line: InLine[]; pulse: Pulse }> {
  const { office, floor, now } = context;
  const codes = floor.counters.map((counter) => counter.code);
  return {
    counters: await counterRows(tx, office.id, context.day, codes),
    line: await lineRows(tx, office.id, context.day, also),
    pulse: await pulseOf(tx, office.id, context.day, now, quietSince(context)),
  };
}
