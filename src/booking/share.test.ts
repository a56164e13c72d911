import { expect, test } from "vitest";
import { loadPack, officesOfPack, type Rules } from "../office/index.ts";
import { overShare, recordOf, shareOf } from "./share.ts";

const rules = officesOfPack(loadPack("packs/2017")).byCode.get("bogor")?.rules[0] as Rules;
const now = Temporal.Instant.from("2017-08-08T09:00:00+07:00");
const ago = (days: number) => now.subtract({ hours: 24 * days });

test.each([
  [0, 0, 5, undefined, undefined, undefined],
  [1, 0, 5, undefined, undefined, undefined],
  [0, 1, 5, undefined, undefined, undefined],
  [0, 2, 5, undefined, undefined, undefined],
  [0, 3, 5, undefined, "not-used", undefined],
  [3, 0, 2, "nobody-came", "not-used", undefined],
  [0, 4, 1, "not-used", "not-used", 1],
  [3, 1, 1, "not-used", "not-used", 1],
])(
  "of %i people who missed it and %i seats given back follow %i at a time",
  (missed, givenBack, people, fewer, asks, newPeople) => {
    const share = shareOf(rules, { missed, givenBack }, undefined, now);
    expect([share.people, share.fewer?.why, share.asks?.why, share.fewNew?.people]).toEqual([
      people,
      fewer,
      asks,
      newPeople,
    ]);
  },
);

test("whose seats nobody used has one new one in thirty days, and is told from when on the next is possible", () => {
  const share = shareOf(rules, { missed: 4, givenBack: 0 }, undefined, now);
  const ofDaysAgo = (days: number) =>
    overShare(
      rules,
      share,
      { live: 0, recentBookings: [ago(days)], bookedFor: [{ person: "A", at: ago(days) }] },
      "A",
      now,
    );
  expect(ofDaysAgo(10)).toEqual({ many: "new", until: ago(-20) });
  expect(ofDaysAgo(31)).toBeUndefined();
});

test("a decision does not lift what the own record says of new ones", () => {
  const share = shareOf(rules, { missed: 4, givenBack: 0 }, { until: ago(-1), caseNo: 12 }, now);
  expect([share.fewer?.why, share.fewNew]).toEqual(["caution", { people: 1, unused: 4 }]);
});

test("a decision holds until its end, whatever the record says, and then ends by itself", () => {
  const caution = { until: ago(-1), caseNo: 12 };
  const reason = { why: "caution", ...caution };
  expect(shareOf(rules, { missed: 0, givenBack: 0 }, caution, now)).toEqual({ people: 1, fewer: reason, asks: reason });
  expect(shareOf(rules, { missed: 0, givenBack: 0 }, caution, ago(-1))).toEqual({ people: 5 });
});

test("what was given back before somebody came, or a season ago, is forgotten", () => {
  const givenBack = [ago(100), ago(40), ago(10), ago(1)];
  expect(recordOf({ givenBack, cameAt: undefined }, 1, now)).toEqual({ missed: 1, givenBack: 3 });
  expect(recordOf({ givenBack, cameAt: ago(20) }, 0, now)).toEqual({ missed: 0, givenBack: 2 });
});

test("too many new ones are told with their end before too many at a time", () => {
  const share = shareOf(rules, { missed: 0, givenBack: 0 }, undefined, now);
  const of = (live: number, recentBookings: Temporal.Instant[]) =>
    overShare(rules, share, { live, recentBookings, bookedFor: [] }, "I", now);
  expect(of(5, eight)).toEqual({ many: "new", until: ago(-10) });
  expect(of(5, eight.slice(1))).toEqual({ many: "live" });
  expect(of(4, eight.slice(1))).toBeUndefined();
});

test("a family that gives its day back and asks for another is no larger than before: each person counts once, from the last time", () => {
  const share = shareOf(rules, { missed: 0, givenBack: 0 }, undefined, now);
  const booked = (people: string) => [...people].map((person, i) => ({ person, at: eight[i] as Temporal.Instant }));
  const of = (people: string, person: string) =>
    overShare(rules, share, { live: 0, recentBookings: eight, bookedFor: booked(people) }, person, now);
  expect(of("ABCDABCD", "A")).toBeUndefined();
  expect(of("ABCDABCD", "E")).toBeUndefined();
  expect(of("ABCDEFGH", "A")).toBeUndefined();
  expect(of("ABCDEFGH", "I")).toEqual({ many: "new", until: ago(-10) });
  // Of whom nobody knows any more for whom it was counts by itself.
  expect(of("", "A")).toEqual({ many: "new", until: ago(-10) });
  const nine = [...eight, ago(9)];
  const sender = { live: 0, recentBookings: nine, bookedFor: [...booked("ABCDEFGH"), { person: "A", at: ago(9) }] };
  expect(overShare(rules, share, sender, "I", now)).toEqual({ many: "new", until: ago(-11) });
});

/** The moments of eight bookings, a day apart. */
const eight = Array.from({ length: 8 }, (_, i) => ago(20 - i));
