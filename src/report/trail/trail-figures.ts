import type { TrailSum } from "./trail.sql.ts";
import { type TrailGroup, trailGroups } from "./trail-groups.ts";
import type { TrailPlace } from "./trail-span.ts";

/** Of fewer colleagues than this a median says more about one of them than about the work. */
export const fewestColleagues = 3;

/** What a hand did of one group at one kind of place, beside its colleagues there. */
export interface TrailFigure {
  hand: string;
  place: TrailPlace;
  what: TrailGroup;
  times: number;
  /** Days on which it worked there. 0: it only looked, or gave powers; then there is nothing to compare. */
  days: number;
  /** Times a worked day; undefined: no day. */
  rate: number | undefined;
  /** How many others worked at this kind of place. */
  colleagues: number;
  /** The median of their rates; undefined: they are too few. */
  median: number | undefined;
}

export interface TrailFigures {
  figures: TrailFigure[];
  /** Of each group: how often in all, and how many hands did it. */
  totals: ReadonlyMap<TrailGroup, { times: number; hands: number }>;
  /** Each day with something of a group, in order. */
  days: ReadonlyMap<TrailGroup, { day: Temporal.PlainDate; times: number }[]>;
  /** All hands with a line, also such that no group counts. */
  hands: string[];
}

/**
 * The figures of the page: each hand against the median of its colleagues, at the same kind of place and for a worked day, so that whoever
 * works more is not set apart by that. Colleagues who never did it count, with 0.
 */
export function figuresOf(sums: readonly TrailSum[]): TrailFigures {
  const worked = sums.flatMap(({ hand, place, what, days, times }) =>
    hand !== null && place !== null && what === null ? [{ hand, place, days, times }] : [],
  );
  const done = new Map(
    sums.flatMap(({ hand, place, what, times }) =>
      hand !== null && place !== null && what !== null && what !== "other"
        ? [[keyOf(hand, place, what), times] as const]
        : [],
    ),
  );
  const byPlace = Map.groupBy(worked, ({ place }) => place);
  const figures = trailGroups.flatMap((what) => [...byPlace.values()].flatMap((there) => figuresAt(what, there, done)));
  return {
    figures,
    totals: totalsOf(figures),
    days: daysOf(sums),
    hands: [...new Set(worked.map(({ hand }) => hand))],
  };
}

/** How many more than the median of the colleagues would have done in as many days; undefined: nothing to compare with. */
export function aboveMedian({ times, days, median }: TrailFigure): number | undefined {
  return median === undefined || days === 0 ? undefined : times - median * days;
}

type Worked = { hand: string; place: TrailPlace; days: number };

function figuresAt(what: TrailGroup, there: readonly Worked[], done: ReadonlyMap<string, number>): TrailFigure[] {
  const rates = there.map(({ hand, place, days }) => {
    const times = done.get(keyOf(hand, place, what)) ?? 0;
    return { hand, place, what, times, days, rate: days > 0 ? times / days : undefined };
  });
  const sorted = rates.flatMap(({ rate }) => rate ?? []).sort((a, b) => a - b);
  return rates.map((one) => {
    const colleagues = sorted.length - (one.rate === undefined ? 0 : 1);
    return { ...one, colleagues, median: medianOfOthers(sorted, one.rate) };
  });
}

/** The median of a sorted list without one value of it; undefined: too few are left. */
function medianOfOthers(sorted: readonly number[], own: number | undefined): number | undefined {
  const others = own === undefined ? sorted : sorted.toSpliced(sorted.indexOf(own), 1);
  if (others.length < fewestColleagues) return undefined;
  const middle = Math.floor(others.length / 2);
  const upper = others[middle] ?? 0;
  return others.length % 2 === 1 ? upper : ((others[middle - 1] ?? 0) + upper) / 2;
}

function totalsOf(figures: readonly TrailFigure[]) {
  return new Map(
    trailGroups.map((what) => {
      const theirs = figures.filter((one) => one.what === what && one.times > 0);
      const times = theirs.reduce((sum, one) => sum + one.times, 0);
      return [what, { times, hands: new Set(theirs.map(({ hand }) => hand)).size }];
    }),
  );
}

function daysOf(sums: readonly TrailSum[]) {
  const days = sums.flatMap(({ hand, what, day, times }) =>
    hand === null && day && what !== null && what !== "other" ? [{ what, day, times }] : [],
  );
  days.sort((a, b) => Temporal.PlainDate.compare(a.day, b.day));
  return Map.groupBy(days, ({ what }) => what);
}

function keyOf(hand: string, place: TrailPlace, what: TrailGroup): string {
  return `${hand}\n${place}\n${what}`;
}
