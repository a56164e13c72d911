import type { Tx } from "../../database/index.ts";
import type { Day } from "../day.ts";
import type { Expectation } from "../views.ts";
import { expect } from "./expect.ts";
import { paceOf } from "./pace.ts";
import { readLine } from "./read-line.ts";

/** What each of these numbers may expect now, by ticket id; ids that are no ticket of today are left out. */
export async function expectations(tx: Tx, tickets: readonly string[], day: Day): Promise<Map<string, Expectation>> {
  if (tickets.length === 0) return new Map();
  const { counters, line, pulse } = await readLine(tx, tickets, day);
  return expect(line, new Set(tickets), paceOf(day, counters, line, pulse));
}
