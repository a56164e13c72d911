import { isLetterWord } from "./kinds.ts";

// The notation of the columns `expects` and `never`, as unseen/README.md explains it.

/** What may come of a turn: one of the alternatives. */
export interface Expectation {
  alternatives: Alternative[];
  never: Never[];
}

/** All its parts must hold. No part that touches seats: nothing changes in them. */
export type Alternative = Part[];

export type Part =
  | { part: "hold" | "seat" | "book"; who: Pattern }
  | { part: "move"; name: string; to: Pattern }
  | { part: "fix"; name: string; to: Pattern }
  | { part: "gone"; name: string }
  | { part: "confirm" }
  | { part: "letter"; words: string[]; kept: Pattern[]; days: string[] }
  | { part: "waits" }
  | { part: "says"; words: RegExp }
  | { part: "language"; language: "id" | "en" };

export type Never =
  | { never: "letter"; words: string[] }
  | { never: "hold" | "other hold" }
  | { never: "say"; words: RegExp };

/** What a seat (or what was noted) must be like; a field that is missing may be anything. */
export interface Pattern {
  /** Alternatives; words in brackets may be missing. */
  names?: string[];
  births?: string[];
  /** `08-09`, `08-01..08-31`, and weekdays or days that it must not be. */
  days?: { from: string; to: string }[];
  not?: string[];
  hour?: { from: string; to: string };
  /** Undefined: the office of the number. */
  offices?: string[];
  /** We were told no name, so none may be noted. */
  nameless?: true;
  /** The name or birth date of the seat before. */
  sameName?: true;
  sameBirth?: true;
  sameDay?: true;
}

/** @throws where the notation is not understood */
export function parseExpects(text: string): { alternatives: Alternative[] } {
  if (text.trim() === "") throw new Error("nothing is expected");
  return { alternatives: text.split(" or ").map((one) => one.split(";").map((part) => partOf(part.trim()))) };
}

/** @throws where the notation is not understood */
export function parseNever(text: string): Never[] {
  if (text === "-") return [];
  return text.split(";").map((one): Never => {
    const said = one.trim();
    if (said === "hold" || said === "other hold") return { never: said };
    if (said.startsWith("say ")) return { never: "say", words: regexIn(said.slice(4)) };
    return { never: "letter", words: letterWords(said) };
  });
}

function partOf(text: string): Part {
  const [verb = "", ...others] = text.split(" ");
  const rest = others.join(" ");
  switch (verb) {
    case "hold":
    case "seat":
    case "book":
      return { part: verb, who: patternOf(rest) };
    case "move": {
      const [name = "", to = ""] = rest.split(" to ");
      return { part: "move", name, to: whenOf(to) };
    }
    case "fix": {
      const [name = "", to = ""] = rest.split(" to ");
      return { part: "fix", name, to: patternOf(to) };
    }
    case "gone":
      return { part: "gone", name: rest };
    case "confirm":
      return { part: "confirm" };
    case "waits":
      return { part: "waits" };
    case "says":
      return { part: "says", words: regexIn(rest) };
    case "lang":
      return { part: "language", language: rest === "en" ? "en" : "id" };
    default:
      return letterOf(text);
  }
}

/** `ask birth of Ponirah, *, 08-07`, `fact fee/payment`, `offer move 08-15`, `status`. */
function letterOf(text: string): Part {
  const [said = "", kept] = text.split(" of ");
  const day = / ([\d/-]+)$/.exec(said)?.[1];
  const words = letterWords(day ? said.slice(0, -day.length - 1) : said);
  return { part: "letter", words, kept: kept ? kept.split(" & ").map(patternOf) : [], days: day?.split("/") ?? [] };
}

/** `ask name/birth` is "ask name" or "ask birth". */
function letterWords(said: string): string[] {
  const [group, names] = /^(ask|fact|papers) (.+)$/.exec(said)?.slice(1) ?? [];
  const words = names ? names.split("/").map((name) => `${group} ${name}`) : [said];
  const unknown = words.find((word) => !isLetterWord(word));
  if (unknown) throw new Error(`no letter is called "${unknown}"`);
  return words;
}

/** `Name, birth, when`; `*` is anything, `=` what it was, `-` no name. */
function patternOf(text: string): Pattern {
  const [name = "*", birth = "*", when = "*"] = text.split(", ");
  return {
    ...(name === "="
      ? { sameName: true }
      : name === "-"
        ? { nameless: true }
        : name !== "*" && { names: name.split("/") }),
    ...(birth === "=" ? { sameBirth: true } : birth !== "*" && { births: birth.split("/") }),
    ...(when === "=" ? { sameDay: true } : whenOf(when)),
  };
}

function whenOf(text: string): Pattern {
  const pattern: Pattern = {};
  for (const word of text.split(" ").filter((one) => one !== "*" && one !== "")) {
    if (word.startsWith("@")) pattern.offices = word.slice(1).split("/");
    else if (word.includes(":")) pattern.hour = hourOf(word);
    else if (/^\d\d-\d\d/.test(word)) Object.assign(pattern, daysOf(word));
    else throw new Error(`"${word}" is neither a day, an hour nor an office`);
  }
  return pattern;
}

function daysOf(text: string): Pick<Pattern, "days" | "not"> {
  const [days = "", ...not] = text.split("!");
  const ranges = days.split("/").map((one) => {
    const [from = "", to = from] = one.split("..");
    return { from: `2017-${from}`, to: `2017-${to}` };
  });
  return { days: ranges, not };
}

/** `10:00`, `>=13:00`, `<12:00`. */
function hourOf(word: string): { from: string; to: string } {
  if (word.startsWith(">=")) return { from: word.slice(2), to: "23:59" };
  if (word.startsWith("<")) return { from: "00:00", to: before(word.slice(1)) };
  return { from: word, to: word };
}

function before(hour: string): string {
  return Temporal.PlainTime.from(hour).subtract({ minutes: 1 }).toString({ smallestUnit: "minute" });
}

function regexIn(text: string): RegExp {
  const [, words, flags] = /^\/(.+)\/(i?)$/.exec(text) ?? [];
  if (!words) throw new Error(`"${text}" is no /expression/`);
  return new RegExp(words, flags);
}
