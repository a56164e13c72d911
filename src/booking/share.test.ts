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
  const ofDaysAgo = (days: number) => overShare(rules, share, { live: 0, recentBookings: [ago(days)] }, now);
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
  const eight = Array.from({ length: 8 }, (_, i) => ago(20 - i));
  const share = shareOf(rules, { missed: 0, givenBack: 0 }, undefined, now);
  expect(overShare(rules, share, { live: 5, recentBookings: eight }, now)).toEqual({ many: "new", until: ago(-10) });
  expect(overShare(rules, share, { live: 5, recentBookings: eight.slice(1) }, now)).toEqual({ many: "live" });
  expect(overShare(rules, share, { live: 4, recentBookings: eight.slice(1) }, now)).toBeUndefined();
});
