import { readCode } from "../../booking/index.ts";
import { floorOn, streamOf, today } from "../../office/index.ts";
import { deskWords, refusalSentence } from "../../phrasebook/index.ts";
import {
  type ActRefusal,
  type ArrivalView,
  arrivalOf,
  isRefused,
  lastArrivals,
  seen,
  type TicketView,
  takeFromBudget,
  ticketByNumber,
} from "../../queue/index.ts";
import { may } from "../../staff/index.ts";
import { readId, readMoment, readText } from "../door-page/asked.ts";
import { clockOf } from "../door-page/feedback.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { answerTooMany } from "../staff/too-many.ts";
import type { StaffTools } from "../staff/tools.ts";
import { type BookForm, readBookForm, readNumber, readPeople, readPriority } from "./asked.ts";
import { oncePerForm } from "./double-submit.ts";

/** What the last press of the front desk brought: a sentence, and what was found. */
export interface FrontDeskOutcome {
  told?: { tone: "good" | "warn"; text: string };
  found?: SearchResult;
  /** A booking that is being written. */
  book?: BookForm;
}

export interface SearchResult {
  ticket?: { ticket: TicketView; printedAt: Temporal.Instant | undefined };
  arrivals: ArrivalView[];
}

type Act = (tools: StaffTools, asked: StaffRequest) => Promise<FrontDeskOutcome>;

/** A no of the day, said above the forms. */
export function refused(asked: StaffRequest, no: ActRefusal): FrontDeskOutcome {
  answerTooMany(asked.reply, no);
  return { told: { tone: "warn", text: refusalSentence(asked.language, no, clockOf(asked.office, asked.language)) } };
}

function warned(text: string): FrontDeskOutcome {
  return { told: { tone: "warn", text } };
}

function good(text: string): FrontDeskOutcome {
  return { told: { tone: "good", text } };
}

/** A number (A014), a whole code, or its last four letters; only of today. */
export const find: Act = async (tools, asked) => {
  const what = readText(asked.form["what"], 40);
  const number = readNumber(what);
  const letters = (readCode(what) ?? what.toUpperCase()).slice(-4);
  const found = await tools.acts.look(lookingAs(asked), asked.by, async (tx, context) => {
    const ticket = number ? await ticketByNumber(tx, number, context) : undefined;
    // Numbers stand on the board for everybody; letters of a code do not.
    const spent = number ? undefined : await takeFromBudget(tx, "searches", context);
    if (spent) return spent;
    // A day has some hundreds of arrivals, and four letters are one in 280,000.
    const arrivals = number || letters.length < 4 ? [] : await lastArrivals(tx, 1000, context);
    return { ...(ticket && { ticket }), arrivals: arrivals.filter(({ lastFour }) => lastFour === letters) };
  });
  if ("refused" in found) return refused(asked, found);
  if (!found.ticket && found.arrivals.length === 0) return warned(deskWords[asked.language].frontDesk.nothing);
  return { found };
};

export const setPriority: Act = async (tools, asked) => {
  const words = deskWords[asked.language].frontDesk;
  const arrival = readId(asked.form["arrival"]);
  const wanted = readPriority(asked.form);
  if (!arrival) return warned(words.unreadable);
  if (wanted === "consent") return warned(words.consentWanted);
  const answer = await tools.acts.performAndSee("set-priority", { arrival, ...wanted }, asked.by, seen);
  if (isRefused(answer)) return refused(asked, answer);
  return { ...good(words.prioritySet), found: { arrivals: [answer.arrival] } };
};

export const handwritten: Act = async (tools, asked) => {
  const words = deskWords[asked.language].frontDesk;
  const number = readNumber(readText(asked.form["number"]));
  const at = readMoment(asked.form["at"], asked.office, tools.now());
  const people = readPeople(asked.form);
  if (!number || !at || !people) return warned(words.unreadable);
  const entered = await oncePerForm(tools, asked, "enter-handwritten", { number, at, people }, (ticket) => ({
    number: ticket.number,
  }));
  if (isRefused(entered)) return refused(asked, entered);
  return good(words.entered(entered.number, clockOf(asked.office, asked.language)(at)));
};

export const rejoin: Act = async (tools, asked) => {
  const words = deskWords[asked.language].frontDesk;
  const ticket = readId(asked.form["ticket"]);
  if (!ticket) return warned(words.unreadable);
  const answer = await tools.acts.perform("rejoin", { ticket }, asked.by);
  return isRefused(answer) ? refused(asked, answer) : good(words.rejoined(answer.number));
};

export const readmit: Act = async (tools, asked) => {
  const words = deskWords[asked.language].frontDesk;
  const ticket = readId(asked.form["ticket"]);
  const reason = readText(asked.form["reason"], 300);
  if (!ticket) return warned(words.unreadable);
  if (reason === "") return refused(asked, { refused: "reason-wanted" });
  const answer = await tools.acts.perform("readmit", { ticket, reason }, asked.by);
  return isRefused(answer) ? refused(asked, answer) : good(words.readmitted(answer.number));
};

/** The people of a booking wait for an earlier day. */
export const putOnList: Act = async (tools, asked) => {
  const answer = await tools.acts.perform("list-at-desk", { code: readText(asked.form["code"], 20) }, asked.by);
  return isRefused(answer) ? refused(asked, answer) : good(deskWords[asked.language].frontDesk.listed(answer.before));
};

/** Shows the hours of another day, with everything kept that was typed. */
export const lookAtDay: Act = async (_tools, asked) => ({ book: readBookForm(asked.form) });

/** A walk-in; `ticket`: it has a number at once, `called`: it waits for the document desk under a call sign. Either is to be printed. */
export async function walkIn(
  tools: StaffTools,
  asked: StaffRequest,
): Promise<FrontDeskOutcome & { ticket?: string; called?: ArrivalView }> {
  const words = deskWords[asked.language].frontDesk;
  const people = readPeople(asked.form);
  const wanted = readPriority(asked.form);
  const stream = streamOf(floorOn(asked.office, today(asked.office, tools.now())), asked.form["stream"] ?? "");
  if (!people || !stream) return warned(words.unreadable);
  if (wanted === "consent") return warned(words.consentWanted);
  const { priority, help } = wanted;
  const service = readText(asked.form["service"], 40);
  const ask = {
    stream: stream.code,
    people,
    ...(service && { service }),
    ...(priority && { priority }),
    ...(help && { help }),
  };
  const brought = await oncePerForm(tools, asked, "walk-in", ask, (answer) => ({
    arrival: answer.arrival,
    ...(answer.ticket && { ticket: answer.ticket }),
  }));
  if (isRefused(brought)) return refused(asked, brought);
  return brought.ticket ? { ticket: brought.ticket } : walkedIn(tools, asked, brought.arrival);
}

async function walkedIn(tools: StaffTools, asked: StaffRequest, id: string) {
  const words = deskWords[asked.language].frontDesk;
  const arrival = await tools.acts.look("desk.walk-in", asked.by, (tx, context) => arrivalOf(tx, id, context));
  if (!arrival) return warned(words.nothing);
  const into = streamOf(floorOn(asked.office, today(asked.office, tools.now())), arrival.stream)?.name;
  const told = good(words.walkedIn(into ?? arrival.stream, arrival.people.length));
  return { ...told, found: { arrivals: [arrival] }, ...(hasCallSign(arrival) && { called: arrival }) };
}

/** Without a booking, and no number yet: called by a sign. */
export function hasCallSign({ verdict, ticket, lastFour }: ArrivalView): boolean {
  return verdict === "walk-in" && ticket === undefined && lastFour !== undefined;
}

/** The arrival whose call sign is to be printed again. */
export async function calledBySign(tools: StaffTools, asked: StaffRequest): Promise<ArrivalView | undefined> {
  const id = readId(asked.form["arrival"]);
  const arrival =
    id && (await tools.acts.look(lookingAs(asked), asked.by, (tx, context) => arrivalOf(tx, id, context)));
  return arrival && hasCallSign(arrival) ? arrival : undefined;
}

/** One of the permissions that open this page: the first that this member has. */
export function lookingAs({ signedIn, office }: StaffRequest): "desk.book" | "desk.walk-in" | "line.help" {
  const opens = ["line.help", "desk.book", "desk.walk-in"] as const;
  return opens.find((one) => may(signedIn.member, one, office.id)) ?? "desk.book";
}
