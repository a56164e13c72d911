import type { Beside, DateDoubt, ReadDate, ReadDay } from "./reading.ts";

export interface DayMonthYear {
  day: number;
  month: number;
  /** Below 100 where only two digits were typed (`short`). */
  year: number;
  short: boolean;
}

/** Something that looks like a date, before it is known whether it is somebody's birthday or the day of a visit. */
export type FoundDate =
  | ({ is: "full"; typed: string; doubts: DateDoubt[] } & DayMonthYear)
  | { is: "no-year"; typed: string; day: number; month: number; doubts: DateDoubt[] }
  /** "Tgl 14"; `months` ahead where the month is said so: "tgl 5 bulan depan" is 1, "tgl 30 bulan ini" 0. */
  | { is: "of-month"; typed: string; day: number; months?: number }
  /** "31 September", "32 agustus": no year has it. */
  | { is: "no-such-day"; typed: string }
  /** "Besok", "senin depan"; `weekday` where nothing fixes the week ("rabu aja"), or the day last spoken of does (`beside`). */
  | { is: "relative"; date: Temporal.PlainDate; weekday?: number; beside?: Beside }
  | { is: "ambiguous" }
  /** "Secepatnya", "habis lebaran": a day is meant, but none is named. */
  | { is: "vague" }
  /** A year alone, or with its month; only where a birth date is spoken of. `part` where it corrects one. */
  | { is: "year"; typed: string; year: number; month?: number; part?: true }
  /** A birth date of which the day, or day and month, are not known: "00-00-1950", "tahun 1950" beside a name. */
  | { is: "unknown-day"; typed: string; year: number; month?: number }
  | ({ is: "impossible"; typed: string; guess?: DayMonthYear } & Pick<DayMonthYear, "year" | "short">);

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the calendar between 1800 and 2199; outside of it people mistyped. */
export function isReal(day: number, month: number, year: number): boolean {
  if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  if (month === 2 && day === 29) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (lengths[month - 1] as number);
}

/** As isReal; two digits are a year of either century. */
export function canBe({ day, month, year, short }: DayMonthYear): boolean {
  return short ? isReal(day, month, 1900 + year) || isReal(day, month, 2000 + year) : isReal(day, month, year);
}

/** As a birth date. Two-digit years: the newest date that is not in the future. Nothing where there is no year. */
export function asBirth(found: FoundDate, today: Temporal.PlainDate): ReadDate | undefined {
  if (found.is === "full") return dateOf(found, birthYear(found, today), found);
  if (found.is === "unknown-day") return { date: unknownDay(found), doubts: ["unknown-day"] };
  if (found.is === "no-such-day") return { impossible: found.typed };
  if (found.is !== "impossible") return undefined;
  if (!found.guess) return { impossible: found.typed };
  return impossible(found.typed, found.guess, birthYear(found.guess, today));
}

/** The registry's custom: the first of July where only the year is known, the fifteenth where the month is. */
function unknownDay({ year, month }: { year: number; month?: number }): Temporal.PlainDate {
  return new Temporal.PlainDate(year, month ?? 7, month ? 15 : 1);
}

/** As the day of a visit. Two-digit years are of this century; without a year the next such date, today included. */
export function asDay(found: FoundDate, today: Temporal.PlainDate): ReadDay | undefined {
  switch (found.is) {
    case "full":
      if (isFarAhead(found, today)) return nextInYear({ ...found, doubts: [...found.doubts, "far-year"] }, today);
      return dateOf(found, dayYear(found, today), found);
    case "no-year":
      return nextInYear(found, today);
    case "of-month":
      return nextInMonth(found, today);
    case "no-such-day":
      return { impossible: found.typed };
    case "relative":
      return { date: found.date, doubts: ["relative"] };
    case "ambiguous":
      return { ambiguous: "next-week-or-sunday" };
    case "impossible":
      if (!found.guess) return { impossible: found.typed };
      return impossible(found.typed, found.guess, dayYear(found.guess, today));
    case "year":
    case "unknown-day":
    case "vague":
      return undefined;
  }
}

function birthYear({ day, month, year, short }: DayMonthYear, today: Temporal.PlainDate): number {
  if (!short) return year;
  const full = century(today) + year;
  const future =
    full > today.year || (full === today.year && (month > today.month || (month === today.month && day > today.day)));
  return future ? full - 100 : full;
}

function dayYear({ year, short }: DayMonthYear, today: Temporal.PlainDate): number {
  return short ? century(today) + year : year;
}

/** "15-08-2071": nobody asks for a day so far ahead; the year is a slip, and the day and month count for the next such date. */
function isFarAhead(found: DayMonthYear, today: Temporal.PlainDate): boolean {
  return !found.short && found.year > today.year + 1;
}

function century(today: Temporal.PlainDate): number {
  return today.year - (today.year % 100);
}

function dateOf(at: DayMonthYear, year: number, { typed, doubts }: { typed: string; doubts: DateDoubt[] }): ReadDate {
  if (!isReal(at.day, at.month, year)) return { impossible: typed };
  return { date: new Temporal.PlainDate(year, at.month, at.day), doubts };
}

function impossible(typed: string, { day, month }: DayMonthYear, year: number): ReadDate {
  if (!isReal(day, month, year)) return { impossible: typed };
  return { impossible: typed, guess: new Temporal.PlainDate(year, month, day) };
}

function nextInYear(
  found: { typed: string; day: number; month: number; doubts: DateDoubt[] },
  today: Temporal.PlainDate,
): ReadDate {
  // Nine years on, because the 29th of February may be eight years away.
  for (let year = today.year; year < today.year + 9; year++) {
    if (!isReal(found.day, found.month, year)) continue;
    const date = new Temporal.PlainDate(year, found.month, found.day);
    if (date.until(today).days <= justGone) return { date, doubts: found.doubts };
  }
  return { impossible: found.typed };
}

/** "7 agustus", said on the eighth, is yesterday by a slip: nobody asks for a day eleven months ahead. */
const justGone = 45;

function nextInMonth(
  { typed, day, months }: { typed: string; day: number; months?: number },
  today: Temporal.PlainDate,
): ReadDate {
  if (months !== undefined) {
    const month = today.with({ day: 1 }).add({ months });
    if (!isReal(day, month.month, month.year)) return { impossible: typed };
    return { date: month.with({ day }), doubts: ["no-year"] };
  }
  for (let ahead = 0; ahead < 3; ahead++) {
    const month = today.with({ day: 1 }).add({ months: ahead });
    if (!isReal(day, month.month, month.year)) continue;
    const date = month.with({ day });
    if (Temporal.PlainDate.compare(date, today) >= 0) return { date, doubts: ["no-year"] };
  }
  return { impossible: typed };
}

/** What stands at a place of the tokens, and where it ends. */
export interface Match {
  found: FoundDate[];
  next: number;
}
