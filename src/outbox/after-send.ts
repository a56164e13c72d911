import { afterOutcome, type Circumstances, type SendOutcome } from "./after-outcome.ts";
import type { LetterState } from "./letter-state.ts";
import type { Trouble } from "./number-trouble.ts";

/** How one claim of one letter ended. */
export interface SendResult {
  letterId: string;
  claimedBy: string;
  claimedAt: Temporal.Instant;
  outcome: SendOutcome;
  /** How it stands with the channel of its number, where that changed. */
  standing?: { number: string; trouble: Trouble | null } | undefined;
}

/**
 * Applies an answer to the letter as it stands now, which may not be as it stood when it was claimed: a receipt may have
 * been quicker, or another server may have taken over because we seemed dead. Applying it twice changes nothing.
 */
export function afterSend(letter: LetterState, result: SendResult, about: Circumstances): LetterState {
  const stillOurs =
    letter.claimedBy === result.claimedBy && letter.claimedAt !== null && letter.claimedAt.equals(result.claimedAt);
  if (stillOurs) return afterOutcome(letter, result.outcome, about);
  // Too late: only "accepted" still counts.
  if (result.outcome.is !== "accepted" || letter.failedAt || letter.droppedAt) return letter;
  const accepted = afterOutcome(letter, result.outcome, about);
  return letter.claimedAt ? { ...accepted, claimedBy: letter.claimedBy, claimedAt: letter.claimedAt } : accepted;
}
