import type { Tx } from "../database/index.ts";
import { faultName } from "../log/index.ts";
import { keepTimedActFailures, type TimedActFailure, timedActFailures } from "./timed-act-failures.sql.ts";
import type { FailedPart, Held } from "./work.ts";

/** After so many failed tries an act, or one thing of it, is set aside until an operator says `npm run acts -- retry`. */
export const mostTries = 5;

/** What is known of the failures of one act, as the database has it. */
export interface ActHealth {
  /** The act itself waits for its next try, or is set aside. */
  waits: boolean;
  held: Held;
  faults: readonly TimedActFailure[];
}

const healthy: ActHealth = { waits: false, held: { skip: [], retry: false }, faults: [] };

/** The failures of all acts, seen from real time. Acts without any are healthy. */
export async function readHealth(tx: Tx, real: Temporal.Instant): Promise<(act: string) => ActHealth> {
  const byAct = Map.groupBy(await timedActFailures(tx), ({ act }) => act);
  return (act) => {
    const faults = byAct.get(act);
    return faults ? healthOf(faults, real) : healthy;
  };
}

function healthOf(faults: TimedActFailure[], real: Temporal.Instant): ActHealth {
  const waiting = faults.filter((fault) => isWaiting(fault, real));
  const parts = faults.filter(({ key }) => key !== "");
  const skip = waiting.filter(({ key }) => key !== "").map(({ key }) => key);
  return { waits: waiting.some(({ key }) => key === ""), held: { skip, retry: parts.length > skip.length }, faults };
}

function isWaiting({ setAsideAt, notBefore }: TimedActFailure, real: Temporal.Instant): boolean {
  return setAsideAt !== null || Temporal.Instant.compare(notBefore, real) > 0;
}

/** The faults whose turn it is again: they are forgotten when the act works without them failing. */
export function triedAgain({ held, faults }: ActHealth): string[] {
  return faults.filter(({ key, setAsideAt }) => !setAsideAt && !held.skip.includes(key)).map(({ key }) => key);
}

/**
 * Counts a failed try for each part (key '' is the act itself) and says until when it waits: 1 s, 4 s, 16 s, 64 s, then it is set aside.
 * `at` is the moment at which it was due. Returns them as they were written.
 */
export async function countTries(
  tx: Tx,
  act: string,
  parts: readonly FailedPart[],
  about: { health: ActHealth; at: Temporal.Instant; real: Temporal.Instant },
): Promise<TimedActFailure[]> {
  if (parts.length === 0) return [];
  const { health, at, real } = about;
  const faults = parts.map(({ key, error }): TimedActFailure => {
    const tries = (health.faults.find((known) => known.key === key)?.tries ?? 0) + 1;
    return {
      act,
      key,
      tries,
      fault: faultName(error),
      dueAt: at,
      failedAt: real,
      notBefore: real.add({ seconds: 4 ** (tries - 1) }),
      setAsideAt: tries >= mostTries ? real : null,
    };
  });
  await keepTimedActFailures(tx, faults);
  return faults;
}
