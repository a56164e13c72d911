import { afterEach, beforeEach, expect, test } from "vitest";
import {
  arrive,
  callNext,
  checkPapers,
  missed,
  nextForPapers,
  park,
  printTicket,
  reached,
  rejoin,
  served,
  transfer,
  undo,
} from "../../../test/looked.ts";
import { until } from "../../../test/meta.ts";
import { aTown, day as date, type Town } from "../../../test/town.ts";
import { momentAt } from "../../calendar/index.ts";
import { openClock, startTimedActLoop } from "../../clock/index.ts";
import { quietLog } from "../../log/index.ts";
import type { ActContext } from "../act-context.ts";

import type { DayEvent } from "../event.ts";
import { isClosed } from "./close-day.sql.ts";
import { closeDay } from "./close-day.ts";
import { aMorning, counters, done, warm } from "./counter.fixture.ts";
import { issueTicket } from "./issue-ticket.ts";
import { lineTimedActs } from "./line-timed-acts.ts";

let town: Town;
beforeEach(async () => {
  town = await aTown();
  await warm(town.database);
});
afterEach(() => town.close());

const booking = async (id: string) =>
  (
    await town.database.pool.query(
      "select day::text, starts::text, pool, visited_at, forfeited_at, exists (select from claim c where c.booking_id = b.booking_id) as claimed from booking b where booking_id = $1",
      [id],
    )
  ).rows[0];
const ticketsOf = async (office: string, on = "2017-08-09") =>
  (
    await town.database.pool.query(
      "select number, state, secret from ticket where office_id = $1 and day = $2 order by number",
      [town.office(office), on],
    )
  ).rows;

test("closing leaves no living number: what is in hand is served after hours, the others have a seat on the next working day", async () => {
  const { act, born, people, inDay, day } = await aMorning(town, "bogor", { numbers: 4, before: 2 });
  const [walkIn] = await born("2017-08-09 08:00", 1, "same-day");
  const first = done(await act(callNext, {}, "2017-08-09 08:10", "1"));
  const second = done(await act(callNext, {}, "2017-08-09 08:11", "2"));
  await act(park, { ticket: second.ticket.id, reason: "copies" }, "2017-08-09 08:12", "2");
  const third = done(await act(callNext, {}, "2017-08-09 08:13", "2"));
  await act(missed, { ticket: third.ticket.id }, "2017-08-09 08:14", "2");
  const closing: ActContext = day({ now: "2017-08-09 15:30", actor: "staff head" });
  expect(await inDay((tx, d) => closeDay(tx, {}, d), closing)).toMatchObject({ moved: 5, withoutSeat: 1 });
  expect((await ticketsOf("bogor")).map(({ state }) => state)).toEqual(["called", "moved", "moved", "moved", "moved"]);
  const events = closing.events.filter((event): event is Extract<DayEvent, { is: "moved" }> => event.is === "moved");
  expect(events).toHaveLength(6);
  expect(events.find(({ ticket }) => ticket === walkIn!.id)).toMatchObject({ booking: undefined, seat: undefined });
  expect(events.filter(({ ticket }) => ticket === undefined)).toHaveLength(2);
  for (const { booking: id, seat } of events) {
    if (!id) continue;
    expect(seat?.day).toEqual(date("2017-08-10"));
    expect(await booking(id)).toMatchObject({
      day: "2017-08-10",
      pool: "second",
      visited_at: null,
      claimed: true,
    });
  }
  // After hours.
  expect(await act(callNext, {}, "2017-08-09 15:31", "3")).toEqual({ refused: "day-closed" });
  expect(await act(closeDay, {}, "2017-08-09 15:31")).toEqual({ refused: "day-closed" });
  expect(await act(rejoin, { ticket: second.ticket.id }, "2017-08-09 15:31")).toEqual({ refused: "day-closed" });
  expect(await act(printTicket, { ticket: second.ticket.id }, "2017-08-09 15:31")).toEqual({ refused: "day-closed" });
  await act(reached, { ticket: first.ticket.id }, "2017-08-09 15:32", "1");
  expect(await act(served, { ticket: first.ticket.id }, "2017-08-09 15:40", "1")).toMatchObject({
    ticket: { state: "served" },
  });
  const visited = people.find(({ id }) => !events.some((event) => event.booking === id));
  expect(await booking(visited!.id)).toMatchObject({ day: "2017-08-09", claimed: false });
  const { rows } = await town.database.pool.query(
    "select act, actor, count(*)::int as n, min(detail::text) as detail from journal where office_id = $1 and act in ('ticket-moved', 'day-closed') group by 1, 2 order by 1",
    [town.office("bogor")],
  );
  expect(rows).toMatchObject([
    {
      act: "day-closed",
      actor: "staff head",
      n: 1,
      detail: '{"moved": 5, "waiting": 0, "expected": 0, "withoutSeat": 1}',
    },
    { act: "ticket-moved", actor: "staff head", n: 6 },
  ]);
});

test("a party that was not reached keeps one hour together", async () => {
  const { inDay, day, people } = await aMorning(town, "depok", { party: 3 });
  expect(await ticketsOf("depok")).toMatchObject([{ number: "A001", state: "waiting" }]);
  const closing = day({ now: "2017-08-09 15:30" });
  expect(await inDay((tx, d) => closeDay(tx, {}, d), closing)).toMatchObject({ moved: 3, withoutSeat: 0 });
  const rows = [];
  for (const { id } of people) rows.push(await booking(id));
  expect(new Set(rows.map(({ day: on, starts }) => `${on} ${starts}`)).size).toBe(1);
});

test("after closing whoever is missed, parked or sent on moves at once, and what would call them back is refused", async () => {
  const { act } = await aMorning(town, "bandung", { numbers: 3 });
  const inHand = [];
  for (const counter of ["1", "2", "3"])
    inHand.push(done(await act(callNext, {}, "2017-08-09 15:00", counter)).ticket.id);
  await act(closeDay, {}, "2017-08-09 15:01");
  const now = "2017-08-09 15:01";
  expect(await act(undo, { ticket: inHand[0]! }, now, "1")).toEqual({ refused: "day-closed" });
  expect(await act(missed, { ticket: inHand[0]! }, now, "1")).toMatchObject({ ticket: { state: "moved" } });
  expect(await act(park, { ticket: inHand[1]! }, now, "2")).toMatchObject({ ticket: { state: "moved" } });
  expect(await act(transfer, { ticket: inHand[2]!, counter: "4" }, now, "3")).toMatchObject({
    ticket: { state: "moved" },
  });
  expect(await act(undo, { ticket: inHand[1]! }, now, "2")).toEqual({ refused: "nothing-to-undo" });
});

test("a second-visit seat goes to the first in line; who finds none soon has a public one on the next day", async () => {
  const { inDay, day, people } = await aMorning(town, "malang", { numbers: 3 });
  await town.database.pool.query(
    "update slot set capacity = taken, opened = taken where office_id = $1 and pool = 'second' and (day, starts) <> (date '2017-08-10', (select min(starts) from slot where office_id = $1 and pool = 'second' and day = '2017-08-10'))",
    [town.office("malang")],
  );
  await town.database.pool.query(
    "update slot set capacity = 2, opened = 2 where office_id = $1 and pool = 'second' and opened > 0",
    [town.office("malang")],
  );
  const closing = day({ now: "2017-08-09 15:30" });
  expect(await inDay((tx, d) => closeDay(tx, {}, d), closing)).toMatchObject({ moved: 3, withoutSeat: 0 });
  const seats = [];
  for (const { id } of people) seats.push((await booking(id)).pool);
  expect(seats).toEqual(["second", "second", "public"]);
  for (const { id } of people) expect((await booking(id)).day).toBe("2017-08-10");
});

test.each([
  ["batam", "Asia/Jakarta", "served"],
  ["makassar", "Asia/Makassar", "served"],
  // Here whoever was at the counter has still to pay.
  ["contoh-timur", "Asia/Jayapura", "moved"],
])("a day that nobody closed ends at its midnight, in its own zone (%s)", async (office, zone, atCounter) => {
  await town.database.pool.query("delete from due");
  const { act } = await aMorning(town, office, { numbers: 3, before: 1 });
  const one = done(await act(callNext, {}, "2017-08-09 16:00", "1"));
  await act(reached, { ticket: one.ticket.id }, "2017-08-09 16:01", "1");
  await act(callNext, {}, "2017-08-09 16:02", "2");
  const midnight = momentAt(zone, date("2017-08-10"), Temporal.PlainTime.from("00:00"));
  const told: DayEvent[] = [];
  const night = lineTimedActs(town.offices, town.world, async (_tx, events) => {
    told.push(...events.filter((one) => one.office === town.office(office)).map(({ event }) => event));
  })[1]!;
  const run = (at: Temporal.Instant) => town.database.transaction((tx) => night.run(tx, at));
  await run(midnight.subtract({ minutes: 1 }));
  expect(told).toEqual([]);
  const nextAt = await town.database.transaction((tx) => night.next(tx, midnight));
  expect(Temporal.Instant.compare(nextAt!, midnight)).toBeLessThanOrEqual(0);
  await run(midnight);
  expect(await ticketsOf(office)).toMatchObject([
    { state: atCounter, secret: null },
    { state: "moved", secret: null },
    { state: "moved", secret: null },
  ]);
  expect(told.filter(({ is }) => is === "moved")).toHaveLength(atCounter === "moved" ? 4 : 3);
  const { rows } = await town.database.pool.query(
    "select closed_at from office_day where office_id = $1 and day = '2017-08-09'",
    [town.office(office)],
  );
  expect(rows).toEqual([{ closed_at: midnight }]);
  told.length = 0;
  await run(midnight.add({ hours: 24 }));
  expect(told).toEqual([]);
});

test("the loop of timed acts comes past every midnight", async () => {
  await town.database.pool.query("delete from due");
  const noon = momentAt("Asia/Jakarta", date("2017-08-12"), Temporal.PlainTime.from("12:00"));
  const { clock } = await openClock(town.database, undefined, () => noon);
  const seen: string[] = [];
  const dues = lineTimedActs(
    town.offices,
    (at) => {
      seen.push(at.toString());
      return town.world(at);
    },
    async () => {},
  );
  const loop = startTimedActLoop(town.database, clock, dues, quietLog);
  await loop.jump(noon.add({ hours: 48 }));
  await loop.stop();
  // Two nights in three zones: 15, 16 and 17 o'clock UTC. (At noon, on an empty table, the jump and the loop itself may both begin.)
  expect([...new Set(seen)].filter((at) => at !== noon.toString())).toEqual([
    "2017-08-12T15:00:00Z",
    "2017-08-12T16:00:00Z",
    "2017-08-12T17:00:00Z",
    "2017-08-13T15:00:00Z",
    "2017-08-13T16:00:00Z",
    "2017-08-13T17:00:00Z",
  ]);
});

test("whoever waited for the first act of a day to end holds the day open as well: closing waits for their number", async () => {
  const { day, act } = counters(town, "semarang");
  const now = "2017-08-09 15:30";
  const wait = () => Promise.withResolvers<void>();
  const [made, first, held, second] = [wait(), wait(), wait(), wait()];
  const waiting = async () =>
    (
      await town.database.pool.query(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      )
    ).rows.length > 0;
  const one = town.database.transaction(async (tx) => {
    await isClosed(tx, day({ now }));
    made.resolve();
    await first.promise;
  });
  await made.promise;
  const two = town.database.transaction(async (tx) => {
    const at = day({ now });
    expect(await isClosed(tx, at)).toBe(false);
    held.resolve();
    await second.promise;
    const ask = { stream: "booked", arrival: undefined, people: 1, lineAt: at.now, presentAt: at.now, help: undefined };
    return issueTicket(tx, ask, at);
  });
  await until("the second to wait for the first", waiting);
  first.resolve();
  await Promise.all([one, held.promise]);
  let closed = false;
  const closing = act(closeDay, {}, now).finally(() => (closed = true));
  await until("closing to wait, or to be done", async () => closed || (await waiting()));
  second.resolve();
  await Promise.all([two, closing]);
  expect((await ticketsOf("semarang")).map(({ state }) => state)).toEqual(["moved"]);
});

test("no number is born while the day is being closed, or it moves with the others", async () => {
  const { inDay, day, act } = counters(town, "surabaya");
  const at = (now: string) => day({ now });
  const bear = () =>
    inDay(
      (tx, d) =>
        issueTicket(
          tx,
          { stream: "booked", arrival: undefined, people: 1, lineAt: d.now, presentAt: d.now, help: undefined },
          d,
        ),
      at("2017-08-09 15:30"),
    );
  await Promise.all([
    ...Array.from({ length: 20 }, bear),
    act(closeDay, {}, "2017-08-09 15:30"),
    ...Array.from({ length: 20 }, bear),
  ]);
  for (const { state } of await ticketsOf("surabaya")) expect(state).toBe("moved");
});

test("after the photo and before the payment: the next day goes on with the payment, and nobody is photographed again", async () => {
  const eastern = "contoh-timur";
  const { act, inDay, day, people } = await aMorning(town, eastern, { numbers: 4, before: 1, on: "2017-08-14" });
  const [paid, left, doubted, reachedNone, unseen] = people.map(({ id }) => id);
  const now = "2017-08-14 10:00";
  for (const counter of ["1", "2", "3"]) {
    const { ticket } = done(await act(callNext, {}, now, counter));
    done(await act(served, { ticket: ticket.id }, now, counter));
  }
  done(await act(served, { ticket: done(await act(callNext, {}, now, "5")).ticket.id }, now, "5"));
  // The counter for payments found something in the papers of the third.
  const parkedOne = done(await act(callNext, {}, now, "5"));
  done(await act(park, { ticket: parkedOne.ticket.id }, now, "5"));
  const third = done(await act(callNext, {}, now, "5"));
  done(await act(transfer, { ticket: third.ticket.id, stage: "papers" }, now, "5"));
  const closing = day({ now: "2017-08-14 15:30" });
  expect(await inDay((tx, d) => closeDay(tx, {}, d), closing)).toMatchObject({ moved: 4, withoutSeat: 0 });
  const goesOn = Object.fromEntries(
    closing.events.flatMap((event) => (event.is === "moved" ? [[event.booking, event.goesOn]] : [])),
  );
  expect(goesOn).toEqual({ [left!]: "bayar", [doubted!]: undefined, [reachedNone!]: "foto", [unseen!]: undefined });
  const { rows } = await town.database.pool.query(
    "select booking_id as id, detail ->> 'goesOn' as stage from journal where act = 'ticket-moved' and office_id = $1 and detail ? 'goesOn' and happened_at > '2017-08-14'",
    [town.office(eastern)],
  );
  expect(rows).toEqual(expect.arrayContaining([{ id: left, stage: "bayar" }]));
  expect(rows).toHaveLength(2);

  const next = "2017-08-15 09:50";
  for (const id of [left, doubted, reachedNone, unseen]) await act(arrive, { booking: id! }, next, "pintu");
  const given: Record<string, string> = {};
  for (let i = 0; i < 4; i++) {
    const taken = done(await act(nextForPapers, {}, next, "berkas-1"));
    const [person] = taken.people;
    expect(person?.goesOn).toBe(goesOn[person?.booking ?? ""]);
    const found = [{ visitor: person!.id, service: "new", missing: [], differs: [] }];
    const checked = done(await act(checkPapers, { arrival: taken.id, people: found }, next, "berkas-1"));
    given[person?.booking ?? ""] = checked.ticket?.stage ?? "";
  }
  expect(given).toEqual({ [left!]: "bayar", [doubted!]: "foto", [reachedNone!]: "foto", [unseen!]: "foto" });
  expect(done(await act(callNext, {}, next, "5")).ticket.id).toBeTruthy();
  expect(await booking(paid!)).toMatchObject({ day: "2017-08-14", claimed: false });
});
