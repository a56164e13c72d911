import { deskWords, phrasesOf, refusalSentence } from "../../phrasebook/index.ts";
import { type ActRefusal, isRefused } from "../../queue/index.ts";
import type { BookingView, Granted } from "../../staff-acts/index.ts";
import { readId, readText } from "../door-page/asked.ts";
import { clockOf } from "../door-page/feedback.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { answerTooMany } from "../staff/too-many.ts";
import type { StaffTools } from "../staff/tools.ts";

/** What was typed to find somebody; kept when the form is drawn again. */
export interface Typed {
  code: string;
  name: string;
  birth: string;
  phone: string;
}

/** What the last press brought. */
export interface Outcome {
  told?: { tone: "good" | "warn"; text: string };
  typed?: Typed;
  found?: readonly BookingView[];
  shown?: Granted<"show-booking">;
  /** A booking whose slip comes out on paper. */
  print?: string;
}

export async function find(tools: StaffTools, asked: StaffRequest): Promise<Outcome> {
  const typed = readTyped(asked);
  const answer = await tools.acts.perform("find-bookings", typed, asked.by);
  if (isRefused(answer)) return { ...refused(asked, answer), typed };
  const { found } = answer;
  const words = deskWords[asked.language].bookings;
  if (found.length === 0) return { told: { tone: "warn", text: words.nothing }, typed };
  // One of this office is what was looked for: it is opened at once.
  const [one] = found;
  if (found.length === 1 && one?.own) return { ...(await show(tools, asked, one.booking)), typed };
  return { found, typed };
}

export async function show(tools: StaffTools, asked: StaffRequest, booking: string): Promise<Outcome> {
  const shown = await tools.acts.perform("show-booking", { booking }, asked.by);
  return isRefused(shown) ? refused(asked, shown) : { shown };
}

/** A change of the booking that the page shows; what is refused shows it as it is now. */
export async function change(tools: StaffTools, asked: StaffRequest): Promise<Outcome> {
  const booking = readId(asked.form["booking"]) ?? "";
  const done = await changed(tools, asked, booking);
  if (done.print) return done;
  const shown = await show(tools, asked, booking);
  return shown.shown ? { ...shown, ...done } : { ...shown, ...done };
}

async function changed(tools: StaffTools, asked: StaffRequest, booking: string): Promise<Outcome> {
  const { acts } = tools;
  const { form, by } = asked;
  const words = deskWords[asked.language].bookings;
  const card = form["card"] === "yes";
  const reason = readText(form["reason"], 300);
  const say = (answer: object | ActRefusal, text: string): Outcome =>
    isRefused(answer) ? refused(asked, answer) : { told: { tone: "good", text } };
  switch (form["do"] ?? "") {
    case "print": {
      const printed = await acts.perform("print-slip", { booking }, by);
      return isRefused(printed) ? refused(asked, printed) : { print: printed.booking };
    }
    case "resend":
      return say(await acts.perform("resend-letter", { booking }, by), words.resent);
    case "move":
      return move(tools, asked, booking);
    case "cancel":
      return say(await acts.perform("cancel-booking", { booking, reason }, by), words.cancelled);
    case "name":
      return say(
        await acts.perform("correct-name", { booking, name: readText(form["name"], 120), card, reason }, by),
        words.corrected,
      );
    case "birth":
      return say(
        await acts.perform("correct-birth-date", { booking, birth: readText(form["birth"], 40), card, reason }, by),
        words.corrected,
      );
    case "group": {
      const ask = { booking, people: Number(form["people"]), until: readText(form["until"], 20), reason };
      return say(await acts.perform("ask-group", ask, by), words.groupAsked);
    }
    case "hand-over":
      return say(await acts.perform("hand-over-booking", { booking, card, reason }, by), words.handedOver);
    default:
      return {};
  }
}

async function move(tools: StaffTools, asked: StaffRequest, booking: string): Promise<Outcome> {
  const { form, by, language } = asked;
  const words = deskWords[language].bookings;
  const to = readText(form["office"], 40);
  const answer = await tools.acts.perform(
    "move-booking",
    {
      booking,
      ...(to && { office: to }),
      day: readText(form["day"], 20),
      hour: readText(form["hour"], 5),
      present: form["present"] === "yes",
    },
    by,
  );
  if (isRefused(answer)) return refused(asked, answer);
  const office = tools.offices.byCode.get(answer.office) ?? asked.office;
  const visit = phrasesOf(language).words.visit({ office, day: answer.day, starts: answer.starts });
  const text = office.id === asked.office.id ? words.moved(visit) : words.movedAway(office.name, visit);
  return { told: { tone: "good", text } };
}

function refused(asked: StaffRequest, no: ActRefusal): Outcome {
  answerTooMany(asked.reply, no);
  return { told: { tone: "warn", text: refusalSentence(asked.language, no, clockOf(asked.office, asked.language)) } };
}

function readTyped({ form }: StaffRequest): Typed {
  return {
    code: readText(form["code"], 40),
    name: readText(form["name"], 120),
    birth: readText(form["birth"], 40),
    phone: readText(form["phone"], 40),
  };
}
