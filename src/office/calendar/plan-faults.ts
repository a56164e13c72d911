import { type DayFault, dayFaults } from "../check-day.ts";
import type { DayContent, HoursContent, PackOffice } from "../pack.ts";

/** What is wrong with a day or a week of hours that begins on `firstDay`, under the rules that may hold from then on. */
type Faults = { weekday: number | undefined; fault: DayFault }[];

export function faultsOfSpecialDay(office: PackOffice, hours: DayContent, day: Temporal.PlainDate): Faults {
  return dayFaults(hours, rulesFrom(office, day)).map((fault) => ({ weekday: undefined, fault }));
}

export function faultsOfHours(
  office: PackOffice,
  { doorsOpen, weekdays }: HoursContent,
  firstDay: Temporal.PlainDate,
): Faults {
  return Object.entries(weekdays).flatMap(([weekday, content]) =>
    dayFaults({ doorsOpen, ...content }, rulesFrom(office, firstDay)).map((fault) => ({
      weekday: Number(weekday),
      fault,
    })),
  );
}

/** The rules in force on a day and all that are planned after it. */
function rulesFrom({ rules }: PackOffice, day: Temporal.PlainDate) {
  const begun = rules.findLast(({ firstDay }) => firstDay <= day.toString()) ?? rules[0];
  return rules
    .filter((version) => version === begun || version.firstDay > day.toString())
    .map(({ version, content }) => ({ version, comeMinutes: content.comeMinutes }));
}
