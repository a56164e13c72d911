import type { Office } from "../../office/index.ts";

/** 09.41, as the office's clock on the wall shows it. */
export function hourAt(moment: Temporal.Instant, office: Office): string {
  return shownTime(moment.toZonedDateTimeISO(office.zone).toPlainTime());
}

/** 09.41 */
export function shownTime(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: "minute" }).replace(":", ".");
}

/** Whole minutes from one moment to another, never below 0. */
export function minutesBetween(from: Temporal.Instant, until: Temporal.Instant): number {
  return Math.max(0, Math.floor(until.since(from).total("minutes")));
}
