import type { Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import type { Expectation } from "../views.ts";
import { expect } from "./expect.ts";
import { paceOf } from "./pace.ts";
import { readLine } from "./read-line.ts";

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
