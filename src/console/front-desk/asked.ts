import type { AskOf } from "../../staff-acts/index.ts";
import { readId, readText } from "../door-page/asked.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

type Form = StaffRequest["form"];

/** What the form of a booking holds; kept as typed when it is drawn again. */
export interface BookForm {
  name: string;
  birth: string;
  day: string;
  hour: string;
  service: string;
  after: string;
  /** The person stands here, says the officer. */
  present: boolean;
}

export function readBookForm(form: Form): BookForm {
  return {
    name: readText(form["name"], 120),
    birth: readText(form["birth"], 40),
    day: readText(form["day"], 10),
    hour: readText(form["hour"], 5),
    service: readText(form["service"], 40),
    after: readId(form["after"]) ?? "",
    present: form["present"] === "yes",
  };
}

/** `who`: of whom an earlier booking is known; then nobody types a name twice. */
export function bookAsk(
  { name, birth, day, hour, service, after, present }: BookForm,
  who: { name: string; birthDate: Temporal.PlainDate } | undefined,
): AskOf<"book-at-desk"> {
  return {
    name: name || (who?.name ?? ""),
    birth: birth || (who?.birthDate.toString() ?? ""),
    ...(day && { day }),
    ...(hour && { hour }),
    ...(service && { service }),
    ...(after && { after }),
    ...(present && { present }),
  };
}

/** The day of a form; undefined: unreadable. */
export function readDay(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}

const priorities = ["yes", "senior", "under-five", "pregnant", "disabled"] as const;
const helps = ["escort", "written", "seat"] as const;

/** The priority and the help of a form; "consent": help without the person's consent. */
export function readPriority(form: Form) {
  const priority = priorities.find((one) => one === form["priority"]);
  const help = helps.find((one) => one === form["help"]);
  return help && form["consent"] !== "yes" ? ("consent" as const) : { priority, help };
}

export function readPeople(form: Form): number | undefined {
  const people = Number(form["people"] ?? 1);
  return Number.isInteger(people) && people >= 1 && people <= 20 ? people : undefined;
}

/** A queue number as people say it: "a14" is A014. */
export function readNumber(text: string): string | undefined {
  const [, letter, digits] = /^([A-Z])[\s-]?(\d{1,3})$/.exec(text.toUpperCase()) ?? [];
  return letter && digits && `${letter}${digits.padStart(3, "0")}`;
}
