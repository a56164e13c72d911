import { dateAt } from "./find-date.ts";
import { relativeAt } from "./find-day.ts";
import type { FoundDate, Match } from "./found-date.ts";
import { isAnd } from "./kin.ts";
import { monthOf } from "./months.ts";
import { isAwayUntil, isFreeUntil, isOfItsOwn } from "./other-event.ts";
import { lowAt, type Token } from "./tokens.ts";
import { bothOf, dateOf, dayAt, daysFrom, numberAt, type WishMatch, wordSet } from "./wish-days.ts";

// Several days, or others than some: "selain jumat", "21 atau 22", "antara 21-23", "sebelum tgl 20".

const either = wordSet("atau ato or utawa atawa");
const but = wordSet("selain kecuali kcuali except besides selaen");
const never = wordSet("jangan jgn jngan jgan ojo ulah not");
const until = wordSet("sampai sampe smp sd hingga until till to ke s");
const earlierThan = wordSet("sebelum sblm sblum before sebelom");
const atLatest = wordSet("maksimal maks max by until");
const laterThan = wordSet("setelah sesudah stlh sehabis habis abis after diatas lewat");
const atEarliest = wordSet("mulai minimal starting");
/** The words that they begin with besides a day itself. */
export const severalDaysBegin = [
  ...but,
  ...never,
  ...earlierThan,
  ...laterThan,
  ...atLatest,
  ...atEarliest,
  ...until,
  ...wordSet("asal antara between antar from dari paling any anything other"),
];

/** "Selain jumat", "asal jangan tgl 14", "jangan senin atau selasa", "any day but Friday". */
export function notAt(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  const [word, second, third] = [lowAt(tokens, i), lowAt(tokens, i + 1), lowAt(tokens, i + 2)];
  let at = 0;
  // "If not Monday": a second choice, and nothing denied.
  if (word === "not" && lowAt(tokens, i - 1) === "if") return undefined;
  if (but.has(word)) at = i + 1;
  else if (never.has(word)) at = i + 1;
  else if (word === "asal" && (never.has(second) || /^(bukan|tidak|ga|gak)$/.test(second))) at = i + 2;
  else if (/^(any|anything|other)$/.test(word)) {
    const sign = second === "day" || second === "time" ? third : second;
    if (sign === "but" || sign === "except" || (word === "other" && sign === "than"))
      at = second === sign ? i + 2 : i + 3;
  }
  if (at === 0) return undefined;
  while (/^(hari|di|pas|yang|yg|on|for)$/.test(lowAt(tokens, at)) && !relativeAt(tokens, at, today)) at += 1;
  const first = at;
  const [weekdays, days]: [number[], Temporal.PlainDate[]] = [[], []];
  for (let day = dayAt(tokens, at, today, false); day; day = dayAt(tokens, at, today)) {
    const [found] = day.found;
    const date = dateOf(found, today);
    if (!date) break;
    if (found?.is === "relative" && found.weekday) weekdays.push(found.weekday);
    else days.push(date);
    const conj = lowAt(tokens, day.next);
    at = day.next;
    if (!either.has(conj) && !/^(dan|and|sama|,|\/|&)$/.test(conj)) break;
    // "Jangan tgl 14, tgl 15 aja": the second is wanted.
    if (conj === "," && !hasEither(tokens, at)) break;
    at += 1;
  }
  if (weekdays.length + days.length === 0 || isTurn(tokens, i, at)) return undefined;
  return {
    days: first,
    wish: { is: "not", weekdays, days },
    next: /^[,/&]$|^(dan|and|sama|atau)$/.test(lowAt(tokens, at - 1)) ? at - 1 : at,
  };
}

/** "Besok, eh jangan lusa aja": the mind changes at "jangan", and the day behind it is the new one. */
function isTurn(tokens: readonly Token[], i: number, next: number): boolean {
  return /^e+h+$/.test(lowAt(tokens, i - 1)) && /^(aja|saja|aj|wae|ae)$/.test(lowAt(tokens, next));
}

/** "Antara 21-23", "antara tgl 21 dan 23 agustus", "between 21 and 23 August", "dari senin sampai rabu". */
export function between(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  const word = lowAt(tokens, i);
  if (!/^(antara|antar|between|from|dari)$/.test(word)) return undefined;
  return rangeAt(tokens, i + 1, today, word === "antara" || word === "antar" || word === "between");
}

/** Two days with "sampai" or "-" between; behind "antara" also "dan" and "atau". */
function rangeAt(tokens: readonly Token[], i: number, today: Temporal.PlainDate, open: boolean): WishMatch | undefined {
  const first = firstOf(tokens, i, today);
  if (!first) return undefined;
  const at = signOf(tokens, first.next, open);
  const second = at ? dayAt(tokens, at, today) : undefined;
  const [from, to] = second ? bothOf(first.found[0], second.found[0], today) : [];
  if (!second || !from || !to) return undefined;
  return { days: i, wish: { is: "one-of", days: daysFrom(from, to) }, next: second.next };
}

/** The first of two days; "5-7 agustus" is no fifth of July, so a number before a sign is read alone. */
function firstOf(tokens: readonly Token[], i: number, today: Temporal.PlainDate): Match | undefined {
  let at = i;
  while (at < i + 2 && /^(tgl|tanggal|the|tggl)$/.test(lowAt(tokens, at))) at += 1;
  const sign = lowAt(tokens, at + 1);
  const alone = numberAt(tokens, at);
  if (alone && (/^[-–—/]$/.test(sign) || until.has(sign)) && tokens[at + 2]?.is === "number") return alone;
  return dayAt(tokens, i, today);
}

function signOf(tokens: readonly Token[], i: number, open: boolean): number {
  const [sign, behind, last] = [lowAt(tokens, i), lowAt(tokens, i + 1), lowAt(tokens, i + 2)];
  if (sign === "s" && (behind === "." || behind === "/") && last === "d")
    return lowAt(tokens, i + 3) === "." ? i + 4 : i + 3;
  if (/^[-–—]$/.test(sign) || (until.has(sign) && sign !== "s" && (open || sign !== "ke"))) return i + 1;
  return open && (/^(dan|and|sama|&)$/.test(sign) || either.has(sign)) ? i + 1 : 0;
}

/** "21 atau 22", "senin atau selasa", "21, 22 atau 23 agustus", "21-23", "senin sampai rabu". */
export function several(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  if (!mayBeginDay(tokens[i] as Token)) return undefined;
  const ends = slashed(tokens, i, today) ?? rangeEnds(tokens, i, today);
  if (ends) return ends;
  const found: FoundDate[] = [];
  let at = i;
  let joined = false;
  for (let day = dayAt(tokens, at, today); day && found.length < 6; day = dayAt(tokens, at, today)) {
    found.push(...day.found);
    at = day.next;
    const sign = lowAt(tokens, at);
    if (either.has(sign) || ((sign === "," || sign === "/") && hasEither(tokens, at))) {
      joined ||= either.has(sign);
      at += 1;
    } else break;
  }
  if (!joined || found.length < 2) return undefined;
  const last = found.at(-1);
  const week = sayWeek.has(lowAt(tokens, at - 1)) ? weekdaysOfOneWeek(found) : weekdaysBehindWeek(found);
  if (week) return { days: i, wish: { is: "one-of", days: week }, next: at };
  const days = found.map((one) => (last ? bothOf(one, last, today)[0] : undefined) ?? dateOf(one, today));
  if (days.some((day) => day === undefined)) return undefined;
  return { days: i, wish: { is: "one-of", days: days as Temporal.PlainDate[] }, next: at };
}

/** "Rabu atau kamis depan": the week that is said behind the last of several weekdays is that of all. */
function weekdaysOfOneWeek(found: readonly FoundDate[]): Temporal.PlainDate[] | undefined {
  const last = found.at(-1);
  if (last?.is !== "relative" || last.weekday) return undefined;
  const monday = last.date.subtract({ days: last.date.dayOfWeek - 1 });
  const days = found.flatMap((one) => {
    if (one === last) return last.date;
    return one.is === "relative" && one.weekday ? monday.add({ days: one.weekday - 1 }) : [];
  });
  return days.length === found.length ? days : undefined;
}

/** "Minggu depan rabu atau kamis": the week that is said before the first weekday is that of all. */
function weekdaysBehindWeek([first, ...others]: readonly FoundDate[]): Temporal.PlainDate[] | undefined {
  if (first?.is !== "relative" || first.weekday) return undefined;
  const days = others.flatMap((one) => {
    if (one.is !== "relative" || !one.weekday) return [];
    const ahead = (one.date.dayOfWeek - first.date.dayOfWeek + 7) % 7;
    return first.date.add({ days: ahead });
  });
  return days.length === others.length ? [first.date, ...days] : undefined;
}
const sayWeek = wordSet("depan dpn dpan depannya ngarep ngajeng payun hareup muko muka week");

/** "21/22 agustus". */
function slashed(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  if (lowAt(tokens, i + 1) !== "/" || monthOf(lowAt(tokens, i + 3)) === undefined) return undefined;
  const [first, second] = [numberAt(tokens, i), dayAt(tokens, i + 2, today)];
  const [from, to] = first && second ? bothOf(first.found[0], second.found[0], today) : [];
  return second && from && to ? { days: i, wish: { is: "one-of", days: [from, to] }, next: second.next } : undefined;
}

const starts = wordSet(
  "tgl tanggal tggl the hari besok bsk lusa senin senen selasa rabu rebo kamis jumat sabtu monday tuesday wednesday thursday friday saturday sunday minggu",
);

function mayBeginDay(token: Token): boolean {
  return token.is === "number" ? token.low.length < 3 : starts.has(token.low);
}

/** A comma lists days only where "atau" follows soon: "21, 22 atau 23". */
function hasEither(tokens: readonly Token[], i: number): boolean {
  for (let at = i + 1; at < i + 8; at++) if (either.has(lowAt(tokens, at)) || isAnd(lowAt(tokens, at))) return true;
  return false;
}

/** "21-23", "tgl 21 sampai 23", "senin-rabu"; not "25-01-1987" and not "21-8". */
function rangeEnds(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  const first = firstOf(tokens, i, today);
  const at = first ? signOf(tokens, first.next, false) : 0;
  if (!first || at === 0) return undefined;
  // "7 agustus 2017 - 14 agustus 2017" are a birthday and a day as often as they are a stretch of days.
  if (first.found[0]?.is === "full" && /^[-–—]$/.test(lowAt(tokens, first.next))) return undefined;
  const isNumber = first.found[0]?.is === "of-month" && /^[-–—]$/.test(lowAt(tokens, first.next));
  if (isNumber) {
    const whole = dateAt(tokens, first.next - 1, false);
    const [found] = whole?.found ?? [];
    const month = monthOf(lowAt(tokens, at + 1));
    if (found && !(found.is === "no-year" && month)) return undefined;
    if (tokens[at + 1]?.is === "mark" && tokens[at + 2]?.is === "number") return undefined;
  }
  return rangeAt(tokens, i, today, false);
}

/**
 * "Sebelum tgl 20" is from tomorrow to the nineteenth, "paling lambat tgl 20" to the twentieth, "setelah tgl 20" from the day after, "mulai tgl 20",
 * "not before the 20th" from that day.
 */
export function bounded(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  const bound = boundOf(tokens, i);
  if (!bound) return undefined;
  const at = skipEvent(tokens, i + bound.length);
  const day =
    dayAt(tokens, at, today, false) ??
    (/^(the)$/.test(lowAt(tokens, at)) ? numberAt(tokens, at + 1) : undefined) ??
    feastAt(tokens, at);
  const date = dateOf(day?.found[0], today);
  if (!day || !date) return undefined;
  const days = daysBeyond(bound, date, today);
  return days.length > 0 ? { days: at, wish: { is: "one-of", days }, next: day.next } : undefined;
}

/** "Habis 17an": the feast of that day of the month. */
function feastAt(tokens: readonly Token[], i: number): Match | undefined {
  const behind = tokens[i + 1];
  const day = behind?.low === "an" && !behind.gap ? numberAt(tokens, i) : undefined;
  return day && { ...day, next: i + 2 };
}

/** "Sesudah gajian tgl 25" is after the 25th. */
function skipEvent(tokens: readonly Token[], i: number): number {
  return eventsOfLife.has(lowAt(tokens, i)) && /^(tgl|tanggal)$/.test(lowAt(tokens, i + 1)) ? i + 1 : i;
}
const eventsOfLife = wordSet("gajian ujian cuti acara wisuda libur liburan lebaran nikahan dinas hajatan rapat kerja");

interface DayBound {
  is: "before" | "after";
  /** The day itself is among those that are meant. */
  with: boolean;
  length: number;
}

function boundOf(tokens: readonly Token[], i: number): DayBound | undefined {
  const [word, second] = [lowAt(tokens, i), lowAt(tokens, i + 1)];
  if (isOfItsOwn(tokens, i)) return undefined;
  const [denied, at, behind] = never.has(word) ? [true, second, 2] : [false, word, 1];
  // "Not before the 14th", "on or after the 14th" are from the fourteenth on.
  const withIt = lowAt(tokens, i - 1) === "or" && lowAt(tokens, i - 2) === "on";
  if (earlierThan.has(at)) return { is: denied ? "after" : "before", with: denied || withIt, length: behind };
  if (laterThan.has(at)) return { is: denied ? "before" : "after", with: denied || withIt, length: behind };
  if (denied) return undefined;
  if (isFreeUntil(tokens, i)) return { is: "before", with: true, length: 1 };
  if (isAwayUntil(tokens, i)) return { is: "after", with: false, length: 1 };
  if (word === "paling" && /^(lambat|telat|lama|akhir)$/.test(second)) return { is: "before", with: true, length: 2 };
  if (word === "paling" && /^(cepat|cepet|awal)$/.test(second)) return { is: "after", with: true, length: 2 };
  if (atLatest.has(word)) return { is: "before", with: true, length: 1 };
  return atEarliest.has(word) ? { is: "after", with: true, length: 1 } : undefined;
}

/** The days on one side of a day, of the weeks that are near. */
export function daysBeyond(
  { is, with: withIt }: Pick<DayBound, "is" | "with">,
  date: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const edge = withIt ? 0 : 1;
  if (is === "after") return daysFrom(date.add({ days: edge }), date.add({ days: 14 }));
  return daysFrom(today.add({ days: 1 }), date.subtract({ days: edge }));
}
