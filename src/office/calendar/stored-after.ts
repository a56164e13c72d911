import type { StoredPack } from "../offices-of-pack.ts";
import type { CalendarRows } from "./change.ts";

/** The calendar as it would be after a change, for whoever only looks. */
export function storedAfter(
  stored: StoredPack,
  { before, after }: { before: CalendarRows; after: CalendarRows },
): StoredPack {
  return {
    ...stored,
    holidays: replaced(stored.holidays, before.holidays, after.holidays, ({ day, scope }) => `${day} ${scope}`),
    decreedYears: replaced(stored.decreedYears, before.decreedYears, after.decreedYears, ({ year }) => String(year)),
    yearlyHolidays: replaced(
      stored.yearlyHolidays,
      before.yearlyHolidays,
      after.yearlyHolidays,
      ({ monthDay }) => monthDay,
    ),
    offices: stored.offices.map((office) => {
      const ofOffice = <T extends { office: number }>(rows: readonly T[] | undefined) =>
        rows?.filter((row) => row.office === office.id).map(({ office: _office, ...row }) => row);
      return {
        ...office,
        specialDays: replaced(
          office.specialDays,
          ofOffice(before.specialDays),
          ofOffice(after.specialDays),
          ({ day }) => day,
        ),
        hours: replaced(office.hours, ofOffice(before.hours), ofOffice(after.hours), ({ version }) => String(version)),
      };
    }),
  };
}

function replaced<T>(
  rows: readonly T[],
  before: readonly T[] = [],
  after: readonly T[] = [],
  keyOf: (row: T) => string,
): T[] {
  const gone = new Set([...before, ...after].map(keyOf));
  return [...rows.filter((row) => !gone.has(keyOf(row))), ...after];
}
