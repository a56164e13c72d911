import { canBe, isReal, type Match } from "./found-date.ts";
import { monthOf } from "./months.ts";
import { lowAt, type Token, typed } from "./tokens.ts";

const tags: readonly (readonly [Unit, RegExp])[] = [
  ["day", /^(tgl|tanggal|tggl|tgal|tg|tnggl)$/],
  ["month", /^(bulan|bln|month)$/],
  ["year", /^(tahun|thn|th|taun|taon|year)$/],
];
type Unit = "day" | "month" | "year";
type Parts = Partial<Record<Unit, { value: number; length: number }>>;

/**
 * A date whose parts are named, in any order: "tahun 80 bulan 5 tanggal 4", "tanggal 17 bulan 8 taon 52", "5 bulan 6 tahun 1978", "tgl 7
 * bulan 8". The month and one of the others must be there, and the first number may stand for the day.
 */
export function namedParts(tokens: readonly Token[], i: number): Match | undefined {
  const parts: Parts = {};
  let at = i;
  for (let part = partAt(tokens, at, parts); part; part = partAt(tokens, skipSign(tokens, at), parts)) {
    parts[part.unit] = part;
    at = part.next;
  }
  const { day, month, year } = parts;
  if (!day || !month || at === i) return undefined;
  const said = typed(tokens, i, at);
  if (!year) {
    if (!isReal(day.value, month.value, 2000)) return undefined;
    const doubts = ["no-year", "separators"] as const;
    return {
      found: [{ is: "no-year", day: day.value, month: month.value, typed: said, doubts: [...doubts] }],
      next: at,
    };
  }
  const date = { day: day.value, month: month.value, year: year.value, short: year.length === 2 };
  if (canBe(date)) return { found: [{ is: "full", ...date, typed: said, doubts: ["separators"] }], next: at };
  return { found: [{ is: "impossible", typed: said, year: date.year, short: date.short }], next: at };
}

/** The next named part that is not there yet. */
function partAt(tokens: readonly Token[], i: number, known: Parts) {
  const tag = unitAt(tokens, i);
  const bare = () => (Object.keys(known).length === 0 ? unitOfBare(tokens, i) : unitBehind(tokens, i, known));
  const unit = tag ?? bare();
  const at = tag ? i + 1 : i;
  const value = unit && !known[unit] ? valueAt(tokens, at, unit) : undefined;
  return unit && value ? { unit, ...value, next: at + 1 } : undefined;
}

/** "Tahun 82, 5 april", "tanggal 12 bulan 10 1981": behind its first parts a date needs no words for the others. */
function unitBehind(tokens: readonly Token[], i: number, { year, month, day }: Parts): Unit | undefined {
  if (!year) return day && month && isWholeYear(tokens[i]) ? "year" : undefined;
  // "Lahir taun 1988 tgl 21 agustus": what has "tgl" before it may be another day.
  const tagged = unitAt(tokens, i - 2) === "day";
  if (day) return tokens[i]?.is === "word" && !tagged && monthOf(lowAt(tokens, i)) !== undefined ? "month" : undefined;
  const isDay = tokens[i]?.is === "number" && +lowAt(tokens, i) < 32 && tokens[i + 1]?.is === "word";
  return isDay && monthOf(lowAt(tokens, i + 1)) !== undefined ? "day" : undefined;
}

function isWholeYear(token: Token | undefined): boolean {
  return token?.is === "number" && /^(?:19|20)\d\d$/.test(token.low);
}

/** Whether a word announces a year: tahun, thn, taun. */
export function isYearWord(low: string): boolean {
  return tags[2]?.[1].test(low) ?? false;
}

function unitAt(tokens: readonly Token[], i: number): Unit | undefined {
  return tags.find(([, words]) => words.test(lowAt(tokens, i)))?.[0];
}

/** "20 bulan 4": a number before the month is the day, unless its own word stood before it ("lahir tahun 80 bulan 5"). */
function unitOfBare(tokens: readonly Token[], i: number): Unit | undefined {
  // "Agustus tanggal 8 tahun 84".
  if (monthOf(lowAt(tokens, i)) !== undefined && unitAt(tokens, i + 1) === "day") return "month";
  if (tokens[i]?.is !== "number" || !/^(bulan|bln)$/.test(lowAt(tokens, skipSign(tokens, i + 1)))) return undefined;
  // "85 bulan 6": no month has so many days.
  return unitAt(tokens, i - 1) ?? (+lowAt(tokens, i) > 31 ? "year" : "day");
}

function valueAt(tokens: readonly Token[], i: number, unit: Unit): { value: number; length: number } | undefined {
  const token = tokens[i];
  const month = unit === "month" && token?.is === "word" ? monthOf(token.low) : undefined;
  if (month) return { value: month, length: 2 };
  const length = token?.low.length ?? 0;
  if (token?.is !== "number" || !(unit === "year" ? [2, 4] : [1, 2]).includes(length)) return undefined;
  return { value: +token.low, length };
}

function skipSign(tokens: readonly Token[], i: number): number {
  return /^[,/-]$/.test(lowAt(tokens, i)) ? i + 1 : i;
}
