import { callNext, isRefused, missed, park, reached, recall, rejoin, served } from "../../queue/index.ts";
import { asideAt, callOutcomeOf, isTimeFor } from "./call-outcomes.ts";
import { attempt, type PlayedDay } from "./played-day.ts";
import { comeBack, goesToRest } from "./rests.ts";
import { servesNumber } from "./serves.ts";
import type { Called, DemoSnapshot } from "./snapshot.sql.ts";
import { dayAt, isOpenAt } from "./stage.ts";

/** So long after closing whoever has a number is still called; who is left then has a seat on another day. */
export const afterHours = 30;

/** The counters: call, wait for who comes, serve six to eleven minutes, and what goes otherwise. Answers how many things were done. */
export async function stepOfCounters(
  play: PlayedDay,
  snapshot: DemoSnapshot,
  minute: Temporal.Instant,
): Promise<number> {
  const all = [...play.counters, ...play.others].filter((code) => !play.theirs.has(code));
  let acts = await comeBack(play, snapshot, minute);
  for (const counter of all) acts += await stepOfCounter(play, snapshot, counter, minute);
  for (const one of snapshot.called.filter((aside) => asideAt(play, aside, minute) === "rejoin")) {
    await attempt(play, () => rejoin(play.tx, { ticket: one.id }, dayAt(play, minute, play.front)));
    acts += 1;
  }
  return acts;
}

async function stepOfCounter(play: PlayedDay, snapshot: DemoSnapshot, counter: string, minute: Temporal.Instant) {
  const hand = handOf(snapshot.called, counter);
  // What a real person has called here is theirs.
  if (hand && !(hand.own && isTimeFor(play, hand, snapshot.called, minute))) return 0;
  const isFree = hand ? await attempt(play, () => goOn(play, snapshot, hand, minute)) : true;
  const acts = hand ? 1 : 0;
  if (!isFree || !takesAt(play, snapshot, counter, minute)) return acts;
  if (await goesToRest(play, snapshot, counter, minute)) return acts + 1;
  return acts + (await takeNext(play, snapshot, counter, minute));
}

function takesAt(play: PlayedDay, { shut }: DemoSnapshot, counter: string, minute: Temporal.Instant): boolean {
  const until = play.closes.add({ minutes: afterHours });
  return !play.closed && !shut.has(counter) && isOpenAt(play, minute, play.opens, until);
}

/** The next thing with whom the counter has in hand. True: it is free then. */
async function goOn(
  play: PlayedDay,
  { called }: DemoSnapshot,
  hand: Called,
  minute: Temporal.Instant,
): Promise<boolean> {
  const { tx } = play;
  const context = dayAt(play, minute, hand.counter);
  const ask = { ticket: hand.id };
  const fate = hand.state === "serving" ? "done" : callOutcomeOf(play, hand, called);
  if (fate === "done") await served(tx, ask, context);
  else if (fate === "missed") await missed(tx, ask, context);
  else if (fate === "parked") await park(tx, { ...ask, reason: "fotokopi" }, context);
  else await reached(tx, ask, context);
  return fate !== "served";
}

/** Somebody who missed a call is called again, or else the next of the line is called. */
async function takeNext(
  play: PlayedDay,
  snapshot: DemoSnapshot,
  counter: string,
  minute: Temporal.Instant,
): Promise<number> {
  const context = dayAt(play, minute, counter);
  const again = snapshot.called.findIndex(
    (one) => asideAt(play, one, minute) === "recall" && servesNumber(play, counter, one),
  );
  const [missing] = again < 0 ? [] : snapshot.called.splice(again, 1);
  const recalled = missing && (await attempt(play, () => recall(play.tx, { ticket: missing.id }, context)));
  if (recalled && !isRefused(recalled)) return 1;
  // A counter that asks an empty line would be most of the work of a quiet day.
  if (!snapshot.waiting.some((one) => servesNumber(play, counter, one))) return 0;
  const called = await attempt(play, () => callNext(play.tx, { inHand: "" }, context));
  return called && !isRefused(called) ? 1 : 0;
}

function handOf(called: readonly Called[], counter: string): Called | undefined {
  return called.find((one) => one.counter === counter && (one.state === "called" || one.state === "serving"));
}
