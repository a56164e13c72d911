import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aDay, at } from "../../../test/arrivals.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { sql } from "../../database/index.ts";
import { type NumberWanted, numbersIn } from "./line.fixture.ts";
import { lineRows, placesOf } from "./line.sql.ts";
import { explain, explainOrder, type OrderExplained } from "./order.ts";

let town: Town;
beforeEach(async () => {
  town = await aTown();
});
afterEach(() => town.close());

/** What is said of the first two of these numbers. */
function said(...wanted: NumberWanted[]): Promise<OrderExplained["because"] | string> {
  return town.database.transaction(async (tx) => {
    const context = aDay(town);
    await sql`delete from ticket`.execute(tx);
    const [first = "", second = ""] = await numbersIn(tx, context, wanted);
    const answer = await explainOrder(tx, { first, second }, context);
    return "refused" in answer ? answer.refused : answer.because;
  });
}

test("the first rule in which two numbers differ is the answer", async () => {
  const [eight, nine] = [at(town, "08:00"), at(town, "09:00")];
  expect(await said({ putBackAt: nine, rank: 2 }, { rank: 0 })).toEqual({ rule: "put-back", at: nine });
  expect(await said({ stream: "same-day", lineAt: eight }, { stream: "booked", lineAt: nine })).toEqual({
    rule: "rank",
    first: "Pemesanan",
    second: "Datang langsung",
  });
  expect(await said({ lineAt: nine, presentAt: eight }, { lineAt: eight, presentAt: nine })).toEqual({
    rule: "hour",
    first: eight,
    second: nine,
  });
  expect(await said({ presentAt: nine }, { presentAt: eight })).toEqual({
    rule: "presence",
    first: eight,
    second: nine,
  });
  expect(await said({}, {})).toEqual({ rule: "number" });
  expect(await said({}, { stream: "collection" })).toEqual({ rule: "different-lines" });
  expect(await said({ forCounter: "2" }, { forCounter: "3" })).toEqual({ rule: "different-lines" });
  expect(await said({})).toBe("no-ticket");
});

test("it can be asked as people say it, and no number of another day or office answers", () =>
  town.database.transaction(async (tx) => {
    const context = aDay(town);
    await sql`delete from ticket`.execute(tx);
    await numbersIn(tx, context, [{ seq: 14 }, { seq: 15 }, { seq: 16, day: "2017-08-07" }]);
    const answer = await explainOrder(tx, { first: " a015", second: "A014" }, context);
    expect(answer).toEqual({ first: "A014", second: "A015", because: { rule: "number" } });
    expect(await explainOrder(tx, { first: "A014", second: "A016" }, context)).toEqual({ refused: "no-ticket" });
    expect(await explainOrder(tx, { first: "'; drop", second: "x" }, context)).toEqual({ refused: "no-ticket" });
    const elsewhere = aDay(town, { office: "makassar" });
    expect(await explainOrder(tx, { first: "A014", second: "A015" }, elsewhere)).toEqual({ refused: "no-ticket" });
  }));

const moment = (tx: { now: Temporal.Instant }) =>
  fc.integer({ min: 0, max: 2 }).map((minutes) => tx.now.add({ minutes }));

test("whatever the keys, what is explained is the order in which PostgreSQL stands them, and asking the other way round changes nothing", async () => {
  const context = aDay(town);
  const keys = fc.record({
    stream: fc.constantFrom("booked", "priority", "same-day"),
    rank: fc.integer({ min: 0, max: 1 }),
    lineAt: moment(town),
    presentAt: moment(town),
    putBack: fc.option(moment(town), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(keys, { minLength: 2, maxLength: 12 }), async (all) => {
      await town.database.transaction(async (tx) => {
        await sql`delete from ticket`.execute(tx);
        const seqs = new Map<string, number>();
        const next = (stream: string) => seqs.set(stream, (seqs.get(stream) ?? 0) + 1).get(stream) as number;
        await numbersIn(
          tx,
          context,
          all.map(({ putBack, ...one }) => ({ ...one, seq: next(one.stream), ...(putBack && { putBackAt: putBack }) })),
        );
        const inOrder = (await lineRows(tx, context.office.id, context.day, [])).map(({ id }) => id);
        const places = await placesOf(tx, context.office.id, context.day, inOrder);
        const line = inOrder.flatMap((id) => places.find((one) => one.id === id) ?? []);
        expect(line).toHaveLength(all.length);
        for (const [place, one] of line.entries())
          for (const other of line.slice(place + 1)) {
            const answer = explain(one, other, context.floor);
            expect([answer.first, answer.second]).toEqual([one.number, other.number]);
            expect(explain(other, one, context.floor)).toEqual(answer);
          }
      });
    }),
    { numRuns: 40 },
  );
});
