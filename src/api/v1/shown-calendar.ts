import { dayIsBefore } from "../../calendar/index.ts";
import { type Office, type Offices, today, type WrittenChange } from "../../office/index.ts";
import type { CalendarPreview, fittedOf } from "../../staff-acts/index.ts";
import { hourText } from "./shown.ts";

/** An office's calendar as programs read it. */
export function shownCalendar(
  office: Office,
  changes: readonly WrittenChange[],
  fitted: Awaited<ReturnType<typeof fittedOf>>,
  now: Temporal.Instant,
) {
  const isAhead = ({ day }: { day: Temporal.PlainDate }) => dayIsBefore(today(office, now), day);
  return {
    closed: [...office.holidays.values()]
      .filter(isAhead)
      .toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day))
      .map(({ day, scope, kind, name }) => ({ day: day.toString(), scope, kind, name })),
    everyYear: [...office.yearlyHolidays].map(([monthDay, { kind, name, firstYear }]) => ({
      monthDay,
      kind,
      name,
      firstYear,
    })),
    specialDays: [...office.specialDays.values()]
      .filter(isAhead)
      .map(({ day, name }) => ({ day: day.toString(), name })),
    changes: changes.map(({ id, kind, scope, firstDay, lastDay, reason, at, takesBack, takenBack }) => {
      const came = fitted.get(id);
      return {
        id,
        kind,
        scope,
        firstDay: firstDay.toString(),
        lastDay: lastDay.toString(),
        reason,
        at: at.toString(),
        ...(takesBack && { takesBack }),
        takenBack,
        moved: came?.moved ?? 0,
        waiting: came?.waiting ?? 0,
        officesToDo: came?.open ?? 0,
      };
    }),
  };
}

/** Whom a change would touch; offices of nobody are left out. */
export function shownPreview({ people, offices: touched }: CalendarPreview, offices: Offices) {
  return {
    people,
    offices: touched
      .filter((one) => one.people > 0)
      .map(({ office, people: theirs, hours }) => ({
        office: offices.byId.get(office)?.code ?? "",
        people: theirs,
        hours: hours.map(({ day, starts, pool, people: ofHour }) => ({
          day: day.toString(),
          hour: hourText(starts),
          pool,
          people: ofHour,
        })),
      })),
  };
}
