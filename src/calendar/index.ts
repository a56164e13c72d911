/** The ground under days and hours: crossing between moments and an office's wall clock. */

/** The moment at which the wall clock of `zone` shows `time` on `day`. */
export function momentAt(zone: string, day: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
}

/** The day it is in `zone` at `moment`. */
export function dayIn(zone: string, moment: Temporal.Instant): Temporal.PlainDate {
  const at = moment.epochMilliseconds;
  const last = lastDays.get(zone);
  if (last && at >= last.from && at < last.until) return last.day;
  const day = moment.toZonedDateTimeISO(zone).toPlainDate();
  const [from, until] = [day, day.add({ days: 1 })].map((one) => one.toZonedDateTime(zone).epochMilliseconds);
  lastDays.set(zone, { day, from: from!, until: until! });
  return day;
}

// Nearly every question is about the same day as the one before; asking the zone's rules costs as much as reading a message.
const lastDays = new Map<string, { day: Temporal.PlainDate; from: number; until: number }>();

export function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}

export function dayIsBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0;
}

export function earliest(...moments: Temporal.Instant[]): Temporal.Instant {
  return moments.reduce((a, b) => (isBefore(b, a) ? b : a));
}
