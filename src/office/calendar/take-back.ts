import { dayIsBefore } from "../../calendar/index.ts";
import type { StoredPack } from "../offices-of-pack.ts";
import { alike } from "./alike.ts";
import type { CalendarChange, CalendarRefusal, CalendarRows } from "./change.ts";

/**
 * The change the other way round, as long as its first day has not come and what it put there is there as it was. Only the newest hours
 * are taken back, so that versions stay in their order.
 */
export function planTakeBack(
  stored: StoredPack,
  change: CalendarChange & { id: string },
  today: Temporal.PlainDate,
): CalendarChange | CalendarRefusal {
  if (change.kind !== "decreed-year" && !dayIsBefore(today, change.firstDay)) return { refused: "begun" };
  if (!stands(stored, change)) return { refused: "changed-meanwhile" };
  return { ...change, before: change.after, after: change.before, takesBack: change.id };
}

/** Are the rows of a change there, and none of those that it took away? */
function stands(stored: StoredPack, { before, after }: CalendarChange): boolean {
  const rows = rowsOf(stored);
  const hasAll = (Object.keys(after) as (keyof CalendarRows)[]).every((table) =>
    (after[table] ?? []).every((row) => rows[table].some((other) => alike(row, other))),
  );
  const gone = (before.holidays ?? []).every(
    ({ day, scope }) =>
      (after.holidays ?? []).some((one) => one.day === day && one.scope === scope) ||
      !stored.holidays.some((one) => one.day === day && one.scope === scope),
  );
  const last = after.hours?.at(-1);
  const newest = !last || stored.offices.find(({ id }) => id === last.office)?.hours.at(-1)?.version === last.version;
  return hasAll && gone && newest;
}

function rowsOf({ holidays, decreedYears, yearlyHolidays, offices }: StoredPack): Required<CalendarRows> {
  return {
    holidays,
    decreedYears,
    yearlyHolidays,
    specialDays: offices.flatMap(({ id, specialDays }) => specialDays.map((special) => ({ office: id, ...special }))),
    hours: offices.flatMap(({ id, hours }) => hours.map((version) => ({ office: id, ...version }))),
  };
}
