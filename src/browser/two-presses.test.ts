import { expect, test } from "vitest";
import { twoPresses } from "./two-presses.ts";

test("a second press of the same key within 0.4 seconds presses nothing; one after that does", () => {
  const isTooSoon = twoPresses();
  expect(isTooSoon("Enter", 5_000)).toBe(false);
  expect(isTooSoon("Enter", 5_399)).toBe(true);
  expect(isTooSoon("Enter", 5_400)).toBe(false);
});

test("whoever keeps pressing is heard every 0.4 seconds: a press that did not count does not put off the next", () => {
  const isTooSoon = twoPresses();
  const counted = [0, 150, 300, 450, 600, 750, 900].filter((at) => !isTooSoon("Enter", at));
  expect(counted).toEqual([0, 450, 900]);
});

test("another key counts at once", () => {
  const isTooSoon = twoPresses();
  isTooSoon("Enter", 5_000);
  expect(isTooSoon("u", 5_010)).toBe(false);
});
