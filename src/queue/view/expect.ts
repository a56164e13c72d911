import { isBefore } from "../../calendar/index.ts";
import type { Floor } from "../../office/index.ts";
import { countersOf } from "../counters-of.ts";
import type { Expectation } from "../views.ts";
import type { InLine } from "./line.sql.ts";
import { afterWork } from "./work-time.ts";

/** How the line moves now. */
export interface Pace {
  floor: Floor;
  now: Temporal.Instant;
  /** From when on counters call: now, or the office's first hour where nobody was called yet. */
  start: Temporal.Instant;
  breaks: readonly { from: Temporal.Instant; until: Temporal.Instant }[];
  /** Counters at which somebody works, and those of them that have somebody in hand. */
  serving: ReadonlySet<string>;
  busy: ReadonlySet<string>;
  /** Minutes one ticket takes, by stage. */
  minutes(stage: string): number;
}

/** Numbers of one kind may be called to the same counters; they wait for each other. */
type Kind = Pick<InLine, "stream" | "stage" | "forCounter">;

/**
 * What these may expect, in one pass over the line in its order. Before a number stand those of its stage that come first and
 * that one of its counters could take. Somebody who is not waiting expects what they would on coming back with their old place;
 * whoever is at a counter expects nothing more.
 */
export function expect(line: readonly InLine[], wanted: ReadonlySet<string>, pace: Pace): Map<string, Expectation> {
  const passed = new Map<string, { kind: Kind; count: number }>();
  const expected = new Map<string, Expectation>();
  for (const row of line) {
    if (wanted.has(row.id))
      expected.set(row.id, atCounter(row) ?? expectationOf(row, countBefore(row, passed, pace), pace));
    if (row.state !== "waiting") continue;
    const key = `${row.stream} ${row.stage} ${row.forCounter}`;
    passed.set(key, { kind: row, count: (passed.get(key)?.count ?? 0) + 1 });
  }
  return expected;
}

function atCounter({ counter }: InLine): Expectation | undefined {
  return counter === null ? undefined : { before: 0, from: undefined, until: undefined, counters: [counter] };
}

function countBefore(row: Kind, passed: Map<string, { kind: Kind; count: number }>, { floor }: Pace): number {
  const mine = countersOf(floor, row);
  const shared = passed.values().filter(({ kind }) => {
    return kind.stage === row.stage && countersOf(floor, kind).some((counter) => mine.includes(counter));
  });
  return shared.reduce((sum, { count }) => sum + count, 0);
}

/** What one of this kind expects with so many numbers before it. */
export function expectationOf(kind: Kind, before: number, pace: Pace): Expectation {
  const all = countersOf(pace.floor, kind);
  const serving = all.filter((counter) => pace.serving.has(counter));
  if (serving.length === 0) return { before, from: undefined, until: undefined, counters: [...all] };
  const busy = serving.filter((counter) => pace.busy.has(counter)).length;
  // Who is at a counter has on average half of it behind them.
  const minutes = (pace.minutes(kind.stage) * (before + busy / 2)) / serving.length;
  return { before, ...spanOf(minutes, pace), counters: serving };
}

const grain = 5;

/** From 0.7 to 1.5 of so many minutes of work, in full five minutes, not before now, and at least five wide. */
export function spanOf(
  minutes: number,
  { now, start, breaks }: Pick<Pace, "now" | "start" | "breaks">,
): { from: Temporal.Instant; until: Temporal.Instant } {
  const rounded = (share: number) => afterWork(start, minutes * share, breaks).round(toGrain("halfExpand"));
  const least = now.round(toGrain("ceil"));
  const soonest = rounded(0.7);
  const from = isBefore(soonest, least) ? least : soonest;
  const widest = rounded(1.5);
  const narrowest = from.add({ minutes: grain });
  return { from, until: isBefore(widest, narrowest) ? narrowest : widest };
}

function toGrain(roundingMode: "ceil" | "halfExpand") {
  return { smallestUnit: "minute", roundingIncrement: grain, roundingMode } as const;
}
