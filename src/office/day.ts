import { dayIn, dayIsBefore, isBefore, momentAt } from "../calendar/index.ts";
import type { Floor } from "./floor.ts";
import type { Holiday, HourSeats, Hours, Office, Offices, Pool, Rules, SpecialDay } from "./office.ts";

/** What can be said of a day before anybody looks at its seats; "full" is for those who count them. */
export type DayState =
  | { state: "past" }
  /** A weekday on which the office does not open. */
  | { state: "weekend" }
  | { state: "holiday"; name: string; kind: Holiday["kind"] }
  /** The day is over at this office: somebody has closed it. */
  | { state: "closed-today" }
  | { state: "beyond-horizon"; lastDay: Temporal.PlainDate; opensAt: Temporal.Instant }
  | { state: "not-released"; opensAt: Temporal.Instant }
  /** `decreed` is false while nobody has decreed the holidays of that year. */
  | { state: "open"; decreed: boolean };

const midnight = Temporal.PlainTime.from("00:00");

/** The state of one day of an office at `now`, first reason first; "no such date" is the reader's to say. */
export function dayState(offices: Offices, office: Office, day: Temporal.PlainDate, now: Temporal.Instant): DayState {
  if (dayIsBefore(day, today(office, now))) return { state: "past" };
  if (!weekdayOf(office, day)) return { state: "weekend" };
  const holiday = holidayOn(office, day);
  if (holiday) return { state: "holiday", name: holiday.name, kind: holiday.kind };
  if (office.closedDays.has(day.toString())) return { state: "closed-today" };
  const lastDay = lastDayOfHorizon(office, now);
  const opensAt = releaseMoment(office, day);
  if (dayIsBefore(lastDay, day)) return { state: "beyond-horizon", lastDay, opensAt };
  if (isBefore(now, opensAt)) return { state: "not-released", opensAt };
  return { state: "open", decreed: decreed(offices, day.year) };
}

/** The office's own calendar day at `now`. */
export function today(office: Office, now: Temporal.Instant): Temporal.PlainDate {
  return dayIn(office.zone, now);
}

/** The rules in force on a day; what is booked on that day is booked under them. */
export function rulesOn(office: Office, day: Temporal.PlainDate): Rules {
  return inForce(office.rules, day);
}

/** The rules a booking was given under. Throws for a version that never was: such a booking cannot exist. */
export function rulesOfVersion(office: Office, version: number): Rules {
  const found = office.rules.find((rules) => rules.version === version);
  if (!found) throw new Error(`Office ${office.code} never had rules of version ${version}.`);
  return found;
}

/** The floor in force on a day. */
export function floorOn(office: Office, day: Temporal.PlainDate): Floor {
  return inForce(office.floors, day);
}

/** The opening hours in force on a day, whether or not the office opens on it; on a special day, its weekday has that day's own. */
export function hoursOn(office: Office, day: Temporal.PlainDate): Hours {
  const usual = usualHoursOn(office, day);
  const special = specialDayOn(office, day);
  if (!special) return usual;
  return {
    ...usual,
    doorsOpen: special.doorsOpen,
    weekdays: new Map(usual.weekdays).set(day.dayOfWeek, special.hours),
  };
}

/** The hours of a usual week at that time. */
export function usualHoursOn(office: Office, day: Temporal.PlainDate): Hours {
  return inForce(office.hours, day);
}

/** The hours and seats that this one date has, if it has its own. */
export function specialDayOn(office: Office, day: Temporal.PlainDate): SpecialDay | undefined {
  return office.specialDays.size > 0 ? office.specialDays.get(day.toString()) : undefined;
}

/** What closes this office on that day, if anything: an entry for the day, or a day that the law closes each year. */
export function holidayOn(office: Office, day: Temporal.PlainDate): Holiday | undefined {
  const iso = day.toString();
  const entered = office.holidays.get(iso);
  if (entered) return entered;
  const yearly = office.yearlyHolidays.get(iso.slice(5));
  if (!yearly || day.year < yearly.firstYear) return undefined;
  const { firstYear: _firstYear, ...holiday } = yearly;
  return { ...holiday, day, scope: "nasional" };
}

/** Seats of a pool on a day, as the office planned it; where it is closed, of its nearest day of a usual week. */
export function seatsADay(office: Office, day: Temporal.PlainDate): Readonly<Record<Pool, number>> {
  const planned = slotsOf(office, day);
  const slots = planned.length > 0 ? planned : ([...usualHoursOn(office, day).weekdays.values()][0]?.slots ?? []);
  const sum = (wanted: Pool) => slots.reduce((total, { pool, seats }) => total + (pool === wanted ? seats : 0), 0);
  return { public: sum("public"), second: sum("second"), desk: sum("desk") };
}

/** Are the holidays of that year decreed yet? */
export function decreed(offices: Offices, year: number): boolean {
  return offices.decreedYears.has(year);
}

export function isWorkingDay(office: Office, day: Temporal.PlainDate): boolean {
  return weekdayOf(office, day) !== undefined && holidayOn(office, day) === undefined;
}

/** The first `count` working days from `from` on, itself included; fewer where the office closes for a year. */
export function workingDays(office: Office, from: Temporal.PlainDate, count: number): Temporal.PlainDate[] {
  const found: Temporal.PlainDate[] = [];
  for (let ahead = 0; found.length < count && ahead < count * 7 + 366; ahead++) {
    const day = from.add({ days: ahead });
    if (isWorkingDay(office, day)) found.push(day);
  }
  return found;
}

/** Hours and seats of a day by pool, as the office planned them; empty where it is closed. */
export function slotsOf(office: Office, day: Temporal.PlainDate): readonly HourSeats[] {
  return isWorkingDay(office, day) ? weekdayOf(office, day)!.slots : [];
}

/** The last day that may be booked today. */
export function lastDayOfHorizon(office: Office, now: Temporal.Instant): Temporal.PlainDate {
  const from = today(office, now);
  return from.add({ days: rulesOn(office, from).horizonDays });
}

/**
 * When a day opens for everybody. All open: at its office's midnight, `horizonDays` ahead. Otherwise at the hour of the rule
 * on the first working day on which it lies within the horizon: what comes into reach on a Sunday opens on Monday.
 */
export function releaseMoment(office: Office, day: Temporal.PlainDate): Temporal.Instant {
  const { horizonDays, releaseAt } = rulesOn(office, day);
  const reached = day.subtract({ days: horizonDays });
  if (!releaseAt) return momentAt(office.zone, reached, midnight);
  // A day itself is the last chance: an office that was closed for a whole horizon opens it that morning.
  const opens = workingDays(office, reached, 1)[0] ?? day;
  const on = dayIsBefore(day, opens) ? day : opens;
  return momentAt(office.zone, on, releaseAt);
}

/** The next working day that will open, and when; undefined where all of the horizon is always open. */
export function nextRelease(
  office: Office,
  now: Temporal.Instant,
): { day: Temporal.PlainDate; at: Temporal.Instant } | undefined {
  const from = today(office, now);
  const { releaseAt, horizonDays } = rulesOn(office, from);
  if (!releaseAt) return undefined;
  // From today on, because a long holiday (Lebaran: ten days) holds up days well inside the horizon.
  for (const day of workingDays(office, from, horizonDays + 30)) {
    const at = releaseMoment(office, day);
    if (isBefore(now, at)) return { day, at };
  }
  return undefined;
}

/** The next day that opens, whatever the rule. Where all of the horizon is always open, that is the first working day behind it. */
export function nextDayToOpen(
  office: Office,
  now: Temporal.Instant,
): { day: Temporal.PlainDate; at: Temporal.Instant } | undefined {
  const [behind] = workingDays(office, lastDayOfHorizon(office, now).add({ days: 1 }), 1);
  return nextRelease(office, now) ?? (behind && { day: behind, at: releaseMoment(office, behind) });
}

/** Neighbours in the order of the pack, the nearest first. */
export function neighbours(offices: Offices, office: Office): Office[] {
  return office.near.map((code) => offices.byCode.get(code)).filter((near) => near !== undefined);
}

function weekdayOf(office: Office, day: Temporal.PlainDate) {
  return specialDayOn(office, day)?.hours ?? usualHoursOn(office, day).weekdays.get(day.dayOfWeek);
}

function inForce<T extends { firstDay: Temporal.PlainDate }>(versions: readonly T[], day: Temporal.PlainDate): T {
  return versions.findLast((version) => !dayIsBefore(day, version.firstDay)) ?? versions[0]!;
}
