import { counterOf, floorOn } from "../../office/index.ts";
import { callNext, isRefused, missed, park, reached, recall, rejoin, served } from "../../queue/index.ts";
import { linesOf } from "./demo-day.sql.ts";
import { restsOf } from "./rests.ts";
import { dayAt, isDue, isOpenAt, type Stage } from "./stage.ts";

type Fate = "served" | "missed" | "parked";

interface InHand {
  ticket: string;
  /** When the counter does the next thing with it. */
  at: Temporal.Instant;
  is: "called" | "serving";
  fate: Fate;
}

/** A number that is not in the line: missed ones are called again, brought back, or left to die; parked ones come back. */
interface Aside {
  ticket: string;
  at: Temporal.Instant;
  next: "recall" | "rejoin" | "die";
}

/** How long before the end of the play each counter is made to move, so that the last picture has somebody in every state. */
const lastMoves = [0, 2, 3, 5] as const;

/** The counters: call, wait for who comes, serve five to ten minutes, and what goes otherwise. `ends`: the last minute of the play. */
export function countersOf(stage: Stage, ends: Temporal.Instant) {
  const { counters, others } = stage;
  const hands = new Map<string, InHand>();
  const aside: Aside[] = [];
  const rests = restsOf(stage, ends);
  // The first who misses a call never comes: a day has a number that died.
  let doomed: string | undefined;
  let calls = 0;

  async function step(minute: Temporal.Instant): Promise<number> {
    const lines = await linesOf(stage.tx, stage.office.id, stage.day, minute);
    let acts = await rests.step(minute, lines.numbers, new Set(hands.keys()));
    const left = Math.round(ends.since(minute).total("minutes"));
    for (const [i, counter] of [...counters, ...others].entries()) {
      const hand = hands.get(counter);
      // The last move of a counter of the booked stream, whatever it has in hand.
      const mustMove = i < counters.length && left === lastMoves[i] && hand?.is === "serving";
      if (hand && (mustMove || isDue(hand.at, minute))) {
        await goOn(counter, hand, minute);
        acts += 1;
      }
      if (hands.has(counter) || rests.isResting(counter) || !isOpenAt(stage, minute, stage.opens)) continue;
      const again =
        i < counters.length ? aside.find((one) => one.next === "recall" && isDue(one.at, minute)) : undefined;
      // A counter that asks an empty line would be most of the work of a quiet day.
      if (!again && !serves(stage, counter, lines.streams)) continue;
      acts += await takeNext(counter, again, { nth: i, left }, minute);
    }
    return acts + (await bringBack(minute));
  }

  async function goOn(counter: string, hand: InHand, minute: Temporal.Instant): Promise<void> {
    const { tx, chance } = stage;
    const day = dayAt(stage, minute, counter);
    const { ticket } = hand;
    if (hand.is === "serving") {
      await served(tx, { ticket }, day);
    } else if (hand.fate === "missed") {
      const answer = await missed(tx, { ticket }, day);
      if (!isRefused(answer)) setAside(ticket, answer.ticket.calls, minute);
    } else if (hand.fate === "parked") {
      await park(tx, { ticket, reason: "fotokopi" }, day);
      aside.push({ ticket, at: minute.add({ minutes: chance.between(20, 40) }), next: "rejoin" });
    } else {
      await reached(tx, { ticket }, day);
      const usual = counters.includes(counter) ? chance.between(5, 10) : chance.between(2, 4);
      hands.set(counter, { ...hand, is: "serving", at: minute.add({ minutes: usual }) });
      return;
    }
    hands.delete(counter);
  }

  function setAside(ticket: string, called: number, minute: Temporal.Instant): void {
    const die = stage.chance.roll();
    doomed ??= ticket;
    if (ticket === doomed) {
      aside.push({ ticket, at: minute.add({ minutes: 4 }), next: called > 1 ? "die" : "recall" });
      return;
    }
    const next = called > 1 ? (die < 0.7 ? "die" : "rejoin") : die < 0.7 ? "recall" : "rejoin";
    aside.push({ ticket, at: minute.add({ minutes: next === "recall" ? 4 : 12 }), next });
  }

  async function takeNext(
    counter: string,
    again: Aside | undefined,
    { nth, left }: { nth: number; left: number },
    minute: Temporal.Instant,
  ): Promise<number> {
    const day = dayAt(stage, minute, counter);
    const answer = again ? await recall(stage.tx, { ticket: again.ticket }, day) : await callNext(stage.tx, {}, day);
    if (again) aside.splice(aside.indexOf(again), 1);
    if (isRefused(answer)) return 0;
    const fate = again ? fateOfAgain(again.ticket) : fateOf(nth, left);
    const way = fate === "served" ? 1 : 2;
    hands.set(counter, { ticket: answer.ticket.id, at: minute.add({ minutes: way }), is: "called", fate });
    return 1;
  }

  function fateOf(nth: number, left: number): Fate {
    calls += 1;
    if (left === lastMoves[2] && nth === 2) return "missed";
    if (left === lastMoves[3] && nth === 3) return "parked";
    if (calls % 9 === 4) return "missed";
    return calls % 17 === 7 ? "parked" : "served";
  }

  function fateOfAgain(ticket: string): Fate {
    return ticket === doomed || stage.chance.roll() < 0.4 ? "missed" : "served";
  }

  async function bringBack(minute: Temporal.Instant): Promise<number> {
    const back = aside.filter((one) => one.next === "rejoin" && isDue(one.at, minute));
    for (const one of back) {
      aside.splice(aside.indexOf(one), 1);
      await rejoin(stage.tx, { ticket: one.ticket }, dayAt(stage, minute, stage.front));
    }
    return back.length;
  }

  return { step };
}

function serves({ office, day }: Stage, counter: string, streams: readonly string[]): boolean {
  return counterOf(floorOn(office, day), counter)?.streams.some((stream) => streams.includes(stream)) ?? false;
}
