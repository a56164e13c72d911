import type { Booking } from "../../booking/index.ts";
import { dayIsBefore } from "../../calendar/index.ts";
import type { DayWish } from "../recognise/reading.ts";
import type { IntentContext } from "./intent-context.ts";
import { cannotBeThere } from "./speech-of-going.ts";

// Days as whoever has a booking sees them: of the week in which it lies.

/** "Ada yang lebih awal di minggu itu?", "any other day that week?" */
export function saysTheirWeek(text: string): boolean {
  return theirWeek.test(text);
}
const theirWeek =
  /\b(?:(?:di |dalam )?(?:minggu|mgg|pekan) (?:itu|tsb|tersebut|(?:yg|yang) sama|yg itu)|(?:that|the same|same) week)\b/i;

/** The days of a wish: weekdays without their week are those near the booking, and "that week" leaves only its days. */
export function inTheirWeek(h: IntentContext, booking: Booking, wish: DayWish): DayWish {
  const near = weekdaysNear(h, booking, wish);
  if (!saysTheirWeek(h.reading.text)) return near;
  const days = [1, 2, 3, 4, 5]
    .map((weekday) => booking.day.add({ days: weekday - booking.day.dayOfWeek }))
    .filter((day) => !day.equals(booking.day) && fits(day, near, booking.day));
  return days.length > 0 ? { is: "one-of", days } : near;
}

function fits(day: Temporal.PlainDate, wish: DayWish, booked: Temporal.PlainDate): boolean {
  const side = Temporal.PlainDate.compare(day, booked);
  if (wish.is === "earlier") return side < 0;
  if (wish.is === "later") return side > 0;
  if (wish.is === "not") return !wish.weekdays.includes(day.dayOfWeek) && !wish.days.some((one) => one.equals(day));
  return wish.is !== "one-of" || wish.days.some((one) => one.equals(day));
}

/** "Kamis atau jumat bisa?" says no week. */
function weekdaysNear(h: IntentContext, booking: Booking, wish: DayWish): DayWish {
  if (wish.is !== "one-of" || saysWeek.test(h.reading.text) || !namesWeekdays(wish.days, h.today)) return wish;
  const days = wish.days.flatMap((day) => weekdayNear(h, booking, day.dayOfWeek) ?? []);
  return days.length === wish.days.length ? { is: "one-of", days } : wish;
}
const saysWeek =
  /\d|\b(?:ini|depan\w*|dpn\w*|besok|bsk|lusa|next|this|coming|tomorrow|today|setelah\w*|sesudah\w*|sebelum\w*|before|after|akhir|awal|mulai|sampai|sampe|until|from)\b/i;

/** Weekdays are read as the next such days from today. */
function namesWeekdays(days: readonly Temporal.PlainDate[], today: Temporal.PlainDate): boolean {
  return days.every((day) => Temporal.PlainDate.compare(day, today.add({ days: 7 })) <= 0);
}

/**
 * A weekday without its week, of whoever has a booking: the one of that week. Whoever cannot come on their day, or puts it off, comes behind it.
 * undefined: it is over, or it is the day that they have.
 */
export function weekdayNear(
  h: IntentContext,
  booking: Booking,
  weekday: number,
  spoken = booking.day,
): Temporal.PlainDate | undefined {
  const inWeek = spoken.add({ days: weekday - spoken.dayOfWeek });
  // "Senin aja", of a Friday: the next one is nearer.
  const isFar = spoken.since(inWeek).days > 3;
  const day = dayIsBefore(inWeek, booking.day) && (isFar || comesLater(h)) ? inWeek.add({ days: 7 }) : inWeek;
  return dayIsBefore(h.today, day) && !day.equals(booking.day) ? day : undefined;
}

/** Whoever cannot come on their day, or puts it off. */
export function comesLater({ reading: { text }, state: { last } }: IntentContext): boolean {
  return last === "cannot-come" || putsOff.test(text) || cannotBeThere(text) || notAble.test(text);
}
/** Without a time, the word itself says on which side of their day the new one lies. */
export const putsOff =
  /\b(?:di)?(?:undur|mundur|tunda)(?:kan|in)?\b|\b(?:postpone\w*|delay\w*|push(?:ed)? (?:it |\w+ \w+ )?back)\b/i;
const notAble =
  /\b(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|ndak|ora|mboten|teu|kagak|kaga)\W*(?:bisa|bs|sempat|iso|saged|tiasa)\b|\b(?:can'?t|cannot|berhalangan)\b/i;
