import fc from "fast-check";
import { expect, test } from "vitest";
import { spanOf } from "./expect.ts";
import { afterWork, beforeWork } from "./work-time.ts";

const at = (text: string) => Temporal.Instant.from(`2017-08-08T${text}:00+07:00`);
const noon = [{ from: at("12:00"), until: at("13:00") }];

test.each([
  ["09:00", 30, "09:30"],
  ["11:50", 9, "11:59"],
  ["11:50", 10, "13:00"],
  ["11:50", 20, "13:10"],
  ["12:20", 0, "13:00"],
  ["12:20", 15, "13:15"],
  ["13:00", 15, "13:15"],
])("what begins at %s and takes %i minutes of work is done at %s: nobody works in the break", (from, minutes, done) => {
  expect(afterWork(at(from), minutes, noon)).toEqual(at(done));
});

test.each([
  ["11:00", "10:30"],
  ["12:20", "11:30"],
  ["13:10", "11:40"],
  ["13:30", "13:00"],
  ["14:00", "13:30"],
])("half an hour of work before %s was %s", (from, then) => {
  expect(beforeWork(at(from), 30, noon)).toEqual(at(then));
});

test.each([
  // Ten minutes: 7 to 15.
  ["09:00", 10, "09:05", "09:15"],
  ["09:00", 0, "09:00", "09:05"],
  // Never in the past, and never narrower than five minutes.
  ["09:03", 0, "09:05", "09:10"],
  ["09:00", 60, "09:40", "10:30"],
  // Half past eleven and 60 minutes: 12.12 and 13.00 of work are 13.12 and 14.00.
  ["11:30", 60, "13:10", "14:00"],
  ["12:10", 10, "13:05", "13:15"],
])("at %s somebody who may wait %i minutes expects %s to %s", (now, minutes, from, until) => {
  expect(spanOf(minutes, { now: at(now), start: at(now), breaks: noon })).toEqual({ from: at(from), until: at(until) });
});

test("a span is in full five minutes, at least five wide, not over before it begins, and in no break", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 * 60 }), fc.double({ min: 0, max: 400, noNaN: true }), (late, minutes) => {
      const now = at("07:00").add({ minutes: late });
      const { from, until } = spanOf(minutes, { now, start: now, breaks: noon });
      const wide = from.until(until).total("minutes");
      expect(wide).toBeGreaterThanOrEqual(5);
      expect([from.epochMilliseconds % 300_000, until.epochMilliseconds % 300_000]).toEqual([0, 0]);
      expect(Temporal.Instant.compare(from, now)).toBeGreaterThanOrEqual(0);
      expect(
        from.epochMilliseconds > at("12:00").epochMilliseconds &&
          from.epochMilliseconds < at("13:00").epochMilliseconds,
      ).toBe(false);
    }),
  );
});
