/** Seats and who has them: the only room that gives a seat or takes it back. */
export type { Ask, Asker, World } from "./ask.ts";
export { bookingsOf } from "./bookings.sql.ts";
export { endClaims, reclaim } from "./claims-again.sql.ts";
export { newCode, readCode, showCode } from "./code.ts";
export { closedDay } from "./day-seats.ts";
export { bookingDues } from "./due.ts";
export { foldName } from "./fold-name.ts";
export { grant } from "./grant.ts";
export { earliestHour } from "./look.ts";
export type {
  Alternatives,
  Booking,
  BookingRef,
  DayRefusal,
  FreeDay,
  FreeHour,
  Outcome,
  PersonRefusal,
  Wish,
} from "./wish.ts";
