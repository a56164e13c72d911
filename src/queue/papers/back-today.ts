import { hoursOn } from "../../office/index.ts";
import type { ActContext } from "../act-context.ts";

const copyMinutes = 30;
const beforeBreak = 30;
const beforeClosing = 60;

/**
 * Until when somebody sent for copies should be back today. Half an hour before the break, or an hour before the office
 * closes, whichever comes next, so that the desk still has time for them and they for the counter; but a copy shop takes half an
 * hour, so a moment nearer than that is none. Undefined: too late for today. (The letter of 2017 says "before 11.30"; a break at 12.)
 */
export function backTodayBefore({
  office,
  day,
  now,
}: Pick<ActContext, "office" | "day" | "now">): Temporal.PlainTime | undefined {
  const hours = hoursOn(office, day).weekdays.get(day.dayOfWeek);
  if (!hours) return undefined;
  const ends = [
    ...hours.breaks.map(({ from }) => from.subtract({ minutes: beforeBreak })),
    hours.closes.subtract({ minutes: beforeClosing }),
  ];
  const wall = now.toZonedDateTimeISO(office.zone).toPlainTime();
  return ends
    .toSorted((a, b) => Temporal.PlainTime.compare(a, b))
    .find((end) => minutesUntil(wall, end) >= copyMinutes);
}

function minutesUntil(from: Temporal.PlainTime, until: Temporal.PlainTime): number {
  return from.until(until).total("minutes");
}
