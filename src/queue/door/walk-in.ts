import { randomUUIDv7 } from "node:crypto";
import type { Tx } from "../../database/index.ts";
import { type Stream, streamOf } from "../../office/index.ts";
import { type Day, note } from "../day.ts";
import { bearTicket } from "../line/bear-ticket.ts";
import { isClosed } from "../line/close-day.sql.ts";
import { type DayRefusal, isRefused } from "../refusal.ts";
import type { ArrivalView, Help } from "../views.ts";
import { insertArrival, insertVisitors } from "./record.sql.ts";
import { lineOf, sourceOf } from "./record.ts";

/** More come in a bus, and are written down as several. */
const mostPeople = 20;

interface WalkIn {
  stream: string;
  people: number;
  service?: string;
  priority?: ArrivalView["priority"];
  help?: Help;
}

/**
 * Somebody without a booking: priority by right, same-day, lost or damaged, collection. A stream that needs papers gives an
 * arrival in the document line; any other a ticket at once. Refused: `no-such-stream`, `stream-full`, `day-closed`, `unreadable`
 * (not one to twenty people, or a service that the office does not have). Journal: arrived, and ticket-given.
 */
export async function arriveWalkIn(
  tx: Tx,
  ask: WalkIn,
  day: Day,
): Promise<{ arrival: string; ticket?: string } | DayRefusal> {
  const stream = streamOf(day.floor, ask.stream);
  if (!stream) return { refused: "no-such-stream" };
  if (!isReadable(ask, day)) return { refused: "unreadable" };
  if (await isClosed(tx, day)) return { refused: "day-closed" };
  const id = randomUUIDv7();
  const ticket = stream.papers ? undefined : await numberFor(tx, stream, id, ask, day);
  if (ticket && isRefused(ticket)) return ticket;
  await writeDown(tx, id, stream, ask, ticket?.ticket, day);
  return { arrival: id, ...(ticket && { ticket: ticket.ticket }) };
}

function isReadable({ people, service }: WalkIn, { office }: Day): boolean {
  const known = service === undefined || office.services.some(({ code }) => code === service);
  return known && Number.isInteger(people) && people >= 1 && people <= mostPeople;
}

function numberFor(tx: Tx, stream: Stream, arrival: string, { people, help }: WalkIn, day: Day) {
  return bearTicket(
    tx,
    { stream: stream.code, arrival, people, lineAt: day.now, presentAt: day.now, help: help ?? undefined },
    day,
  );
}

async function writeDown(
  tx: Tx,
  id: string,
  { code, papers }: Stream,
  ask: WalkIn,
  ticket: string | undefined,
  day: Day,
): Promise<void> {
  // Collection and lost passports keep their own line and number, whoever comes; what help to give is noted all the same.
  const line = lineOf(day, code, papers ? ask.priority : undefined);
  const { now } = day;
  await insertArrival(tx, {
    id,
    office: day.office.id,
    day: day.day,
    starts: undefined,
    party: undefined,
    ...line,
    priority: ask.priority,
    help: ask.help,
    source: sourceOf(day),
    presentAt: now,
    stamp: undefined,
    verdict: "walk-in",
    state: papers ? "waiting" : "checked",
    eligibleFrom: now,
    lineAt: now,
    at: now,
  });
  const people = Array.from({ length: ask.people }, () => ({ id: randomUUIDv7(), service: ask.service, ticket }));
  await insertVisitors(tx, { office: day.office.id, day: day.day, arrival: id }, people);
  await note(tx, day, "arrived", {
    arrival: id,
    ticket,
    reason: "walk-in",
    detail: { stream: line.stream, people: ask.people, ...(ask.service && { service: ask.service }) },
  });
}
