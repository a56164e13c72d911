import type { Booking, Wish } from "../../booking/index.ts";
import { dayIsBefore } from "../../calendar/index.ts";
import type { DialogueState } from "../dialogue-state.ts";
import type { Reading } from "../recognise/reading.ts";

// "Sehari sesudahnya", "the Friday before": such days are counted from the day last spoken of, and not from today.

/** The day that a letter will speak of: what is asked of the calendar, or what is noted. */
export function dayOfWishes(wishes: readonly Wish[], state: DialogueState, draftDay?: string): string | undefined {
  for (const wish of wishes)
    if ((wish.act === "book" || wish.act === "look" || wish.act === "move") && wish.day) return wish.day.toString();
  return draftDay !== undefined && draftDay !== state.draft?.day ? draftDay : state.spoken;
}

/** The reading with its days as they were meant beside the day last spoken of. */
export function besideSpoken(
  reading: Reading,
  state: DialogueState,
  bookings: readonly Booking[],
  today: Temporal.PlainDate,
): Reading {
  const listed = weekdayOfList(reading, state, today);
  if (listed) return listed;
  const spoken = spokenDay(state, bookings, today);
  if (!spoken) return reading;
  return (
    dayAfterSpoken(reading, spoken, today) ??
    shiftedFrom(reading, spoken, bookings) ??
    weekdayBeside(reading, spoken, today) ??
    weekdayOfWeek(reading, spoken, today, state) ??
    reading
  );
}

function spokenDay(
  { spoken, about, draft }: DialogueState,
  bookings: readonly Booking[],
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const [only, more] = bookings;
  const booking =
    bookings.find(({ id, office }) => id === about?.id && office === about.office) ?? (more ? undefined : only);
  const said = spoken ?? booking?.day ?? draft?.day;
  const day = said === undefined ? undefined : Temporal.PlainDate.from(said);
  return day && !dayIsBefore(day, today) ? day : undefined;
}

/** "Besoknya aja deh", of a day that was just said or shown: the day after that one. */
function dayAfterSpoken(reading: Reading, spoken: Temporal.PlainDate, today: Temporal.PlainDate): Reading | undefined {
  const tomorrow = today.add({ days: 1 });
  const { day, people } = reading;
  const isTomorrow = day && "date" in day && day.date.equals(tomorrow) && !spoken.equals(today);
  const isAfterTomorrow = day && "date" in day && day.date.equals(today.add({ days: 2 }));
  if (isAfterTomorrow && people.length === 0 && /\blusanya\b/i.test(reading.text))
    return onDay(reading, spoken.add({ days: 2 }));
  if (!isTomorrow || people.length > 0 || !/\b(?:besoknya|esoknya|keesokan)\b/i.test(reading.text)) return undefined;
  return onDay(reading, spoken.add({ days: 1 }));
}

/** "Sehari sesudahnya" for somebody new, or where nothing is booked that could be moved by it. */
function shiftedFrom(reading: Reading, spoken: Temporal.PlainDate, bookings: readonly Booking[]): Reading | undefined {
  const { dayWish, ...rest } = reading;
  if (dayWish?.is !== "shift") return undefined;
  const isForSomebody = reading.people.some(({ birth }) => birth);
  if (bookings.length > 0 && !isForSomebody) return undefined;
  return { ...rest, day: { date: spoken.add({ days: dayWish.days }), doubts: ["relative"] } };
}

/** "The Friday before", "senin sesudahnya", "rabu minggu depannya lagi". */
function weekdayBeside(reading: Reading, spoken: Temporal.PlainDate, today: Temporal.PlainDate): Reading | undefined {
  const { beside, weekday } = reading;
  if (!beside || !weekday) return undefined;
  const away = weekday - spoken.dayOfWeek;
  const weeks = { before: away < 0 ? 0 : -1, after: away > 0 ? 0 : 1, "week-after": 1 }[beside];
  const date = spoken.add({ days: away + 7 * weeks });
  if (dayIsBefore(date, today)) return undefined;
  return onDay(reading, date);
}

/** "Rabu" to a list of next week's days is the one that stands in it. */
function weekdayOfList(
  reading: Reading,
  { asked, list }: DialogueState,
  today: Temporal.PlainDate,
): Reading | undefined {
  const { beside, weekday, people } = reading;
  if (!weekday || beside || people.some(({ birth }) => birth)) return undefined;
  if (asked?.ask !== "day" && asked?.ask !== "move-day") return undefined;
  const days = (list?.options ?? []).flatMap((option) =>
    option.do === "seat" || option.do === "move" ? [Temporal.PlainDate.from(option.day)] : [],
  );
  // Said on a Tuesday, "selasa" is not today.
  const [one, ...more] = days.filter((day) => day.dayOfWeek === weekday && dayIsBefore(today, day));
  return one && more.every((day) => day.equals(one)) ? onDay(reading, one) : undefined;
}

/** "Eh jumat deh" after a Thursday is the Friday of that week: behind an echo, a refusal, or a day that is noted. */
function weekdayOfWeek(
  reading: Reading,
  spoken: Temporal.PlainDate,
  today: Temporal.PlainDate,
  { draft, last = "" }: DialogueState,
): Reading | undefined {
  const { beside, weekday, people } = reading;
  const isOpen =
    last === "echo" ||
    last.startsWith("refused") ||
    draft?.refused === spoken.toString() ||
    draft?.day === spoken.toString();
  if (!weekday || beside || people.length > 0 || !isOpen) return undefined;
  const date = spoken.add({ days: weekday - spoken.dayOfWeek });
  return dayIsBefore(today, date) ? onDay(reading, date) : undefined;
}

function onDay(said: Reading, date: Temporal.PlainDate): Reading {
  const { weekday: _weekday, beside: _beside, ...reading } = said;
  const day = { date, doubts: ["relative" as const] };
  const people = reading.people.map((person) => (person.day ? { ...person, day } : person));
  return reading.day ? { ...reading, day, people } : { ...reading, people };
}
