import type { FastifyInstance } from "fastify";
import { floorOn, today } from "../../office/index.ts";
import {
  type ArrivalView,
  boardView,
  documentLine,
  type SupervisorView,
  supervisorView,
  type TicketView,
} from "../../queue/index.ts";
import { BoardAnswer, LineAnswer } from "./answers.ts";
import { lookRoute } from "./look-route.ts";
import { OfficeParams } from "./schemas.ts";
import { hourText, shownCounter } from "./shown.ts";
import { type ApiTools, officeAt, refusalWith } from "./tools.ts";

const tag = "boards";

/** What the screens of a waiting room show and how the line stands, for other programs: numbers and last fours, never a name. */
export function boardRoutes(app: FastifyInstance, tools: ApiTools): void {
  const { offices, now } = tools;
  lookRoute(app, tools, {
    url: "/offices/:office/board",
    summary: "What the board of a waiting room shows now.",
    tag,
    params: OfficeParams,
    query: { room: "The room's code; the first one of the floor." },
    answer: BoardAnswer,
    async run({ params, query, look }) {
      const office = officeAt(offices, params.office);
      const room = query["room"] ?? floorOn(office, today(office, now())).rooms[0]?.code ?? "";
      const board = await look(["floor.see"], office, (tx, context) => boardView(tx, room, context));
      if (!board) throw refusalWith(404, "no-room", "noRoom");
      // Days, hours and moments write themselves as ISO text.
      return JSON.parse(JSON.stringify(board));
    },
  });
  lookRoute(app, tools, {
    url: "/offices/:office/line",
    summary: "The document line, the numbers and the counters as they are now.",
    tag,
    params: OfficeParams,
    answer: LineAnswer,
    run: ({ params, look }) =>
      look(["floor.see"], officeAt(offices, params.office), async (tx, context) => {
        const { line, early, away, atDesks } = await documentLine(tx, context);
        const papers = { line: some(line), early: some(early), away: some(away), atDesks: some(atDesks) };
        return { day: context.day.toString(), papers, ...shownFloor(await supervisorView(tx, context)) };
      }),
  });
}

function shownFloor({ closedAt, streams, counters, line, missed, parked, dead }: SupervisorView) {
  return {
    closed: closedAt !== undefined,
    streams: streams.map((stream) => ({ ...stream, longest: stream.longest?.toString() })),
    counters: counters.map(shownCounter),
    line: numbers(line),
    missed: numbers(missed),
    parked: numbers(parked),
    dead: numbers(dead),
  };
}

function some(arrivals: readonly ArrivalView[]) {
  return arrivals.map(({ id, state, lastFour, starts, presentAt, eligibleFrom, people, desk }) => ({
    id,
    state,
    lastFour,
    hour: starts && hourText(starts),
    presentAt: presentAt.toString(),
    eligibleFrom: eligibleFrom.toString(),
    people: people.length,
    desk,
  }));
}

function numbers(tickets: readonly TicketView[]) {
  return tickets.map(({ id, number, stream, stage, people, stateAt, diesAt }) => ({
    id,
    number,
    stream,
    stage,
    people,
    since: stateAt.toString(),
    diesAt: diesAt?.toString(),
  }));
}
