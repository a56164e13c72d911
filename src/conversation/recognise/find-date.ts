import { doubts, impossible, oneNumber, type Part } from "./date-in-digits.ts";
import { isYearWord, namedParts } from "./date-in-parts.ts";
import { canBe, type FoundDate, isReal, type Match } from "./found-date.ts";
import { isAlsoName, monthOf } from "./months.ts";
import type { DateDoubt } from "./reading.ts";
import { asDigits, lowAt, type Token, typed } from "./tokens.ts";
import { isConnector, talkOf } from "./words.ts";

/**
 * The date that begins at token `i`, in any of the ways people write one: 25011987, 250187, 25-01-1987, 25 1 87, 25 Jan '87,
 * 1987-01-25, August 14, 2017, 14/8, two dates as sixteen digits. Day before month, always; a month above 12 makes it
 * impossible, with the other order as a guess.
 * @param tagged "tgl" stands before it, so "14.8" is a day and not an hour
 */
export function dateAt(tokens: readonly Token[], i: number, tagged = false): Match | undefined {
  const first = numberAt(tokens, i);
  if (first?.low.startsWith("0")) {
    const unknown = unknownDayAt(tokens, i, first);
    if (unknown) return unknown;
  }
  const parts = namedParts(tokens, i);
  if (parts) return parts;
  if (!first) return monthFirst(tokens, i);
  if (first.low.length > 4) return oneNumber(first, i);
  if (first.low.length === 4) return yearFirst(tokens, i, first) ?? yearMonthName(tokens, i, first);
  if (first.low.length > 2) return undefined;
  if (!tagged && isListed(tokens, i)) return undefined;
  return yearMonthName(tokens, i, first) ?? dayMonthName(tokens, i, first) ?? dayMonthNumber(tokens, i, first, tagged);
}

/** "00-00-1950", "00001950", "00-05-1950": a birth date of which no more is known. */
function unknownDayAt(tokens: readonly Token[], i: number, first: Part): Match | undefined {
  const made = (month: string, year: string, next: number): Match | undefined => {
    if (year.length !== 4 || +year < 1900 || +year > 2199 || +month > 12) return undefined;
    const known = +month > 0 ? { month: +month } : {};
    return { found: [{ is: "unknown-day", typed: typed(tokens, i, next), year: +year, ...known }], next };
  };
  if (first.low.length === 8 && first.low.startsWith("00"))
    return made(first.low.slice(2, 4), first.low.slice(4), i + 1);
  if (first.low !== "00" && first.low !== "0") return undefined;
  const month = numberAfter(tokens, i + 1);
  const year = month && numberAfter(tokens, month.next);
  return month && year && month.sign !== "" && month.part.low.length < 3
    ? made(month.part.low, year.part.low, year.next)
    : undefined;
}

/** A number, also one of nothing but look-alike letters ("lO") between other numbers. */
function numberAt(tokens: readonly Token[], i: number): Part | undefined {
  const token = tokens[i];
  if (token?.is === "number") return token;
  if (token?.is !== "word" || !/^[OolI]{1,2}$/.test(token.text) || tokens[i - 1]?.is !== "number") return undefined;
  return { low: asDigits(token.text), letters: true };
}

function yearFirst(tokens: readonly Token[], i: number, first: Part): Match | undefined {
  const month = numberAfter(tokens, i + 1);
  const day = month && numberAfter(tokens, month.next);
  if (!month || !day || month.sign !== day.sign || month.part.low.length > 2 || day.part.low.length > 2)
    return undefined;
  const at = { day: +day.part.low, month: +month.part.low, year: +first.low, short: false };
  if (!canBe(at)) return undefined;
  const found: FoundDate = {
    is: "full",
    ...at,
    typed: typed(tokens, i, day.next),
    doubts: doubts(first, "separators"),
  };
  return { found: [found], next: day.next };
}

/** "1968 dec 30", "88 june 12": the first number can only be a year. */
function yearMonthName(tokens: readonly Token[], i: number, first: Part): Match | undefined {
  if (first.low.length === 2 && +first.low < 32) return undefined;
  const month = wordMonth(tokens[skipSign(tokens, i + 1)]);
  const day = month && numberAfter(tokens, skipSign(tokens, i + 1) + 1);
  if (!month || !day || day.part.low.length > 2) return undefined;
  const at = { day: +day.part.low, month, year: +first.low, short: first.low.length === 2 };
  const next = skipOrdinal(tokens, day.next);
  const kinds: DateDoubt[] = ["month-name", "other-order"];
  return canBe(at)
    ? { found: [{ is: "full", ...at, typed: typed(tokens, i, next), doubts: doubts(first, ...kinds) }], next }
    : undefined;
}

/** "August 14, 2017", "Aug 22nd", "August the 28th". */
function monthFirst(tokens: readonly Token[], i: number): Match | undefined {
  const month = wordMonth(tokens[i]);
  if (!month) return undefined;
  const day = numberAfter(tokens, tokens[i + 1]?.low === "the" ? i + 2 : i + 1);
  if (!day || day.part.low.length > 2) return undefined;
  day.next = skipOrdinal(tokens, day.next);
  const year = numberAfter(tokens, day.next);
  if (year?.part.low.length !== 4) return monthFirstWithoutYear(tokens, i, month, day);
  const at = { day: +day.part.low, month, year: +year.part.low, short: false };
  const said = typed(tokens, i, year.next);
  const found: FoundDate | undefined = canBe(at)
    ? { is: "full", ...at, typed: said, doubts: ["month-name", "other-order"] }
    : impossible(at, said);
  return found && { found: [found], next: year.next };
}

/** "2 April Santoso": the number of a list before somebody called April. */
function isListed(tokens: readonly Token[], i: number): boolean {
  const [number, month, next] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (number?.low.length !== 1 || !month || !/^(Jan|April|Mei|Juni|Juli|May|June)$/i.test(month.text)) return false;
  if (!/^\p{Lu}/u.test(month.text) || next?.is !== "word" || !next.gap) return false;
  if (!/^\p{Lu}/u.test(next.text)) return isConnector(next.low);
  return talkOf(next.low) !== "sure" && wordMonth(next) === undefined;
}

/** "August 28", and not "Mei 25-01-1987", "Juli 3 mei 1980", "agustus 10.00": there the number belongs to what follows. */
function monthFirstWithoutYear(tokens: readonly Token[], i: number, month: number, day: After): Match | undefined {
  const [number, sign, behind] = [+day.part.low, tokens[day.next], tokens[day.next + 1]];
  if (day.sign !== "" || isAlsoName(tokens[i]?.low ?? "") || !isReal(number, month, 2000)) return undefined;
  if (sign?.is === "mark" && !sign.gap && behind?.is === "number" && !behind.gap) return undefined;
  if (tokens[day.next]?.is === "number" || wordMonth(tokens[skipSign(tokens, day.next)])) return undefined;
  if (notDates.has(sign?.low ?? "")) return undefined;
  const found: FoundDate = {
    is: "no-year",
    day: number,
    month,
    typed: typed(tokens, i, day.next),
    doubts: ["no-year", "month-name", "other-order"],
  };
  return { found: [found], next: day.next };
}

/** "22nd", "23rd of", in Malay "3hb": what stands behind the number. */
function skipOrdinal(tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  if (token === undefined || token.gap || !/^(st|nd|rd|th|hb)$/.test(token.low)) return i;
  return tokens[i + 1]?.low === "of" ? i + 2 : i + 1;
}

/** "25 Januari 1987", "3 mei 92", "25jan '87", "14 agustus", "22nd of August". */
function dayMonthName(tokens: readonly Token[], i: number, first: Part): Match | undefined {
  const ordinal = skipOrdinal(tokens, i + 1);
  const at = skipSign(tokens, ordinal > i + 1 || tokens[i + 1]?.low !== "of" ? ordinal : i + 2);
  const month = wordMonth(tokens[at]);
  if (!month) return undefined;
  const year = yearAfter(tokens, at + 1);
  const day = +first.low;
  if (!year) {
    // "18 agus" is a day, "Agus" and "2 Agus" is somebody.
    const inFigures = tokens[at]?.text === "agus" && first.low.length === 2;
    if (isAlsoName(tokens[at]?.low ?? "") && !inFigures) return undefined;
    if (!isReal(day, month, 2000)) return noSuchDay(tokens, i, at + 1, day);
    const found: FoundDate = {
      is: "no-year",
      day,
      month,
      typed: typed(tokens, i, at + 1),
      doubts: doubts(first, "no-year", "month-name"),
    };
    return { found: [found], next: at + 1 };
  }
  const date = { day, month, year: +year.part.low, short: year.part.low.length === 2 };
  const said = typed(tokens, i, year.next);
  const kinds: DateDoubt[] = date.short ? ["month-name", "two-digit-year"] : ["month-name"];
  if (canBe(date))
    return { found: [{ is: "full", ...date, typed: said, doubts: doubts(first, ...kinds) }], next: year.next };
  if (day > 39) return undefined;
  return { found: [{ is: "impossible", typed: said, year: date.year, short: date.short }], next: year.next };
}

/** "25-01-1987", "25 1 87"; "16/8" without a year. */
function dayMonthNumber(tokens: readonly Token[], i: number, first: Part, tagged: boolean): Match | undefined {
  const month = numberAfter(tokens, i + 1);
  if (!month || month.part.low.length > 2) return undefined;
  const year = yearAfter(tokens, month.next);
  // "16/8 20 orang": two digits are a year only behind the sign that stood before.
  const alone = month.sign !== "" && year?.sign === "" && year.part.low.length === 2;
  if (!year || alone) return withoutYear(tokens, i, first, month, tagged);
  const at = { day: +first.low, month: +month.part.low, year: +year.part.low, short: year.part.low.length === 2 };
  const said = typed(tokens, i, year.next);
  const kinds: DateDoubt[] = at.short ? ["separators", "two-digit-year"] : ["separators"];
  const letters = first.letters ?? month.part.letters ?? year.part.letters;
  const found: FoundDate | undefined = canBe(at)
    ? { is: "full", ...at, typed: said, doubts: doubts(letters ? { low: "", letters } : first, ...kinds) }
    : impossible(at, said);
  return found && { found: [found], next: year.next };
}

/** "31 September", "30 Feb", "32 agustus": somebody means a day and slips, so it is asked for; no number of it is a day by itself. */
function noSuchDay(tokens: readonly Token[], i: number, next: number, day: number): Match | undefined {
  return day > 0 && day < 40 ? { found: [{ is: "no-such-day", typed: typed(tokens, i, next) }], next } : undefined;
}

const notDates = new Set(
  "orang org hari jam kali minggu bulan bln menit mnt tahun thn th x lembar buah rt rw no blok".split(" "),
);

function withoutYear(
  tokens: readonly Token[],
  i: number,
  first: Part,
  month: After,
  tagged: boolean,
): Match | undefined {
  const signs = tagged ? "/-–." : "/-–";
  const [day, number] = [+first.low, +month.part.low];
  if (!month.sign || !signs.includes(month.sign)) return undefined;
  // "24/8 jam 11" is a day and its hour; "3/4 jam" is most of an hour.
  const isHour = /^(jam|jm)$/.test(lowAt(tokens, month.next)) && tokens[month.next + 1]?.is === "number";
  if (notDates.has(lowAt(tokens, month.next)) && !isHour) return undefined;
  if (notDates.has(lowAt(tokens, i - 1))) return undefined;
  if (!isReal(day, number, 2000))
    return tagged && number < 13 && month.sign === "/" ? noSuchDay(tokens, i, month.next, day) : undefined;
  const found: FoundDate = {
    is: "no-year",
    day,
    month: number,
    typed: typed(tokens, i, month.next),
    doubts: doubts(first, "no-year", "separators"),
  };
  return { found: [found], next: month.next };
}

interface After {
  part: Part;
  next: number;
  /** The sign between, empty for a blank. */
  sign: string;
}

function numberAfter(tokens: readonly Token[], i: number): After | undefined {
  const at = skipSign(tokens, i);
  const part = numberAt(tokens, at);
  if (!part || (at === i && !tokens[i]?.gap)) return undefined;
  return { part, next: at + 1, sign: at > i ? (tokens[i]?.text ?? "") : "" };
}

/** A year of four or two digits, the latter also as '87, or behind its word ("taun 1982"); "14 agustus 10.00" and "9 august 10am" have none. */
function yearAfter(tokens: readonly Token[], i: number): After | undefined {
  const tagged = isYearWord(lowAt(tokens, skipSign(tokens, i)));
  let at = skipSign(tokens, tagged ? skipSign(tokens, i) + 1 : i);
  if ("'’‘`ʼ".includes(tokens[at]?.text ?? " ")) at += 1;
  const part = numberAt(tokens, at);
  if (!part || (part.low.length !== 4 && part.low.length !== 2)) return undefined;
  const sign = tokens[at + 1];
  const short = part.low.length === 2;
  const apart = at === i && short;
  const minutes = tokens[at + 2];
  if (apart && (sign?.text === "." || sign?.text === ":") && minutes?.is === "number" && minutes.low.length === 2)
    return undefined;
  const inThe = sign?.low === "in" && lowAt(tokens, at + 2) === "the";
  // "16 August, 10am": a comma ends the date as well.
  const ended = apart || (short && tokens[i]?.text === ",");
  if (ended && +part.low < 25 && (inThe || ofHours.test(sign?.low ?? ""))) return undefined;
  return { part, next: at + 1, sign: at > i ? (tokens[i]?.text ?? "") : "" };
}

/** What stands behind an hour. */
const ofHours = /^(am|pm|o|oclock|ish|wib|wita|wit|pagi|siang|sore)$/;

function skipSign(tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  return token?.is === "mark" && "-–—/.,".includes(token.text) ? i + 1 : i;
}

function wordMonth(token: Token | undefined): number | undefined {
  return token?.is === "word" ? monthOf(token.low) : undefined;
}
