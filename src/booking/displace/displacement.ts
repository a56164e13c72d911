import type { Entry } from "../../journal/index.ts";
import type { HourSeats, Office } from "../../office/index.ts";

/** Why an office takes seats away; its people are told so in these words. */
export type Because =
  /** A day that has become a holiday. */
  | "holiday"
  /** This office is closed on that day, for a reason of its own. */
  | "closure"
  /** The day ended before its time. */
  | "closed-early"
  /** Nobody opened the office on that day. */
  | "unopened"
  /** A disturbance protected them, and they were not served before its day was over. */
  | "disturbance"
  /** They were there, and the day was over before their turn. */
  | "not-reached"
  /** Other hours, or fewer counters. */
  | "hours"
  /** The office closes for good, and this day comes after its last one. */
  | "office-ended";

/** Who takes seats away, and why. */
export interface Why {
  because: Because;
  /** The office's own words for its people; never a name. */
  reason?: string | undefined;
  /** As in the journal. */
  actor: string;
  source: Entry["source"];
  desk?: string | undefined;
}

/** What a day's seats should be; an hour or pool that is not named has none. */
export interface SeatsOfDay {
  day: Temporal.PlainDate;
  slots: readonly HourSeats[];
}

export interface SeatAt {
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
}

/** What the people of a booking must hear; whoever opened the transaction has the letters written. */
export type DisplacedEvent =
  /** The office took the seat `from` away; `seat` is the new one, or (undefined) they wait with the first right. */
  | {
      is: "displaced";
      booking: string;
      because: Because;
      reason: string | undefined;
      from: SeatAt;
      seat: SeatAt | undefined;
      /** They were of this office, which ends, or (`back`) they come back from it; the booking is a new one, with a new code. */
      over?: { office: Office; back: boolean };
    }
  /** They had waited, and have a seat now. */
  | { is: "placed"; booking: string; seat: SeatAt }
  /** The office took it back: the seat of before is theirs again. */
  | { is: "seat-back"; booking: string; seat: SeatAt }
  /** A hold that nobody had confirmed ended with its hour. */
  | { is: "hold-taken"; booking: string; because: Because; from: SeatAt };

/** What became of it. `displacement`: undefined where nobody was hit. */
export interface Displaced {
  displacement: string | undefined;
  /** Bookings with another seat. */
  moved: number;
  /** Bookings that wait for one. */
  waiting: number;
  events: DisplacedEvent[];
}

export const nobody: Displaced = { displacement: undefined, moved: 0, waiting: 0, events: [] };
