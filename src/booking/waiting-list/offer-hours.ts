import { momentAt } from "../../calendar/index.ts";
import type { Office } from "../../office/index.ts";

/** Offers are sent between these hours of the office, and at no other. */
const from = Temporal.PlainTime.from("07:00");
const until = Temporal.PlainTime.from("20:00");

/** So long an offer waits for its answer. */
export const offerMinutes = 60;

/** None is sent less than so many hours before the hour that it offers. */
const hoursBefore = 3;

/** When a seat that is free at `now` may be offered: at once, or in the morning. */
export function offerMoment({ zone }: Office, now: Temporal.Instant): Temporal.Instant {
  const there = now.toZonedDateTimeISO(zone);
  const time = there.toPlainTime();
  const day = there.toPlainDate();
  if (Temporal.PlainTime.compare(time, from) < 0) return momentAt(zone, day, from);
  return Temporal.PlainTime.compare(time, until) < 0 ? now : momentAt(zone, day.add({ days: 1 }), from);
}

/** Whether an hour is far enough ahead to be offered at a moment. */
export function isFarEnough(
  { zone }: Office,
  hour: { day: Temporal.PlainDate; starts: Temporal.PlainTime },
  at: Temporal.Instant,
): boolean {
  const last = momentAt(zone, hour.day, hour.starts).subtract({ hours: hoursBefore });
  return Temporal.Instant.compare(at, last) <= 0;
}
