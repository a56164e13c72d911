import type { Booking } from "../../booking/index.ts";
import type { Reading } from "../recognise/reading.ts";
import { isAt } from "./offer-move.ts";
import { timeSaid } from "./time.ts";

/** Whether a text says the day or hour that they have; a weekday without its week is theirs. */
export function isOwnTime(booking: Booking, reading: Reading): boolean {
  const { dayWish } = reading;
  const denied = dayWish?.is === "not" && dayWish.weekdays.includes(booking.day.dayOfWeek);
  if (denied || (dayWish?.is === "not" && dayWish.days.some((day) => day.equals(booking.day)))) return true;
  const to = timeSaid(reading);
  const day = reading.weekday === booking.day.dayOfWeek ? booking.day : to.day;
  return isAt(booking, { ...to, ...(day && { day }) });
}
