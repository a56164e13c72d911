import { dayIsBefore } from "../calendar/index.ts";
import type { Tx } from "../database/index.ts";
import { type Office, type Offices, today } from "../office/index.ts";
import { type OfficeInCountry, officesByTrouble } from "./country.ts";
import { type OpenMatters, openMatters } from "./matters.sql.ts";

/** What wants somebody's decision or look, the most urgent first. */
export const matterKinds = [
  "objections",
  "doubts",
  "cases",
  "groups",
  "accounts",
  "withoutEnd",
  "exceptions",
] as const satisfies readonly (keyof OpenMatters)[];
export type MatterKind = (typeof matterKinds)[number];

/** What an office comes to before the first look at it: what is wrong, what waits, and what begins within a week. */
export interface OfficeMatters {
  office: Office;
  /** What is wrong there now. */
  now: OfficeInCountry;
  open: OpenMatters;
  /** The first day within a week on which another version of these is in force. */
  ahead: { rules: Temporal.PlainDate | undefined; calendar: Temporal.PlainDate | undefined };
}

const aheadDays = 7;

/** The same of some offices, those in trouble first. Five statements, however many offices. */
export async function officeMatters(
  tx: Tx,
  offices: Offices,
  theirs: readonly Office[],
  now: Temporal.Instant,
): Promise<OfficeMatters[]> {
  if (theirs.length === 0) return [];
  const byTrouble = await officesByTrouble(tx, { ...offices, all: theirs }, now);
  const spans = theirs.map((office) => ({ office: office.id, today: today(office, now) }));
  const open = new Map((await openMatters(tx, spans)).map((one) => [one.office, one]));
  return byTrouble.map((one) => ({
    office: one.office,
    now: one,
    open: open.get(one.office.id)!,
    ahead: aheadOf(one.office, today(one.office, now)),
  }));
}

function aheadOf({ rules, hours, floors, closedDays, specialDays }: Office, day: Temporal.PlainDate) {
  const last = day.add({ days: aheadDays });
  const first = (days: readonly Temporal.PlainDate[]) =>
    days
      .filter((one) => dayIsBefore(day, one) && !dayIsBefore(last, one))
      .sort((a, b) => Temporal.PlainDate.compare(a, b))[0];
  const days = [...closedDays, ...specialDays.keys()].map((one) => Temporal.PlainDate.from(one));
  return {
    rules: first(rules.map(({ firstDay }) => firstDay)),
    calendar: first([...hours, ...floors].map(({ firstDay }) => firstDay).concat(days)),
  };
}
