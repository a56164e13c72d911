import type { Tx } from "../../database/index.ts";
import type { Day } from "../day.ts";
import type { Expectation } from "../views.ts";
import { counterRows } from "./counters.sql.ts";
import { expect } from "./expect.ts";
import { lineRows } from "./line.sql.ts";
import { paceOf, quietSince } from "./pace.ts";
import { pulseOf } from "./pulse.sql.ts";

/** What each of these numbers may expect now, by ticket id; ids that are no ticket of today are left out. */
export async function expectations(tx: Tx, tickets: readonly string[], day: Day): Promise<Map<string, Expectation>> {
  if (tickets.length === 0) return new Map();
  const codes = day.floor.counters.map((counter) => counter.code);
  const line = await lineRows(tx, day.office.id, day.day, tickets);
  const counters = await counterRows(tx, day.office.id, day.day, codes);
  const pulse = await pulseOf(tx, day.office.id, day.day, day.now, quietSince(day));
  const all = expect(line, paceOf(day, counters, line, pulse));
  return new Map(tickets.flatMap((id) => (all.has(id) ? [[id, all.get(id) as Expectation] as const] : [])));
}
