import fc from "fast-check";
import { expect, test } from "vitest";
import {
  afterLastTaken,
  keysOfTree,
  merged,
  type NumberRange,
  newTree,
  packRoots,
  puncture,
  type Root,
  unpackRoots,
} from "./key-tree.ts";

const most = 300;
const numbers = Array.from({ length: most }, (_, i) => i);
const ranges = fc.array(
  fc.tuple(fc.nat(most - 1), fc.nat(20)).map(([first, more]) => ({ first, last: Math.min(most - 1, first + more) })),
  { maxLength: 30 },
);
const isIn = (taken: readonly NumberRange[], number: number) =>
  taken.some(({ first, last }) => first <= number && number <= last);
const hex = (key: Buffer | undefined) => key?.toString("hex");

/** Every key that these roots make, of the numbers looked at. */
function everyKey(roots: readonly Root[]): Set<string | undefined> {
  return new Set(numbers.map((number) => hex(keysOfTree(roots)(number))));
}

test("whoever's key was destroyed has none in the tree, nor one made of any root in it, and everybody else has theirs", () => {
  fc.assert(
    fc.property(ranges, (taken) => {
      const whole = newTree();
      const before = keysOfTree(whole);
      const left = puncture(whole, taken);
      const [after, made] = [keysOfTree(left), everyKey(left)];
      for (const number of numbers) {
        const dead = isIn(taken, number);
        expect(hex(after(number))).toBe(dead ? undefined : hex(before(number)));
        if (dead) expect(made.has(hex(before(number)))).toBe(false);
        // No root stands over a destroyed number: it would make its key.
        if (dead) expect(left.some(({ first, height }) => first <= number && number < first + 2 ** height)).toBe(false);
      }
      expect(hex(after(5_000_000_000))).toBe(hex(before(5_000_000_000)));
    }),
    { numRuns: 60 },
  );
});

test("the roots that are left are the same in whatever order and company people go, and as few as can be", () => {
  fc.assert(
    fc.property(ranges, fc.integer(), (taken, seed) => {
      const whole = newTree();
      const together = puncture(whole, taken);
      const mixed = taken.toSorted((a, b) => ((a.first * 7 + seed) % 13) - ((b.first * 7 + seed) % 13));
      const single = mixed.reduce((roots, range) => puncture(roots, [range]), whole as readonly Root[]);
      expect(single).toEqual(together);
      // Two halves of one subtree would be one root.
      for (const [i, root] of together.slice(1).entries()) {
        const before = together[i]!;
        const halves = before.height === root.height && before.first % 2 ** (root.height + 1) === 0;
        expect(halves && root.first === before.first + 2 ** root.height).toBe(false);
      }
      expect(puncture(together, taken)).toBe(together);
      expect(unpackRoots(packRoots(together))).toEqual(together);
    }),
    { numRuns: 60 },
  );
});

test("merged ranges hold the same numbers and touch nowhere", () => {
  fc.assert(
    fc.property(ranges, (taken) => {
      const few = merged(taken);
      for (const number of numbers) expect(isIn(few, number)).toBe(isIn(taken, number));
      for (const [i, range] of few.slice(1).entries()) expect(range.first).toBeGreaterThan(few[i]!.last + 1);
    }),
  );
});

test("neighbours who go leave nothing behind: after a million people there are no more roots than the tree is high", () => {
  let roots: readonly Root[] = newTree();
  for (let first = 0; first < 1_000_000; first += 50_000) roots = puncture(roots, [{ first, last: first + 49_999 }]);
  expect(roots.length).toBeLessThanOrEqual(40);
});

test("with 280,000 people living, of whom those of the last month but one go one by one, the roots are some two megabytes", () => {
  const [days, aDay] = [60, 6_200];
  const dead: NumberRange[] = [];
  let living = 0;
  for (let number = 0; number < days * aDay; number++) {
    const age = days - number / aDay;
    // Everybody stays for a month, and then for as long as their visit was ahead.
    if (age < 30 + ((number * 7_919) % 3_000) / 100) living += 1;
    else dead.push({ first: number, last: number });
  }
  expect(living).toBeGreaterThan(275_000);
  const bytes = packRoots(puncture(newTree(), dead)).length;
  expect(bytes).toBeGreaterThan(500_000);
  expect(bytes).toBeLessThan(3_000_000);
});

test("two hundred nights of taken keys use up no numbers but theirs: the next one after them is free, and its key is there", () => {
  let roots: readonly Root[] = newTree();
  expect(afterLastTaken(roots)).toBe(0);
  for (let night = 0; night < 200; night++) {
    const next = afterLastTaken(roots);
    expect(next).toBe(night * 5);
    roots = puncture(roots, [{ first: next + 2, last: next + 4 }]);
    expect(keysOfTree(roots)(afterLastTaken(roots))).toBeDefined();
  }
});
