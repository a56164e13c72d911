/** Seats and who has them: the only module that gives a seat or takes it back. */
export {
  type Ask,
  type Asker,
  type Contact,
  contactOf,
  givenBackAfter,
  homeZone,
  movedAfter,
  movesOf,
  noRecord,
  recentAfter,
  type World,
} from "./ask.ts";
export type { BookingAtDesk, StateAtDesk } from "./at-desk/bookings-at-desk.sql.ts";
export { changeAtDesk, type DeskHand, lockedAtDesk } from "./at-desk/change-at-desk.ts";
export { findAtDesk, liveOfPerson, type SoughtBooking } from "./at-desk/find-at-desk.ts";
export { handOver, takeHandedOver } from "./at-desk/hand-over.ts";
export { deskHours } from "./book-at-desk.ts";
export { bookForDesk } from "./book-for-desk.ts";
export {
  hasEnded,
  hasEndedAtOffice,
  hasEndedUnvisited,
  hasSeat,
  isHeld,
  isOfItsDay,
  isShared,
  mayStillCome,
} from "./booking-states.sql.ts";
export { bookingTimedActs } from "./booking-timed-acts.ts";
export { bookingsOf } from "./bookings.sql.ts";
export { lookedBackDays } from "./case-facts.sql.ts";
export { type CaseKind, caseKinds, caseRules, type FoundCase, findCases, type SeatFact } from "./case-facts.ts";
export { answerObjection, type CaseRefusal, caseDays, decideCase, objectToCase } from "./cases.ts";
export { dropClaims, reclaim } from "./claims.sql.ts";
export { newCallSign, newCode, readCode, readLot, showCode, showLot } from "./code.ts";
export { closedDay } from "./day-seats.ts";
export { displace } from "./displace/displace.ts";
export type { Because, Displaced, DisplacedEvent, SeatsOfDay, Why } from "./displace/displacement.ts";
export { fitSeats, previewSeats, type SeatsPreview } from "./displace/fit-seats.ts";
export { bringHome } from "./displace/office-ended.ts";
export { placeDisplaced } from "./displace/place-displaced.ts";
export { takeBackDisplacement } from "./displace/take-back.ts";
export { type Difference, readPublished, verifyFiles } from "./draw/files.ts";
export { forgetLots } from "./draw/forget-lots.ts";
export { makeDraws } from "./draw/make-draws.ts";
export { lotsOf } from "./draw/open-lots.ts";
export { type PublicDraw, publicDraws, publicLot } from "./draw/published.sql.ts";
export { publishedFiles } from "./draw/published.ts";
export { endOthersClaims } from "./end-others-claims.ts";
export { foldName } from "./fold-name.ts";
export { grant } from "./grant.ts";
export { type Group, openGroups } from "./groups.sql.ts";
export { askForGroup, endGroup, grantGroup, groupPeople } from "./groups.ts";
export { lettersApart } from "./letters-apart.ts";
export { earliestHour, lookAround } from "./look.ts";
export { lastDayFor } from "./move.ts";
export { renewSomeBookings } from "./renew-digests.ts";
export { restoreSomeBookings } from "./restore-digests.ts";
export { sealSomePeople } from "./seal-people.ts";
export { alikeLetters, byAge, opened } from "./sealed-person.ts";
export type { Seat } from "./seats.sql.ts";
export { lockBookings } from "./second-visit.sql.ts";
export { keepClaims, lastSecondVisitDay, reserveSecondVisit, takeBackSecondVisit } from "./second-visit.ts";
export { type AskReason, type BookedFor, type Caution, overShare, recordOf, type Share, shareOf } from "./share.ts";
export { mostMissed } from "./waiting-list/end-offers.ts";
export { forgetWishes } from "./waiting-list/forget-wishes.ts";
export { mostWishes } from "./waiting-list/join.ts";
export { bookingToList, lengthOfList } from "./waiting-list/list-for-booking.sql.ts";
export { listForBooking } from "./waiting-list/list-for-booking.ts";
export { wishesOf } from "./waiting-list/listed-wish.ts";
export { match } from "./waiting-list/match.ts";
export { isFarEnough, offerMinutes, offerMoment } from "./waiting-list/offer-hours.ts";
export { markOffersTold, nextUntold, type UntoldOffer, untoldOffers } from "./waiting-list/offers.sql.ts";
export type {
  Alternatives,
  Applicant,
  Booking,
  BookingRef,
  FreeDay,
  FreeHour,
  ListedWish,
  OpenLot,
  PersonRefusal,
  SeatedBooking,
  UnavailableDay,
  Wish,
  WishOutcome,
} from "./wish.ts";
