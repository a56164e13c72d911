import { isBefore } from "../../calendar/index.ts";

/** Only a number that was called at least so often can die (promise 7). */
export const fewestCalls = 2;

/**
 * When a missed number dies: `minutes` after its last call, or after the end of a disturbance that touched this time, whichever is
 * later. Undefined while such a disturbance goes on. A disturbance that begins in the time an earlier one added counts as well.
 */
export function diesAt(
  lastCall: Temporal.Instant,
  minutes: number,
  disturbances: readonly { began: Temporal.Instant; ended: Temporal.Instant | null }[],
): Temporal.Instant | undefined {
  let from = lastCall;
  for (const { began, ended } of disturbances) {
    const touches = !isBefore(from.add({ minutes }), began) && (ended === null || isBefore(from, ended));
    if (touches && ended === null) return undefined;
    if (touches && ended !== null) from = ended;
  }
  return from.add({ minutes });
}
