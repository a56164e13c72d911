import { expect, test } from "vitest";
import type { TrailSum } from "./trail.sql.ts";
import { aboveMedian, figuresOf } from "./trail-figures.ts";

/** Somebody at the counters: so many times called out of order, on so many worked days. */
const worked = (hand: string, times: number, days: number, place: TrailSum["place"] = "counter"): TrailSum[] => [
  { hand, place, what: null, day: null, times: times + 10, days },
  { hand, place, what: "other", day: null, times: 10, days },
  ...(times > 0 ? [{ hand, place, what: "out-of-order", day: null, times, days } as const] : []),
];

const of = (hand: string, sums: TrailSum[]) =>
  figuresOf(sums).figures.find((one) => one.hand === hand && one.what === "out-of-order");

test.each([
  [0, [], undefined],
  [1, [2], undefined],
  [2, [2, 4], undefined],
  [3, [2, 4, 9], 4],
  [5, [1, 2, 3, 4, 100], 3],
  [6, [1, 2, 3, 5, 6, 100], 4],
])(
  "with %i colleagues a median is the middle one of the others, and nothing where they are fewer than three",
  (n, times, median) => {
    const colleagues = times.flatMap((often, i) => worked(`staff ${i}`, often, 1));
    expect(of("staff me", [...worked("staff me", 7, 1), ...colleagues])).toMatchObject({
      times: 7,
      colleagues: n,
      median,
    });
  },
);

test("whoever works more is not set apart by that: the same for a worked day is no difference", () => {
  const others = ["a", "b", "c"].flatMap((name) => worked(name, 2, 4));
  const often = of("often", [...worked("often", 20, 40), ...others]);
  expect(often).toMatchObject({ times: 20, days: 40, rate: 0.5, median: 0.5 });
  expect(aboveMedian(often!)).toBe(0);
  expect(aboveMedian(of("much", [...worked("much", 10, 4), ...others])!)).toBe(8);
});

test("people are compared with those of the same kind of place, and whoever never did it counts with nothing", () => {
  const door = ["x", "y", "z"].flatMap((name) => worked(name, 50, 1, "door"));
  const counter = ["a", "b", "c", "d"].flatMap((name, i) => worked(name, i === 0 ? 3 : 0, 1));
  expect(of("a", [...door, ...counter])).toMatchObject({ colleagues: 3, median: 0, times: 3 });
});

test("whoever only looked has no worked day, is compared with nobody and is nobody's colleague", () => {
  const sums = [...["a", "b", "c"].flatMap((name) => worked(name, 1, 1)), ...worked("auditor", 5, 0)];
  expect(of("auditor", sums)).toMatchObject({ times: 5, rate: undefined });
  expect(aboveMedian(of("auditor", sums)!)).toBeUndefined();
  expect(of("a", sums)).toMatchObject({ colleagues: 2, median: undefined });
});
