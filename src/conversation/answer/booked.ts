import { type AskReason, type Booking, foldName, showCode } from "../../booking/index.ts";
import { isBefore, momentAt } from "../../calendar/index.ts";
import {
  comeTime,
  floorOn,
  latestTime,
  newAddressOn,
  type Office,
  rulesOfVersion,
  serviceOn,
  stageOf,
} from "../../office/index.ts";
import {
  type Confirmation,
  confirmedTemplate,
  cut,
  type Hint,
  type NamedVisit,
  withRoom,
} from "../../phrasebook/index.ts";
import { ageOn, isChild } from "../age.ts";
import { missingLines } from "../day/missing.ts";
import type { Draft } from "../dialogue-state.ts";
import { movesLeft } from "../moves-left.ts";
import type { Reply, ReplyContext } from "./reply.ts";

/** The letter that proves a seat; sent again it says the same. Several bookings share one letter and the first one's picture. */
export function confirmedLetter(
  context: ReplyContext,
  several: readonly Booking[],
  opening: Confirmation["opening"] = "booked",
): Reply {
  const waiting = several.some(waits);
  if (waiting) return seatless(context, several);
  const bookings = several.length > 1 ? several.toSorted(inOrder) : several;
  const [first] = bookings as [Booking];
  const sure = bookings.map((booking) => confirmationOf(context, booking, opening));
  const one = sure.length === 1;
  const [sure1] = sure as [Confirmation];
  const { words } = context.say;
  const template = confirmedTemplate(context.topic.language, [
    sure1.name,
    sure1.code,
    words.visit(sure1),
    sure1.office.name,
    words.hour(sure1.come),
    words.hour(sure1.last),
  ]);
  return {
    ...(one && { template }),
    kind: one ? opening : `${opening}-party`,
    text: one ? context.say.booking.confirmed(sure[0] as Confirmation) : context.say.booking.confirmedParty(sure),
    qr: showCode(first.code),
    about: first,
    ...(!one && { several: true as const }),
    draft: "forget",
  };
}

/** The office took the seat away and none is free yet: there is no hour to tell. */
export function waits({ displaced }: Booking): boolean {
  return displaced === "waits";
}

/** What stands for bookings of which one or more wait for a seat: no letter that proves one. */
function seatless(context: ReplyContext, bookings: readonly Booking[]): Reply {
  const lines = bookings.map((booking) => `- ${lineOf(context, booking)}`);
  return {
    kind: "waits-for-seat",
    text: [...lines, "", context.say.menu.firstRight].join("\n"),
    about: bookings[0] as Booking,
    draft: "forget",
  };
}

/** As a family stands in line: soonest first, of one hour the eldest first. */
function inOrder(a: Booking, b: Booking): number {
  return (
    Temporal.PlainDate.compare(a.day, b.day) ||
    Temporal.PlainTime.compare(a.starts, b.starts) ||
    Temporal.PlainDate.compare(a.applicant.birthDate, b.applicant.birthDate)
  );
}

/** The hour has struck: nothing more is promised, whatever the database still knows. */
export function isOver(context: ReplyContext, booking: Booking): boolean {
  if (waits(booking)) return false;
  const hour = momentAt(officeOf(context, booking).zone, booking.day, booking.starts);
  return !isBefore(context.dialogue.saidAt, hour);
}

/** A letter that answers a question in between: what was begun for somebody else goes on. */
export function byTheWay({ topic, dialogue: { state } }: ReplyContext, reply: Reply): Reply {
  const { draft: _, ...letter } = reply;
  // A move that waits for its word goes on waiting.
  const isOpen = (topic.draft && !topic.draft.echoed) || (topic.on === "status" && state.offer?.do === "move");
  return isOpen ? { ...letter, aside: true } : reply;
}

/**
 * Letter 2: what we understood. `waiting`: holds of earlier messages that the same YA confirms. `because`: nothing had to be understood, and
 * why this sender is asked all the same.
 */
export function echoLetter(
  context: ReplyContext,
  holds: readonly Booking[],
  draft: Draft | undefined,
  because?: AskReason,
): Reply {
  const [first] = holds as [Booking];
  const until = first.holdUntil?.toZonedDateTimeISO(officeOf(context, first).zone).toPlainTime();
  const waiting = context.dialogue.bookings.filter(
    ({ state, id }) => state === "held" && !context.replaced.has(id) && !holds.some((hold) => hold.id === id),
  );
  const people = holds.map((hold) => namedVisit(context, hold));
  const unknown = holds.filter(({ applicant }) => applicant.birthUnknown);
  const hints = unknown.map(({ applicant }) => context.say.talk.unknownBirth(applicant.name, applicant.birthDate.year));
  const asked = echo(
    context,
    people,
    until && { time: until, visit: people[0] as NamedVisit },
    waiting.map(({ applicant }) => applicant.name),
  );
  return {
    ...asked,
    text: withRoom([asked.text, because && askedBecause(context, because)].filter(Boolean).join("\n\n"), hints),
    about: first,
    ...(holds.length > 1 && { several: true as const }),
    ...(draft && { draft: { ...draft, echoed: true } }),
  };
}

function askedBecause({ say, office }: ReplyContext, because: AskReason): string {
  switch (because.why) {
    case "not-used":
      return say.booking.asked.notUsed(because.unused);
    case "caution":
      return say.booking.asked.caution(because.until, because.caseNo, office);
  }
}

/** The same without a seat behind it: YA books it at once, while it is free. */
export function echoWithoutHold(context: ReplyContext, visit: NamedVisit, draft: Draft): Reply {
  const hour = visit.starts.toString({ smallestUnit: "minute" });
  return {
    ...echo(context, [visit], undefined, []),
    offer: { do: "seat", office: visit.office.id, day: visit.day.toString(), hour },
    draft: { ...draft, echoed: true },
  };
}

export function namedVisit(context: ReplyContext, booking: Booking): NamedVisit {
  const { name, birthDate } = booking.applicant;
  return {
    office: officeOf(context, booking),
    day: booking.day,
    starts: booking.starts,
    name: cut(name, 100),
    birth: birthDate,
  };
}

/** One line: who, when, and the code, or until when it waits for YA. */
export function lineOf(context: ReplyContext, booking: Booking): string {
  const { say } = context;
  const visit = namedVisit(context, booking);
  const name = cut(visit.name, 40);
  if (waits(booking)) return say.menu.waitsLine(name, showCode(booking.code));
  if (booking.state !== "held" || !booking.holdUntil)
    return say.menu.bookedLine(name, say.words.visitInYear(visit), showCode(booking.code));
  const until = booking.holdUntil.toZonedDateTimeISO(visit.office.zone).toPlainTime();
  return say.menu.holdWaiting(name, say.words.visitInYear(visit), say.words.hourThere(until, visit.office));
}

export function officeOf({ dialogue, office }: ReplyContext, booking: { office: number }): Office {
  return dialogue.offices.byId.get(booking.office) ?? office;
}

function echo(
  { say }: ReplyContext,
  people: NamedVisit[],
  until: Parameters<ReplyContext["say"]["booking"]["echo"]>[0]["until"],
  waiting: string[],
): Reply {
  const hints = people.length === 1 ? hintsFor(people[0] as NamedVisit) : [];
  return {
    kind: "echo",
    text: say.booking.echo({ people, until, waiting, hints }),
    buttons: [
      { means: { do: "yes" }, title: say.menu.buttons.yes },
      { means: { do: "wrong" }, title: say.menu.buttons.wrong },
    ],
  };
}

function confirmationOf(context: ReplyContext, booking: Booking, opening: Confirmation["opening"]): Confirmation {
  const visit = namedVisit(context, booking);
  const rules = rulesOfVersion(visit.office, booking.rulesVersion);
  return {
    ...visit,
    opening,
    // The move that this letter tells of was not among those before.
    movesLeft: movesLeft(rules, booking.moves, context.dialogue.moves + 1),
    name: cut(visit.name, 60),
    code: showCode(booking.code),
    come: comeTime(rules, booking.starts),
    last: latestTime(rules, booking.starts),
    papers: papersFor(context, booking, visit.office),
    address: newAddressOn(visit.office, booking.day),
    hints: hintsFor(visit).filter((hint) => hint !== "address"),
    again: stillNeeded(context, booking, visit.office),
  };
}

/** On a second visit only what was missing at the first; where that one was complete, the stage that its day did not reach. */
function stillNeeded({ say, dialogue }: ReplyContext, { office: id, id: booking }: Booking, office: Office) {
  const second = dialogue.today?.secondVisits.find((one) => one.office === id && one.id === booking);
  if (!second) return undefined;
  if (second.goesOn !== undefined) {
    const left = stageOf(floorOn(office, second.day), second.goesOn)?.name;
    return left === undefined ? undefined : { left };
  }
  const { service, person, day, missing, differs } = second;
  // Complete themselves, and they come again with their party: all papers, as their letter said.
  if (missing.length + differs.length === 0) return undefined;
  return { missing: missingLines(say, office, { service, birthDate: person.birthDate, day }, missing, differs) };
}

/** The papers of the service that was named, or that the age tells; undefined: it has to be asked. */
function papersFor({ say }: ReplyContext, booking: Booking, office: Office): Confirmation["papers"] {
  const code = booking.service ?? (isChild(booking.applicant.birthDate, booking.day) ? "child" : undefined);
  const known = serviceOn(office, booking.day, code);
  if (!known) return undefined;
  const { name, short = cut(name, 40), brief } = say.papers.inLanguage(known);
  return { name: short, brief };
}

/** What is worth a line of its own. */
function hintsFor({ name, birth, day }: NamedVisit): Hint[] {
  const age = ageOn(birth, day);
  const hints: Hint[] = [];
  if (age >= 60) hints.push("senior");
  if (age < 5) hints.push("under-five");
  else if (age < 17) hints.push("child");
  if (/^(?:ibu|bu|bapak|bpk|pak|mas|mbak|kak)\b/i.test(name)) hints.push("address");
  else if (isTitled(name)) hints.push("title");
  else if (/['’‘`´ʼ.,/]/.test(name)) hints.push("punctuation");
  if (name.length > 30) hints.push("long-name");
  return hints;
}

// What comparing leaves out at the ends of a name is a title. Names of long words have none: most are spared the comparing.
function isTitled(name: string): boolean {
  if (!/[.,]|^\S{1,8} |(?<= )\S{2,4}$/.test(name)) return false;
  const words = name
    .normalize("NFKD")
    .replace(/[\p{M}'’‘`´ʼ]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean).length;
  return foldName(name).split(" ").length < words;
}
