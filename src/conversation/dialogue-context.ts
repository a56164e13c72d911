import type { Booking, ListedWish, OpenLot } from "../booking/index.ts";
import type { Offices } from "../office/index.ts";
import type { Today } from "./day/today.ts";
import type { DialogueState } from "./dialogue-state.ts";

/** Everything that a turn of the dialogue may read; a pure step needs nothing else. */
export interface DialogueContext {
  now: Temporal.Instant;
  /** When it was said: Meta's moment, never later than now. "Besok" and "YA in time" count from here. */
  saidAt: Temporal.Instant;
  offices: Offices;
  /** Offices that the number written to serves, the first one is its default. */
  served: readonly number[];
  number: string;
  state: DialogueState;
  /** Live bookings and holds of this citizen, soonest first. */
  bookings: Booking[];
  /** Cancelled or lapsed ones whose seat still rests, newest first. */
  resting: Booking[];
  /** What they wait for in the list, the oldest first. */
  waiting: readonly ListedWish[];
  /** What of theirs waits to be drawn, the soonest first. */
  lots: readonly OpenLot[];
  /** How often they moved to another day or hour since one of theirs came: so far as it counts. */
  moves: number;
  /** What the day holds for them; looked up only where what was said may be about it. */
  today?: Today | undefined;
  /** When they last wrote, this message not counted. */
  heardBefore?: Temporal.Instant | undefined;
  /** The booking whose newest echo this message is a reaction to. */
  reactedTo?: string | undefined;
  muted: boolean;
  /** False for somebody who never wrote before. */
  known: boolean;
  /** A uuid that nobody has used: the party, where several people come together. */
  freshId: string;
}
