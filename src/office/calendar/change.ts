import type { DayFault } from "../check-day.ts";
import type { DayContent, HoursContent, PackHoliday, PackYearlyHoliday } from "../pack.ts";

/** Rows of the calendar's tables, as JSON keeps them. */
export interface CalendarRows {
  holidays?: PackHoliday[];
  specialDays?: SpecialDayRow[];
  hours?: HoursRow[];
  decreedYears?: { year: number; decree: string }[];
  yearlyHolidays?: PackYearlyHoliday[];
}

export interface SpecialDayRow {
  office: number;
  day: string;
  name: string;
  content: DayContent;
}

export interface HoursRow {
  office: number;
  version: number;
  firstDay: string;
  content: HoursContent;
}

export type ChangeKind = CalendarAsk["change"];

/** One change: the rows that go and the rows that come. The other way round it is taken back. */
export interface CalendarChange {
  kind: ChangeKind;
  /** `nasional`, a province, or the code of an office. */
  scope: string;
  firstDay: Temporal.PlainDate;
  lastDay: Temporal.PlainDate;
  before: CalendarRows;
  after: CalendarRows;
  takesBack?: string;
}

/** What somebody wants of the calendar. Days are the offices' own. */
export type CalendarAsk =
  /** A span of days is closed: a holiday, joint leave, a closure of the office's own; or its entry is corrected. */
  | ({ change: "closed"; scope: string; kind: string; name: string; decree: string } & Span)
  /** Entries of this scope are taken out: its offices are open on these days, as far as nothing else closes them. */
  | ({ change: "opened"; scope: string } & Span)
  /** One date has its own hours and seats. */
  | { change: "special-day"; scope: string; day: Temporal.PlainDate; name: string; hours: DayContent }
  /** Other hours from a day on; with a last day, those of before come back after it (Ramadan). */
  | {
      change: "hours";
      scope: string;
      firstDay: Temporal.PlainDate;
      lastDay?: Temporal.PlainDate | undefined;
      hours: HoursContent;
    }
  | { change: "decreed-year"; scope: string; year: number; decree: string }
  /** Days that the law closes in each year, for the whole country; only an import brings them. */
  | { change: "yearly"; scope: string; days: PackYearlyHoliday[] };

interface Span {
  firstDay: Temporal.PlainDate;
  lastDay: Temporal.PlainDate;
}

export type CalendarRefusal =
  /** The first day is today or over: today is closed on the page of the floor. */
  | { refused: "day-past" }
  | { refused: "days-order" | "too-many-days" | "no-such-scope" | "name-wanted" | "decree-wanted" | "no-such-year" }
  | { refused: "nothing-changed" }
  /** The special day is closed already. */
  | { refused: "holiday-there"; name: string }
  /** There is nothing of this scope to take out. */
  | { refused: "not-closed" }
  /** Hours are planned from this day on; take them back first. */
  | { refused: "planned"; firstDay: Temporal.PlainDate }
  /** `weekday`: 1 is Monday; undefined for a special day. */
  | { refused: "faults"; faults: { weekday: number | undefined; fault: DayFault }[] }
  | { refused: "no-hours" }
  | { refused: "no-change" | "taken-back-already" | "begun" }
  /** What the change put there is not there any more as it was. */
  | { refused: "changed-meanwhile" };
