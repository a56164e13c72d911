/** Seats and who has them: the only room that gives a seat or takes it back. */
export type {
  Alternatives,
  Applicant,
  Booking,
  BookingRef,
  DayRefusal,
  FreeDay,
  FreeHour,
  Outcome,
  PersonRefusal,
  Wish,
} from "./wish.ts";
