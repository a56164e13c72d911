import { newCallSign } from "../../booking/index.ts";
import { newId, type Tx } from "../../database/index.ts";
import { offers, type Stream, streamOf } from "../../office/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { isClosed } from "../line/close-day.sql.ts";
import { issueTicket } from "../line/issue-ticket.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
import type { ArrivalView, Help } from "../views.ts";
import { insertArrival, insertVisitors, isCallSign } from "./record.sql.ts";
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
 * arrival in the document line, with a call sign; any other a ticket at once. Refused: `no-such-stream`, `needs-booking` (the line of the booked), `stream-full`, `day-closed`, `unreadable`
 * (not one to twenty people, or a service that the office does not have). Journal: arrived, and ticket-given.
 */
export async function arriveWalkIn(
  tx: Tx,
  ask: WalkIn,
  context: ActContext,
): Promise<{ arrival: string; ticket?: string } | ActRefusal> {
  const stream = streamOf(context.floor, ask.stream);
  if (!stream) return { refused: "no-such-stream" };
  if (stream.code === "booked") return { refused: "needs-booking" };
  if (!isReadable(ask, context)) return { refused: "unreadable" };
  if (await isClosed(tx, context)) return { refused: "day-closed" };
  const id = newId();
  const ticket = stream.papers ? undefined : await numberFor(tx, stream, id, ask, context);
  if (ticket && isRefused(ticket)) return ticket;
  await writeDown(tx, id, stream, ask, ticket?.ticket, context);
  return { arrival: id, ...(ticket && { ticket: ticket.ticket }) };
}

function isReadable({ people, service }: WalkIn, { office }: ActContext): boolean {
  const known = service === undefined || offers(office, service);
  return known && Number.isInteger(people) && people >= 1 && people <= mostPeople;
}

function numberFor(tx: Tx, stream: Stream, arrival: string, { people, help }: WalkIn, context: ActContext) {
  return issueTicket(
    tx,
    { stream: stream.code, arrival, people, lineAt: context.now, presentAt: context.now, help: help ?? undefined },
    context,
  );
}

async function writeDown(
  tx: Tx,
  id: string,
  { code, papers }: Stream,
  ask: WalkIn,
  ticket: string | undefined,
  context: ActContext,
): Promise<void> {
  // Collection and lost passports keep their own line and number, whoever comes; what help to give is noted all the same.
  const line = lineOf(context, code, papers ? ask.priority : undefined);
  const { now } = context;
  await insertArrival(tx, {
    id,
    office: context.office.id,
    day: context.day,
    starts: undefined,
    party: undefined,
    ...line,
    priority: ask.priority,
    help: ask.help,
    source: sourceOf(context),
    presentAt: now,
    stamp: undefined,
    verdict: "walk-in",
    state: papers ? "waiting" : "checked",
    eligibleFrom: now,
    lineAt: now,
    callSign: papers ? await callSignFor(tx, context) : undefined,
    at: now,
  });
  const people = Array.from({ length: ask.people }, () => ({ id: newId(), service: ask.service, ticket }));
  await insertVisitors(tx, { office: context.office.id, day: context.day, arrival: id }, people);
  await writeEntry(tx, context, "arrived", {
    arrival: id,
    ticket,
    reason: "walk-in",
    detail: { stream: line.stream, people: ask.people, ...(ask.service && { service: ask.service }) },
  });
}

async function callSignFor(tx: Tx, context: ActContext): Promise<string> {
  const sign = newCallSign();
  return (await isCallSign(tx, context.office.id, context.day, sign)) ? callSignFor(tx, context) : sign;
}
