import type { DayWish } from "../recognise/reading.ts";

// Several days of which any was wished for.

/** The days that a wish leaves open, as far as anybody may book. */
export function amongOf(wish: DayWish, today: Temporal.PlainDate): string[] | undefined {
  if (wish.is === "one-of") return wish.days.map((day) => day.toString());
  if (wish.is !== "not") return undefined;
  return daysFrom(today, farthest).flatMap((day) => {
    const denied = wish.weekdays.includes(day.dayOfWeek) || wish.days.some((one) => one.equals(day));
    return denied ? [] : day.toString();
  });
}
const farthest = 30;

function daysFrom(first: Temporal.PlainDate, count: number): Temporal.PlainDate[] {
  return Array.from({ length: count }, (_, ahead) => first.add({ days: ahead }));
}

/** The working days of the week behind this one. */
export function daysOfNextWeek(today: Temporal.PlainDate): DayWish {
  return { is: "one-of", days: daysFrom(mondayAfter(today), workingDays) };
}
const workingDays = 5;

/** The first day of the next week. */
export function mondayAfter(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: 8 - today.dayOfWeek });
}
