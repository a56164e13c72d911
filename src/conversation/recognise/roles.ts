import { asBirth, asDay, type FoundDate, isReal } from "./found-date.ts";
import type { ReadPerson } from "./reading.ts";

export interface Dated {
  found: FoundDate;
  role?: "birth" | "day";
}
/** A date with its role, without where it stands. */
export function datedOf({ found, role }: Dated): Dated {
  return role ? { found, role } : { found };
}
export type Dates = Pick<ReadPerson, "birth" | "day" | "birthParts" | "swapped">;

/** How far ahead (days) a date with a two-digit year can be the day of a visit and not a birthday. */
const ahead = 400;
/** And how far back, where somebody asks for a day gone by. */
const behind = 60;

/**
 * Which of the dates of one person is the birthday and which the day of the visit. A label decides; then a day counted from
 * today or without a year; then the order of the published format, unless only the other order makes sense.
 */
export function readDates(dated: readonly Dated[], today: Temporal.PlainDate, named = false): Dates {
  const read: Dates = {};
  const open: FoundDate[] = [];
  for (const { found, role } of dated) {
    if (found.is === "year" && named && !found.part && !found.month)
      takeBirth(read, { ...found, is: "unknown-day" }, today);
    else if (role === "birth" || found.is === "unknown-day") takeBirth(read, found, today);
    else if (role === "day" || !isWhole(found)) takeDay(read, found, today);
    else open.push(found);
  }
  if (read.birth) takeDay(read, open[0], today);
  else if (read.day) takeBirth(read, open[0], today);
  else takeOpen(read, open, today, named);
  return read;
}

/** Whether a date can only be somebody's birthday: the label says so, or it lies so far back that nobody asks for it as a day. */
export function isBirthLike({ found, role }: Dated, today: Temporal.PlainDate): boolean {
  if (role === "day") return false;
  if (found.is === "unknown-day") return true;
  if (found.is !== "full" && found.is !== "impossible") return false;
  // Two digits of a year that would lie far ahead are of the last century: 87 is 1987.
  const year = found.short ? today.year - (today.year % 100) + found.year : found.year;
  if (year < today.year - 1 || (found.short && year > today.year + 1)) return true;
  if (year > today.year) return role === "birth";
  return role === "birth" || visitDistance(found, today) < -behind;
}

/** "Budi Santoso 25-01-1987 14-08-2016": the day of the visit with last year's number, and no second birthday. */
export function isSlip({ found, role }: Dated, today: Temporal.PlainDate): boolean {
  return role === undefined && found.is === "full" && !found.short && found.year >= today.year - 1;
}

function isWhole(found: FoundDate): boolean {
  return found.is === "full" || found.is === "impossible" || found.is === "unknown-day";
}

function takeBirth(read: Dates, found: FoundDate | undefined, today: Temporal.PlainDate): void {
  if (!found || (read.birth && !read.birthParts)) return;
  const birth = asBirth(found, today);
  if (birth) {
    read.birth = birth;
    delete read.birthParts;
  } else if (!read.birth) takeBirthParts(read, found);
}

/** "Harusnya 1978", "lahir 26 januari": no date for itself, but it changes one said before. */
function takeBirthParts(read: Dates, found: FoundDate): void {
  if (found.is !== "year" && found.is !== "no-year" && found.is !== "of-month") return;
  read.birth = { impossible: found.typed };
  if (found.is === "year") read.birthParts = { year: found.year, ...(found.month && { month: found.month }) };
  else if (found.is === "no-year") read.birthParts = { month: found.month, day: found.day };
  else read.birthParts = { day: found.day };
}

function takeDay(read: Dates, found: FoundDate | undefined, today: Temporal.PlainDate): void {
  const day = found && !read.day ? asDay(found, today) : undefined;
  if (day) read.day = day;
}

function takeOpen(read: Dates, open: readonly FoundDate[], today: Temporal.PlainDate, named: boolean): void {
  const [first, second] = open;
  if (!first) return;
  if (!second)
    return isVisit(first, today, named ? 0 : behind) ? takeDay(read, first, today) : takeBirth(read, first, today);
  const swapped = isSwapped(first, second, today);
  takeBirth(read, swapped ? second : first, today);
  takeDay(read, swapped ? first : second, today);
  if (swapped) read.swapped = true;
}

/** One date alone: today or later is a visit, a day gone by is a birthday; with nobody's name beside it only one long gone by. */
function isVisit(found: FoundDate, today: Temporal.PlainDate, late: number): boolean {
  const distance = visitDistance(found, today);
  return distance >= -late && (!isShort(found) || distance <= ahead);
}

function isSwapped(first: FoundDate, second: FoundDate, today: Temporal.PlainDate): boolean {
  const [a, b] = [visitDistance(first, today), visitDistance(second, today)];
  if (isShort(first) || isShort(second))
    return !mayVisit(b, 0) && (mayVisit(a, 0) || (mayVisit(a, behind) && !mayVisit(b, behind)));
  // Nobody comes before being born; but where both lie ahead, the other order helps nothing.
  return b < a && b < 0;
}

function mayVisit(distance: number, late: number): boolean {
  return distance >= -late && distance <= ahead;
}

function isShort(found: FoundDate): boolean {
  return (found.is === "full" || found.is === "impossible") && found.short;
}

/** Days from today to the date, read as the day of a visit; for one that does not exist, roughly. */
function visitDistance(found: FoundDate, today: Temporal.PlainDate): number {
  const day = asDay(found, today);
  if (day && "date" in day) return today.until(day.date).days;
  if (day && "impossible" in day && day.guess) return today.until(day.guess).days;
  if (found.is !== "impossible" && found.is !== "full") return 0;
  const year = found.short ? today.year - (today.year % 100) + found.year : found.year;
  return isReal(1, 1, year) && year !== today.year ? today.until(new Temporal.PlainDate(year, 7, 1)).days : 0;
}
