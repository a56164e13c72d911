import { readCode, showCode } from "../../booking/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import { type ActRefusal, type DoorAnswer, isRefused, printedTicket, seen, ticketByNumber } from "../../queue/index.ts";
import { readId, readText } from "../door-page/asked.ts";
import { type DoorFeedback, feedbackOf, tooManyFeedback } from "../door-page/feedback.ts";
import type { KioskAsked, KioskOutcome, KioskTools } from "./asked.ts";

export async function act(tools: KioskTools, asked: KioskAsked): Promise<KioskOutcome> {
  const { form } = asked;
  const typed = readText(form["typed"], 200);
  // Without script every key of the screen is a form of its own.
  if (form["key"]) return { typed: press(typed, form["key"]) };
  if (form["do"] === "print") return print(tools, asked);
  return typed === "" ? {} : scan(tools, asked, typed);
}

function press(typed: string, key: string): string {
  if (key === "clear") return "";
  return key === "erase" ? typed.slice(0, -1) : (typed + key.slice(0, 1)).slice(0, 9);
}

async function scan(tools: KioskTools, asked: KioskAsked, typed: string): Promise<KioskOutcome> {
  const code = readCode(typed);
  const ask = { typed: code ? showCode(code) : typed };
  const said = await tools.acts.performAndSee("arrive", ask, asked.by, seen);
  if (isRefused(said)) return waits(tools, asked, said);
  const answer = codesOnly(said);
  const number = numberOf(answer);
  const found = number
    ? await tools.acts.look("door.scan", asked.by, (tx, context) => ticketByNumber(tx, number, context))
    : undefined;
  return {
    told: toldBy(tools, asked, answer),
    ...found,
    ...(answer.is === "not-a-code" || answer.is === "unknown" ? { typed } : {}),
  };
}

function waits(tools: KioskTools, asked: KioskAsked, no: ActRefusal): KioskOutcome {
  if (no.refused !== "too-many") throw new Error("the door answers everybody");
  return { told: tooManyFeedback(no, tellingOf(tools, asked)), tooMany: no };
}

// Names and the ends of telephone numbers are for people whom an officer looks in the face: here they open nothing.
function codesOnly(answer: DoorAnswer): DoorAnswer {
  return answer.is === "choose" || answer.is === "nobody" ? { is: "not-a-code" } : answer;
}

function numberOf(answer: DoorAnswer): string | undefined {
  if (answer.is === "visited") return answer.number;
  return answer.is === "again" || answer.is === "recorded" ? answer.arrival.ticket?.number : undefined;
}

function toldBy(tools: KioskTools, asked: KioskAsked, answer: DoorAnswer): DoorFeedback {
  return feedbackOf(answer, tellingOf(tools, asked));
}

function tellingOf(tools: KioskTools, { office, language }: KioskAsked) {
  const words = deskWords[language].kiosk.told;
  return { words, language, office, offices: tools.offices, now: tools.now(), mayBook: false };
}

/** Once. Who presses again, here or at another kiosk, is told when it came out and where copies are. */
async function print(tools: KioskTools, asked: KioskAsked): Promise<KioskOutcome> {
  const ticket = readId(asked.form["ticket"]);
  const number = readText(asked.form["number"], 4);
  const found = await tools.acts.look("line.help", asked.by, (tx, context) => ticketByNumber(tx, number, context));
  if (!ticket || found?.ticket.id !== ticket) return {};
  const told = toldBy(tools, asked, { is: "visited", at: found.ticket.bornAt, number: found.ticket.number });
  if (found.printedAt) return { told, ...found };
  const printed = await tools.acts.performAndSee("print-ticket", { ticket }, asked.by, printedTicket);
  // The day is closed, and with it every number, or there were copies enough: the screen still says which one it was.
  if (isRefused(printed)) return { told };
  // Another kiosk was a moment faster: its paper is the original.
  if (printed.copy) return { told, ticket: printed.ticket, printedAt: tools.now() };
  const chat = tools.chatLink(asked.office.id, `NOMOR ${printed.ticket.number} ${printed.secret}`);
  return { told, ticket: printed.ticket, paper: { printed, chat } };
}
