import { isYearWord } from "./date-in-parts.ts";
import type { FoundDate } from "./found-date.ts";
import { monthOf } from "./months.ts";
import { lowAt, type Token, typed } from "./tokens.ts";

type Year = Extract<FoundDate, { is: "year" }>;

/** So far back no passport began or ended that somebody still speaks of. */
const longAgo = 12;

/**
 * "Lahir maret 1987", "bulan 3 tahun 1987": the day is missing, and nobody makes one up. Without "lahir" before it only behind "bulan", and long ago.
 */
export function monthAndYear(
  tokens: readonly Token[],
  i: number,
  ofBirth: boolean,
  today: Temporal.PlainDate,
): { found: Year; next: number } | undefined {
  const tagged = /^(bulan|bln)$/.test(lowAt(tokens, i));
  if (!ofBirth && !tagged) return undefined;
  const at = tagged ? i + 1 : i;
  const month = tokens[at]?.is === "word" ? monthOf(lowAt(tokens, at)) : tagged ? monthNumber(tokens[at]) : undefined;
  const behind = isYearWord(lowAt(tokens, at + 1)) || lowAt(tokens, at + 1) === "," ? at + 2 : at + 1;
  const year = tokens[behind]?.is === "number" && tokens[behind].low.length === 4 ? +tokens[behind].low : 0;
  if (!month || year < 1900 || year > (ofBirth ? today.year : today.year - longAgo)) return undefined;
  return { found: { is: "year", typed: typed(tokens, i, behind + 1), year, month }, next: behind + 1 };
}

function monthNumber(token: Token | undefined): number | undefined {
  const month = token?.is === "number" && token.low.length < 3 ? +token.low : 0;
  return month > 0 && month < 13 ? month : undefined;
}
