import { isBefore, momentAt } from "../calendar/index.ts";
import type { Tx } from "../database/index.ts";
import {
  type DayState,
  dayState,
  hoursOn,
  isWorkingDay,
  lateOpening,
  type Office,
  type Offices,
  today,
} from "../office/index.ts";
import { type OfficeToday, officesToday } from "./country.sql.ts";
import { type DayNow, daysNow } from "./day-now.sql.ts";
import { type OfficeInShort, officesInShort } from "./free-days.ts";

/** What is wrong at an office, the worst first. */
export const troubles = [
  "not-opened",
  "closed-early",
  "disturbed",
  "stopped",
  "unplaced",
  "long-wait",
  "full",
] as const;
export type Trouble = (typeof troubles)[number];

/** An office as the head office sees it: what is wrong there, and the figures that say so. */
export interface OfficeInCountry {
  office: Office;
  /** In the order of `troubles`; empty: all is well. */
  troubles: Trouble[];
  /** What the day is: a working day, or why not. */
  day: DayState;
  now: Omit<OfficeToday, "office"> & Omit<DayNow, "office" | "disturbances">;
  free: Pick<OfficeInShort, "today" | "next">;
}

/** Nobody should wait longer than this for a desk or a counter. */
const longWaitSeconds = 60 * 60;
/** Where no seat is free for so many days, people are told to wait too long. */
const fullDays = 14;

/** All offices, those with the worst trouble first, then who waits longest, then by name. Four statements, whatever their number. */
export async function officesByTrouble(tx: Tx, offices: Offices, now: Temporal.Instant): Promise<OfficeInCountry[]> {
  const spans = offices.all.map((office) => ({ office: office.id, today: today(office, now) }));
  const days = new Map((await officesToday(tx, spans, now)).map((row) => [row.office, row]));
  const lines = new Map((await daysNow(tx, spans, now)).map((row) => [row.office, row]));
  const free = await officesInShort(tx, offices, now);
  return free
    .map(({ office, today: left, next }): OfficeInCountry => {
      const figures = { ...days.get(office.id)!, ...lines.get(office.id)! };
      const seats = { today: left, next };
      const day = dayState(offices, office, today(office, now), now);
      return { office, day, now: figures, free: seats, troubles: troublesOf(office, figures, seats, now) };
    })
    .sort((a, b) => worst(a) - worst(b) || b.troubles.length - a.troubles.length || waitOf(b) - waitOf(a));
}

/** How long whoever waits longest has waited, in seconds, before a desk or a counter. */
export function waitOf({ now }: OfficeInCountry): number {
  return Math.max(now.papersSeconds, now.countersSeconds);
}

function worst({ troubles: [first] }: OfficeInCountry): number {
  return first ? troubles.indexOf(first) : troubles.length;
}

function troublesOf(
  office: Office,
  figures: OfficeInCountry["now"],
  free: OfficeInCountry["free"],
  now: Temporal.Instant,
): Trouble[] {
  const here = today(office, now);
  const open = isWorkingDay(office, here);
  const is: Record<Trouble, boolean> = {
    "not-opened": !figures.firstActAt && !figures.closedAt && isLate(office, here, now),
    "closed-early": open && figures.closedAt !== null && isBefore(figures.closedAt, closingTime(office, here)),
    disturbed: figures.disturbedSince !== null,
    stopped: figures.stopped > 0,
    unplaced: figures.unplaced > 0,
    "long-wait": Math.max(figures.papersSeconds, figures.countersSeconds) > longWaitSeconds,
    full: !office.end && (!free.next || here.until(free.next.day).days > fullDays),
  };
  return troubles.filter((one) => is[one]);
}

function isLate(office: Office, day: Temporal.PlainDate, now: Temporal.Instant): boolean {
  const late = lateOpening(office, day);
  return late !== undefined && !isBefore(now, late.from);
}

function closingTime(office: Office, day: Temporal.PlainDate): Temporal.Instant {
  const closes = hoursOn(office, day).weekdays.get(day.dayOfWeek)?.closes ?? Temporal.PlainTime.from("00:00");
  return momentAt(office.zone, day, closes);
}
