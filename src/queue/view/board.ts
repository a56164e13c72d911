import type { Tx } from "../../database/index.ts";
import { type Counter, counterOf } from "../../office/index.ts";
import type { ActContext } from "../act-context.ts";
import type { BoardCall, BoardView } from "../views.ts";
import { callRows } from "./board.sql.ts";
import { boardPapers, boardWaiting, codesRead } from "./board-waiting.ts";
import type { CounterRow } from "./counters.sql.ts";
import { idsOf, inLine } from "./document-line.ts";
import { documentLineRows, lastFours } from "./document-line-rows.sql.ts";
import { readLine } from "./expectations.ts";
import { paceOf } from "./pace.ts";
import type { Pulse } from "./pulse.sql.ts";

const callsShown = 8;
/** Enough that eight different numbers are among them, also where one was called three times. */
const callsRead = 3 * callsShown;

/**
 * What the board of a room shows; undefined: there is no such room. Drawn once a change and office for all its screens, so it
 * reads the day in six statements and never the past.
 */
export async function boardView(tx: Tx, room: string, context: ActContext): Promise<BoardView | undefined> {
  if (!context.floor.rooms.some(({ code }) => code === room)) return undefined;
  const here = context.floor.counters.filter((counter) => counter.room === room);
  const { counters, line, pulse } = await readLine(tx, [], context);
  return {
    day: context.day,
    now: here.flatMap((counter) => nowAt(counter, counters)),
    calls: await callsAt(tx, here, context),
    waiting: boardWaiting(here, line, paceOf(context, counters, line, pulse)),
    papers: await papersOf(tx, pulse, context),
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
async function callsAt(tx: Tx, here: readonly Counter[], { office, day, floor }: ActContext): Promise<BoardCall[]> {
  const codes = here.map((counter) => counter.code);
  const rows = await callRows(tx, office.id, day, codes, callsRead);
  const seen = new Set<string>();
  const newest = rows.filter(({ ticket }) => !seen.has(ticket) && seen.add(ticket));
  return newest
    .slice(0, callsShown)
    .map((row) => ({ ...row, counterName: counterOf(floor, row.counter)?.name ?? row.counter }));
}

async function papersOf(tx: Tx, pulse: Pulse, context: ActContext): Promise<BoardView["papers"]> {
  const { id } = context.office;
  const line = (await documentLineRows(tx, id, context.day, context.now)).filter(inLine);
  return boardPapers(line, await lastFours(tx, id, idsOf(line).slice(0, codesRead), context.keys), pulse, context);
}
