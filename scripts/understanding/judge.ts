import type { Alternative, Expectation, Never, Part, Pattern } from "./expectation.ts";
import { acts, isLetter, isMeaningQuestion, isQuestion } from "./kinds.ts";
import { isIn } from "./language.ts";
import {
  afterAlternative,
  fitsSeat,
  isAllowed,
  isAllowedRoughly,
  isNamedAs,
  type Seat,
  type SeatMatcher,
  sameSeat,
  sameSeats,
} from "./seats.ts";

/** Best first: what we should have done, a question about it that changed nothing, something else, something that hurts. */
export const verdicts = ["right", "asked", "wrong", "harmful"] as const;
export type Verdict = (typeof verdicts)[number];

/** What was noted of a citizen who has no seat yet. */
export interface Noted {
  people: { name?: string; birth?: string; day?: string }[];
  day?: string;
}

/** What came of a turn. */
export interface Came {
  letters: { kind: string; text: string }[];
  had: Seat[];
  seats: Seat[];
  noted?: Noted;
}

export interface Judged {
  verdict: Verdict;
  /** Why it is not right, in a few words. */
  because?: string;
}

/** `due`: the language in which an answer is due, if one is. `offered`: the holds that an earlier turn of the talk was to bring, which `confirm` means. */
export function judge(expectation: Expectation, came: Came, due?: "id" | "en", offered: Pattern[] = []): Judged {
  const { alternatives, never } = expectation;
  const hurt = never.find((one) => isHurt(one, came, alternatives, offered));
  if (hurt) return { verdict: "harmful", because: sayNever(hurt) };
  if (alternatives.some((one) => isMet(one, came, offered))) return inLanguage(alternatives, came, due);
  const harm = harmIn(alternatives, came, offered);
  if (harm) return { verdict: "harmful", because: harm };
  if (isAskedAbout(alternatives, came)) return { verdict: "asked" };
  return { verdict: "wrong" };
}

/** The people an alternative is to hold, for a later `confirm`. */
export function offeredBy({ alternatives }: Expectation): Pattern[] {
  const holding = alternatives.find((one) => one.some(({ part }) => part === "hold" || part === "book"));
  return (holding ?? []).flatMap((one) => (one.part === "hold" || one.part === "book" ? [one.who] : []));
}

function inLanguage(alternatives: Alternative[], { letters }: Came, due?: "id" | "en"): Judged {
  const said = alternatives.flat().find((one) => one.part === "language");
  const wanted = said?.part === "language" ? said.language : due;
  const wrong = wanted && letters.some(({ text }) => !isIn(wanted, text));
  return wrong ? { verdict: "wrong", because: "in the other language" } : { verdict: "right" };
}

function isMet(alternative: Alternative, came: Came, offered: Pattern[]): boolean {
  const wanted = afterAlternative(alternative, came.had, offered);
  return sameSeats(wanted, came.seats) && alternative.every((part) => isPartMet(part, came));
}

function isPartMet(part: Part, { letters, noted, had, seats }: Came): boolean {
  const texts = letters.map(({ text }) => text).join("\n");
  switch (part.part) {
    case "letter":
      if (part.words.includes("silence")) return letters.length === 0;
      return (
        letters.some((letter) => part.words.some((word) => isLetter(word, letter))) &&
        part.kept.every((who) => isNoted(who, noted, had)) &&
        (part.days.length === 0 || part.days.some((day) => speaksOf(texts, day)))
      );
    case "says":
      return part.words.test(texts);
    case "waits":
      return seats.some(({ state }) => state === "held") && /menunggu|\*YA\*|\*YES\*|wait/i.test(texts);
    case "hold":
    case "seat":
    case "book":
    case "move":
    case "fix":
    case "gone":
    case "confirm":
      // Where it is so already, the letter has to say so.
      return isUnchanged(had, seats) ? letters.some(isAboutSeats) : letters.length > 0;
    case "language":
      return letters.length > 0;
  }
}

function isAboutSeats(letter: Came["letters"][number]): boolean {
  return ["status", "keep", "thanks", "gone before"].some((word) => isLetter(word, letter));
}

function isUnchanged(had: Seat[], seats: Seat[]): boolean {
  return had.length === seats.length && had.every((seat) => seats.some((one) => sameSeat(one, seat)));
}

const months = { id: ["Agustus", "September"], en: ["August", "September"] };

/** Whether a letter names the day, `08-15`, in words. */
function speaksOf(text: string, day: string): boolean {
  const [month = 0, date = 0] = day.split("-").map(Number);
  const names = [months.id[month - 8], months.en[month - 8]];
  return names.some((name) => new RegExp(`\\b${date} ${name}`).test(text));
}

/** What was said of a person is kept, in the draft or as a hold. */
function isNoted(who: Pattern, noted: Noted | undefined, had: Seat[]): boolean {
  const people = noted?.people.length ? noted.people : [{}];
  const kept = people.some((person) => {
    const seat = {
      name: person.name ?? "",
      born: person.birth ?? "",
      day: person.day ?? noted?.day ?? "",
      office: "",
      starts: "",
      state: "held" as const,
    };
    return fitsSeat({ ...who, offices: [""] }, seat);
  });
  return kept || had.some((seat) => fitsSeat(who, seat));
}

function isHurt(never: Never, came: Came, alternatives: Alternative[], offered: Pattern[]): boolean {
  switch (never.never) {
    case "letter":
      return came.letters.some((letter) => never.words.some((word) => isLetter(word, letter)));
    case "say":
      return came.letters.some(({ text }) => never.words.test(text));
    case "hold":
      return newHolds(came).length > 0;
    case "other hold":
      return newHolds(came).some((seat) => !alternatives.some((one) => isExpected(one, seat, came, offered)));
  }
}

function newHolds({ had, seats }: Came): Seat[] {
  return seats.filter((seat) => seat.state === "held" && !had.some((one) => sameSeat(one, seat)));
}

function isExpected(alternative: Alternative, seat: Seat, { had }: Came, offered: Pattern[]): boolean {
  return afterAlternative(alternative, had, offered).some((matcher) => isAllowed(matcher, seat));
}

function sayNever(never: Never): string {
  if (never.never === "letter") return `came back: ${never.words.join(", ")}`;
  if (never.never === "say") return `said ${never.words}`;
  return "a hold that nobody asked for";
}

/** What a citizen suffers from: confirmed seats that came, went or changed, people left out, acts unasked, silence. */
function harmIn(alternatives: Alternative[], came: Came, offered: Pattern[]): string | undefined {
  const words = alternatives.flat().flatMap((part) => (part.part === "letter" ? part.words : []));
  const kinds = came.letters.map(({ kind }) => kind);
  if (kinds.some((kind) => acts.mute?.includes(kind)) && !words.includes("mute")) return "muted";
  if (kinds.some((kind) => acts.erased?.includes(kind)) && !words.includes("erased")) return "erased";
  const wanted = alternatives.map((one) => afterAlternative(one, came.had, offered));
  if (!wanted.some((matchers) => confirmedAsWanted(matchers, came))) return seatHarm(came);
  if (came.letters.length === 0 && !words.includes("silence")) return "silence";
  return leftOut(alternatives, came);
}

/** No confirmed seat is other than one alternative wants it; some may be missing that are to come. */
function confirmedAsWanted(wanted: SeatMatcher[], { had, seats }: Came): boolean {
  const sure = seats.filter(({ state }) => state === "confirmed");
  const kept = had.filter(({ state }) => state === "confirmed");
  const gone = kept.filter((seat) => !sure.some((one) => sameSeat(one, seat)));
  const come = sure.filter((seat) => !kept.some((one) => sameSeat(one, seat)));
  return (
    come.every((seat) => wanted.some((matcher) => isAllowedRoughly(matcher, seat))) &&
    gone.every((seat) => !wanted.some((matcher) => matcher.exact && isAllowed(matcher, seat)))
  );
}

function seatHarm({ had, seats }: Came): string {
  const sure = (all: Seat[]) => all.filter(({ state }) => state === "confirmed").length;
  if (sure(seats) > sure(had)) return "a seat that was not asked for";
  return sure(seats) < sure(had) ? "a seat was given back" : "a seat was changed";
}

/** Several people were written down and only some of them read, without a word about the others. */
function leftOut(alternatives: Alternative[], { seats, letters }: Came): string | undefined {
  const people = alternatives.map((one) => one.filter(({ part }) => part === "hold" || part === "book").length);
  const fewest = Math.min(...people.filter((count) => count > 0));
  if (fewest < 2 || fewest === Number.POSITIVE_INFINITY || seats.length === 0 || seats.length >= fewest)
    return undefined;
  return letters.some(({ kind }) => isQuestion(kind)) ? undefined : "people left out";
}

/** Nothing changed, and we asked for a part of what is to be done, or which of several meanings it was. */
function isAskedAbout(alternatives: Alternative[], { letters, had, seats, noted }: Came): boolean {
  if (!isUnchanged(had, seats) || letters.length === 0) return false;
  if (letters.some(({ kind }) => isMeaningQuestion(kind))) return true;
  const parts = alternatives.flat();
  const people = parts.flatMap((part) => ("who" in part ? [part.who] : part.part === "letter" ? part.kept : []));
  const misread = noted?.people.some((person) => people.length > 0 && !people.some((who) => mayBe(who, person)));
  return !misread && parts.some(isToDo) && letters.some(({ kind }) => isQuestion(kind));
}

/** Something is to be done or asked, not merely answered. */
function isToDo(part: Part): boolean {
  if (part.part === "letter") return part.words.some((word) => word.startsWith("ask "));
  return !["says", "waits", "language"].includes(part.part);
}

/** Whether what was noted of a person agrees with whom we were told of. */
function mayBe(who: Pattern, { name, birth }: Noted["people"][number]): boolean {
  return (!name || isNamedAs(who, name)) && (!birth || !who.births || who.births.includes(birth));
}
