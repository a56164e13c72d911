import { dayIsBefore } from "../../calendar/index.ts";
import type { PackOffice } from "../pack.ts";
import { alike } from "./alike.ts";
import type { CalendarAsk, CalendarChange, CalendarRefusal, HoursRow } from "./change.ts";
import { faultsOfHours } from "./plan-faults.ts";

/** So far ahead no seat is ever laid out: hours without a last day change every day of a horizon. */
export const farAhead = { days: 400 };

/** A version of an office's hours from a day on, and where it has a last day, the hours of before as another version after it. */
export function planHours(
  { scope, firstDay, lastDay, hours }: Extract<CalendarAsk, { change: "hours" }>,
  office: PackOffice,
  today: Temporal.PlainDate,
): CalendarChange | CalendarRefusal {
  if (!dayIsBefore(today, firstDay)) return { refused: "day-past" };
  if (lastDay && dayIsBefore(lastDay, firstDay)) return { refused: "days-order" };
  const newest = office.hours.at(-1)!;
  if (newest.firstDay >= firstDay.toString())
    return { refused: "planned", firstDay: Temporal.PlainDate.from(newest.firstDay) };
  if (Object.keys(hours.weekdays).length === 0) return { refused: "no-hours" };
  const faults = faultsOfHours(office, hours, firstDay);
  if (faults.length > 0) return { refused: "faults", faults };
  if (alike(newest.content.weekdays, hours.weekdays) && newest.content.doorsOpen === hours.doorsOpen)
    return { refused: "nothing-changed" };
  const version = newest.version + 1;
  const row: HoursRow = { office: office.id, version, firstDay: firstDay.toString(), content: hours };
  const back: HoursRow[] = lastDay
    ? [
        {
          office: office.id,
          version: version + 1,
          firstDay: lastDay.add({ days: 1 }).toString(),
          content: newest.content,
        },
      ]
    : [];
  return {
    kind: "hours",
    scope,
    firstDay,
    lastDay: lastDay ?? firstDay.add(farAhead),
    before: {},
    after: { hours: [row, ...back] },
  };
}
