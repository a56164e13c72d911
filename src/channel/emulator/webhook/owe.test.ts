import { expect, test } from "vitest";
import { goodDay } from "../bad-day.sql.ts";
import { dueAt } from "./owe.ts";

const real = Temporal.Instant.from("2026-11-23T08:00:00.700Z");

test("a webhook leaves at once on a good day", () => {
  expect(dueAt(goodDay, real)).toEqual(real);
});

test("what several numbers are to share leaves on one stroke", () => {
  const shared = { ...goodDay, acrossNumbers: true };
  const [one, other] = [dueAt(shared, real), dueAt(shared, real.add({ milliseconds: 900 }))];
  expect(one.toString()).toBe("2026-11-23T08:00:02Z");
  expect(other.equals(one)).toBe(true);
});

test("what is to overtake gets moments of its own, none before now", () => {
  const dues = Array.from({ length: 50 }, () => dueAt({ ...goodDay, otherOrder: true }, real).epochMilliseconds);
  expect(new Set(dues).size).toBeGreaterThan(1);
  expect(Math.min(...dues)).toBeGreaterThanOrEqual(real.epochMilliseconds);
});
