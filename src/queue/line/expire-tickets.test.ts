import { afterEach, beforeEach, expect, test } from "vitest";
import { callNext, missed, readmit, recall, undo } from "../../../test/looked.ts";
import { aTown, type Town } from "../../../test/town.ts";
import type { TimedAct } from "../../clock/index.ts";
import { newId, sql, type Tx } from "../../database/index.ts";
import type { DayEvent } from "../event.ts";

import { counters, done, first } from "./counter.fixture.ts";
import { lineTimedActs } from "./line-timed-acts.ts";

let town: Town;
let dies: TimedAct;
const told: { office: number; event: DayEvent }[] = [];
beforeEach(async () => {
  town = await aTown();
  told.length = 0;
  dies = first(lineTimedActs(town.offices, town.world, async (_tx: Tx, events) => void told.push(...events)));
});
afterEach(() => town.close());

const next = (now: Temporal.Instant) => town.database.transaction((tx) => dies.next(tx, now));
const run = (now: Temporal.Instant) => town.database.transaction((tx) => dies.run(tx, now));
const stateOf = async (id: string) =>
  (await town.database.pool.query("select state from ticket where ticket_id = $1", [id])).rows[0].state;

/** A number that was called and missed twice, the last time at `at`; the office's whole line, so its death is the next. */
async function missedTwice(office: string, at: string) {
  const counter = counters(town, office);
  const born = first(await counter.born(at));
  const moment = counter.at(at);
  const late = (minutes: number) =>
    moment
      .add({ minutes })
      .toZonedDateTimeISO(counter.day({}).office.zone)
      .toPlainDateTime()
      .toString()
      .replace("T", " ");
  await counter.act(callNext, {}, late(-5), "1");
  await counter.act(missed, { ticket: born.id }, late(-4), "1");
  await counter.act(recall, { ticket: born.id }, at, "1");
  await counter.act(missed, { ticket: born.id }, late(1), "1");
  return { ...counter, id: born.id, lastCall: moment, late };
}

async function disturb(office: string, began: Temporal.Instant, ended?: Temporal.Instant) {
  await town.database.transaction((tx) =>
    sql`insert into disturbance (office_id, disturbance_id, kind, began_at, ended_at, actor, recorded_at)
        values (${town.office(office)}, ${newId()}, 'declared', ${began}, ${ended ?? null}, 'staff test', ${began})`.execute(
      tx,
    ),
  );
}

test.each([
  ["bogor", "2017-08-09 10:00"],
  ["makassar", "2017-08-09 10:00"],
  ["contoh-timur", "2017-08-09 10:00"],
  // A Friday, and over midnight: what counts is the time since the last call.
  ["bandung", "2017-08-11 11:40"],
  ["mataram", "2017-08-09 23:50"],
])("thirty minutes after its last call a number dies, not a minute sooner (%s, %s)", async (office, at) => {
  const { id, lastCall } = await missedTwice(office, at);
  expect(await next(lastCall)).toEqual(lastCall.add({ minutes: 30 }));
  expect(await run(lastCall.add({ minutes: 29 }))).toBe(0);
  expect(await stateOf(id)).toBe("missed");
  expect(await run(lastCall.add({ minutes: 30 }))).toBe(1);
  expect(await stateOf(id)).toBe("dead");
  const { rows } = await town.database.pool.query(
    "select actor, rules_version, happened_at, detail from journal where ticket_id = $1 and act = 'ticket-died'",
    [id],
  );
  expect(rows).toMatchObject([
    {
      actor: "clock",
      rules_version: 1,
      happened_at: lastCall.add({ minutes: 30 }),
      detail: { validMinutes: 30, calledAt: [lastCall.subtract({ minutes: 5 }).toString(), lastCall.toString()] },
    },
  ]);
  expect(told.at(-1)).toEqual({ office: town.office(office), event: { is: "line-moved", stage: "foto" } });
});

test("a number called once never dies by itself; neither does one whose second call was undone", async () => {
  const { born, act, at } = counters(town, "depok");
  const { id } = first(await born("08:00"));
  await act(callNext, {}, "08:00", "1");
  await act(missed, { ticket: id }, "08:01", "1");
  expect(await run(at("20:00"))).toBe(0);
  await act(recall, { ticket: id }, "09:00", "1");
  await act(undo, { ticket: id }, "09:01", "1");
  expect(await next(at("09:01"))).toBeUndefined();
  expect(await run(at("20:00"))).toBe(0);
  expect(await stateOf(id)).toBe("missed");
});

test("nobody dies in a disturbance, and its end gives the whole time again", async () => {
  const { id, lastCall } = await missedTwice("batam", "2017-08-09 10:00");
  const after = (minutes: number) => lastCall.add({ minutes });
  // In the very minute in which it would have died.
  await disturb("batam", after(30), after(40));
  expect(await next(lastCall)).toEqual(after(70));
  expect(await run(after(30))).toBe(0);
  expect(await run(after(69))).toBe(0);
  // One that begins in the time the first has added, and goes on.
  await disturb("batam", after(65));
  expect(await next(lastCall)).toBeUndefined();
  expect(await run(after(300))).toBe(0);
  await town.database.pool.query("update disturbance set ended_at = $1 where ended_at is null", [after(80).toString()]);
  expect(await next(lastCall)).toEqual(after(110));
  expect(await run(after(109))).toBe(0);
  expect(await run(after(110))).toBe(1);
  expect(await stateOf(id)).toBe("dead");
});

test("a disturbance before the last call, after the death or at another office changes nothing", async () => {
  const { id, lastCall } = await missedTwice("malang", "2017-08-09 10:00");
  await disturb("malang", lastCall.subtract({ minutes: 30 }), lastCall);
  await disturb("malang", lastCall.add({ minutes: 31 }), lastCall.add({ minutes: 45 }));
  await disturb("karawang", lastCall, lastCall.add({ minutes: 60 }));
  expect(await next(lastCall)).toEqual(lastCall.add({ minutes: 30 }));
  expect(await run(lastCall.add({ minutes: 30 }))).toBe(1);
  expect(await stateOf(id)).toBe("dead");
});

test("a number dies by the rules it was given under, whatever a later version says", async () => {
  const { id, lastCall } = await missedTwice("surabaya", "2017-08-09 10:00");
  const all = town.offices.all.map((office) => {
    if (office.code !== "surabaya") return office;
    const [old] = office.rules;
    return { ...office, rules: [old!, { ...old!, version: 2, callValidMinutes: 5 }] };
  });
  const changed = { ...town.offices, all, byId: new Map(all.map((office) => [office.id, office])) };
  const due = first(lineTimedActs(changed, town.world, async () => {}));
  const late = (minutes: number) => town.database.transaction((tx) => due.run(tx, lastCall.add({ minutes })));
  expect(await late(29)).toBe(0);
  expect(await late(30)).toBe(1);
  expect(await stateOf(id)).toBe("dead");
});

test("a supervisor brings a dead number back with a reason, on its day: old order, calls counted anew", async () => {
  const { id, lastCall, act, born, late } = await missedTwice("palembang", "2017-08-09 10:00");
  await run(lastCall.add({ minutes: 30 }));
  expect(await act(recall, { ticket: id }, late(31), "1")).toEqual({ refused: "wrong-state", state: "dead" });
  expect(await act(readmit, { ticket: id, reason: "" }, late(31))).toEqual({ refused: "reason-wanted" });
  expect(await act(readmit, { ticket: id, reason: "clinic" }, "2017-08-10 08:00")).toEqual({ refused: "no-ticket" });
  await born("2017-08-09 10:31");
  expect(await act(readmit, { ticket: id, reason: "clinic" }, late(32))).toMatchObject({ state: "waiting", calls: 0 });
  expect(await act(readmit, { ticket: id, reason: "clinic" }, late(32))).toEqual({
    refused: "wrong-state",
    state: "waiting",
  });
  expect(done(await act(callNext, {}, late(33), "2")).ticket).toMatchObject({ id, calls: 1 });
  await act(missed, { ticket: id }, late(34), "2");
  expect(await run(lastCall.add({ minutes: 200 }))).toBe(0);
});
