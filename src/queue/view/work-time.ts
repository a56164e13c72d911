import { isBefore, momentAt } from "../../calendar/index.ts";
import { hoursOn, type Office } from "../../office/index.ts";

interface Span {
  from: Temporal.Instant;
  until: Temporal.Instant;
}

/** The breaks of an office on a day, in their order. */
export function breaksOf(office: Office, day: Temporal.PlainDate): Span[] {
  const { breaks = [] } = hoursOn(office, day).weekdays.get(day.dayOfWeek) ?? {};
  return breaks.map(({ from, until }) => ({
    from: momentAt(office.zone, day, from),
    until: momentAt(office.zone, day, until),
  }));
}

/** When so many minutes of work are done that begin at `start`: nobody works in a break. */
export function afterWork(start: Temporal.Instant, minutes: number, breaks: readonly Span[]): Temporal.Instant {
  let end = start.add({ seconds: Math.round(minutes * 60) });
  for (const { from, until } of breaks) {
    // A break that was over before, or begins only later, moves nothing.
    if (!isBefore(start, until) || isBefore(end, from)) continue;
    const left = isBefore(start, from) ? from.until(until) : start.until(until);
    end = end.add(left);
  }
  return end;
}

/** The moment so many minutes of work ago. */
export function beforeWork(end: Temporal.Instant, minutes: number, breaks: readonly Span[]): Temporal.Instant {
  let start = end.subtract({ minutes });
  for (const { from, until } of breaks.toReversed()) {
    if (isBefore(end, from) || !isBefore(start, until)) continue;
    start = start.subtract(isBefore(end, until) ? from.until(end) : from.until(until));
  }
  return start;
}
