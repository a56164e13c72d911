import type { Tx } from "../../database/index.ts";
import type { Day } from "../day.ts";
import type { DayRefusal } from "../refusal.ts";
import type { ArrivalView, DoorAnswer, Help, TicketView } from "../views.ts";

/**
 * Whoever stands at the door. `typed`: a code (scanned or typed, also the whole text of a QR), the end of a telephone number
 * (four digits or more), or a part of a name; `booking`: one of several was chosen. A party's other bookings of the same day and
 * hour come with the first, but for those in `absent`. present_at is now, or the moment of a stamp that has scans left.
 * Journal: arrived | seen-again | turned-away (reason: the answer's `is`) | forfeited.
 */
export async function arrive(
  _tx: Tx,
  _ask: { typed: string } | { booking: string; absent?: readonly string[] },
  _day: Day,
): Promise<DoorAnswer> {
  throw new Error("not built yet");
}

/**
 * Somebody without a booking: priority by right, same-day, lost or damaged, collection. A stream that needs papers gives an
 * arrival in the document line; any other a ticket at once.
 */
export async function arriveWalkIn(
  _tx: Tx,
  _ask: { stream: string; people: number; service?: string; priority?: ArrivalView["priority"]; help?: Help },
  _day: Day,
): Promise<{ arrival: ArrivalView; ticket?: TicketView } | DayRefusal> {
  throw new Error("not built yet");
}

/** Notes a priority by right and the help to give, with consent; undefined takes it away. The arrival's stream becomes "priority" or its own again. */
export async function setPriority(
  _tx: Tx,
  _ask: { arrival: string; priority: ArrivalView["priority"]; help: Help | undefined },
  _day: Day,
): Promise<ArrivalView | DayRefusal> {
  throw new Error("not built yet");
}

/** "Everyone standing here at 08.05": the moment counts as the presence of the next `scans` scans. Not in the future, not before today. */
export async function stampPresence(
  _tx: Tx,
  _ask: { moment: Temporal.Instant; scans: number },
  _day: Day,
): Promise<{ stamp: string } | DayRefusal> {
  throw new Error("not built yet");
}

/** Somebody came without a code; nothing else is known of them. */
export async function countNoCode(_tx: Tx, _ask: object, _day: Day): Promise<{ today: number }> {
  throw new Error("not built yet");
}

/**
 * A seat for somebody who stands at the desk: the desk's pool first, then the public one; same limits. `day` undefined: today.
 * `after`: the forfeited booking this replaces. The code is for the printed slip. `hour` undefined: the earliest.
 */
export async function bookAtDesk(
  _tx: Tx,
  _ask: { name: string; birth: string; day?: string; hour?: string; service?: string; after?: string },
  _day: Day,
): Promise<
  | {
      code: string;
      booking: string;
      day: Temporal.PlainDate;
      starts: Temporal.PlainTime;
      come: Temporal.PlainTime;
      latest: Temporal.PlainTime;
    }
  | DayRefusal
> {
  throw new Error("not built yet");
}

/** One arrival as the hand may see it; undefined: there is none. */
export async function arrivalOf(_tx: Tx, _arrival: string, _day: Day): Promise<ArrivalView | undefined> {
  throw new Error("not built yet");
}

/** The newest arrivals of today, for the door's list. At most `most`, the newest first. */
export async function lastArrivals(_tx: Tx, _most: number, _day: Day): Promise<ArrivalView[]> {
  throw new Error("not built yet");
}
