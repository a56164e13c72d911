import { showCode } from "../../booking/index.ts";
import { floorOn, type Office, rulesOfVersion, today } from "../../office/index.ts";
import { backTodayBefore } from "../../queue/index.ts";
import type { DoneOfDay } from "../day/act-of-day.ts";
import { counterName, numbered, thereAt } from "../day/line-words.ts";
import { missingLines } from "../day/missing.ts";
import type { TodaysArrival, TodaysTicket } from "../day/today.ts";
import type { Topic } from "../decide/intent.ts";
import type { Reply, ReplyContext } from "./reply.ts";

/** The QR of a ticket was sent: from now on this chat hears of it. */
export function followed(context: ReplyContext, done: DoneOfDay | undefined): Reply {
  const { day } = context.say;
  if (done?.is !== "followed") return { kind: "no-such-ticket", text: day.noSuchTicket, aside: true };
  return { kind: "followed", text: `${ticketLine(context, done.ticket)}\n\n${day.followed}`, aside: true };
}

/** JEMPUT. */
export function escorted(context: ReplyContext, done: DoneOfDay | undefined): Reply {
  const { day } = context.say;
  const lines = dayLines(context);
  if (done?.is !== "escort") return { kind: "no-escort", text: lines.join("\n") || day.noEscort, aside: true };
  return { kind: "escort", text: done.number ? day.escort(done.number) : day.escortToPapers, aside: true };
}

/** SUDAH DATANG. */
export function here(context: ReplyContext, topic: Extract<Topic, { on: "here" }>, done: DoneOfDay | undefined): Reply {
  const { say, dialogue } = context;
  const { day } = say;
  switch (topic.is) {
    case "recorded":
      return { kind: "here", text: day.seenAlready(dayLines(context).join("\n")), aside: true };
    case "at-the-door":
      return { kind: "here", text: day.guardNotes, aside: true };
    case "nothing":
      return { kind: "here", text: day.nothingToday, aside: true };
    case "claim": {
      const office = officeAt(context, topic.booking.office);
      const at = done?.is === "seen-claimed" ? done.at : dialogue.saidAt;
      const visit = { office, day: topic.booking.day, starts: topic.booking.starts };
      return { kind: "seen-claimed", text: day.seenNoted({ at: thereAt(at, office), visit }) };
    }
  }
}

/** What stands for today, a line each: numbers, else where the visit is, else a seat that was lost. */
export function dayLines(context: ReplyContext): string[] {
  const { dialogue, say } = context;
  const { tickets = [], arrivals = [], ended = [] } = dialogue.today ?? {};
  const lines = [
    ...tickets.map((ticket) => ticketLine(context, ticket)),
    ...arrivals.flatMap((arrival) => arrivalLine(context, arrival) ?? []),
  ];
  const [lost] = ended;
  if (lines.length > 0 || dialogue.bookings.length > 0 || lost?.why !== "forfeited") return lines;
  const visit = { office: officeAt(context, lost.office), day: lost.day, starts: lost.starts };
  return [say.day.forfeited(visit, showCode(lost.code))];
}

function ticketLine(context: ReplyContext, ticket: TodaysTicket): string {
  const { say, dialogue } = context;
  const office = officeAt(context, ticket.office);
  const floor = floorOn(office, today(office, dialogue.now));
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

function arrivalLine(context: ReplyContext, arrival: TodaysArrival): string | undefined {
  const { say, dialogue } = context;
  const office = officeAt(context, arrival.office);
  const present = thereAt(arrival.presentAt, office);
  if (arrival.doubted) return say.here.doubted;
  switch (arrival.state) {
    case "checked":
    case "undone":
      return undefined;
    case "back-today":
      return backTodayLine(context, arrival, office);
    case "at-desk":
      return say.here.atDesk(deskName(context, arrival, office));
    case "absent":
      return say.here.absent;
    case "waiting": {
      if (Temporal.Instant.compare(dialogue.now, arrival.eligibleFrom) < 0)
        return say.day.early(present, thereAt(arrival.eligibleFrom, office));
      const ahead = arrival.ahead === undefined ? undefined : say.here.ahead(arrival.ahead);
      return [say.day.inPapersLine(present), ahead].filter(Boolean).join(" ");
    }
  }
}

function backTodayLine({ say, dialogue }: ReplyContext, { lacks }: TodaysArrival, office: Office): string {
  const missing = lacks.flatMap(({ person, day, service, missing }) =>
    missingLines(say, office, { service, birthDate: person.birthDate, day }, missing, []),
  );
  if (missing.length === 0) return say.day.backTodayStill;
  const before = backTodayBefore({ office, day: today(office, dialogue.now), now: dialogue.now });
  return say.here.backToday({ missing: [...new Set(missing)], before, office });
}

function deskName({ dialogue }: ReplyContext, { desk }: TodaysArrival, office: Office): string {
  return floorOn(office, today(office, dialogue.now)).desks.find(({ code }) => code === desk)?.name ?? desk ?? "";
}

/** That the day is held up at an office where they have something today, a line each. */
export function heldUpLines(context: ReplyContext): string[] {
  return (context.dialogue.today?.heldUp ?? []).map(({ office: id, began }) => {
    const office = officeAt(context, id);
    return context.say.here.heldUp(office, thereAt(began, office));
  });
}

export function officeAt({ dialogue, office }: ReplyContext, id: number): Office {
  return dialogue.offices.byId.get(id) ?? office;
}
