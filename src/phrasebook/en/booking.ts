import type { booking as indonesian } from "../id/booking.ts";
import { type Confirmation, cut, type Hint, type NamedVisit, type StillNeeded, withRoom } from "../visit.ts";
import { words } from "./words.ts";

const openings: Record<Confirmation["opening"], (name: string, movesLeft: number) => string> = {
  booked: (name) => `${name}, your appointment is confirmed.`,
  moved: (name, movesLeft) =>
    `${name}, your appointment has been moved. The code stays the same. ${movesLeft > 0 ? `It can be moved ${movesLeft === 1 ? "once more" : `${movesLeft} more times`}.` : "It cannot be moved again."}`,
  renamed: (name) => `${name}, your name has been corrected.`,
  restored: (name) => `${name}, you have your appointment back.`,
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

export const booking: typeof indonesian = {
  free: "The queue is free, we never ask for money in a chat.",
  hint: (hint) => hints[hint],
  childPapers: "Child: reply ANAK",
  papersOf: (service, brief) => `${service}: ${brief}`,

  confirmed(sure) {
    const text = `${openings[sure.opening](sure.name, sure.movesLeft)}

Booking code: *${sure.code}*
*${words.visit(sure)}*
${sure.office.name}

Please arrive at ${words.hour(sure.come)}. After ${words.hour(sure.last)} the code is void and you need to book again.
${sure.again ? stillNeeded(sure.again) : `Bring originals and A4 copies, the same data on all of them:\n${listed(sure.papers)}`}

Please give true data (Law 6/2011 art. 126 c). A slip? Reply UBAH. Not coming? BATAL.
${booking.free} Data only for the queue: PRIVASI.`;
    return withRoom(text, sure.hints.map(booking.hint));
  },

  confirmedParty(people) {
    return `Appointments for ${people.length} people are confirmed.

${partyLines(people)}

After ${people.some(hasGrace) ? "the latest hour" : "that hour"} the code is void and you need to book again. The QR picture holds the first code; the others are simply told.
${neededByParty(people)}

Please give true data (Law 6/2011 art. 126 c). A slip? UBAH. Not coming? BATAL.
${booking.free} PRIVASI.`;
  },

  echo(echo) {
    const kept = echo.until
      ? `If so, reply *YA* (yes) before ${words.hourOnly(echo.until.time, echo.until.visit.office)}. Until then we keep ${echo.people.length > 1 ? "these seats" : "this seat"} for you.`
      : "If so, reply *YA* (yes). We do not keep this seat yet, so please reply soon.";
    const text = `Please check, is this right?

${echo.people.length > 1 ? echo.people.map(echoLine).join("\n") : echoed(echo.people[0] as NamedVisit)}
${echo.people[0]?.office.name}

${kept}${echo.waiting.length ? `\nYA also confirms those still waiting: ${words.and(echo.waiting.map((name) => cut(name, 40)))}.` : ""}
Something wrong? Just write what is right, for example: ${echo.people[1] ? `${cut(echo.people[1].name, 40)} ` : ""}born 1978.`;
    return withRoom(text, echo.hints.map(booking.hint));
  },

  waalaikumsalam: "Waalaikumsalam.",
};

const listed = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");

function stillNeeded(again: StillNeeded): string {
  return "left" in again
    ? `The papers are noted as complete. Still to do: ${again.left}. Bring the same papers again.`
    : `Second visit, only this is still needed:\n${listed(again.missing)}`;
}

function neededByParty(people: readonly Confirmation[]): string {
  const again = people.flatMap(({ name, again: still }) => (still ? [`${cut(name, 40)}. ${stillNeeded(still)}`] : []));
  const all = "Bring originals and A4 copies, the same data on all of them. List: SYARAT, for a child: ANAK.";
  return [...(again.length < people.length ? [all] : []), ...again].join("\n");
}

function partyLines(people: readonly Confirmation[]): string {
  const offices = new Set(people.map(({ office }) => office.name));
  if (offices.size > 1) return people.map((one) => `${partyLine(one)}\n${one.office.name}`).join("\n");
  return `${people.map(partyLine).join("\n")}\n${people[0]?.office.name}`;
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
