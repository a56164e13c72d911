import { isBefore } from "../calendar/index.ts";

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

/** How long the last act on an arrival or a ticket can be taken back. */
export const undoMinutes = 2;

/** Until when the last act can be taken back; undefined: there is nothing to take back, or not any more. */
export function undoUntil(
  row: { stateAt: Temporal.Instant; undoable: boolean },
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const until = row.stateAt.add({ minutes: undoMinutes });
  return row.undoable && isBefore(now, until) ? until : undefined;
}
