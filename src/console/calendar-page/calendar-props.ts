import type { DayFault, Office, Offices, WrittenChange } from "../../office/index.ts";
import type { DeskWords, Phrases } from "../../phrasebook/index.ts";
import type { CalendarPreview, fittedOf } from "../../staff-acts/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

export type CalendarWords = DeskWords["calendar"];

/** What the page of the calendar is drawn from. */
export interface CalendarProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  words: CalendarWords;
  say: Phrases["words"];
  offices: Offices;
  /** Of this office, its province and the country; for the head office of all provinces. The newest first. */
  history: readonly WrittenChange[];
  fitted: Awaited<ReturnType<typeof fittedOf>>;
  names: ReadonlyMap<string, string>;
  /** May change the calendars of the country and the provinces. */
  wide: boolean;
  /** May change this office's. */
  changes: boolean;
  said: CalendarSaid | undefined;
  /** What was typed in a form that was not kept. */
  typed: Readonly<Record<string, string>>;
  /** Looked at, and waiting for a yes. */
  looked: CalendarPreview | undefined;
}

export type CalendarSaid = { good: string } | CalendarSaidNo;

export interface CalendarSaidNo {
  no: keyof CalendarWords["refused"];
  /** Hours with a fault, by weekday (1 is Monday) where there are several. */
  faults?: readonly { weekday: number | undefined; fault: DayFault }[];
  /** Lines that could not be read, as they were typed. */
  lines?: readonly string[];
}

/** What was typed in this form before, or what stands in it at first. */
export function typedIn({ typed }: Pick<CalendarProps, "typed">, form: string, name: string, first = ""): string {
  return typed["form"] === form ? (typed[name] ?? first) : first;
}

/** All provinces that have an office. */
export function provincesOf(offices: Offices): string[] {
  return [...new Set(offices.all.map((office: Office) => office.province))].sort();
}
