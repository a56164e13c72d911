import { expect, test } from "vitest";
import { reconnectDelay } from "./reconnect-delay.ts";

test("a page waits longer after each try, never more than six seconds, and not all pages equally long", () => {
  const waits = [1, 2, 3, 4, 5, 50].map((tries) => Math.round(reconnectDelay(tries, 0)));
  expect(waits).toEqual([1_000, 1_600, 2_560, 4_096, 5_000, 5_000]);
  expect(reconnectDelay(50, 1)).toBe(6_000);
  expect(reconnectDelay(1, 0.25)).toBe(1_250);
});
