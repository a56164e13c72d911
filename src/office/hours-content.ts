import { pools } from "./office.ts";
import type { DayContent, HoursContent } from "./pack.ts";
import type { WrittenHours, WrittenWeekday } from "./shape.ts";
import { breakOf, weekdaysIn } from "./weekday.ts";

/** Hours as a pack writes them, in the form in which they are stored. */
export function hoursContent({ doorsOpen, quota, days }: WrittenHours): HoursContent {
  const weekdays = Object.entries(days).flatMap(([written, weekday]) => {
    const { doorsOpen: _doorsOpen, ...content } = dayContent(weekday, doorsOpen);
    return (weekdaysIn(written) ?? []).map((day) => [String(day), content] as const);
  });
  return { doorsOpen, quota, weekdays: Object.fromEntries(weekdays) };
}

/** The hours of one day, the slots in the order of their hours. */
export function dayContent(weekday: WrittenWeekday, doorsOpen: string): DayContent {
  const { opens, closes, breaks = [] } = weekday;
  const slots = pools.flatMap((pool) =>
    Object.entries(weekday[pool] ?? {}).map(([starts, seats]) => ({ pool, starts, seats })),
  );
  slots.sort((a, b) => a.starts.localeCompare(b.starts));
  return { doorsOpen, opens, closes, breaks: breaks.map(breakOf), slots };
}
