import { expect, test } from "vitest";
import { orderOf } from "./long-first.ts";

const paths = [
  "src/a.test.ts",
  "src/b.test.ts",
  "src/c.test.ts",
  "src/commands.test.ts",
  "test/d.test.ts",
  "test/understanding.test.ts",
];

test("each seed has its own order, the same whatever order the files were found in, with the long ones first", () => {
  const orders = Array.from({ length: 20 }, (_, seed) => orderOf(seed, paths));
  for (const [seed, order] of orders.entries()) {
    expect(order.slice(0, 2).sort()).toEqual(["src/commands.test.ts", "test/understanding.test.ts"]);
    expect([...order].sort()).toEqual(paths);
    expect(orderOf(seed, paths.toReversed())).toEqual(order);
  }
  expect(new Set(orders.map(String)).size).toBeGreaterThan(10);
});
