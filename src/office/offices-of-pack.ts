import type { Country } from "./country.ts";
import type { PackFact } from "./facts/fact.ts";
import { factsOfOffice } from "./facts/facts-of-office.ts";
import { shippedCountry } from "./load-country.ts";
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
} from "./office.ts";
import type { HoursContent, Pack, PackOffice, RulesContent, WeekdayContent } from "./pack.ts";

/** What the tables hold of a pack. */
export type StoredPack = Pick<
  Pack,
  "offices" | "numbers" | "holidays" | "yearlyHolidays" | "decreedYears" | "facts"
> & {
  /** Null: from a release before there were countries, so it is the one whose pack we ship. */
  country: Country | null;
};

/** The view of a pack that everybody reads: days and hours as Temporal, everything found by its name. No database needed. */
export function officesOfPack(pack: StoredPack): Offices {
  const country = pack.country ?? shippedCountry();
  const holidays = pack.holidays.map((holiday) => ({
    ...saidIn(country, holiday),
    day: Temporal.PlainDate.from(holiday.day),
  }));
  const yearly = new Map(pack.yearlyHolidays.map(({ monthDay, ...holiday }) => [monthDay, saidIn(country, holiday)]));
  const all = pack.offices.map((office) => officeOf(office, { country, holidays, yearly, facts: pack.facts }));
  const byId = new Map(all.map((office) => [office.id, office]));
  return {
    country,
    all,
    byId,
    byCode: new Map(all.map((office) => [office.code, office])),
    numbers: new Map(pack.numbers.map((number) => [number.phoneNumberId, numberOf(number, byId)])),
    decreedYears: new Map(pack.decreedYears.map(({ year, decree }) => [year, decree])),
  };
}

interface OfAllOffices {
  country: Country;
  holidays: readonly Holiday[];
  yearly: ReadonlyMap<string, YearlyHoliday>;
  facts: readonly PackFact[];
}

function officeOf(pack: PackOffice, { country, holidays, yearly: yearlyHolidays, facts }: OfAllOffices): Office {
  const { id, code, content, rules, hours, specialDays, floors, closedDays, end } = pack;
  const { address: _address, point: _point, ...words } = content;
  return {
    ...words,
    id,
    code,
    zone: zoneIn(country, content.zone),
    zoneName: content.zone,
    country,
    facts: factsOfOffice(pack, facts),
    rules: rules.map(({ version, firstDay, content }) => viewOfRules(version, firstDay, content)),
    hours: hours.map(({ version, firstDay, content }) => viewOfHours(version, firstDay, content)),
    floors: floors.map(({ version, firstDay, content }) => ({
      ...content,
      version,
      firstDay: Temporal.PlainDate.from(firstDay),
    })),
    holidays: holidaysOf(code, content.province, holidays),
    closedDays: new Set(closedDays),
    yearlyHolidays,
    specialDays: new Map(specialDays.map((special) => [special.day, specialDayOf(special)])),
    ...(end && {
      end: { ...end, lastDay: Temporal.PlainDate.from(end.lastDay), successor: end.successor ?? undefined },
    }),
  };
}

/** A holiday with the country's words for its kind. */
function saidIn<H extends { kind: string }>({ holidayKinds }: Country, holiday: H): H & Pick<Holiday, "said"> {
  const said = holidayKinds.find(({ code }) => code === holiday.kind)?.words;
  return said ? { ...holiday, said } : holiday;
}

/** The IANA name of a zone. Throws where the country has none of that name: a pack that is stored was checked. */
function zoneIn({ zones }: Country, named: string): string {
  const zone = zones.find(({ name }) => name === named)?.zone;
  if (!zone) throw new Error(`the country has no zone ${named}`);
  return zone;
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

/** A version of the rules as everybody reads it, with what an older one left out. */
export function viewOfRules(
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

/** The same of its hours. */
export function viewOfHours(version: number, firstDay: string, { doorsOpen, weekdays }: HoursContent): Hours {
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
