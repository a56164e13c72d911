import { alike } from "../calendar/alike.ts";
import { type CalendarAsk, national } from "../calendar/index.ts";
import type { StoredPack } from "../offices-of-pack.ts";
import type { Pack } from "../pack.ts";
import type { ImportPlan } from "./import-plan.ts";

/** Closed and special days ahead, days that the law closes each year, and decreed years that the database has not, or has otherwise. */
export function calendarOf(plan: ImportPlan, stored: StoredPack, pack: Pack, today: Temporal.PlainDate): void {
  const asks = [
    ...yearly(stored, pack),
    ...holidays(stored, pack, today),
    ...specialDays(stored, pack, today),
    ...decreedYears(stored, pack),
  ];
  plan.steps.push(...asks.map((ask) => ({ step: "calendar" as const, ask })));
}

function yearly(stored: StoredPack, pack: Pack): CalendarAsk[] {
  const days = pack.yearlyHolidays.filter((day) => !stored.yearlyHolidays.some((one) => alike(one, day)));
  return days.length > 0 ? [{ change: "yearly", scope: national, days }] : [];
}

function holidays(stored: StoredPack, pack: Pack, today: Temporal.PlainDate): CalendarAsk[] {
  return pack.holidays
    .filter(({ day }) => day > today.toString())
    .filter((holiday) => !stored.holidays.some((one) => alike(one, holiday)))
    .map(({ day, ...holiday }) => {
      const date = Temporal.PlainDate.from(day);
      return { change: "closed", ...holiday, firstDay: date, lastDay: date };
    });
}

/** Of offices that are there; a new one brings its own. */
function specialDays(stored: StoredPack, pack: Pack, today: Temporal.PlainDate): CalendarAsk[] {
  return pack.offices.flatMap(({ code, specialDays }) => {
    const has = stored.offices.find((office) => office.code === code);
    if (!has) return [];
    return specialDays
      .filter((special) => special.day > today.toString() && !has.specialDays.some((one) => alike(one, special)))
      .map(({ day, name, content }) => ({
        change: "special-day" as const,
        scope: code,
        day: Temporal.PlainDate.from(day),
        name,
        hours: content,
      }));
  });
}

function decreedYears(stored: StoredPack, pack: Pack): CalendarAsk[] {
  return pack.decreedYears
    .filter(({ year, decree }) => !stored.decreedYears.some((one) => one.year === year && one.decree === decree))
    .map(({ year, decree }) => ({ change: "decreed-year", scope: national, year, decree }));
}
