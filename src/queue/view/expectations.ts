import type { Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import type { Expectation } from "../views.ts";
import { type CounterRow, counterRows } from "./counters.sql.ts";
import { expect } from "./expect.ts";
import { type InLine, lineRows } from "./line.sql.ts";
import { paceOf, quietSince } from "./pace.ts";
import { type Pulse, pulseOf } from "./pulse.sql.ts";

/** What each of these numbers may expect now, by ticket id; ids that are no ticket of today are left out. */
export async function expectations(
  tx: Tx,
  tickets: readonly string[],
  context: ActContext,
): Promise<Map<string, Expectation>> {
  if (tickets.length === 0) return new Map();
  const { counters, line, pulse } = await readLine(tx, tickets, context);
  return expect(line, new Set(tickets), paceOf(context, counters, line, pulse));
}

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
