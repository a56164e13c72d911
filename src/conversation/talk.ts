import type { Booking, Outcome, Wish } from "../booking/index.ts";
import type { Offices } from "../office/index.ts";
import type { LetterContent, LetterKind } from "../outbox/index.ts";
import type { Place } from "./place.ts";
import type { Said } from "./said.ts";

/** All that a turn of the dialogue may look at; a pure step needs nothing else. */
export interface Scene {
  now: Temporal.Instant;
  /** When it was said: Meta's moment, never later than now. "Besok" and "YA in time" count from here. */
  saidAt: Temporal.Instant;
  offices: Offices;
  /** Offices that the number written to serves, the first one is its default. */
  served: readonly number[];
  number: string;
  place: Place;
  /** Live bookings and holds of this citizen, soonest first. */
  bookings: Booking[];
  /** Cancelled or lapsed ones whose seat still rests, newest first. */
  resting: Booking[];
  muted: boolean;
  /** False for somebody who never wrote before. */
  known: boolean;
}

/** What this person, at this point of the dialogue, means: wishes for the world, and what the answer will need. */
export interface Intent<Topic = unknown> {
  wishes: Wish[];
  topic: Topic;
}

/** One answer: the new place in the dialogue and 0 or more letters (almost always one). */
export interface Turn {
  place: Place;
  letters: { kind: LetterKind; content: LetterContent; office?: number; booking?: string }[];
}

export type Interpret = (said: Said, scene: Scene) => Intent;
export type Answer = (intent: Intent, outcomes: Outcome[], scene: Scene) => Turn;
