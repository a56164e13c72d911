import type { Holiday } from "../office/index.ts";
import type { AskReason } from "./share.ts";

/** What a citizen (or, later, a desk) may want of the seats, and what the world answers. */

export interface Applicant {
  /** As typed, cleaned of marks and blanks. */
  name: string;
  birthDate: Temporal.PlainDate;
  /** Only the year is known; `birthDate` is 1 July of it, by the registry's custom. The desk compares with the ID card. */
  birthUnknown?: true;
}

/** A booking's name in the database. */
export interface BookingRef {
  office: number;
  id: string;
}

export interface Booking extends BookingRef {
  code: string;
  applicant: Applicant;
  day: Temporal.PlainDate;
  /** The hour, local time of the office. */
  starts: Temporal.PlainTime;
  pool: "public" | "second" | "desk";
  service: string | undefined;
  state: "held" | "confirmed" | "cancelled" | "lapsed";
  /** Domain time; for state "held". */
  holdUntil: Temporal.Instant | undefined;
  /** Until when URUNG gets a cancelled seat back. */
  restsUntil: Temporal.Instant | undefined;
  rulesVersion: number;
  moves: number;
  /** Papers were missing at the first visit, which ended then: this is about the second one. */
  returnedAt?: Temporal.Instant | undefined;
  renamed: boolean;
  /** The sender corrected the birth date after it was booked: a slip of the pen, or another date altogether. The desk compares. */
  birthCorrected?: "slip" | "other";
  /** Another sender held a seat for the same person when this one was taken: the desk compares. Never told to anybody who writes. */
  compare: boolean;
  party: string | undefined;
  /** The office took its seat away: it has another one that nobody has answered yet, or waits for one and has none. */
  displaced?: "placed" | "waits";
}

/** A booking as far as its seat goes. */
export type SeatedBooking = Pick<Booking, "office" | "id" | "day" | "starts" | "pool" | "rulesVersion">;

export type Wish =
  /**
   * A seat. Without `day` the first free day; without `hour` the earliest free hour (of the `part` of the day).
   * `firm`: the message was well-formed, seat and code at once.
   * `instead`: a hold of the same citizen that this one replaces.
   * `party`: a common uuid for people who come together. `pool`: an officer asks for somebody at the desk: the desk's pool first,
   * then, with `publicToo`, the public one; today's hours until the hour itself, and sure at once. `previous`: the booking this replaces.
   */
  | {
      act: "book";
      office: number;
      applicant: Applicant;
      day?: Temporal.PlainDate;
      hour?: Temporal.PlainTime;
      part?: "morning" | "afternoon";
      firm: boolean;
      service?: string;
      instead?: BookingRef;
      party?: string;
      pool?: "desk";
      publicToo?: boolean;
      previous?: string;
    }
  /** YA to a hold. */
  | { act: "confirm"; booking: BookingRef }
  /**
   * Another hour, day or `office` for a hold or a booking; the old seat is kept until the new one is sure. The code stays, but for
   * another office: there it is a new booking with a new code. `atDesk`: an officer asks, for somebody who stands there; how often and
   * how late a telephone may move counts no more, and an hour of today may be had until it strikes.
   */
  | {
      act: "move";
      booking: BookingRef;
      office?: number;
      day: Temporal.PlainDate;
      hour?: Temporal.PlainTime;
      part?: "morning" | "afternoon";
      atDesk?: true;
    }
  /** The seat that the office chose in place of the one it took away is kept. */
  | { act: "keep"; booking: BookingRef }
  | { act: "cancel"; booking: BookingRef }
  /** URUNG. */
  | { act: "restore"; booking: BookingRef }
  /** The name once, slightly (another spelling of the same name). `card`: an officer has read it from the identity card, so any, as often as needed. */
  | { act: "rename"; booking: BookingRef; name: string; card?: true }
  /** The birth date: of a hold freely, of a booking once and before its hour, marked for the desk. `card`: as above. */
  | { act: "correct-birth"; booking: BookingRef; birthDate: Temporal.PlainDate; card?: true }
  | { act: "set-service"; booking: BookingRef; service: string }
  /** Which days are free, from `day` on; `second`: for a second visit, until that day. */
  | { act: "look"; office: number; day?: Temporal.PlainDate; second?: Temporal.PlainDate }
  /**
   * To be told of freed seats at these offices, from `firstDay` (today unless said) to `lastDay`: for `people` without a seat, all at one hour, or
   * for `bookings`, which an earlier seat would replace (without `lastDay`: on any day before theirs). `office`: where they ask.
   */
  | {
      act: "wait";
      office: number;
      offices: readonly number[];
      people: readonly Applicant[];
      bookings: readonly BookingRef[];
      firstDay?: Temporal.PlainDate;
      lastDay?: Temporal.PlainDate;
    }
  /** An answer to what the waiting list offered a wish of theirs; `end-wish`: they wait no more. */
  | { act: "take-offer"; wish: number }
  | { act: "pass-offer"; wish: number }
  | { act: "end-wish"; wish: number }
  /** Where their wishes stand. */
  | { act: "list-place" }
  /** Out of draws that have not taken place. */
  | { act: "leave-draw"; lots: readonly string[] }
  /** Cancels what lives and erases the person. */
  | { act: "erase" }
  | { act: "mute" | "unmute" };

/** Why a day cannot be had, in the order in which the reasons are told. */
export type UnavailableDay =
  | { why: "past" }
  | { why: "weekend" }
  /** The office has closed for today. */
  | { why: "closed-today" }
  | { why: "holiday"; name: string; kind: Holiday["kind"] }
  | { why: "beyond-horizon"; lastDay: Temporal.PlainDate }
  | { why: "not-released"; opensAt: Temporal.Instant }
  /** Today, but no hour is far enough ahead any more. */
  | { why: "too-late-today" }
  /** `capacity`: public seats of the day, all taken; so many of them were given back and rest, or are offered. With an `hour`: only that hour is full, `sameDay` has the day's free hours. */
  | { why: "full"; capacity: number; resting?: number; hour?: Temporal.PlainTime; sameDay: FreeHour[] }
  /** The office has no such hour on that day; `sameDay` has the day's free hours. */
  | { why: "no-such-hour"; sameDay: FreeHour[] };

export type PersonRefusal =
  /** This citizen already has a live booking for this person. */
  | { why: "already-booked"; booking: Booking }
  /** Five live people, and who they are: also those of the same message, however it was granted. */
  | { why: "five-people"; live: readonly Booking[] }
  /** So many of this citizen's people did not come, and nobody has come since: until one does, so many at the same time. */
  | { why: "nobody-came"; noShows: number; people: number }
  /**
   * So many seats of this citizen's were used by nobody: until one comes, so many at the same time. `later`: and so many new ones in
   * some days, so the next is possible then.
   */
  | { why: "not-used"; unused: number; people: number; later?: { newPeople: number; until: Temporal.Instant } }
  /** A person decided about this citizen, under that number: until then so many at the same time. */
  | { why: "caution"; until: Temporal.Instant; caseNo: number; people: number }
  /** Eight new ones in 30 days; `until`: when the next one is possible. */
  | { why: "eight-in-thirty-days"; until: Temporal.Instant };

/** Why the list does not take, or does not know, what was asked. */
export type NotListed =
  /** These are not the asker's, or nothing was said that one could wait for. */
  | "unknown"
  /** Somebody of these people has a seat: an earlier one is wished for with it. */
  | "has-seat"
  | "second-visit"
  | "no-wish"
  /** It was answered, or its time is over and the seat is another one's. */
  | "offer-over";

export interface FreeHour {
  starts: Temporal.PlainTime;
  left: number;
}
export interface FreeDay {
  office: number;
  day: Temporal.PlainDate;
  hours: FreeHour[];
}

/** What helps after a no: the next free days of the office, and (when a day was full) neighbours that have that day. */
export interface Alternatives {
  days: FreeDay[];
  neighbours: FreeDay[];
  /** The next day that will be released, and when; undefined where all of the horizon is open. */
  nextRelease: { day: Temporal.PlainDate; at: Temporal.Instant } | undefined;
}

export type WishOutcome =
  | { is: "confirmed"; booking: Booking }
  /** `asked`: the message was well-formed, and why its sender is asked all the same. */
  | { is: "held"; booking: Booking; asked?: AskReason }
  /** Two holds lapsed in 24 hours: this is what would be free; nothing is kept until YA books it at once. */
  | { is: "echoed"; day: Temporal.PlainDate; hour: Temporal.PlainTime }
  /** `from`: what it had before. From another office: `booking` is the new one there, with a new code, and the old one has ended. */
  | {
      is: "moved";
      booking: Booking;
      from: { office: number; day: Temporal.PlainDate; hour: Temporal.PlainTime };
      /** A hold, or a seat that the office chose: it counts as no move. */
      free?: true;
    }
  | { is: "cancelled"; booking: Booking }
  | { is: "restored"; booking: Booking }
  | { is: "renamed" | "birth-corrected" | "service-set" | "kept"; booking: Booking }
  | { is: "looked"; alternatives: Alternatives }
  /** They are on the list, now or since before; `before`: so many wishes for one of its days came before it. */
  | { is: "waits"; wish: ListedWish; before: number }
  | { is: "listed"; wishes: { wish: ListedWish; before: number }[] }
  /** `moved`: it was exchanged for the seat they had. */
  | { is: "offer-taken"; wish: ListedWish; bookings: Booking[]; moved: boolean }
  /** It keeps its place. */
  | { is: "offer-passed"; wish: ListedWish }
  | { is: "wish-ended"; wish: ListedWish }
  | { is: "not-listed"; why: "many-people"; people: number }
  | { is: "not-listed"; why: "two-wishes"; most: number }
  /** Nobody needs to wait: there is a seat on that day. */
  | { is: "not-listed"; why: "free-now"; office: number; day: Temporal.PlainDate }
  /** It will be drawn: a request for it comes into the draw, and no wish gets a seat of it before. */
  | { is: "not-listed"; why: "will-be-drawn"; office: number; day: Temporal.PlainDate }
  | { is: "not-listed"; why: NotListed }
  /** The day is drawn: they are in it, now or since before. */
  | { is: "in-draw"; lot: OpenLot }
  | { is: "left-draw"; lots: OpenLot[] }
  | { is: "not-in-draw"; why: "many-people"; people: number }
  /** The same person waits for another draw: one at a time. */
  | { is: "not-in-draw"; why: "other-draw"; lot: OpenLot }
  /** It takes place at this moment; in a few minutes whatever is left is everybody's. */
  | { is: "not-in-draw"; why: "being-drawn"; office: number; day: Temporal.PlainDate }
  /** There is no such lot of theirs, or it was drawn meanwhile. */
  | { is: "not-in-draw"; why: "no-lot" }
  | { is: "erased"; cancelled: number }
  | { is: "muted" | "unmuted" }
  | { is: "refused"; because: UnavailableDay | PersonRefusal; alternatives: Alternatives }
  /** The hold lapsed and its seat is not to be had back; `same`: the same hour is still free for everybody. */
  | { is: "lapsed"; booking: Booking; same: boolean; alternatives: Alternatives }
  /** Nothing to act on any more (cancelled before, already over, not this citizen's). */
  | {
      is: "gone";
      why:
        | "unknown"
        | "already"
        | "over"
        | "too-late-to-move"
        | "moved-twice"
        /** Their number moved so often, and nobody of theirs has come. */
        | "moved-often"
        | "renamed-before"
        | "not-the-same-name"
        /** The birth date was corrected once. */
        | "corrected-before"
        /** Name and birth date would both be others: that is how seats are sold on. */
        | "not-the-same-person"
        /** A second visit stays in its office. */
        | "stays-in-office"
        | "seat-gone"
        /** The person stands at the office by now. */
        | "arrived";
      booking?: Booking;
    };

/** Seats of one hour that are offered to a wish until a moment. */
export interface Offered {
  id: string;
  office: number;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
  rests: readonly string[];
  until: Temporal.Instant;
}

/** A wish of somebody's that lives. */
export interface ListedWish {
  no: number;
  /** Where it was wished; the office of `bookings`. */
  office: number;
  offices: readonly number[];
  people: number;
  /** Who it is for, or (empty) the seats that would be exchanged. */
  who: readonly Applicant[];
  bookings: readonly string[];
  firstDay: Temporal.PlainDate;
  /** Undefined: any day before the one of `bookings`. */
  lastDay: Temporal.PlainDate | undefined;
  missed: number;
  offer: Offered | undefined;
}

/** A request of somebody's that waits for its draw. */
export interface OpenLot {
  /** Its number, as it is published. */
  lot: string;
  office: number;
  day: Temporal.PlainDate;
  who: readonly Applicant[];
  hour: Temporal.PlainTime | undefined;
  drawsAt: Temporal.Instant;
}
