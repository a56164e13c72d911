import type { LetterContent, LetterKind } from "../outbox/index.ts";
import type { Meant } from "./interpret/topic.ts";
import type { Place } from "./place.ts";

export type { Scene } from "./scene.ts";

/** What this person, at this point of the dialogue, means: wishes for the world, and what the answer will need. */
export type Intent = Meant;

/** One answer: the new place in the dialogue and 0 or more letters (almost always one). */
export interface Turn {
  place: Place;
  letters: { kind: LetterKind; content: LetterContent; office?: number; booking?: string }[];
}
