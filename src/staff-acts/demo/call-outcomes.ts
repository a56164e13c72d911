import { minutesLeft, type PlayedDay } from "./played-day.ts";
import { oursOf } from "./serves.ts";
import type { Called } from "./snapshot.sql.ts";
import { diceOf, isDue } from "./stage.ts";

type CallOutcome = "served" | "missed" | "parked";

/**
 * What becomes of somebody who is called. Real people come at once, and to them nothing happens. `all`: what else is not in the line,
 * for whoever looks in some minutes should see somebody in every state.
 */
export function callOutcomeOf(play: PlayedDay, one: Called, all: readonly Called[]): CallOutcome {
  if (!one.invented) return "served";
  // The first who misses a call never comes: a day has a number that died.
  if (one.again) return one.first || diceOf(play, "again", one.number, one.stage).roll() < 0.4 ? "missed" : "served";
  if (one.counter === oursOf(play)[1]) {
    const lacking = lackingAt(minutesLeft(play, one.calledAt), all);
    if (lacking) return lacking;
  }
  if (one.nth % 9 === 4) return "missed";
  return one.nth % 17 === 7 ? "parked" : "served";
}

/** In these the picture is made, for whoever looks. */
const lastMinutes = 5;

/** What nobody is yet, while there are so many minutes left until somebody looks: it takes two to become it. */
function lackingAt(left: number | undefined, all: readonly Called[]): "missed" | "parked" | undefined {
  if (left === undefined || left < 2 || left > lastMinutes) return undefined;
  const state = left > 3 ? "parked" : "missed";
  return all.some((other) => other.state === state) ? undefined : state;
}

/** Does the counter do the next thing with whom it has in hand at this minute? */
export function isTimeFor(play: PlayedDay, one: Called, all: readonly Called[], minute: Temporal.Instant): boolean {
  const after = (minutes: number) => isDue(one.since.add({ minutes }), minute);
  if (one.state === "called") return after(callOutcomeOf(play, one, all) === "served" ? 1 : 2);
  if (mustMove(play, one, all, minute)) return true;
  const { between } = diceOf(play, "serving", one.number, one.stage, one.calls);
  return after(play.counters.includes(one.counter) ? between(6, 11) : between(2, 4));
}

/** The first counter calls somebody as somebody looks; the second makes room for what is lacking. */
function mustMove(play: PlayedDay, { counter }: Called, all: readonly Called[], minute: Temporal.Instant): boolean {
  const left = minutesLeft(play, minute);
  const [first, second] = oursOf(play);
  return counter === first ? left === 0 : counter === second && lackingAt(left, all) !== undefined;
}

/** What happens by itself with a number that nobody has in hand at this minute: called again, back in the line, or nothing. */
export function asideAt(play: PlayedDay, one: Called, minute: Temporal.Instant): "recall" | "rejoin" | undefined {
  const left = minutesLeft(play, minute);
  if (!one.own || !one.invented || (left !== undefined && left <= lastMinutes)) return undefined;
  const { roll, between } = diceOf(play, one.state, one.number, one.stage, one.calls);
  const after = (minutes: number) => isDue(one.since.add({ minutes }), minute);
  if (one.state === "parked") return after(between(20, 40)) ? "rejoin" : undefined;
  if (one.state !== "missed") return undefined;
  const staysAway = one.first || roll() < 0.7;
  if (one.calls > 1) return !staysAway && after(12) ? "rejoin" : undefined;
  if (staysAway) return after(4) ? "recall" : undefined;
  return after(12) ? "rejoin" : undefined;
}
