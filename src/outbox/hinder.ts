import type { Fate } from "./after-verdict.ts";
import { later } from "./real-time.ts";

/** What a verdict about one letter means for the whole number, or (`number` null) for all of them. */
export type Hindrance =
  | { number: string | null; pauseUntil: Temporal.Instant; slowDown: boolean }
  | { number: string | null; stop: true; code: number | null };

const accountPauseMs = 60_000;

/** Too fast: the number rests as long as it is told to, else 1 to 5 seconds; a stop lasts until somebody resumes it. */
export function hindranceOf(
  number: string,
  fate: Fate,
  now: Temporal.Instant,
  random: () => number,
): Hindrance | undefined {
  switch (fate.is) {
    case "pause-number":
      return { number, pauseUntil: later(now, secondsOr(fate.after, 1_000 + 4_000 * random())), slowDown: true };
    case "pause-account":
      return { number: null, pauseUntil: later(now, secondsOr(fate.after, accountPauseMs)), slowDown: false };
    case "stop-number":
      return { number, stop: true, code: fate.code ?? null };
    case "stop-all":
      return { number: null, stop: true, code: fate.code ?? null };
    case "accepted":
    case "unknown":
    case "again":
    case "pause-pair":
    case "picture":
    case "never":
    case "drop":
    case "give-up":
    case "back":
      return undefined;
    default:
      return fate satisfies never;
  }
}

function secondsOr(after: number | undefined, ms: number): number {
  return after ? after * 1_000 : ms;
}
