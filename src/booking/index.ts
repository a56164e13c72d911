/** Seats and who has them: the only room that gives a seat or takes it back. */
export type { Ask, Asker, World } from "./ask.ts";
export { bookForDesk } from "./book-for-desk.ts";
export { bookingsOf } from "./bookings.sql.ts";
export { endClaims, reclaim } from "./claims-again.sql.ts";
export { newCode, readCode, showCode } from "./code.ts";
export { closedDay } from "./day-seats.ts";
export { deskHours } from "./desk-book.ts";
export { bookingDues } from "./due.ts";
export { foldName } from "./fold-name.ts";
export { grant } from "./grant.ts";
export { earliestHour, lookAround } from "./look.ts";
export { lastDayFor } from "./move.ts";
export type { Seat } from "./seats.sql.ts";
export { lockBookings } from "./second-visit.sql.ts";
export { keepClaims, lastSecondVisitDay, reserveSecondVisit, takeBackSecondVisit } from "./second-visit.ts";
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
