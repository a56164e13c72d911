import type { LetterContent, LetterKind } from "../outbox/index.ts";

export type { Intent } from "./decide/intent.ts";

import type { DialogueState } from "./dialogue-state.ts";

export type { DialogueContext } from "./dialogue-context.ts";

/** One answer: the new state of the dialogue and 0 or more letters (almost always one). */
export interface Turn {
  state: DialogueState;
  letters: { kind: LetterKind; content: LetterContent; office?: number; booking?: string }[];
}
