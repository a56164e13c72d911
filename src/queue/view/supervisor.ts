import { earliest, isBefore, momentAt } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { slotsOf } from "../../office/index.ts";
import type { ActContext } from "../act-context.ts";
import { toldByDisturbance } from "../disturbance/told.sql.ts";
import type { ArrivalView, SupervisorView } from "../views.ts";
import { arrivalViews } from "./arrivals.ts";
import { inHandOf, viewsOf } from "./counter.ts";
import { type CounterRow, counterRows } from "./counters.sql.ts";
import { inLine } from "./document-line.ts";
import { documentLineRows, type InDocumentLine } from "./document-line-rows.sql.ts";
import { quietSince } from "./pace.ts";
import { pulseOf } from "./pulse.sql.ts";
import {
  arrivalCounts,
  claimsSince,
  disturbancesOfDay,
  type StreamRow,
  streamRows,
  watchedTickets,
} from "./supervisor.sql.ts";
import { ticketViews } from "./tickets.ts";

const lineShown = 60;

/** The whole floor on one screen, for a supervisor. */
export async function supervisorView(tx: Tx, context: ActContext): Promise<SupervisorView> {
  const { office, floor, now } = context;
  const desks = floor.desks.filter((desk) => desk.kind === "papers");
  const rows = await counterRows(
    tx,
    office.id,
    context.day,
    [...floor.counters, ...desks].map((one) => one.code),
  );
  const watched = await watchedTickets(tx, office.id, context.day, lineShown);
  const { missed, parked, dead, line } = watched;
  const tickets = await ticketViews(tx, [...inHandOf(rows), ...missed, ...parked, ...dead, ...line], context);
  const papers = await documentLineRows(tx, office.id, context.day, now);
  const pulse = await pulseOf(tx, office.id, context.day, now, quietSince(context));
  const { doubts, ...arrivals } = await arrivalCounts(tx, office.id, context.day);
  const those = (ids: string[]) => ids.flatMap((id) => tickets.get(id) ?? []);
  return {
    counters: viewsOf(rows, tickets, context),
    desks: desksOf(desks, rows, papers, await arrivalViews(tx, atDesks(papers), context)),
    streams: streamsOf(await streamRows(tx, office.id, context.day), context),
    papers: papersOf(papers),
    missed: those(missed),
    parked: those(parked),
    dead: those(dead),
    line: those(line),
    arrivals: { ...arrivals, noCode: pulse.noCode },
    doubts,
    claims: await claimsSince(tx, office.id, context.day, midnight(context), now),
    disturbances: await disturbancesToday(tx, context),
    officeLate: pulse.firstActAt === null && pulse.closedAt === null && firstHourBegan(context),
    lastActAt: pulse.lastActAt ?? undefined,
    closedAt: pulse.closedAt ?? undefined,
  };
}

function atDesks(papers: readonly InDocumentLine[]): string[] {
  return papers.filter((row) => row.desk !== null).map((row) => row.id);
}

function desksOf(
  desks: ActContext["floor"]["desks"],
  rows: readonly CounterRow[],
  papers: readonly InDocumentLine[],
  arrivals: ReadonlyMap<string, ArrivalView>,
): SupervisorView["desks"] {
  return desks.map(({ code, name }) => ({
    code,
    name,
    arrival: arrivals.get(papers.find((row) => row.desk === code)?.id ?? ""),
    state: rows.find((row) => row.code === code)?.state ?? "open",
  }));
}

function streamsOf(rows: readonly StreamRow[], { floor }: ActContext): SupervisorView["streams"] {
  return floor.streams.map(({ code, name, letter, cap }) => {
    const row = rows.find((one) => one.stream === code);
    const { waiting = 0, longest, given = 0, served = 0 } = row ?? {};
    return { code, name, letter, waiting, longest: longest ?? undefined, given, cap, served };
  });
}

function papersOf(rows: readonly InDocumentLine[]): SupervisorView["papers"] {
  const [first, ...others] = rows.filter(inLine).map((row) => row.since);
  return {
    waiting: rows.filter(inLine).length,
    early: rows.filter((row) => row.early).length,
    longest: first && earliest(first, ...others),
  };
}

function midnight({ office, day }: ActContext): Temporal.Instant {
  return momentAt(office.zone, day, new Temporal.PlainTime());
}

function firstHourBegan({ office, day, now }: ActContext): boolean {
  const [first] = slotsOf(office, day);
  return first !== undefined && !isBefore(now, momentAt(office.zone, day, first.starts));
}

async function disturbancesToday(tx: Tx, context: ActContext): Promise<SupervisorView["disturbances"]> {
  const { office, day, now } = context;
  const found = await disturbancesOfDay(tx, office.id, midnight(context), now, context.keys);
  if (found.length === 0) return [];
  const told = await toldByDisturbance(tx, office.id, day);
  return found.map((one) => ({ ...one, told: told.get(one.id) ?? 0 }));
}
