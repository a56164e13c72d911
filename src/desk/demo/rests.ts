import { setCounter } from "../../queue/index.ts";
import { attempt, type PlayedDay } from "./played-day.ts";
import type { Scene } from "./scene.sql.ts";
import { oursOf, servesNumber } from "./serves.ts";
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
export async function comeBack(play: PlayedDay, scene: Scene, minute: Temporal.Instant): Promise<number> {
  const resting = [...scene.shut].flatMap(([code, rests]) => (rests && !play.theirs.has(code) ? [code] : []));
  const wanted = numbersOf(play, scene) > many || isLongWait(play, scene, minute) ? 1 : 0;
  const back = mayRest(play, minute) ? resting.slice(0, wanted) : resting;
  for (const counter of back) if (await turnTo(play, counter, "open", minute)) scene.shut.delete(counter);
  return back.length;
}

/** Does the officer of this counter, who is free now, go for a break? Then the counter is shut. */
export async function goesToRest(play: PlayedDay, scene: Scene, counter: string, minute: Temporal.Instant) {
  if (oursOf(play).indexOf(counter) < always || !mayRest(play, minute)) return false;
  if (numbersOf(play, scene) >= few || isLongWait(play, scene, minute)) return false;
  return turnTo(play, counter, "paused", minute);
}

async function turnTo(play: PlayedDay, counter: string, state: "open" | "paused", minute: Temporal.Instant) {
  const ask = { counter, state, ...(state === "paused" && { reason: rest }) };
  return (await attempt(play, () => setCounter(play.tx, ask, dayAt(play, minute, counter)))) !== undefined;
}

function mayRest(play: PlayedDay, minute: Temporal.Instant): boolean {
  return isOpenAt(play, minute, play.opens, play.closes);
}

function numbersOf(play: PlayedDay, scene: Scene): number {
  return lineOf(play, scene).reduce((sum, { count }) => sum + count, 0);
}

function isLongWait(play: PlayedDay, scene: Scene, minute: Temporal.Instant): boolean {
  return lineOf(play, scene).some(({ since }) => minute.since(since).total("minutes") >= longWait);
}

function lineOf(play: PlayedDay, { waiting }: Scene) {
  return waiting.filter((one) => play.counters.some((code) => servesNumber(play, code, one)));
}
