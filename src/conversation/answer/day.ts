import { showCode } from "../../booking/index.ts";
import { floorOn, type Office, rulesOfVersion, today } from "../../office/index.ts";
import type { DoneOfDay } from "../day/act-of-day.ts";
import { counterName, numbered, thereAt } from "../day/line-words.ts";
import type { TodaysArrival, TodaysTicket } from "../day/today.ts";
import type { Topic } from "../interpret/topic.ts";
import type { Speech, Telling } from "./speech.ts";

/** NOMOR: the numbers of today, or how far the visit is. */
export function number(telling: Telling, { other }: Extract<Topic, { on: "number" }>): Speech {
  const { day } = telling.say;
  const lines = dayLines(telling);
  const text = [...(lines.length > 0 ? lines : [day.noNumber]), ...(other ? [day.scanYours] : [])].join("\n");
  return { kind: "number", text, after: telling.say.menu.more, aside: true };
}

/** The QR of a ticket was sent: from now on this chat hears of it. */
export function followed(telling: Telling, done: DoneOfDay | undefined): Speech {
  const { day } = telling.say;
  if (done?.is !== "followed") return { kind: "no-such-ticket", text: day.noSuchTicket, aside: true };
  return { kind: "followed", text: `${ticketLine(telling, done.ticket)}\n\n${day.followed}`, aside: true };
}

/** JEMPUT. */
export function escorted(telling: Telling, done: DoneOfDay | undefined): Speech {
  const { day } = telling.say;
  const lines = dayLines(telling);
  if (done?.is !== "escort") return { kind: "no-escort", text: lines.join("\n") || day.noEscort, aside: true };
  return { kind: "escort", text: done.number ? day.escort(done.number) : day.escortToPapers, aside: true };
}

/** SUDAH DATANG. */
export function here(telling: Telling, topic: Extract<Topic, { on: "here" }>, done: DoneOfDay | undefined): Speech {
  const { say, scene } = telling;
  const { day } = say;
  switch (topic.is) {
    case "recorded": {
      const office = officeAt(telling, topic.at);
      return { kind: "here", text: day.seenAlready(thereAt(topic.presentAt, office)), aside: true };
    }
    case "at-the-door":
      return { kind: "here", text: day.guardNotes, aside: true };
    case "nothing":
      return { kind: "here", text: day.nothingToday, aside: true };
    case "claim": {
      const office = officeAt(telling, topic.booking.office);
      const at = done?.is === "seen-claimed" ? done.at : scene.saidAt;
      const visit = { office, day: topic.booking.day, starts: topic.booking.starts };
      return { kind: "seen-claimed", text: day.seenNoted({ at: thereAt(at, office), visit }) };
    }
  }
}

/** What stands for today, a line each: numbers, else where the visit is, else a seat that was lost. */
export function dayLines(telling: Telling): string[] {
  const { scene, say } = telling;
  const { tickets = [], arrivals = [], ended = [] } = scene.today ?? {};
  const lines = [
    ...tickets.map((ticket) => ticketLine(telling, ticket)),
    ...arrivals.flatMap((arrival) => arrivalLine(telling, arrival) ?? []),
  ];
  const [lost] = ended;
  if (lines.length > 0 || scene.bookings.length > 0 || lost?.why !== "forfeited") return lines;
  const visit = { office: officeAt(telling, lost.office), day: lost.day, starts: lost.starts };
  return [say.day.forfeited(visit, showCode(lost.code))];
}

function ticketLine(telling: Telling, ticket: TodaysTicket): string {
  const { say, scene } = telling;
  const office = officeAt(telling, ticket.office);
  const floor = floorOn(office, today(office, scene.now));
  const { day } = say;
  const counter = counterName(floor, ticket.counter ?? "");
  switch (ticket.state) {
    case "waiting":
      return ticket.expects
        ? day.waiting(numbered(day, ticket.number, ticket.expects, floor, office))
        : `*${ticket.number}*.`;
    case "called":
      return day.beingCalled(ticket.number, counter);
    case "serving":
      return day.atCounter(ticket.number, counter);
    case "missed":
      return day.wasMissed(ticket.number, diesAt(ticket, office));
    case "parked":
      return day.parked(ticket.number);
    case "at-papers":
      return day.atPapers(ticket.number);
    case "served":
      return day.served(ticket.number);
    case "dead":
      return day.died(ticket.number);
    case "moved":
      return day.movedAway(ticket.number);
    case "returned":
      return day.sentBack(ticket.number);
  }
}

// It dies no earlier than after its second call.
function diesAt({ calls, lastCalledAt, rulesVersion }: TodaysTicket, office: Office): Temporal.PlainTime | undefined {
  if (calls < 2 || !lastCalledAt) return undefined;
  return thereAt(lastCalledAt.add({ minutes: rulesOfVersion(office, rulesVersion).callValidMinutes }), office);
}

function arrivalLine(telling: Telling, arrival: TodaysArrival): string | undefined {
  const { say, scene } = telling;
  const office = officeAt(telling, arrival.office);
  const present = thereAt(arrival.presentAt, office);
  if (arrival.state === "back-today") return say.day.backTodayStill;
  if (arrival.state === "checked" || arrival.state === "undone") return undefined;
  return Temporal.Instant.compare(scene.now, arrival.eligibleFrom) < 0
    ? say.day.early(present, thereAt(arrival.eligibleFrom, office))
    : say.day.inPapersLine(present);
}

function officeAt({ scene, office }: Telling, id: number): Office {
  return scene.offices.byId.get(id) ?? office;
}
