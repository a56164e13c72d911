import {
  type Holiday,
  type Hours,
  type Office,
  type Offices,
  type OurNumber,
  type Rules,
  type SpecialDay,
  type Weekday,
  type YearlyHoliday,
  zones,
} from "./office.ts";
import type { HoursContent, Pack, PackOffice, RulesContent, WeekdayContent } from "./pack.ts";

/** What the tables hold of a pack. */
export type StoredPack = Pick<Pack, "offices" | "numbers" | "holidays" | "yearlyHolidays" | "decreedYears">;

/** The view of a pack that everybody reads: days and hours as Temporal, everything found by its name. No database needed. */
export function officesOfPack(pack: StoredPack): Offices {
  const holidays = pack.holidays.map((holiday) => ({ ...holiday, day: Temporal.PlainDate.from(holiday.day) }));
  const yearly = new Map(pack.yearlyHolidays.map(({ monthDay, ...holiday }) => [monthDay, holiday]));
  const all = pack.offices.map((office) => officeOf(office, holidays, yearly));
  const byId = new Map(all.map((office) => [office.id, office]));
  return {
    all,
    byId,
    byCode: new Map(all.map((office) => [office.code, office])),
    numbers: new Map(pack.numbers.map((number) => [number.phoneNumberId, numberOf(number, byId)])),
    decreedYears: new Map(pack.decreedYears.map(({ year, decree }) => [year, decree])),
  };
}

function officeOf(
  { id, code, content, rules, hours, specialDays, floors, services, closedDays, end }: PackOffice,
  holidays: readonly Holiday[],
  yearlyHolidays: ReadonlyMap<string, YearlyHoliday>,
): Office {
  return {
    ...content,
    id,
    code,
    zone: zones[content.zone],
    zoneName: content.zone,
    address: content.address,
    rules: rules.map(({ version, firstDay, content }) => rulesOf(version, firstDay, content)),
    hours: hours.map(({ version, firstDay, content }) => hoursOf(version, firstDay, content)),
    floors: floors.map(({ version, firstDay, content }) => ({
      ...content,
      version,
      firstDay: Temporal.PlainDate.from(firstDay),
    })),
    services: services
      .toSorted((a, b) => a.content.place - b.content.place)
      .map(({ code, content: { place: _place, ...rest } }) => ({ code, ...rest })),
    holidays: holidaysOf(code, content.province, holidays),
    closedDays: new Set(closedDays),
    yearlyHolidays,
    specialDays: new Map(specialDays.map((special) => [special.day, specialDayOf(special)])),
    ...(end && {
      end: { ...end, lastDay: Temporal.PlainDate.from(end.lastDay), successor: end.successor ?? undefined },
    }),
  };
}

/** Rules as they are stored, with those that an older version left out. */
type WholeRules = RulesContent &
  Required<Pick<RulesContent, "quietFrom" | "quietUntil" | "reminder" | "drawMinutes" | "unopenedMinutes">>;

/** What holds where a version of the rules was written before these were. */
const usualRules = { noShows: 3, peopleUnproved: 2, unusedAsks: 3, unusedOne: 4, unusedNew: 1, movesUnproved: 2 };
const usualNight = {
  quietFrom: "20:00",
  quietUntil: "07:00",
  reminder: "none",
  drawMinutes: 0,
  unopenedMinutes: 15,
} as const;

function rulesOf(
  version: number,
  firstDay: string,
  { release, confirmation, dayLetters, ...rest }: RulesContent,
): Rules {
  const { quietFrom, quietUntil, reminder, ...numbers } = { ...usualRules, ...usualNight, ...rest };
  return {
    ...numbers,
    version,
    firstDay: Temporal.PlainDate.from(firstDay),
    confirmation: confirmation === "at once" ? "at-once" : "ask",
    releaseAt: release === "all open" ? undefined : Temporal.PlainTime.from(release),
    dayLetters: dayLetters === "none" ? "none" : "when-open",
    quietFrom: Temporal.PlainTime.from(quietFrom),
    quietUntil: Temporal.PlainTime.from(quietUntil),
    reminder: reminder === "evening and morning" ? "evening-and-morning" : reminder,
  };
}

/** The same rules in the form in which they are stored. */
export function contentOf({ version: _version, firstDay: _firstDay, releaseAt, ...rules }: Rules): WholeRules {
  const hourOf = (time: Temporal.PlainTime) => time.toString({ smallestUnit: "minute" });
  return {
    ...rules,
    confirmation: rules.confirmation === "at-once" ? "at once" : "ask",
    release: releaseAt ? hourOf(releaseAt) : "all open",
    dayLetters: rules.dayLetters === "none" ? "none" : "when open",
    quietFrom: hourOf(rules.quietFrom),
    quietUntil: hourOf(rules.quietUntil),
    reminder: rules.reminder === "evening-and-morning" ? "evening and morning" : rules.reminder,
  };
}

function hoursOf(version: number, firstDay: string, { doorsOpen, weekdays }: HoursContent): Hours {
  const time = Temporal.PlainTime.from;
  return {
    version,
    firstDay: Temporal.PlainDate.from(firstDay),
    doorsOpen: time(doorsOpen),
    weekdays: new Map(Object.entries(weekdays).map(([day, content]) => [Number(day), weekdayOf(content)])),
  };
}

function specialDayOf({ day, name, content }: PackOffice["specialDays"][number]): SpecialDay {
  const { doorsOpen, ...hours } = content;
  return {
    day: Temporal.PlainDate.from(day),
    name,
    doorsOpen: Temporal.PlainTime.from(doorsOpen),
    hours: weekdayOf(hours),
  };
}

function weekdayOf({ opens, closes, breaks, slots }: WeekdayContent): Weekday {
  const time = Temporal.PlainTime.from;
  return {
    opens: time(opens),
    closes: time(closes),
    breaks: breaks.map(({ from, until }) => ({ from: time(from), until: time(until) })),
    slots: slots.map(({ pool, starts, seats }) => ({ pool, starts: time(starts), seats })),
  };
}

// Of two holidays on one day the nearest scope gives the name: the office's own, its province's, the country's.
function holidaysOf(code: string, province: string, holidays: readonly Holiday[]): ReadonlyMap<string, Holiday> {
  const found = new Map<string, Holiday>();
  for (const scope of ["nasional", province, code]) {
    for (const holiday of holidays) if (holiday.scope === scope) found.set(holiday.day.toString(), holiday);
  }
  return found;
}

function numberOf(
  { phoneNumberId, phone, content, offices }: Pack["numbers"][number],
  byId: ReadonlyMap<number, Office>,
): OurNumber {
  return {
    phoneNumberId,
    phone,
    ...content,
    offices: offices.map((id) => byId.get(id)).filter((office) => office !== undefined),
  };
}
