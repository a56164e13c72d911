import { isBefore } from "../calendar/index.ts";
import { isWorkingDay, lastDayOfHorizon, releaseMoment, rulesOn, workingDays } from "./day.ts";
import type { Office } from "./office.ts";

/** A day whose seats are drawn: from `from` on requests are taken, all of them equal, and at `at`, its release, they are put in order. */
export interface DrawnDay {
  day: Temporal.PlainDate;
  from: Temporal.Instant;
  at: Temporal.Instant;
}

/** When this day is drawn, under the rules in force on it; undefined: it is not drawn, or the office is closed on it. */
export function drawnDay(office: Office, day: Temporal.PlainDate): DrawnDay | undefined {
  const { drawMinutes, releaseAt } = rulesOn(office, day);
  if (drawMinutes === 0 || !releaseAt || !isWorkingDay(office, day) || office.closedDays.has(day.toString()))
    return undefined;
  const at = releaseMoment(office, day);
  return { day, from: at.subtract({ minutes: drawMinutes }), at };
}

/** The days that are drawn after `now` and whose requests begin by `until`, the soonest first. */
export function drawnDays(office: Office, now: Temporal.Instant, until: Temporal.Instant): DrawnDay[] {
  if (office.rules.every(({ drawMinutes }) => drawMinutes === 0)) return [];
  const from = now.toZonedDateTimeISO(office.zone).toPlainDate();
  // Behind the last day of today's horizon lie those that open within the next days, after a long holiday several at once.
  const { days } = from.until(lastDayOfHorizon(office, until).add({ days: daysBehind }));
  return workingDays(office, from, days)
    .flatMap((day) => drawnDay(office, day) ?? [])
    .filter((drawn) => isBefore(now, drawn.at) && !isBefore(until, drawn.from));
}

/** Two days of requests, and a long holiday. */
const daysBehind = 14;
