import type { Booking, Wish } from "../../booking/index.ts";
import type { FactName } from "../../phrasebook/index.ts";
import type { IntentName } from "../classify/intents.ts";
import type { WishOfDay } from "../day/act-of-day.ts";
import type { TodaysBooking } from "../day/todays-booking.ts";
import type { Draft, Language, Meaning } from "../dialogue-state.ts";
import type { DayWish } from "../recognise/reading.ts";

/** Why a day has to be asked or offered. */
export type WhyDay = "missing" | "next-week-or-sunday" | "free-days" | "quota" | "when-released" | "several";
export type WhichDay = { why: WhyDay } | { why: "no-such-date"; typed: string };

export type AskBirth =
  | { why: "missing" }
  | { why: "impossible" | "incomplete"; typed: string }
  | { why: "in-future" | "long-ago"; date: Temporal.PlainDate };

/** Another time for a booking, as far as it was said. */
export interface NewTime {
  day?: Temporal.PlainDate;
  hour?: Temporal.PlainTime;
  part?: "morning" | "afternoon";
  /** Any hour later, or earlier, than this one. */
  after?: Temporal.PlainTime;
  before?: Temporal.PlainTime;
  /** Of such hours those nearest to this one are shown. */
  near?: Temporal.PlainTime;
  /** Another office than the booking's. */
  office?: number;
}

/** Short answers that need no more than their name. */
export type Small =
  | "nothing-to-cancel"
  | "gave-up-draft"
  | "nothing-to-restore"
  /** The seat of the last BATAL rests no more. */
  | "let-go"
  | "cancelled-before"
  | "nothing-changed"
  | "nothing-to-move"
  | "unknown-booking"
  | "nothing-to-confirm"
  | "whose-correction"
  | "not-your-code"
  | "from-list"
  | "thanks"
  | "thanks-with-hold"
  | "call"
  | "voice"
  | "picture"
  | "location"
  | "unreadable"
  | "office-set";

/** What is said beside somebody's number or visit of today. */
export type Beside = "step-out" | "leaving" | "order" | "others" | "trouble" | "picture" | "unclear";

/** What an answer will be about; what the world has to say to it comes as outcomes. */
export type About =
  /** One book wish a person of the draft, in their order. */
  | { on: "seat"; late?: true }
  /** A booking sent again; `aside`: by the way, while something else is being asked. */
  | { on: "again"; bookings: Booking[]; aside?: true }
  | { on: "ask-name"; why: "first" | "missing" | "strange" | "whose" }
  /** So many come, and nobody is named yet. */
  | { on: "ask-name"; why: "several"; count: number }
  /** Of so many some are named, and the next one is not. */
  | { on: "ask-name"; why: "next"; count: number }
  | ({ on: "ask-birth"; who: string | undefined } & AskBirth)
  /** One look. */
  /** `only`: of these days. */
  /** `hours`: which hours the day of the draft still has. */
  | ({ on: "ask-day"; only?: DayWish; hours?: true } & WhichDay)
  | { on: "ask-office"; options: number[]; because?: "extra-field" }
  /** The office of that town is none of those that can be booked. */
  | { on: "ask-office"; options: number[]; because: "not-from-here"; town: string }
  | { on: "sample"; name: string; birth: Temporal.PlainDate }
  /** A broadcast was forwarded or pasted; or somebody's data in a forwarded text. */
  | { on: "announcement" | "forwarded" }
  /** More birth dates were written than people were read. */
  | { on: "read-fewer" }
  | { on: "template" }
  /** One confirm wish a hold. */
  | { on: "confirm"; bookings: Booking[] }
  /** `also`: who move with that booking; one move wish for each. */
  | { on: "move"; booking: Booking; to: NewTime; also?: Booking[] }
  /** One look from the day wanted. */
  | { on: "move-offer"; booking: Booking; to: NewTime; also?: Booking[]; asked?: true }
  | { on: "move-list"; booking: Booking; also?: Booking[]; only?: DayWish }
  | { on: "cancel"; bookings: Booking[] }
  /** One keep wish: the seat that the office chose. */
  | { on: "kept"; booking: Booking }
  | { on: "ask-cancel"; bookings: Booking[] }
  | { on: "which"; act: "cancel" | "move" | "change"; bookings: Booking[] }
  | { on: "which"; act: "retime"; bookings: Booking[]; to: NewTime }
  | { on: "restore" }
  /** One wish: to be put on the list, an answer to its offer, or where they stand. */
  | { on: "wait" | "offer-answer" | "list" }
  /** One wish: out of a draw. */
  | { on: "draw-left" }
  /** Their lots: which of them is meant, or none of them is a seat yet. */
  | { on: "lots"; why: "which" | "no-seat-yet" }
  /** They would wait, and it is not known who, or for what. */
  | { on: "wait-who" }
  | { on: "cannot-come"; booking: Booking }
  /** "Datang" beneath a reminder. */
  | { on: "coming"; booking: Booking }
  | { on: "other-day"; booking: Booking | undefined }
  | { on: "ask-correction" }
  | { on: "ask-rename"; booking: Booking }
  | { on: "rename" }
  /** One wish. */
  | { on: "correct-birth"; booking: Booking }
  | { on: "birth-which"; booking: Booking }
  /** Nothing was cancelled, and nothing will be. */
  | { on: "keep" }
  /** A bare yes came where only the own word of an act counts. */
  | { on: "own-word"; offer: Meaning }
  /** Needs time: until when it waits. */
  | { on: "not-yet" }
  /** What becomes of a held seat that nobody says yes to. */
  | { on: "unanswered" }
  /** Several meanings lie near. */
  | { on: "which-meaning"; meanings: IntentName[]; to: NewTime }
  | { on: "language" }
  | { on: "status"; why: "asked" | "no-reply" | "wrong-code" }
  /** Numbers of today, or how far today's visit is; `other`: another number was typed, without what proves it. */
  | { on: "number"; other?: true; beside?: Beside }
  /** One wish of the day. */
  | { on: "follow" | "escort" }
  | { on: "no-escort" }
  /** SUDAH DATANG: recorded before, to be said at the door, or (one wish of the day) a request to the office. */
  | { on: "here"; is: "recorded" | "at-the-door" | "nothing" }
  | { on: "here"; is: "claim"; booking: TodaysBooking }
  /** `minutes`: after the hour, or from now on. */
  | { on: "late"; booking: Booking; minutes: number | undefined; from: "hour" | "now" }
  | { on: "papers"; service: string | undefined; booking: Booking | undefined }
  | { on: "privacy" }
  | { on: "ask-erase" }
  | { on: "erase" }
  | { on: "mute" | "unmute" }
  | { on: "menu"; why: "asked" | "hello" | "may-ask" | "not-understood" | "not-known" | "old-list" }
  | { on: "cancel-or-move" }
  /** `day`: the day that was asked about. */
  | { on: "fact"; fact: FactName; day?: Temporal.PlainDate }
  | { on: "other-office"; offices: number[] }
  | { on: "small"; what: Small }
  | { on: "silence" };

/** What this person means: the subject, and what every answer needs beside it. */
export type Topic = About & {
  language: Language;
  /** The office that is spoken of. */
  office: number;
  /** The office this citizen chose, where the number serves several. */
  chosen: number | undefined;
  /** What is known of who wants what, this message included. */
  draft: Draft | undefined;
  /** A greeting that wants its answer. */
  greeting: "salam" | undefined;
  /** A picture came with it; it was not kept. */
  photo: boolean;
  /** The day last spoken of. */
  spoken?: string | undefined;
  /** The message names another day, hour or office than what is offered: no yes behind it is to the older offer. */
  withdraws: boolean;
  /** Something of the seat that waits for a yes is said to be wrong, or another office is spoken of: no yes counts before it was shown anew. */
  wrong: boolean;
  /** Other questions of the same message, answered beneath. */
  besides?: FactName[];
};

/** What was meant, before anybody wrote down to whom. */
export interface Intent {
  wishes: Wish[];
  /** Of today's line, at most one. */
  ofDay?: WishOfDay;
  topic: Topic;
}
