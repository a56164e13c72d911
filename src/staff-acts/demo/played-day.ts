import { isDatabaseDown } from "../../database/index.ts";
import { beginAttempt, dropAttempt, keepAttempt } from "./savepoint.sql.ts";
import type { Stage } from "./stage.ts";

/**
 * The invented day as it is played: what happens at a minute follows from what the database holds at it, so that any server goes on
 * where another one stopped.
 */
export interface PlayedDay extends Stage {
  /** The minute at which somebody looks: where the filling ended, or where a jump of the clock leads. */
  picture: Temporal.Instant;
  /** Desks and counters at which a real person has acted today: theirs, and left alone. */
  theirs: ReadonlySet<string>;
  /** Somebody closed the day: nobody comes any more, and counters finish what they have in hand. */
  closed: boolean;
  /** Nothing is left to play. */
  over: boolean;
}

/** How many minutes are left until somebody looks; undefined: they have looked. */
export function minutesLeft({ picture }: PlayedDay, minute: Temporal.Instant): number | undefined {
  const left = Math.round(picture.since(minute).total("minutes"));
  return left < 0 ? undefined : left;
}

/**
 * One thing that the demonstration does. What fails leaves nothing behind and is logged and passed over (undefined): it must not stop the
 * clock, which walks through this on its way.
 */
export async function attempt<T>({ tx, log, office, events }: Stage, work: () => Promise<T>): Promise<T | undefined> {
  const told = events.length;
  await beginAttempt(tx);
  try {
    const done = await work();
    await keepAttempt(tx);
    return done;
  } catch (error) {
    if (isDatabaseDown(error)) throw error;
    await dropAttempt(tx);
    events.length = told;
    log.error({ err: error, office: office.id }, "the demonstration could not do one of its things");
    return undefined;
  }
}
