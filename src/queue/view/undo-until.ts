import { isBefore } from "../../calendar/index.ts";

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
