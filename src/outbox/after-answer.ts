import { afterVerdict, type Circumstances, type Fate } from "./after-verdict.ts";
import type { LetterState } from "./letter-state.ts";

/** How one claim of one letter ended. */
export interface Answer {
  letterId: string;
  claimedBy: string;
  claimedAt: Temporal.Instant;
  fate: Fate;
}

/**
 * Applies an answer to the letter as it stands now, which may not be as it stood when it was claimed: a receipt may have
 * been quicker, or another server may have taken over because we seemed dead. Applying it twice changes nothing.
 */
export function afterAnswer(letter: LetterState, answer: Answer, about: Circumstances): LetterState {
  const stillOurs =
    letter.claimedBy === answer.claimedBy && letter.claimedAt !== null && letter.claimedAt.equals(answer.claimedAt);
  if (stillOurs) return afterVerdict(letter, answer.fate, about);
  // Too late for anything but the good news.
  if (answer.fate.is !== "accepted" || letter.failedAt || letter.droppedAt) return letter;
  const told = afterVerdict(letter, answer.fate, about);
  return letter.claimedAt ? { ...told, claimedBy: letter.claimedBy, claimedAt: letter.claimedAt } : told;
}
