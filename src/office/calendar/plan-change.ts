import { dayIsBefore } from "../../calendar/index.ts";
import { holidayOn } from "../day.ts";
import { officesOfPack, type StoredPack } from "../offices-of-pack.ts";
import type { PackHoliday, PackOffice } from "../pack.ts";
import { alike } from "./alike.ts";
import type { CalendarAsk, CalendarChange, CalendarRefusal } from "./change.ts";
import { faultsOfSpecialDay } from "./plan-faults.ts";
import { farAhead, planHours } from "./plan-hours.ts";

/** Most days of one entry. */
const longest = 60;

/** The scope of the whole country. */
export const national = "nasional";

type Of<Change extends CalendarAsk["change"]> = Extract<CalendarAsk, { change: Change }>;

/** What a change would be; writes nothing. @param today the day of the office that asks; what is changed begins after it */
export function planChange(
  stored: StoredPack,
  ask: CalendarAsk,
  today: Temporal.PlainDate,
): CalendarChange | CalendarRefusal {
  const offices = officesInScope(stored, ask.scope);
  if (offices.length === 0) return { refused: "no-such-scope" };
  switch (ask.change) {
    case "closed":
      return planClosed(stored, ask, today);
    case "opened":
      return planOpened(stored, ask, today);
    case "special-day":
      return planSpecialDay(stored, ask, offices, today);
    case "hours":
      return planHours(ask, offices[0]!, today);
    case "decreed-year":
      return planDecreedYear(stored, ask);
    case "yearly":
      return planYearly(stored, ask, today);
  }
}

/** The offices of `nasional`, of a province, or the one with this code. */
export function officesInScope({ offices }: StoredPack, scope: string): PackOffice[] {
  return offices.filter(({ code, content }) => scope === national || content.province === scope || code === scope);
}

function planClosed(
  stored: StoredPack,
  ask: Of<"closed">,
  today: Temporal.PlainDate,
): CalendarChange | CalendarRefusal {
  const span = spanRefusal(ask, today);
  if (span) return span;
  const [name, decree, kind] = [ask.name.trim(), ask.decree.trim(), ask.kind.trim()];
  if (name === "" || name.length > 80 || kind === "" || kind.length > 40) return { refused: "name-wanted" };
  // A closure is the office's own word; a holiday is somebody's decree.
  if (decree.length > 300 || (decree === "" && kind !== "closure")) return { refused: "decree-wanted" };
  const after = daysOf(ask).map((day) => ({ day: day.toString(), scope: ask.scope, kind, name, decree }));
  const before = stored.holidays.filter((one) => after.some((other) => sameKey(one, other)));
  if (after.every((one) => before.some((other) => sameHoliday(one, other)))) return { refused: "nothing-changed" };
  return {
    kind: "closed",
    scope: ask.scope,
    firstDay: ask.firstDay,
    lastDay: ask.lastDay,
    before: { holidays: before },
    after: { holidays: after },
  };
}

function planOpened(
  stored: StoredPack,
  ask: Of<"opened">,
  today: Temporal.PlainDate,
): CalendarChange | CalendarRefusal {
  const span = spanRefusal(ask, today);
  if (span) return span;
  const days = new Set(daysOf(ask).map(String));
  const before = stored.holidays.filter(({ day, scope }) => scope === ask.scope && days.has(day));
  if (before.length === 0) return { refused: "not-closed" };
  return {
    kind: "opened",
    scope: ask.scope,
    firstDay: ask.firstDay,
    lastDay: ask.lastDay,
    before: { holidays: before },
    after: {},
  };
}

function planSpecialDay(
  stored: StoredPack,
  { scope, day, name: written, hours }: Of<"special-day">,
  [office]: PackOffice[],
  today: Temporal.PlainDate,
): CalendarChange | CalendarRefusal {
  if (!dayIsBefore(today, day)) return { refused: "day-past" };
  const name = written.trim();
  if (name === "" || name.length > 80) return { refused: "name-wanted" };
  const { byCode } = officesOfPack(stored);
  const holiday = holidayOn(byCode.get(office!.code)!, day);
  if (holiday) return { refused: "holiday-there", name: holiday.name };
  const faults = faultsOfSpecialDay(office!, hours, day);
  if (faults.length > 0) return { refused: "faults", faults };
  const before = office!.specialDays.filter((special) => special.day === day.toString());
  const after = { day: day.toString(), name, content: hours };
  if (before.some((one) => alike(one, after))) return { refused: "nothing-changed" };
  const rows = (days: typeof before) => ({ specialDays: days.map((one) => ({ office: office!.id, ...one })) });
  return { kind: "special-day", scope, firstDay: day, lastDay: day, before: rows(before), after: rows([after]) };
}

function planDecreedYear(
  stored: StoredPack,
  { scope, year, decree: written }: Of<"decreed-year">,
): CalendarChange | CalendarRefusal {
  if (!Number.isInteger(year) || year < 2000 || year > 2999) return { refused: "no-such-year" };
  const decree = written.trim();
  if (decree === "" || decree.length > 300) return { refused: "decree-wanted" };
  const before = stored.decreedYears.filter((one) => one.year === year);
  if (before[0]?.decree === decree) return { refused: "nothing-changed" };
  return {
    kind: "decreed-year",
    scope,
    firstDay: Temporal.PlainDate.from({ year, month: 1, day: 1 }),
    lastDay: Temporal.PlainDate.from({ year, month: 12, day: 31 }),
    before: { decreedYears: before },
    after: { decreedYears: [{ year, decree }] },
  };
}

function planYearly(
  stored: StoredPack,
  { days }: Of<"yearly">,
  today: Temporal.PlainDate,
): CalendarChange | CalendarRefusal {
  const other = days.filter((day) => !stored.yearlyHolidays.some((one) => alike(one, day)));
  if (other.length === 0) return { refused: "nothing-changed" };
  const before = stored.yearlyHolidays.filter((one) => other.some(({ monthDay }) => monthDay === one.monthDay));
  return {
    kind: "yearly",
    scope: national,
    firstDay: today.add({ days: 1 }),
    lastDay: today.add(farAhead),
    before: { yearlyHolidays: before },
    after: { yearlyHolidays: other },
  };
}

function spanRefusal(
  { firstDay, lastDay }: { firstDay: Temporal.PlainDate; lastDay: Temporal.PlainDate },
  today: Temporal.PlainDate,
): CalendarRefusal | undefined {
  if (!dayIsBefore(today, firstDay)) return { refused: "day-past" };
  if (dayIsBefore(lastDay, firstDay)) return { refused: "days-order" };
  return firstDay.until(lastDay).days >= longest ? { refused: "too-many-days" } : undefined;
}

/** Every day of a span, both ends included. */
export function daysOf({
  firstDay,
  lastDay,
}: {
  firstDay: Temporal.PlainDate;
  lastDay: Temporal.PlainDate;
}): Temporal.PlainDate[] {
  return Array.from({ length: firstDay.until(lastDay).days + 1 }, (_, ahead) => firstDay.add({ days: ahead }));
}

function sameKey(one: PackHoliday, other: PackHoliday): boolean {
  return one.day === other.day && one.scope === other.scope;
}

function sameHoliday(one: PackHoliday, other: PackHoliday): boolean {
  return sameKey(one, other) && one.kind === other.kind && one.name === other.name && one.decree === other.decree;
}
