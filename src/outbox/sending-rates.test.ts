import fc from "fast-check";
import { expect, test } from "vitest";
import { CitizenRateLimit, NumberRateLimit } from "./sending-rates.ts";

test("in no second do more than eighty leave and come in together, and eight may always leave", () => {
  const step = fc.record({
    wait: fc.integer({ min: 0, max: 300 }),
    heard: fc.integer({ min: 0, max: 60 }),
    wanted: fc.nat(100),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const pace = new NumberRateLimit(80);
      const ledger: { at: number; out: number; heard: number }[] = [];
      const within = (now: number) => ledger.filter(({ at }) => at > now - 1_000);
      const sum = (now: number, key: "out" | "heard") => within(now).reduce((total, mark) => total + mark[key], 0);
      let now = 0;
      for (const { wait, heard, wanted } of steps) {
        now += wait;
        pace.noteIncoming(now, heard);
        ledger.push({ at: now, out: 0, heard });
        const room = pace.allowance(now);
        const leaving = Math.min(room, wanted);
        const before = sum(now, "out");
        expect(room).toBe(Math.max(0, 80 - before - sum(now, "heard"), 8 - before));
        for (let i = 0; i < leaving; i++) pace.sent(now);
        ledger.push({ at: now, out: leaving, heard: 0 });
      }
    }),
  );
});

test("when a number is told to slow down twenty times at once its rate is halved once, and comes back in fifty seconds", () => {
  const pace = new NumberRateLimit(80);
  for (let i = 0; i < 20; i++) pace.slowDown(0, 3_000);
  expect(pace.allowance(2_999)).toBe(0);
  expect(pace.nextAllowance(0)).toBe(3_000);
  expect(pace.allowance(3_000)).toBe(40);
  expect(pace.allowance(28_000)).toBe(60);
  expect(pace.allowance(53_000)).toBe(80);
  expect(pace.allowance(100_000)).toBe(80);
  pace.slowDown(100_000, 101_000);
  pace.slowDown(102_000, 103_000);
  expect(pace.allowance(103_000)).toBe(20);
});

test("a number with no room says when it has some", () => {
  const pace = new NumberRateLimit(80);
  for (let i = 0; i < 80; i++) pace.sent(i);
  expect(pace.allowance(500)).toBe(0);
  expect(pace.nextAllowance(500)).toBe(1_000);
  expect(pace.allowance(1_000)).toBe(1);
});

test("one citizen gets thirty letters at once and then one in six seconds; another is not held up", () => {
  const pace = new CitizenRateLimit();
  let now = 0;
  for (let i = 0; i < 30; i++) {
    expect(pace.wait("a", now)).toBe(0);
    pace.sent("a", now);
  }
  expect(pace.wait("a", now)).toBe(6_000);
  expect(pace.wait("b", now)).toBe(0);
  now += 6_000;
  expect(pace.wait("a", now)).toBe(0);
  pace.sent("a", now);
  expect(pace.wait("a", now)).toBe(6_000);
  pace.tidy(now + 180_000);
  expect(pace.wait("a", now + 180_000)).toBe(0);
});
