import { setCounter } from "../../queue/index.ts";
import { attempt, type PlayedDay } from "./played-day.ts";
import { oursOf, servesNumber } from "./serves.ts";
import type { DemoSnapshot } from "./snapshot.sql.ts";
import { dayAt, isOpenAt } from "./stage.ts";

/** Why an invented officer is away: they come back by themselves, and from nothing else. */
export const rest = "istirahat";
/** Where so few wait, an officer whose counter is free goes for a break. */
const few = 8;
/** Where so many wait, or somebody so many minutes, one comes back. */
const many = 14;
const longWait = 35;
/** The first two never rest: between them they call every stream that has papers. */
const always = 2;

/**
 * Officers rest by turns while the line is short: so there is a line at every hour, as in the offices we know. Those who are wanted come back
 * here, one a minute. Answers how many did.
 */
export async function comeBack(play: PlayedDay, snapshot: DemoSnapshot, minute: Temporal.Instant): Promise<number> {
  const resting = [...snapshot.shut].flatMap(([code, rests]) => (rests && !play.theirs.has(code) ? [code] : []));
  const wanted = numbersOf(play, snapshot) > many || isLongWait(play, snapshot, minute) ? 1 : 0;
  const back = mayRest(play, minute) ? resting.slice(0, wanted) : resting;
  for (const counter of back) if (await turnTo(play, counter, "open", minute)) snapshot.shut.delete(counter);
  return back.length;
}

/** Does the officer of this counter, who is free now, go for a break? Then the counter is shut. */
export async function goesToRest(play: PlayedDay, snapshot: DemoSnapshot, counter: string, minute: Temporal.Instant) {
  if (oursOf(play).indexOf(counter) < always || !mayRest(play, minute)) return false;
  if (numbersOf(play, snapshot) >= few || isLongWait(play, snapshot, minute)) return false;
  return turnTo(play, counter, "paused", minute);
}

async function turnTo(play: PlayedDay, counter: string, state: "open" | "paused", minute: Temporal.Instant) {
  const ask = { counter, state, ...(state === "paused" && { reason: rest }) };
  return (await attempt(play, () => setCounter(play.tx, ask, dayAt(play, minute, counter)))) !== undefined;
}

function mayRest(play: PlayedDay, minute: Temporal.Instant): boolean {
  return isOpenAt(play, minute, play.opens, play.closes);
}

function numbersOf(play: PlayedDay, snapshot: DemoSnapshot): number {
  return lineOf(play, snapshot).reduce((sum, { count }) => sum + count, 0);
}

function isLongWait(play: PlayedDay, snapshot: DemoSnapshot, minute: Temporal.Instant): boolean {
  return lineOf(play, snapshot).some(({ since }) => minute.since(since).total("minutes") >= longWait);
}

function lineOf(play: PlayedDay, { waiting }: DemoSnapshot) {
  return waiting.filter((one) => play.counters.some((code) => servesNumber(play, code, one)));
}
