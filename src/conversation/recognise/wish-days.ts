import { isOrdinal, ofMonthAt } from "./day-of-month.ts";
import { dateAt } from "./find-date.ts";
import { relativeAt } from "./find-day.ts";
import { asDay, type FoundDate, type Match } from "./found-date.ts";
import type { DayWish } from "./reading.ts";
import { isBirthLike } from "./roles.ts";
import { lowAt, type Token } from "./tokens.ts";

// The days that a wish names: one at a place in the text, and those between two.

export interface WishMatch {
  wish: DayWish;
  next: number;
  /** Where the days begin; nothing where none is named ("undur seminggu"). */
  days?: number;
}

/** The words of a line, to look up. */
export const wordSet = (words: string) => new Set(words.split(" "));

/** No wish names more days: "sebelum tgl 20" is at most a month. */
const mostDays = 31;

/** A day at `i`, behind "tgl", "hari" or "the"; a number alone counts as a day of the month where `bare` is. */
export function dayAt(tokens: readonly Token[], i: number, today: Temporal.PlainDate, bare = true): Match | undefined {
  let at = i;
  while (at < i + 3 && /^(tgl|tanggal|the|on|di|pas|tggl)$/.test(lowAt(tokens, at))) at += 1;
  const tagged = at > i;
  const written =
    relativeAt(tokens, at, today) ?? dateAt(tokens, at, tagged) ?? (bare || tagged ? numberAt(tokens, at) : undefined);
  return written && !written.found.some((found) => found.is === "vague" || isBirthLike({ found }, today))
    ? written
    : undefined;
}

const counted = wordSet(
  "orang org orng jam menit mnt hari hr minggu bulan bln tahun thn th anak kali x people persons paspor jt juta rb ribu",
);

/** A number at `i` that can be a day of the month, and is not counted, an hour or part of a price. */
export function numberAt(tokens: readonly Token[], i: number): Match | undefined {
  const number = tokens[i];
  if (number?.is !== "number" || number.low.length > 2 || +number.low < 1 || +number.low > 31) return undefined;
  const behind = tokens[i + 1];
  const day = ofMonthAt(tokens, i);
  if (day && day.next > i + 1) return day;
  if (/^(jam|jm)$/.test(behind?.low ?? "") && tokens[i + 2]?.is === "number") return day;
  if (isOrdinal(behind) && (behind?.low !== "th" || /^(the|on|for|by)$/.test(lowAt(tokens, i - 1))))
    return day && { ...day, next: i + 2 };
  if (counted.has(behind?.low ?? "") || /^(jam|jm|pukul|pkl|umur|usia|no|nomor)$/.test(lowAt(tokens, i - 1)))
    return undefined;
  if ((behind?.text === "." || behind?.text === ":") && tokens[i + 2]?.is === "number" && !behind.gap) return undefined;
  return day;
}

/** The date of what was found, as seen from `today`; undefined where it names none for certain. */
export function dateOf(found: FoundDate | undefined, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const day = found && asDay(found, today);
  return day && "date" in day ? day.date : undefined;
}

/** "21-23 agustus": the month of the second is that of the first. */
export function bothOf(
  first: FoundDate | undefined,
  second: FoundDate | undefined,
  today: Temporal.PlainDate,
): [Temporal.PlainDate?, Temporal.PlainDate?] {
  const to = dateOf(second, today);
  const from = dateOf(first, today);
  if (!to || !from) return [];
  // "Senin sampai rabu", said on a Tuesday.
  if (second?.is === "relative" && second.weekday && Temporal.PlainDate.compare(from, to) > 0)
    return [from, to.add({ days: 7 })];
  if (first?.is !== "of-month" || second?.is === "of-month" || second?.is === "relative")
    return Temporal.PlainDate.compare(from, to) <= 0 ? [from, to] : [];
  if (first.day >= to.day) return [];
  const same = to.with({ day: first.day });
  return [Temporal.PlainDate.compare(same, today) < 0 ? today : same, to];
}

/** From the first to the last, both with; at most a month. */
export function daysFrom(from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate[] {
  const length = Math.min(from.until(to).days + 1, mostDays);
  return Array.from({ length: Math.max(length, 0) }, (_, n) => from.add({ days: n }));
}
