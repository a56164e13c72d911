import { isWeekday, weekdayOf } from "./day-names.ts";
import { ofMonthAt } from "./day-of-month.ts";
import { dateAt } from "./find-date.ts";
import type { FoundDate, Match } from "./found-date.ts";
import type { DayWish } from "./reading.ts";
import { isBirthLike } from "./roles.ts";
import { lowAt, type Token } from "./tokens.ts";
import { dateOf } from "./wish-days.ts";

// "Senin tgl 7", "tgl 7 hari senin": one day told twice, which must agree.

const between = new Set(
  ", ( ) - hari hr dinten dina poe ari tgl tanggal the aja saja deh ya yg yang itu pas on a sebelumnya sesudahnya setelahnya berikutnya".split(
    " ",
  ),
);

/** Where a weekday behind a written date ends, and which it is: "tgl 11 jumat", "8 agustus (hari senin)". */
export function weekdayBehind(tokens: readonly Token[], i: number): { weekday: number; next: number } | undefined {
  let at = i;
  while (at < i + 3 && between.has(lowAt(tokens, at))) at += 1;
  const word = lowAt(tokens, at);
  const isSunday = word === "minggu" && !/^(hari|hr)$/.test(lowAt(tokens, at - 1));
  const weekday = isSunday ? undefined : weekdayOf(word);
  if (!weekday || beginsName(tokens, at) || hasOwnWeekOrDate(tokens, at + 1)) return undefined;
  return { weekday, next: lowAt(tokens, at + 1) === ")" ? at + 2 : at + 1 };
}

/** Jumat Santoso. */
function beginsName(tokens: readonly Token[], i: number): boolean {
  return [tokens[i], tokens[i + 1]].every((token) => token?.is === "word" && /^\p{Lu}/u.test(token.text));
}

/** "Jumat 11, senin 14", "tgl 9, senin depan", "tgl 9, senin atau selasa": another day follows. */
function hasOwnWeekOrDate(tokens: readonly Token[], i: number): boolean {
  const word = lowAt(tokens, i);
  if (/^(depan|dpn|minggu|mgg|pekan|next|ini|atau|ato|or|dan|sampai|sampe|-)$/.test(word)) return true;
  const at = /^(,|tgl|tanggal|the)$/.test(word) ? i + 1 : i;
  return dateAt(tokens, at, true) !== undefined || (ofMonthAt(tokens, at) !== undefined && !isHour(tokens, at + 1));
}

function isHour(tokens: readonly Token[], i: number): boolean {
  return /^(pagi|siang|sore|malam|am|pm|wib|orang|org|[.:])$/.test(lowAt(tokens, i));
}

/** Where the date begins that a weekday stands before: "kamis aja deh tgl 10", "Senin, 14 Agustus". */
export function dateBehindWeekday(tokens: readonly Token[], i: number): number {
  let at = i;
  while (at < i + 4 && between.has(lowAt(tokens, at))) at += 1;
  return at;
}

/** Of days those whose weekday another one says with its date: "jumat pagi sebelum jumatan, tgl 18". */
export function onlyWeekdays<P extends { found: FoundDate }>(days: readonly P[], today: Temporal.PlainDate): P[] {
  const dated = days.flatMap(({ found }) => (found.is === "relative" ? [] : (dateOf(found, today)?.dayOfWeek ?? [])));
  return days.filter(({ found }) => found.is === "relative" && found.weekday && dated.includes(found.weekday));
}

/** Both days, where they disagree: the citizen says which was meant. */
export function disagreement(
  { found }: Match,
  weekday: number,
  today: Temporal.PlainDate,
): Extract<DayWish, { is: "one-of" }> | undefined {
  const [one, more] = found;
  if (!one || more || isBirthLike({ found: one }, today)) return undefined;
  const date = dateOf(one, today);
  if (!date || date.dayOfWeek === weekday) return undefined;
  const ahead = today.until(date).days;
  if (ahead < 0 || ahead > farthest) return undefined;
  return {
    is: "one-of",
    days: [nearest(weekday, date, today), date].toSorted(Temporal.PlainDate.compare),
    unlike: date,
  };
}

/** A date without its year that has just gone by is taken for next year's, and its weekday says nothing. */
const farthest = 180;

/** That weekday, as near to the date as may be. */
function nearest(weekday: number, date: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate {
  const away = ((weekday - date.dayOfWeek + 10) % 7) - 3;
  const day = date.add({ days: away });
  return Temporal.PlainDate.compare(day, today) > 0 ? day : day.add({ days: 7 });
}

/** Whether the words at `i` say a weekday. */
export function opensWithWeekday(tokens: readonly Token[], i: number): boolean {
  return isWeekday(lowAt(tokens, i)) || isWeekday(lowAt(tokens, i + 1));
}
