import { isBefore } from "../../calendar/index.ts";
import { closeDay, stillToCome } from "../../queue/index.ts";
import { afterHours } from "./counters.ts";
import { attempt, type PlayedDay } from "./played-day.ts";
import type { Called, DemoSnapshot } from "./snapshot.sql.ts";
import { dayAt } from "./stage.ts";

/** Whatever cannot be brought to an end is left to midnight, when every day ends. */
const longAfter = { hours: 3 };

/**
 * The end of the invented day. Once the office has closed and nobody waits with a number, or half an hour later, its head closes the day: who
 * is left has a seat on another one. When nobody has anybody in hand any more, the day is over. Answers how many things were done.
 */
export async function closeUp(play: PlayedDay, snapshot: DemoSnapshot, minute: Temporal.Instant): Promise<number> {
  const { closes, theirs } = play;
  if (!play.closed && isBefore(minute, closes)) return 0;
  const atDesks = snapshot.visitors.filter(({ desk }) => desk !== null && !theirs.has(desk)).length;
  const inHand = snapshot.called.filter((one) => one.own && isInHand(one) && !theirs.has(one.counter)).length;
  if (play.closed) {
    play.over = atDesks + inHand === 0 || !isBefore(minute, closes.add(longAfter));
    return 0;
  }
  const isLast = !isBefore(minute, closes.add({ minutes: afterHours }));
  if (!isLast && atDesks + snapshot.waiting.length > 0) return 0;
  const expected = (await stillToCome(play.tx, play.office.id, play.day)).length;
  play.closed = (await attempt(play, () => closeDay(play.tx, { expected }, dayAt(play, minute)))) !== undefined;
  return 1;
}

function isInHand({ state }: Called): boolean {
  return state === "called" || state === "serving";
}
