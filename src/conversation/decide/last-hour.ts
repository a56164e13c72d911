import type { Booking } from "../../booking/index.ts";
import { type Office, slotsOf } from "../../office/index.ts";
import type { DialogueState } from "../dialogue-state.ts";
import type { ReadDay, Reading } from "../recognise/reading.ts";

/**
 * "Jam terakhir" as an hour of its day: the last one that the office has then. The day is the one that is said, else that of the seat or of the
 * request which is spoken of; where none is known, any hour of the afternoon will do.
 */
export function withLastHour(
  reading: Reading,
  { office, bookings, state }: { office: Office; bookings: readonly Booking[]; state: DialogueState },
): Reading {
  const { hour, ...rest } = reading;
  if (!hour || "hour" in hour || !hour.last) return reading;
  const day = dayMeant(reading, bookings, state);
  const last = day && slotsOf(office, day).findLast(({ pool }) => pool === "public");
  return { ...rest, hour: last ? { hour: last.starts } : { part: hour.part } };
}

function dayMeant(
  { day, people }: Reading,
  bookings: readonly Booking[],
  { about, draft }: DialogueState,
): Temporal.PlainDate | undefined {
  const said = dateOf(day) ?? dateOf(people[0]?.day);
  if (said) return said;
  const [only, more] = bookings;
  const booking = bookings.find(({ id }) => id === about?.id) ?? (more ? undefined : only);
  if (booking) return booking.day;
  return draft?.day === undefined ? undefined : Temporal.PlainDate.from(draft.day);
}

function dateOf(day: ReadDay | undefined): Temporal.PlainDate | undefined {
  return day && "date" in day ? day.date : undefined;
}
