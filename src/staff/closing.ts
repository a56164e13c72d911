import { isBefore, momentAt } from "../calendar/index.ts";
import { hoursOn, isWorkingDay, type Office, today } from "../office/index.ts";

/** When the office closes on the day it is there; undefined where it is closed today, or has closed already. */
export function closingMoment(office: Office, now: Temporal.Instant): Temporal.Instant | undefined {
  const day = today(office, now);
  const weekday = isWorkingDay(office, day) ? hoursOn(office, day).weekdays.get(day.dayOfWeek) : undefined;
  const closes = weekday && momentAt(office.zone, day, weekday.closes);
  return closes && isBefore(now, closes) ? closes : undefined;
}
