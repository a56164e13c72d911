import { isBefore, momentAt } from "../calendar/index.ts";
import { hoursOn, rulesOn, slotsOf } from "./day.ts";
import type { Office } from "./office.ts";

/**
 * From when until when an office at which nobody has acted counts as not opened: its first hour plus the rule's minutes, until it closes.
 * Undefined: it is closed on that day, or so short that the rule's minutes are longer.
 */
export function lateOpening(
  office: Office,
  day: Temporal.PlainDate,
): { from: Temporal.Instant; until: Temporal.Instant } | undefined {
  const [first, ...others] = slotsOf(office, day).map(({ starts }) => starts);
  const closes = hoursOn(office, day).weekdays.get(day.dayOfWeek)?.closes;
  if (!first || !closes) return undefined;
  const earliest = others.reduce((a, b) => (Temporal.PlainTime.compare(b, a) < 0 ? b : a), first);
  const from = momentAt(office.zone, day, earliest).add({ minutes: rulesOn(office, day).unopenedMinutes });
  const until = momentAt(office.zone, day, closes);
  return isBefore(from, until) ? { from, until } : undefined;
}
