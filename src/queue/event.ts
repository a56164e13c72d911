import type { DisplacedEvent } from "../booking/index.ts";

/** Something a citizen may have to be told. The queue talks to nobody: whoever opened the transaction writes the letters. */
export type DayEvent =
  | DisplacedEvent
  /** Late at the door, or never came. `came`: when they were there; undefined: nobody came. */
  | { is: "forfeited"; booking: string; latest: Temporal.Instant; came: Temporal.Instant | undefined }
  /** Sent back with a list; the second visit's seat is reserved, or (`seat` undefined) none could be found. */
  | {
      is: "returned";
      booking: string;
      /** Codes of papers of the service's list. */
      missing: MissingPaper[];
      differs: DifferingField[];
      seat: { day: Temporal.PlainDate; starts: Temporal.PlainTime } | undefined;
      /** The last day to which it may be moved. */
      until: Temporal.PlainDate;
    }
  /** Only copies are missing: come back today before this hour, straight to the desk. */
  | { is: "back-today"; booking: string; missing: MissingPaper[]; before: Temporal.PlainTime }
  /** Somebody else showed the code; it is the owner's again. */
  | { is: "not-owner"; booking: string }
  /** What the desk's last act told them (a list, copies, somebody else's code) was taken back: their papers are looked at again. */
  | { is: "taken-back"; booking: string }
  /** Somebody with this name and birth date was served: the seat that another sender held for them is given back. */
  | { is: "claim-ended"; booking: string }
  /** The front desk changed it for its person, or sends its letter again; at another office where it moved there. */
  | { is: "changed-at-desk"; booking: string; office: number; did: ChangeOfDesk }
  /** What an office says has changed for the day of this visit: the papers of this service, or (no service) where the office is. */
  | { is: "facts-changed"; booking: string; service?: string }
  /** A doubt blocks this visit; ask at the supervisor's desk. */
  | { is: "doubt"; booking: string; endsAt: Temporal.Instant }
  | { is: "ticket"; ticket: string }
  | { is: "called"; ticket: string; counter: string; again: boolean }
  | { is: "missed"; ticket: string }
  /** The line moved: whoever is third from the front of a stage now may be told. */
  | { is: "line-moved"; stage: string }
  /**
   * The day is over and this number was not reached: it has a seat on another day, or (undefined) must come by itself.
   * Without `ticket`: they were still before the document desk.
   */
  | {
      is: "moved";
      ticket: string | undefined;
      booking: string | undefined;
      seat: { day: Temporal.PlainDate; starts: Temporal.PlainTime } | undefined;
      /** The day was ended while they waited in the office; otherwise (midnight) they sleep at home. */
      here: boolean;
      /** Their papers are complete: on that day they go on with this stage. */
      goesOn?: string | undefined;
    }
  /** The office is late, or was cut off: everybody with an hour in it keeps their right. */
  | { is: "disturbed"; disturbance: string; began: Temporal.Instant; ended: Temporal.Instant | undefined };

/** What the front desk did with a booking; `booked`: nothing, the letter is wanted once more. */
export type ChangeOfDesk = "booked" | "moved" | "moved-office" | "renamed" | "birth-corrected" | "cancelled";

/** A paper of the service's list by its number (see `paperOf`), or "other" for what no list names; `copy`: only the copy is missing. */
export interface MissingPaper {
  paper: number | "other";
  copy?: true;
}

/** A datum that is not the same on all papers. Which field, never what stands there. */
export const differingFields = ["name", "birth-date", "birth-place", "mother", "father", "address", "other"] as const;
export type DifferingField = (typeof differingFields)[number];
