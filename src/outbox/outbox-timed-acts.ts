import type { Clock, TimedAct } from "../clock/index.ts";
import { blankOldLetters, hasOldLetters } from "./blank-old-letters.sql.ts";

/** The timed act of the outbox: blanks old letters. It uses real time, so a jump of the demo's clock makes nothing old. */
export function outboxTimedActs(clock: Clock): TimedAct[] {
  return [
    {
      name: "blank-old-letters",
      next: async (tx, now) => ((await hasOldLetters(tx, clock.real())) ? now : undefined),
      run: (tx) => blankOldLetters(tx, clock.real()),
    },
  ];
}
