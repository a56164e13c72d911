import { inLanguage, type Office } from "../../office/index.ts";
import type { booking as indonesian } from "../id/booking.ts";
import { type Confirmation, cut, type Hint, type NamedVisit, type StillNeeded, withRoom } from "../visit.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

const openings: Record<Confirmation["opening"], string> = {
  booked: "Confirmed. Booking code:",
  drawn: "Drawn by lot, and sure. Booking code:",
  moved: "Moved. The booking code stays:",
  "moved-office": "Moved to another office. New booking code:",
  "birth-corrected": "The date of birth is corrected. Booking code:",
  renamed: "The name is corrected. Booking code:",
  restored: "You have your place back. Booking code:",
};

const hints: Record<Hint, string> = {
  senior: "People of 60 and older may also come without a booking, to the priority lane.",
  "under-five":
    "Children under 5 may also come without a booking, to the priority lane. The child and both parents come along.",
  child: "The child and both parents come along.",
  address: "Is a form of address (Ibu, Bapak) on the ID card? If not, write the name alone.",
  punctuation: "Punctuation is not printed in a passport.",
  title: "Titles are not printed in a passport.",
  "long-name": "A name of more than 30 letters is printed on the endorsement page; the officer will explain.",
};

const free = "The queue is free, we never ask for money in a chat.";

const footer = ({ country }: Office) => `${inLanguage(country.law, "en")}
Reply ${commands.change}, ${commands.cancel}, ${commands.privacy}.
${free}`;

export const booking: typeof indonesian = {
  free,
  hint: (hint) => hints[hint],

  confirmed(sure) {
    const text = `${openings[sure.opening]} *${sure.code}*
*${words.visit(sure)}*
${officeOf(sure)}
${sure.name}
${movesLeft(sure)}
Arrive at ${words.hour(sure.come)}. After ${words.hour(sure.last)} the code is void.
${sure.again ? stillNeeded(sure.again) : `Bring originals + A4 copies.\n${papersOf(sure.papers)}`}

${footer(sure.office)}`;
    return withRoom(text, sure.hints.map(booking.hint));
  },

  asked: {
    notUsed: (unused) =>
      `We ask first because the last ${unused} places from this number were not used. As soon as somebody comes to the office, places are sure at once again.`,
    caution: (until, caseNo, office) =>
      `Until ${words.moment(until, office)} we ask first, one person at a time: a decision of the head of the office, case number ${caseNo}, because many places from this number were not used. Do you object? Tell any immigration office, with that case number.`,
  },

  confirmedParty(people) {
    return `Confirmed for ${people.length} people.
${partyLines(people)}

The QR picture holds the first code; the others are simply told.
${neededByParty(people)}

${people[0] ? footer(people[0].office) : free}`;
  },

  echo(echo) {
    const kept = echo.until
      ? `If so, reply *${commands.yes}* before ${words.hourOnly(echo.until.time, echo.until.visit.office)}. Until then we keep ${echo.people.length > 1 ? "these seats" : "this seat"} for you.`
      : `If so, reply *${commands.yes}*. We do not keep this seat yet, so please reply soon.`;
    const text = `Please check, is this right?

${echo.people.length > 1 ? echo.people.map(echoLine).join("\n") : echoed(echo.people[0] as NamedVisit)}
${echo.people[0]?.office.name}

${kept}${echo.waiting.length ? `\n${commands.yes} also confirms those still waiting: ${words.and(echo.waiting.map((name) => cut(name, 40)))}.` : ""}
Something wrong? Just write what is right, for example: ${echo.people[1] ? `${cut(echo.people[1].name, 40)} ` : ""}born 1978.`;
    return withRoom(text, echo.hints.map(booking.hint));
  },

  waalaikumsalam: "Waalaikumsalam.",
};

function movesLeft({ opening, movesLeft }: Confirmation): string {
  if (opening !== "moved") return "";
  if (movesLeft === 0) return "It cannot be moved again.\n";
  return `It can be moved ${movesLeft === 1 ? "once more" : `${movesLeft} more times`}.\n`;
}

function papersOf(papers: Confirmation["papers"]): string {
  if (papers) return `${papers.name}: ${papers.brief}`;
  return `List of papers: reply ${commands.new} or ${commands.renewal}.`;
}

const listed = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");

function stillNeeded(again: StillNeeded): string {
  return "left" in again
    ? `The papers are noted as complete. Still to do: ${again.left}. Bring the same papers again.`
    : `Second visit, only this is still needed:\n${listed(again.missing)}`;
}

function neededByParty(people: readonly Confirmation[]): string {
  const again = people.flatMap(({ name, again: still }) => (still ? [`${cut(name, 40)}. ${stillNeeded(still)}`] : []));
  const all = `Bring originals + A4 copies. The list: ${commands.papers}, for a child: ${commands.child}.`;
  return [...(again.length < people.length ? [all] : []), ...again].join("\n");
}

/** The office, and where it stands now if people may not know that yet. */
function officeOf({ office, address }: Confirmation): string {
  return address ? `${office.name}, ${address}` : office.name;
}

function partyLines(people: readonly Confirmation[]): string {
  const [first] = people as [Confirmation];
  const visits = new Set(people.map((one) => `${words.visit(one)} ${officeOf(one)} ${one.last}`));
  if (visits.size === 1)
    return `*${words.visit(first)}*
${officeOf(first)}

${people.map(({ code, name }) => `*${code}* ${cut(name, 40)}`).join("\n")}

Please arrive at ${words.hour(first.come)}. After ${words.hour(first.last)} the codes are void.`;
  const offices = new Set(people.map(officeOf));
  const lines = people.map((one) => (offices.size > 1 ? `${partyLine(one)}\n${officeOf(one)}` : partyLine(one)));
  const where = offices.size > 1 ? "" : `\n${officeOf(first)}`;
  return `
${lines.join("\n")}${where}

After ${people.some(hasGrace) ? "the latest hour" : "that hour"} the code is void.`;
}

const hasGrace = (one: Confirmation) => !one.last.equals(one.starts);

function partyLine(one: Confirmation): string {
  const last = hasGrace(one) ? `, latest ${words.hour(one.last)}` : "";
  return `*${one.code}* ${cut(one.name, 40)}\n${words.dayInYear(one.day)}, ${words.hourOnly(one.starts, one.office)}, arrive ${words.hour(one.come)}${last}`;
}

function echoed(one: NamedVisit): string {
  return `Name: ${one.name}\nBorn: ${words.date(one.birth)}\nVisit: ${words.visit(one)}`;
}

function echoLine(one: NamedVisit): string {
  return `- ${cut(one.name, 60)}, born ${words.date(one.birth)}\n  ${words.dayInYear(one.day)}, ${words.hourOnly(one.starts, one.office)}`;
}
