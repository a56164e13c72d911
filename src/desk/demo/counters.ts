import { callNext, isRefused, missed, park, reached, recall, rejoin, served } from "../../queue/index.ts";
import { asideAt, fateOf, isTimeFor } from "./called-fates.ts";
import { attempt, type PlayedDay } from "./played-day.ts";
import { comeBack, goesToRest } from "./rests.ts";
import type { Called, Scene } from "./scene.sql.ts";
import { servesNumber } from "./serves.ts";
import { dayAt, isOpenAt } from "./stage.ts";

/** So long after closing whoever has a number is still called; who is left then has a seat on another day. */
export const afterHours = 30;

/** The counters: call, wait for who comes, serve six to eleven minutes, and what goes otherwise. Answers how many things were done. */
export async function stepOfCounters(play: PlayedDay, scene: Scene, minute: Temporal.Instant): Promise<number> {
  const all = [...play.counters, ...play.others].filter((code) => !play.theirs.has(code));
  let acts = await comeBack(play, scene, minute);
  for (const counter of all) acts += await stepOfCounter(play, scene, counter, minute);
  for (const one of scene.called.filter((aside) => asideAt(play, aside, minute) === "rejoin")) {
    await attempt(play, () => rejoin(play.tx, { ticket: one.id }, dayAt(play, minute, play.front)));
    acts += 1;
  }
  return acts;
}

async function stepOfCounter(play: PlayedDay, scene: Scene, counter: string, minute: Temporal.Instant) {
  const hand = handOf(scene.called, counter);
  // What a real person has called here is theirs.
  if (hand && !(hand.own && isTimeFor(play, hand, scene.called, minute))) return 0;
  const isFree = hand ? await attempt(play, () => goOn(play, scene, hand, minute)) : true;
  const acts = hand ? 1 : 0;
  if (!isFree || !takesAt(play, scene, counter, minute)) return acts;
  if (await goesToRest(play, scene, counter, minute)) return acts + 1;
  return acts + (await takeNext(play, scene, counter, minute));
}

function takesAt(play: PlayedDay, { shut }: Scene, counter: string, minute: Temporal.Instant): boolean {
  const until = play.closes.add({ minutes: afterHours });
  return !play.closed && !shut.has(counter) && isOpenAt(play, minute, play.opens, until);
}

/** The next thing with whom the counter has in hand. True: it is free then. */
async function goOn(play: PlayedDay, { called }: Scene, hand: Called, minute: Temporal.Instant): Promise<boolean> {
  const { tx } = play;
  const day = dayAt(play, minute, hand.counter);
  const ask = { ticket: hand.id };
  const fate = hand.state === "serving" ? "done" : fateOf(play, hand, called);
  if (fate === "done") await served(tx, ask, day);
  else if (fate === "missed") await missed(tx, ask, day);
  else if (fate === "parked") await park(tx, { ...ask, reason: "fotokopi" }, day);
  else await reached(tx, ask, day);
  return fate !== "served";
}

/** Somebody who missed a call is called again, or else the next of the line is called. */
async function takeNext(play: PlayedDay, scene: Scene, counter: string, minute: Temporal.Instant): Promise<number> {
  const day = dayAt(play, minute, counter);
  const again = scene.called.findIndex(
    (one) => asideAt(play, one, minute) === "recall" && servesNumber(play, counter, one),
  );
  const [missing] = again < 0 ? [] : scene.called.splice(again, 1);
  const recalled = missing && (await attempt(play, () => recall(play.tx, { ticket: missing.id }, day)));
  if (recalled && !isRefused(recalled)) return 1;
  // A counter that asks an empty line would be most of the work of a quiet day.
  if (!scene.waiting.some((one) => servesNumber(play, counter, one))) return 0;
  const called = await attempt(play, () => callNext(play.tx, { inHand: "" }, day));
  return called && !isRefused(called) ? 1 : 0;
}

function handOf(called: readonly Called[], counter: string): Called | undefined {
  return called.find((one) => one.counter === counter && (one.state === "called" || one.state === "serving"));
}
