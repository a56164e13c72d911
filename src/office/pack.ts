import type { Country } from "./country.ts";
import type { PackFact } from "./facts/fact.ts";
import type { AskedContent } from "./facts/fact-ask.ts";
import type { FloorContent } from "./floor.ts";
import type { Holiday, Pool } from "./office.ts";
import type { WrittenRules } from "./shape.ts";

/** A checked pack, in the form in which it is stored: plain JSON, days and hours as text. */
export interface Pack {
  /** The folder's name. */
  name: string;
  country: Country;
  offices: PackOffice[];
  numbers: PackNumber[];
  holidays: PackHoliday[];
  /** Closed in every year by law, as "08-17". */
  yearlyHolidays: PackYearlyHoliday[];
  decreedYears: { year: number; decree: string }[];
  /** Changes of papers, fees, places and texts with a first day, in the order in which they were made. */
  facts: PackFact[];
  /** Of a pack's files: what becomes otherwise on a day, to be entered as on the page. */
  announced: Announced[];
}

export type Announced = AskedContent & { scope: string; firstDay: string };

/** A closed day; `scope` is `nasional`, a province, or the code of an office. */
export interface PackHoliday {
  day: string;
  scope: string;
  kind: Holiday["kind"];
  name: string;
  decree: string;
}

export interface PackYearlyHoliday extends Omit<PackHoliday, "day" | "scope"> {
  monthDay: string;
  firstYear: number;
}

export interface PackOffice {
  id: number;
  code: string;
  content: OfficeContent;
  rules: { version: number; firstDay: string; content: RulesContent }[];
  hours: { version: number; firstDay: string; content: HoursContent }[];
  /** Dates with hours and seats of their own. */
  specialDays: { day: string; name: string; content: DayContent }[];
  floors: { version: number; firstDay: string; content: FloorContent }[];
  services: { code: string; content: ServiceContent }[];
  /** It closes for good after this day; `successor` is an office's code. */
  end?: PackEnd | null;
  /** Days that the office closed; of the database, never of a pack's file. */
  closedDays?: string[];
}

export interface PackEnd {
  lastDay: string;
  successor: string | null;
  name: string;
}

export interface PackNumber {
  phoneNumberId: string;
  phone: string;
  content: { name: string; documented: boolean; portfolio?: string };
  /** Ids of the offices it serves, the default first. */
  offices: number[];
}

export interface OfficeContent {
  name: string;
  short: string;
  city: string;
  province: string;
  /** One of the country's zones, by the name people use. */
  zone: string;
  address?: string;
  point?: { latitude: number; longitude: number };
  near: string[];
  real: boolean;
  sources: Record<string, string>;
}

export type RulesContent = Omit<WrittenRules, "version" | "firstDay">;

export interface HoursContent {
  doorsOpen: string;
  quota: Record<Pool, number>;
  /** By weekday, 1 is Monday. */
  weekdays: Record<string, WeekdayContent>;
}

export interface WeekdayContent {
  opens: string;
  closes: string;
  breaks: { from: string; until: string }[];
  slots: { pool: Pool; starts: string; seats: number }[];
}

/** The hours of one date, by themselves. */
export interface DayContent extends WeekdayContent {
  doorsOpen: string;
}

export interface ServiceContent extends ServiceTexts {
  /** Its place in the list people see, from 1. */
  place: number;
  en?: ServiceTexts;
}

interface ServiceTexts {
  name: string;
  short?: string;
  brief: string;
  papers: string[];
  notes: string[];
}
