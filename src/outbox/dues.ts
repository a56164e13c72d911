import type { Clock, Due } from "../clock/index.ts";
import { blankOld, isAnythingOld } from "./grow-old.sql.ts";

/** What the outbox does when time passes: blank what grew old. It counts real time, so a jump of the clock makes nothing old. */
export function outboxDues(clock: Clock): Due[] {
  return [
    {
      name: "blank-old-letters",
      next: async (tx, now) => ((await isAnythingOld(tx, clock.real())) ? now : undefined),
      run: (tx) => blankOld(tx, clock.real()),
    },
  ];
}
