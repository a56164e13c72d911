import type { HourMatch } from "./part-of-day.ts";
import { lowAt, type Token } from "./tokens.ts";

// The end of the office's day, by no number: "jam paling akhir", "jam terakhir", "the last hour of the day".

const hours = new Set("jam jamnya jm pukul slot slotnya sesi sesinya waktu waktunya".split(" "));
const between = new Set("yg yang paling plg di nya dapet dapat".split(" "));
const ends = new Set("terakhir akhir akhiran ujung belakang bontot buncit telat".split(" "));
const last = new Set("last latest final".split(" "));
const free = new Set("available possible free appointment time".split(" "));
const englishHours = new Set("hour slot session slots".split(" "));

/** The last hour of a day; which it is, its office knows. "Jam terakhir jam berapa?" asks, and wishes for none. */
export function lastHourAt(tokens: readonly Token[], i: number): HourMatch | undefined {
  const next = endOfDay(tokens, i) ?? endOfDayInEnglish(tokens, i);
  if (next === undefined || tokens[next]?.is === "number" || asksWhich(tokens, next)) return undefined;
  return { hour: { part: "afternoon", last: true }, next };
}

function endOfDay(tokens: readonly Token[], i: number): number | undefined {
  let at = hours.has(lowAt(tokens, i)) ? i + 1 : i;
  const isNamed = at > i;
  while (at < i + 4 && between.has(lowAt(tokens, at))) at += 1;
  // "Paling akhir" says it without an hour; "yang terakhir" may be the last of a list.
  const isMost = lowAt(tokens, at - 1) === "paling" || lowAt(tokens, at - 1) === "plg";
  if (!ends.has(lowAt(tokens, at)) || (lowAt(tokens, at) === "telat" && !isMost)) return undefined;
  return isNamed || (isMost && at > i) ? skipClock(tokens, at + 1) : undefined;
}

/** "Paling akhir jamnya"; "paling akhir jam 2" is a bound. */
function skipClock(tokens: readonly Token[], i: number): number {
  return hours.has(lowAt(tokens, i)) ? i + 1 : i;
}

function endOfDayInEnglish(tokens: readonly Token[], i: number): number | undefined {
  if (asLate.every((word, n) => lowAt(tokens, i + n) === word)) return i + asLate.length;
  if (!last.has(lowAt(tokens, i))) return undefined;
  let at = i + 1;
  while (at < i + 3 && free.has(lowAt(tokens, at))) at += 1;
  if (englishHours.has(lowAt(tokens, at))) return at + 1;
  // "The last time I came", "my last appointment was ..." are long ago.
  const isWished = lowAt(tokens, i) === "latest" || isOneOfADay(tokens, i, at);
  return isWished && /^(time|appointment)$/.test(lowAt(tokens, at - 1)) ? at : undefined;
}

const asLate = ["as", "late", "as", "possible"];

/** "The last appointment on Thursday", "the last available time that day". */
function isOneOfADay(tokens: readonly Token[], i: number, next: number): boolean {
  if (!/^(the|a)$/.test(lowAt(tokens, i - 1)) || next === i + 1) return false;
  return next >= tokens.length || /^(on|of|for|that|in|please|pls|possible|available|[.,!])$/.test(lowAt(tokens, next));
}

function asksWhich(tokens: readonly Token[], i: number): boolean {
  return tokens
    .slice(i)
    .some(({ low, text }) => text === "?" || /^(berapa|brp|brapa|kapan|kpn|what|when|mana)$/.test(low));
}
