import { afterEach, beforeEach, expect, test } from "vitest";
import { aDay, at, type DayWanted } from "../../../test/arrivals.ts";
import { openedReasons } from "../../../test/opened-reasons.ts";
import { aTown, type Town } from "../../../test/town.ts";
import type { Tx } from "../../database/index.ts";
import { isRefused } from "../refusal.ts";
import { type AllowanceAsk, allowMore, withdrawAllowance } from "./allow-more.ts";
import { type BudgetName, budgetNames, budgets } from "./budgets.ts";
import { endBudgetsOfDay } from "./end-budgets-of-day.ts";
import { takeFromBudget } from "./take-from-budget.ts";

let town: Town;
beforeEach(async () => {
  town = await aTown();
});
afterEach(() => town.close());

const inside = <T>(work: (tx: Tx) => Promise<T>) => town.database.transaction(work);
const take = (what: BudgetName, now: string, more: DayWanted = {}) =>
  inside((tx) => takeFromBudget(tx, what, aDay(town, { now, ...more })));
const takeMany = async (what: BudgetName, times: number, now: string, more: DayWanted = {}) => {
  const answers = [];
  for (let nr = 0; nr < times; nr++) answers.push(await take(what, now, more));
  return answers.filter((answer) => answer === undefined).length;
};
const allow = (ask: Partial<AllowanceAsk>, now: string, more: DayWanted = {}) =>
  inside((tx) =>
    allowMore(
      tx,
      { hand: "staff test", what: "readmissions", more: 5, until: "hour", reason: "Sistem mati pagi ini", ...ask },
      aDay(town, { now, actor: "staff other", ...more }),
    ),
  );
const rows = async (text: string) => (await town.database.pool.query(text)).rows;
const journal = async (act: string) =>
  openedReasons(
    town.world().keys,
    await rows(`select actor, reason, detail from journal where act = '${act}' order by entry_id`),
  );

test("a hundred requests of one hand at once take what its minute has, and not one more", async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => take("searches", "08:00")));
  expect(answers.filter((answer) => answer === undefined)).toHaveLength(20);
  const no = answers.find((answer) => answer !== undefined);
  expect(no).toEqual({ refused: "too-many", what: "searches", at: at(town, "08:01"), seconds: 60, later: false });
  expect(await rows("select span, used, refused from budget_use order by span")).toEqual([
    { span: "day", used: 20, refused: 0 },
    { span: "minute", used: 20, refused: 80 },
  ]);
  // Eighty refusals are one line.
  expect(await journal("budget-spent")).toEqual([
    { actor: "staff test", reason: null, detail: { what: "searches", hand: "staff", span: "minute", used: 20 } },
  ]);
});

test("the next minute has its own, until the day's is used up; a day later it begins anew", async () => {
  for (const minute of ["08:00", "08:01", "08:02", "08:03"]) expect(await takeMany("readmissions", 6, minute)).toBe(5);
  expect(await take("readmissions", "08:04")).toEqual({
    refused: "too-many",
    what: "readmissions",
    at: at(town, "2017-08-09 08:00"),
    seconds: 86_160,
    later: true,
  });
  expect(await take("readmissions", "2017-08-09 07:59")).toMatchObject({ refused: "too-many" });
  expect(await take("readmissions", "2017-08-09 08:00")).toBeUndefined();
});

test("hands do not use up each other's, one thing is not another, and a desk counts whoever works at it", async () => {
  expect(await takeMany("bookings", 11, "08:00", { desk: "depan" })).toBe(10);
  expect(await take("reprints", "08:00")).toBeUndefined();
  // The desk has five left in this minute, whoever comes.
  expect(await takeMany("bookings", 10, "08:00", { desk: "depan", actor: "staff second" })).toBe(5);
  expect(await takeMany("bookings", 10, "08:00", { actor: "staff third" })).toBe(10);
});

test("the clock and invented people have no budget; what a kind of hand has nothing to do with it never gets", async () => {
  expect(await takeMany("lists", 40, "08:00", { actor: "clock" })).toBe(40);
  expect(await takeMany("lists", 40, "08:00", { actor: "demo" })).toBe(40);
  expect(await rows("select from budget_use")).toEqual([]);
  expect(await take("lists", "08:00", { actor: "key 1" })).toMatchObject({ refused: "too-many", what: "lists" });
});

test("a clock that was set back does not lock a hand out for a day", async () => {
  expect(await takeMany("readmissions", 5, "12:00")).toBe(5);
  expect(await take("readmissions", "08:00")).toBeUndefined();
});

test("every kind of hand has a budget of everything, and no day is smaller than its minute", () => {
  for (const what of budgetNames)
    for (const [kind, { minute, day }] of Object.entries(budgets[what]))
      expect(day, `${what} ${kind}`).toBeGreaterThanOrEqual(minute);
});

test("a supervisor allows more of one thing until an end, with a reason; the minute's pace stays", async () => {
  for (const minute of ["08:00", "08:01", "08:02", "08:03"]) await takeMany("readmissions", 5, minute);
  expect(isRefused(await allow({}, "08:04"))).toBe(false);
  expect(await takeMany("readmissions", 9, "08:05")).toBe(5);
  expect(await take("readmissions", "08:06")).toMatchObject({ refused: "too-many" });
  expect(await journal("allowance-given")).toMatchObject([
    {
      actor: "staff other",
      reason: "Sistem mati pagi ini",
      detail: { hand: "staff test", what: "readmissions", more: 5, until: "hour" },
    },
  ]);
  // A second one takes the place of the first: they do not add up.
  await allow({ more: 7 }, "08:10");
  expect(await takeMany("readmissions", 9, "08:11")).toBe(2);
  // It ended.
  expect(await take("readmissions", "09:11")).toMatchObject({ refused: "too-many" });
});

test("of two supervisors who allow more at the same moment the later one's holds: they do not add up", async () => {
  for (const minute of ["08:00", "08:01", "08:02", "08:03"]) await takeMany("readmissions", 5, minute);
  const supervisors = ["staff a", "staff b", "staff c", "staff d"];
  await Promise.all(supervisors.map((actor) => allow({ more: 3 }, "08:04", { actor })));
  expect(await rows("select sum(more)::int as more from allowance where withdrawn_at is null")).toEqual([{ more: 3 }]);
  expect(await takeMany("readmissions", 9, "08:05")).toBe(3);
});

test("an allowance ends with the office's day, or when it is withdrawn", async () => {
  await take("lists", "23:00");
  await allow({ what: "lists", until: "today" }, "23:10");
  expect(await rows("select ends_at - granted_at = '50 minutes' as midnight from allowance")).toEqual([
    { midnight: true },
  ]);
  const given = await allow({ what: "lists" }, "23:20");
  if (isRefused(given)) throw new Error(given.refused);
  const withdraw = () =>
    inside((tx) => withdrawAllowance(tx, given, aDay(town, { now: "23:21", actor: "staff third" })));
  expect(await withdraw()).toEqual({ withdrawn: given.allowance });
  expect(await withdraw()).toEqual({ refused: "nothing-to-undo" });
  expect(await journal("allowance-withdrawn")).toMatchObject([
    { actor: "staff third", detail: { hand: "staff test" } },
  ]);
});

test("nobody allows themselves, without a reason, more than as much again, or somebody who has done nothing here", async () => {
  await take("readmissions", "08:00");
  const refused = async (ask: Partial<AllowanceAsk>, more: DayWanted = {}) => {
    const answer = await allow(ask, "08:01", more);
    return isRefused(answer) ? answer.refused : "allowed";
  };
  expect(await refused({}, { actor: "staff test" })).toBe("second-person-wanted");
  expect(await refused({ reason: "  " })).toBe("reason-wanted");
  expect(await refused({ more: 21 })).toBe("unreadable");
  expect(await refused({ more: 0 })).toBe("unreadable");
  expect(await refused({ more: 1.5 })).toBe("unreadable");
  expect(await refused({ hand: "staff nobody" })).toBe("unreadable");
  expect(await refused({ hand: "key 1", what: "lists" })).toBe("unreadable");
  expect(await refused({}, { office: "depok" })).toBe("unreadable");
  expect(await rows("select from allowance")).toEqual([]);
  expect(await refused({ more: 20 })).toBe("allowed");
});

test("the night writes down how many codes were guessed, as one line a hand, and forgets what is two days old", async () => {
  await takeMany("unknown-codes", 7, "08:00", { actor: "device k1" });
  await takeMany("unknown-codes", 1, "08:00", { actor: "device k2" });
  await take("lists", "08:00");
  await allow({ what: "lists" }, "08:01");
  const night = at(town, "2017-08-09 03:00");
  await inside((tx) => endBudgetsOfDay(tx, town.world(night)));
  expect(await journal("codes-guessed")).toEqual([
    { actor: "device k1", reason: null, detail: { codes: 5, refused: 0 } },
  ]);
  expect(await rows("select hand, what from budget_use where span = 'day'")).toEqual([
    { hand: "staff test", what: "lists" },
  ]);
  const later = at(town, "2017-08-11 03:00");
  await inside((tx) => endBudgetsOfDay(tx, town.world(later)));
  expect(await rows("select 1 from budget_use union all select 1 from allowance")).toEqual([]);
});
