import { setCounter } from "../../queue/index.ts";
import { dayAt, isOpenAt, type Stage } from "./stage.ts";

/** Shorter than this, and an officer goes for a break; longer, and one comes back. */
const short = 8;
const long = 14;
/** From so many minutes before the end on everybody works. */
const lastMinutes = 12;

/**
 * Officers rest by turns while the line is short, all but the first: so there is a line at every hour, as in the offices we know. Only whose
 * counter is free goes. `numbers`: how many wait. Once a minute; answers how many went or came.
 */
export function restsOf(stage: Stage, ends: Temporal.Instant) {
  const resting = new Set<string>();
  async function step(minute: Temporal.Instant, numbers: number, busy: ReadonlySet<string>): Promise<number> {
    if (!isOpenAt(stage, minute, stage.opens)) return 0;
    if (ends.since(minute).total("minutes") <= lastMinutes) return comeBack(stage, resting, resting.size, minute);
    if (numbers > long) return comeBack(stage, resting, 1, minute);
    const goes = stage.counters.slice(1).findLast((code) => !busy.has(code) && !resting.has(code));
    if (numbers >= short || goes === undefined) return 0;
    await setCounter(stage.tx, { counter: goes, state: "paused", reason: "istirahat" }, dayAt(stage, minute, goes));
    resting.add(goes);
    return 1;
  }
  return { step, isResting: (counter: string) => resting.has(counter) };
}

async function comeBack(stage: Stage, resting: Set<string>, most: number, minute: Temporal.Instant): Promise<number> {
  const back = [...resting].slice(0, most);
  for (const counter of back) {
    await setCounter(stage.tx, { counter, state: "open" }, dayAt(stage, minute, counter));
    resting.delete(counter);
  }
  return back.length;
}
