import { earliestHour } from "../booking/index.ts";
import { dayIsBefore } from "../calendar/index.ts";
import type { Tx } from "../database/index.ts";
import { type DayHead, firstOpenDay, headsBefore, zonesOf } from "../journal/index.ts";
import {
  dayState,
  decreed,
  type Holiday,
  holidayOn,
  lastDayOfHorizon,
  nextDayToOpen,
  type Office,
  type Offices,
  type Pool,
  pools,
  today,
} from "../office/index.ts";
import { type SlotRow, slotsBetween } from "./seats.sql.ts";

/** Seats, the way the tables count them: `taken` holds what rests, so `left = opened - taken` and `resting <= taken`. */
export interface Seats {
  opened: number;
  taken: number;
  resting: number;
  left: number;
}

export interface PublicHour extends Seats {
  starts: Temporal.PlainTime;
  /** May a citizen still ask for it? Today's hours must lie some hours ahead. */
  open: boolean;
}

/** What one day of the horizon is for the public, first reason first. */
export type PublicDay =
  | {
      is: "open";
      day: Temporal.PlainDate;
      seats: Seats;
      bookable: number;
      hours: PublicHour[];
      pools: Record<Pool, Seats>;
    }
  /** Its seats were taken back by the office. */
  | { is: "withdrawn"; day: Temporal.PlainDate }
  /** Today, and the office has closed. */
  | { is: "closed-today"; day: Temporal.PlainDate }
  /** By rule open, but its seats are not laid out yet. */
  | { is: "soon"; day: Temporal.PlainDate }
  | { is: "not-released"; day: Temporal.PlainDate; opensAt: Temporal.Instant }
  | { is: "holiday"; day: Temporal.PlainDate; holiday: Holiday }
  /** Days on which the office never opens, following one another. */
  | { is: "weekend"; day: Temporal.PlainDate; last: Temporal.PlainDate };

export interface PublicFigures {
  office: Office;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  lastDay: Temporal.PlainDate;
  days: PublicDay[];
  /** Seats that a citizen may ask for now, in the whole horizon. */
  bookable: number;
  /** The nearest of them. */
  nearest: { day: Temporal.PlainDate; starts: Temporal.PlainTime; bookable: number } | undefined;
  /** The next day that will open, and when. */
  next: { day: Temporal.PlainDate; at: Temporal.Instant } | undefined;
  /** Years in the horizon whose holidays nobody has decreed yet. */
  undecreed: number[];
  /** What the journal's chain came to on the last days: the office's own, and what concerns all offices. */
  journal: { office: DayHead[]; house: DayHead[] };
}

/** Everything anybody may know of an office's seats at `now`: each day from today to the end of the horizon. */
export async function publicFigures(
  tx: Tx,
  offices: Offices,
  office: Office,
  now: Temporal.Instant,
): Promise<PublicFigures> {
  const from = today(office, now);
  const lastDay = lastDayOfHorizon(office, now);
  const rows = Map.groupBy(await slotsBetween(tx, office.id, from, lastDay), ({ day }) => day.toString());
  const all = span(from, lastDay).map((day) => dayOf(offices, office, day, rows.get(day.toString()) ?? [], now));
  const open = all.filter((day) => day.is === "open");
  const first = open.find(({ bookable }) => bookable > 0);
  return {
    office,
    now,
    today: from,
    lastDay,
    days: fold(all),
    bookable: open.reduce((sum, { bookable }) => sum + bookable, 0),
    nearest: first && {
      day: first.day,
      starts: first.hours.find((hour) => hour.open && hour.left > 0)!.starts,
      bookable: first.bookable,
    },
    next: nextDayToOpen(office, now),
    journal: await lastHeads(tx, offices, office, now),
    undecreed: [...new Set([from.year, lastDay.year])].filter((year) => !decreed(offices, year)),
  };
}

/** How many days of the journal anybody can look up here. */
const headDays = 30;

async function lastHeads(
  tx: Tx,
  offices: Offices,
  office: Office,
  now: Temporal.Instant,
): Promise<PublicFigures["journal"]> {
  const zoneOf = zonesOf(offices);
  return {
    office: await headsBefore(tx, office.id, firstOpenDay(now, zoneOf(office.id)), headDays),
    house: await headsBefore(tx, 0, firstOpenDay(now, zoneOf(0)), headDays),
  };
}

function dayOf(
  offices: Offices,
  office: Office,
  day: Temporal.PlainDate,
  rows: SlotRow[],
  now: Temporal.Instant,
): PublicDay {
  const state = dayState(offices, office, day, now);
  switch (state.state) {
    case "weekend":
      return { is: "weekend", day, last: day };
    case "holiday":
      return { is: "holiday", day, holiday: holidayOn(office, day)! };
    case "closed-today":
      return { is: "closed-today", day };
    case "not-released":
    case "beyond-horizon":
      return { is: "not-released", day, opensAt: state.opensAt };
    case "open":
    case "past":
      return openDay(office, day, rows, now);
  }
}

function openDay(office: Office, day: Temporal.PlainDate, rows: SlotRow[], now: Temporal.Instant): PublicDay {
  const forAll = rows.filter(({ pool }) => pool === "public");
  if (forAll.length === 0) return { is: "soon", day };
  const seats = sum(forAll);
  if (seats.opened === 0) return { is: "withdrawn", day };
  const soonest = earliestHour(office, day, now);
  const hours = forAll.map((row) => ({
    ...sum([row]),
    starts: row.starts,
    open: Temporal.PlainTime.compare(row.starts, soonest) >= 0,
  }));
  return {
    is: "open",
    day,
    seats,
    bookable: hours.reduce((total, { open, left }) => total + (open ? left : 0), 0),
    hours,
    pools: Object.fromEntries(pools.map((pool) => [pool, sum(rows.filter((row) => row.pool === pool))])) as Record<
      Pool,
      Seats
    >,
  };
}

function sum(rows: Pick<SlotRow, "opened" | "taken" | "resting">[]): Seats {
  const total = (of: (row: Pick<SlotRow, "opened" | "taken" | "resting">) => number) =>
    rows.reduce((n, row) => n + of(row), 0);
  const opened = total((row) => row.opened);
  const taken = total((row) => row.taken);
  return { opened, taken, resting: total((row) => row.resting), left: opened - taken };
}

// Two closed days in a row are one line.
function fold(days: PublicDay[]): PublicDay[] {
  const folded: PublicDay[] = [];
  for (const day of days) {
    const before = folded.at(-1);
    if (day.is === "weekend" && before?.is === "weekend") before.last = day.last;
    else folded.push(day);
  }
  return folded;
}

function span(from: Temporal.PlainDate, last: Temporal.PlainDate): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let day = from; !dayIsBefore(last, day); day = day.add({ days: 1 })) days.push(day);
  return days;
}
