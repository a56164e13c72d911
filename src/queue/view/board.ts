import type { Tx } from "../../database/index.ts";
import { type Counter, counterOf } from "../../office/index.ts";
import type { Day } from "../day.ts";
import type { BoardCall, BoardView } from "../views.ts";
import { type CallRow, callRows } from "./board.sql.ts";
import { boardPapers, boardWaiting } from "./board-waiting.ts";
import { type CounterRow, counterRows } from "./counters.sql.ts";
import { documentLineRows } from "./document-line.sql.ts";
import { lineRows } from "./line.sql.ts";
import { paceOf, quietSince } from "./pace.ts";
import { pulseOf } from "./pulse.sql.ts";

const callsShown = 8;
/** Enough that eight different numbers are among them, also where one was called three times. */
const callsRead = 3 * callsShown;

/**
 * What the board of a room shows; undefined: there is no such room. Drawn once a change and office for all its screens, so it
 * reads the day in five statements and never the past.
 */
export async function boardView(tx: Tx, room: string, day: Day): Promise<BoardView | undefined> {
  if (!day.floor.rooms.some(({ code }) => code === room)) return undefined;
  const here = day.floor.counters.filter((counter) => counter.room === room);
  const codes = here.map((counter) => counter.code);
  const { id } = day.office;
  const all = day.floor.counters.map((counter) => counter.code);
  const counters = await counterRows(tx, id, day.day, all);
  const calls = await callRows(tx, id, day.day, codes, callsRead);
  const line = await lineRows(tx, id, day.day, []);
  const papers = await documentLineRows(tx, id, day.day, day.now);
  const pulse = await pulseOf(tx, id, day.day, day.now, quietSince(day));
  const pace = paceOf(day, counters, line, pulse);
  return {
    day: day.day,
    now: here.flatMap((counter) => nowAt(counter, counters)),
    calls: boardCalls(calls, day),
    waiting: boardWaiting(here, line, pace),
    papers: boardPapers(papers, pulse, day),
    disturbed: pulse.disturbed,
    closed: pulse.closedAt !== null,
  };
}

function nowAt({ code, name }: Counter, rows: readonly CounterRow[]): BoardView["now"] {
  return rows
    .filter((row) => row.code === code)
    .map((row) => ({
      counter: code,
      counterName: name,
      number: row.number ?? undefined,
      callId: row.call ?? undefined,
      paused: row.state !== "open",
    }));
}

// A number called again stands there once, with its newest call.
function boardCalls(rows: readonly CallRow[], { floor }: Day): BoardCall[] {
  const seen = new Set<string>();
  const newest = rows.filter(({ ticket }) => !seen.has(ticket) && seen.add(ticket));
  return newest
    .slice(0, callsShown)
    .map((row) => ({ ...row, counterName: counterOf(floor, row.counter)?.name ?? row.counter }));
}
