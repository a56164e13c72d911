import { monthOf } from "./months.ts";
import { isNumberWord, type SaidNumber, smallNumber, yearInWords } from "./number-words.ts";
import { lowAt, type Token } from "./tokens.ts";

const dayTags = /^(tgl|tanggal|tggl|tgal|tg|tnggl)$/;
const monthTags = /^(bulan|bln|month)$/;
const yearTags = /^(tahun|thn|th|taun|taon|year)$/;

/**
 * The tokens with the numbers of dates in figures: "dua puluh tiga mei tujuh lima" is read as "23 mei 75", "tgl sepuluh" as "tgl 10", "the
 * sixteenth" as "the 16th". Other numbers in words stay: names, amounts and answers are full of them.
 */
export function withDatesInFigures(tokens: readonly Token[]): Token[] {
  if (!tokens.some(({ low }) => isNumberWord(low))) return [...tokens];
  const figures: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const said = dayHere(tokens, i) ?? monthHere(tokens, i) ?? yearHere(tokens, i, figures);
    if (said) figures.push(...inFigures(tokens, i, said));
    else figures.push(tokens[i] as Token);
    i = said?.next ?? i + 1;
  }
  return figures;
}

/** Sundanese "ping 10" is "tgl 10". */
export function withDayTags(tokens: readonly Token[]): Token[] {
  const isTag = ({ low }: Token, i: number) => (low === "ping" || low === "kaping") && tokens[i + 1]?.is === "number";
  return tokens.map((token, i) => (isTag(token, i) ? { ...token, low: "tgl" } : token));
}

interface Said {
  digits: string;
  next: number;
  ordinal?: true;
}

/** A day of the month: behind "tgl", before a month, or an ordinal behind "the". */
function dayHere(tokens: readonly Token[], i: number): Said | undefined {
  if (!isNumberWord(lowAt(tokens, i))) return undefined;
  const day = spelledDay(tokens, i) ?? smallNumber(tokens, i);
  if (!day || day.value > 31) return undefined;
  const before = lowAt(tokens, i - 1);
  const tagged = dayTags.test(before) || (monthTags.test(lowAt(tokens, day.next)) && isMonth(tokens, day.next + 1));
  const isDay = tagged || isBeforeMonth(tokens, day) || isTheOrdinal(tokens, i, day) || isBehindMonth(tokens, i, day);
  return isDay ? said(day) : undefined;
}

/** "Tanggal dua lima bulan satu": the two figures of a day, one by one. */
function spelledDay(tokens: readonly Token[], i: number): SaidNumber | undefined {
  const [ten, one] = [smallNumber(tokens, i), smallNumber(tokens, i + 1)];
  if (ten?.next !== i + 1 || one?.next !== i + 2 || ten.value > 3 || one.value > 9 || one.ordinal) return undefined;
  const day = { value: ten.value * 10 + one.value, next: i + 2 };
  const dated = monthTags.test(lowAt(tokens, day.next)) || monthOf(lowAt(tokens, day.next)) !== undefined;
  return day.value < 32 && dated ? day : undefined;
}

/** "March twelve nineteen eighty", "march the fourth, 1980": only where a year follows. */
function isBehindMonth(tokens: readonly Token[], i: number, { next }: SaidNumber): boolean {
  const month = lowAt(tokens, i - 1) === "the" ? lowAt(tokens, i - 2) : lowAt(tokens, i - 1);
  const at = lowAt(tokens, next) === "," ? next + 1 : next;
  return (
    monthOf(month) !== undefined &&
    ((lowAt(tokens, at).length === 4 && tokens[at]?.is === "number") || yearInWords(tokens, at)?.digits.length === 4)
  );
}

function said({ value, next, ordinal }: SaidNumber): Said {
  return { digits: String(value), next, ...(ordinal && { ordinal }) };
}

function isMonth(tokens: readonly Token[], i: number): boolean {
  const { is, low = "" } = tokens[i] ?? {};
  return is === "number" ? low.length < 3 : monthOf(low) !== undefined || (smallNumber(tokens, i)?.value ?? 13) < 13;
}

/** "Sixteenth of August", "dua puluh tiga mei"; but "two may come" asks whether two may. */
function isBeforeMonth(tokens: readonly Token[], { next, ordinal }: SaidNumber): boolean {
  const at = lowAt(tokens, next) === "of" || tokens[next]?.text === "-" ? next + 1 : next;
  const month = lowAt(tokens, at);
  if (monthOf(month) === undefined || month === "agus") return false;
  const isCertain = ordinal === true || at > next || !/^(may|march|mar|jan)$/.test(month);
  return isCertain || tokens[at + 1]?.is === "number" || yearInWords(tokens, at + 1) !== undefined;
}

/** "On the sixteenth", "the twenty-first"; but "the second one", "the first day" count something else. */
function isTheOrdinal(tokens: readonly Token[], i: number, { next, ordinal, value }: SaidNumber): boolean {
  if (!ordinal || lowAt(tokens, i - 1) !== "the") return false;
  const behind = tokens[next];
  if (value < 4 && !/^(on|for|until|till|by|from)$/.test(lowAt(tokens, i - 2))) return false;
  return (
    behind === undefined ||
    behind.is !== "word" ||
    /^(of|please|pls|at|in|then|works|is|or|and|to|if)$/.test(behind.low)
  );
}

function monthHere(tokens: readonly Token[], i: number): Said | undefined {
  if (!monthTags.test(lowAt(tokens, i - 1)) || !isNumberWord(lowAt(tokens, i))) return undefined;
  const month = smallNumber(tokens, i);
  return month && !month.ordinal && month.value < 13 ? said(month) : undefined;
}

/** Behind "tahun", or behind a month that has its day. */
function yearHere(tokens: readonly Token[], i: number, before: readonly Token[]): Said | undefined {
  if (!isNumberWord(lowAt(tokens, i))) return undefined;
  const last = before.findLastIndex(({ is }) => is !== "mark");
  if (last < before.length - 2) return undefined;
  const word = before[last]?.low ?? "";
  const inNumbers = isDayFigure(before[last]) && monthTags.test(before[last - 1]?.low ?? "");
  const dated =
    inNumbers || (monthOf(word) !== undefined && [1, 2, 3].some((back) => isDayFigure(before[last - back])));
  const behindDay = dayOfMonthBefore(before);
  return dated || behindDay || yearTags.test(word) ? yearInWords(tokens, i) : undefined;
}

/** "March 12", "march the 4 th": the month and its day, where the year may follow. */
function dayOfMonthBefore(before: readonly Token[]): boolean {
  const words = before.slice(-5).filter(({ is, low }) => is !== "mark" && !/^(?:st|nd|rd|th|the)$/.test(low));
  return isDayFigure(words.at(-1)) && monthOf(words.at(-2)?.low ?? "") !== undefined;
}

function isDayFigure(token: Token | undefined): boolean {
  return token?.is === "number" && token.low.length < 3;
}

/** As figures, in the place of the words; an ordinal keeps its "th". */
function inFigures(tokens: readonly Token[], i: number, { digits, next, ordinal }: Said): Token[] {
  const [first, last] = [tokens[i] as Token, tokens[next - 1] as Token];
  const number: Token = { is: "number", text: digits, low: digits, from: first.from, to: last.to, gap: first.gap };
  const th: Token = { is: "word", text: "th", low: "th", from: last.to, to: last.to, gap: false };
  return ordinal ? [number, th] : [number];
}
