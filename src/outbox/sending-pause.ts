import { type SendOutcome, templatesPauseMs } from "./after-outcome.ts";
import type { Trouble } from "./number-trouble.ts";
import { later } from "./real-time.ts";

/** What a verdict about one letter means for the whole number, or (`number` null) for all of them. */
export type SendingPause =
  | { number: string | null; pauseUntil: Temporal.Instant; slowDown: boolean }
  | { number: string | null; stop: true; code: number | null }
  | { number: string; templatesUntil: Temporal.Instant }
  | { number: string; trouble: Trouble | null };

const accountPauseMs = 60_000;

/** Too fast: the number rests as long as it is told to, else 1 to 5 seconds; a stop lasts until somebody resumes it. */
export function sendingPauseOf(
  number: string,
  outcome: SendOutcome,
  now: Temporal.Instant,
  random: () => number,
): SendingPause | undefined {
  switch (outcome.is) {
    case "pause-number":
      return { number, pauseUntil: later(now, secondsOr(outcome.after, 1_000 + 4_000 * random())), slowDown: true };
    case "pause-account":
      return { number: null, pauseUntil: later(now, secondsOr(outcome.after, accountPauseMs)), slowDown: false };
    case "stop-number":
      return { number, stop: true, code: outcome.code ?? null };
    case "stop-all":
      return { number: null, stop: true, code: outcome.code ?? null };
    case "pause-templates":
      return { number, templatesUntil: later(now, secondsOr(outcome.after, templatesPauseMs)) };
    case "accepted":
    case "unknown":
    case "again":
    case "trouble":
    case "lost-in-trouble":
    case "pause-pair":
    case "picture":
    case "never":
    case "drop":
    case "give-up":
    case "wait":
    case "back":
      return undefined;
    default:
      return outcome satisfies never;
  }
}

function secondsOr(after: number | undefined, ms: number): number {
  return after ? after * 1_000 : ms;
}
