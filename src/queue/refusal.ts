import type { Office } from "../office/index.ts";
import type { TooMany } from "./budget/take-from-budget.ts";

/** Why an act was refused, as a value; the phrasebook has its sentence, the API answers 409 with its code. */
export type ActRefusal =
  | { refused: "no-arrival" | "no-ticket" | "no-such-counter" | "no-such-desk" | "no-such-stage" | "no-such-stream" }
  /** The arrival or ticket is in another state than the act needs; `state` as in the table. */
  | { refused: "wrong-state"; state: string }
  | { refused: "line-empty" }
  /** Somebody is at this desk or counter already. */
  | { refused: "desk-busy"; number?: string }
  | { refused: "counter-closed" }
  /** Another counter has this ticket in hand. */
  | { refused: "other-counter"; counter: string }
  /** The page was older than the counter: what it has in hand now. */
  | { refused: "moved-on"; number: string | undefined }
  /** A recall so soon; it is possible again at this moment. */
  | { refused: "too-soon"; at: Temporal.Instant }
  | { refused: "called-enough"; calls: number }
  | { refused: "too-late-to-undo" | "nothing-to-undo" }
  | { refused: "reason-wanted" }
  | { refused: "number-taken"; number: string }
  | { refused: "number-not-for-handwriting" }
  | { refused: "not-yet"; at: Temporal.Instant }
  | { refused: "stream-full"; cap: number }
  /** Only numbers that were called at least twice can be dead. */
  | { refused: "day-closed" }
  /** So many people are still to come today; whoever closes the day says so. */
  | { refused: "still-to-come"; expected: number }
  /** A day may be opened again within the hour in which it was closed. */
  | { refused: "too-late-to-reopen" | "not-closed" }
  /** The one who opened it cannot decide it. */
  | { refused: "second-person-wanted" }
  | { refused: "doubt-open" }
  | { refused: "already-booked" | "no-seat" | "unreadable" }
  /** The desk's own seats are taken, and a public one is only for somebody who stands here, within the next open days. */
  | { refused: "only-desk-seats" }
  | { refused: "not-this-person" }
  /** Why a day cannot be had at all: each by its own name, so nobody hears "no seat" of a Sunday. */
  | { refused: "past" | "weekend" | "too-late-today" | "no-such-hour" }
  | { refused: "holiday"; name: string }
  | { refused: "beyond-horizon"; lastDay: Temporal.PlainDate }
  /** `drawnFrom`: it is drawn when it opens, and requests are taken from then on. */
  | { refused: "not-released"; at: Office; opensAt: Temporal.Instant; drawnFrom?: Temporal.Instant }
  /** The person has a live booking from a telephone; a second one wants a reason. */
  | { refused: "has-booking"; at: Office; day: Temporal.PlainDate; starts: Temporal.PlainTime }
  /** This line is for bookings alone. */
  | { refused: "needs-booking" }
  /** About a booking that the front desk was asked to change. */
  | { refused: "no-booking" | "visit-over" | "is-here" | "nothing-changes" | "other-person" | "stays-in-office" }
  | { refused: "no-telephone" | "card-wanted" | "no-such-office" }
  /** The waiting list: nobody whom a letter reaches, or nothing that it could wait for. */
  | { refused: "nobody-to-ask" | "not-listed" }
  | TooMany;

export function isRefused<T extends object>(answer: T | ActRefusal): answer is ActRefusal {
  return "refused" in answer;
}
