/** Seats and who has them: the only module that gives a seat or takes it back. */
export { type Ask, type Asker, type Contact, contactOf, givenBackAfter, recentAfter, type World } from "./ask.ts";
export { deskHours } from "./book-at-desk.ts";
export { bookForDesk } from "./book-for-desk.ts";
export {
  hasEnded,
  hasEndedUnvisited,
  hasSeat,
  isHeld,
  isOfItsDay,
  isShared,
  mayStillCome,
} from "./booking-states.sql.ts";
export { bookingTimedActs } from "./booking-timed-acts.ts";
export { bookingsOf } from "./bookings.sql.ts";
export { type CaseKind, caseKinds, caseRules, type FoundCase, findCases, type SeatFact } from "./case-facts.ts";
export { answerObjection, type CaseRefusal, caseDays, decideCase, objectToCase } from "./cases.ts";
export { dropClaims, reclaim } from "./claims.sql.ts";
export { newCode, readCode, showCode } from "./code.ts";
export { closedDay } from "./day-seats.ts";
export { displace } from "./displace/displace.ts";
export type { Because, Displaced, DisplacedEvent, SeatAt, SeatsOfDay, Why } from "./displace/displacement.ts";
export { fitSeats, previewSeats, type SeatsPreview } from "./displace/fit-seats.ts";
export { placeDisplaced } from "./displace/place-displaced.ts";
export { type TakeBackRefusal, type TakenBack, takeBackDisplacement } from "./displace/take-back.ts";
export { endOthersClaims } from "./end-others-claims.ts";
export { foldName } from "./fold-name.ts";
export { grant } from "./grant.ts";
export { lettersApart } from "./letters-apart.ts";
export { earliestHour, lookAround } from "./look.ts";
export { lastDayFor } from "./move.ts";
export { renewBookings } from "./renew-digests.ts";
export { sealSomePeople } from "./seal-people.ts";
export { byAge, opened } from "./sealed-person.ts";
export type { Seat } from "./seats.sql.ts";
export { lockBookings } from "./second-visit.sql.ts";
export { keepClaims, lastSecondVisitDay, reserveSecondVisit, takeBackSecondVisit } from "./second-visit.ts";
export { type AskReason, type Caution, overShare, recordOf, type Share, shareOf } from "./share.ts";
export type {
  Alternatives,
  Applicant,
  Booking,
  BookingRef,
  FreeDay,
  FreeHour,
  PersonRefusal,
  SeatedBooking,
  UnavailableDay,
  Wish,
  WishOutcome,
} from "./wish.ts";
