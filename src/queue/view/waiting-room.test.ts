import { afterEach, beforeEach, expect, test } from "vitest";
import { aBookingAt, aDay, at } from "../../../test/arrivals.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { sql, type Tx } from "../../database/index.ts";
import { boardView } from "./board.ts";
import { counterView, counterViews } from "./counter.ts";
import { expectations } from "./expectations.ts";
import { arrivalsIn, callsIn, numbersIn } from "./line.fixture.ts";
import { supervisorView } from "./supervisor.ts";

let town: Town;
beforeEach(async () => {
  town = await aTown();
});
afterEach(() => town.close());

/** A story of its own: whatever it writes is gone afterwards. */
function story(tell: (tx: Tx) => Promise<void>): Promise<void> {
  const over = new Error("the story is over");
  return town.database
    .transaction(async (tx) => {
      await tell(tx);
      throw over;
    })
    .catch((error) => {
      if (error !== over) throw error;
    });
}

/** Local hours and minutes. */
const clock = (moment: Temporal.Instant | undefined) =>
  moment?.toZonedDateTimeISO("Asia/Jakarta").toPlainTime().toString({ smallestUnit: "minute" });
const many = <T>(count: number, one: (place: number) => T) => Array.from({ length: count }, (_, place) => one(place));
const setCounter = (tx: Tx, counter: string, state: string, since = town.now) =>
  sql`insert into counter_day (office_id, day, counter, state, reason, since) values (1, '2017-08-08', ${counter}, ${state}, 'istirahat', ${since})`.execute(
    tx,
  );

test("a number knows how many stand before it and which counters take it, and expects a span by the usual handling", () =>
  story(async (tx) => {
    const context = aDay(town);
    const ids = await numbersIn(
      tx,
      context,
      many(10, (place) => ({ presentAt: at(town, "08:00").add({ minutes: place }) })),
    );
    const expects = await expectations(tx, ids, context);
    // Nine of eight minutes at four counters: 18 minutes.
    const last = expects.get(ids[9] ?? "");
    expect(last).toMatchObject({ before: 9, counters: ["1", "2", "3", "4"] });
    expect([clock(last?.from), clock(last?.until)]).toEqual(["09:15", "09:25"]);
    expect(expects.get(ids[0] ?? "")?.before).toBe(0);
  }));

test("other stages, streams without a shared counter, and numbers sent to another counter do not stand before it", () =>
  story(async (tx) => {
    const context = aDay(town);
    const [, , , , mine = ""] = await numbersIn(tx, context, [
      { stream: "collection" },
      { stream: "lost" },
      { stream: "priority" },
      { seq: 1, forCounter: "1" },
      { seq: 2, forCounter: "2" },
    ]);
    expect((await expectations(tx, [mine], context)).get(mine)).toMatchObject({ before: 1, counters: ["2"] });
  }));

test("handling is the middle one of the day's last twenty once there are five; before that the floor's figure", () =>
  story(async (tx) => {
    const context = aDay(town);
    const ids = await numbersIn(tx, context, [
      ...many(25, () => ({ state: "served" as const })),
      { since: context.now },
      { since: context.now },
    ]);
    const [waiting = "", last = ""] = ids.slice(-2);
    const until = async () => clock((await expectations(tx, [last, waiting], context)).get(last)?.until);
    for (const counter of ["1", "3", "4"]) await setCounter(tx, counter, "closed");
    const call = (place: number, took: number) => ({
      ticket: ids[place] ?? "",
      at: at(town, "08:50"),
      took,
      outcome: "served",
    });
    await callsIn(
      tx,
      context,
      many(4, (place) => call(place, 40)),
    );
    expect(await until()).toBe("09:10");
    await callsIn(tx, context, [call(4, 40)]);
    expect(await until()).toBe("10:00");
    // Twenty newer ones push the five slow ones out, and calls that were undone are no handling.
    await sql`update call set ended_at = called_at + interval '1 minute', called_at = called_at - interval '39 minutes'`.execute(
      tx,
    );
    await callsIn(
      tx,
      context,
      many(20, (place) => call(place + 5, 12)),
    );
    await callsIn(
      tx,
      context,
      many(20, (place) => ({ ...call(place, 1), at: at(town, "08:59"), outcome: "undone" })),
    );
    expect(await until()).toBe("09:20");
  }));

test("where nobody serves there is no hour; a quiet counter counts while nobody had to wait for it", () =>
  story(async (tx) => {
    const context = aDay(town);
    const [id = ""] = await numbersIn(tx, context, [{ since: at(town, "08:35") }]);
    const expects = async (now = town.now) => (await expectations(tx, [id], aDay(town, { now }))).get(id);
    expect((await expects())?.counters).toEqual(["1", "2", "3", "4"]);
    // 09.06: for more than half an hour nobody of these counters has called it.
    expect(await expects(at(town, "09:06"))).toMatchObject({ before: 0, from: undefined, until: undefined });
    await setCounter(tx, "3", "open", at(town, "09:00"));
    expect((await expects(at(town, "09:06")))?.counters).toEqual(["3"]);
    await sql`update counter_day set state = 'paused'`.execute(tx);
    expect((await expects(at(town, "09:06")))?.from).toBeUndefined();
  }));

test("an hour that falls into the break moves after it, and nobody is expected before the office opens", () =>
  story(async (tx) => {
    const noon = aDay(town, { now: "11:55" });
    const ids = await numbersIn(
      tx,
      noon,
      many(9, () => ({})),
    );
    await callsIn(tx, noon, [{ ticket: ids[0] ?? "", at: at(town, "11:50"), took: 2, outcome: "missed" }]);
    const last = (await expectations(tx, ids, noon)).get(ids[8] ?? "");
    // Sixteen minutes of work: 11 and 24 from five to twelve on.
    expect([clock(last?.from), clock(last?.until)]).toEqual(["13:05", "13:20"]);
    const early = aDay(town, { now: "07:35" });
    await sql`delete from call`.execute(tx);
    await sql`update ticket set state_at = ${early.now}`.execute(tx);
    expect(clock((await expectations(tx, ids, early)).get(ids[0] ?? "")?.from)).toBe("08:00");
  }));

test("who is at a counter expects nothing more; who was missed, what coming back would give; strangers nothing", () =>
  story(async (tx) => {
    const context = aDay(town);
    const [called = "", , missed = ""] = await numbersIn(tx, context, [
      { state: "called", counter: "3" },
      {},
      { state: "missed" },
    ]);
    const all = await expectations(tx, [called, missed, "00000000-0000-7000-8000-000000000000"], context);
    expect(all.get(called)).toEqual({ before: 0, from: undefined, until: undefined, counters: ["3"] });
    expect(all.get(missed)?.before).toBe(1);
    expect(all.size).toBe(2);
  }));

test("a board of nobody is calm, and a room that is none has no board", () =>
  story(async (tx) => {
    const board = await boardView(tx, "1", aDay(town));
    expect(board?.now.map((one) => one.counter)).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(board?.now.every((one) => one.number === undefined && !one.paused)).toBe(true);
    expect(board?.waiting.map((one) => [one.letter, one.count, one.minutes])).toEqual(
      ["A", "B", "C", "D", "E"].map((letter) => [letter, 0, { from: 0, until: 5 }]),
    );
    expect(board).toMatchObject({ calls: [], papers: { lastFours: [], count: 0 }, disturbed: false, closed: false });
    expect(await boardView(tx, "2", aDay(town))).toBeUndefined();
  }));

test("a board of three: who is called stands large, who has come not any more, undone calls never were", () =>
  story(async (tx) => {
    const context = aDay(town);
    const [a = "", b = "", c = "", d = ""] = await numbersIn(tx, context, [
      { state: "called", counter: "2", calls: 2, lastCalledAt: at(town, "08:58") },
      { state: "serving", counter: "3", calls: 1, lastCalledAt: at(town, "08:56") },
      { state: "waiting" },
      { state: "waiting" },
    ]);
    const [, again, there] = await callsIn(tx, context, [
      { ticket: a, at: at(town, "08:55"), took: 3 },
      { ticket: a, at: at(town, "08:58"), nth: 2 },
      { ticket: b, counter: "3", at: at(town, "08:56") },
      { ticket: c, at: at(town, "08:59"), took: 0, outcome: "undone" },
      { ticket: d, counter: "4", at: at(town, "08:59"), took: 0, outcome: "put-back" },
    ]);
    await setCounter(tx, "4", "paused");
    await sql`insert into disturbance (office_id, disturbance_id, kind, began_at, actor, recorded_at)
              values (1, gen_random_uuid(), 'silence', ${at(town, "08:40")}, 'clock', ${town.now})`.execute(tx);
    const board = await boardView(tx, "1", context);
    expect(board?.calls).toEqual([
      {
        id: again,
        ticket: a,
        number: "A001",
        counter: "2",
        counterName: "Loket 2",
        people: 1,
        calledAt: at(town, "08:58"),
        nth: 2,
        open: true,
      },
      {
        id: there,
        ticket: b,
        number: "A002",
        counter: "3",
        counterName: "Loket 3",
        people: 1,
        calledAt: at(town, "08:56"),
        nth: 1,
        open: false,
      },
    ]);
    expect(board?.now.slice(1, 4)).toEqual([
      { counter: "2", counterName: "Loket 2", number: "A001", callId: again, paused: false },
      { counter: "3", counterName: "Loket 3", number: "A002", callId: there, paused: false },
      { counter: "4", counterName: "Loket 4", number: undefined, callId: undefined, paused: true },
    ]);
    expect(board?.waiting[0]).toMatchObject({ stream: "booked", count: 2, next: ["A003", "A004"] });
    expect(board?.disturbed).toBe(true);
  }));

test("before the document desk stand the last four of each code, and call signs; erased people are only counted", () =>
  story(async (tx) => {
    const context = aDay(town);
    const booked = [];
    for (let i = 0; i < 3; i++) booked.push(await aBookingAt(tx, town, { day: "2017-08-08" }));
    const [one, two, erased] = booked;
    await sql`update booking set code = null where booking_id = ${erased?.id}`.execute(tx);
    await arrivalsIn(tx, context, [
      { bookings: [one?.id ?? ""], presentAt: at(town, "08:10") },
      { bookings: [two?.id ?? ""], presentAt: at(town, "08:05") },
      { bookings: [erased?.id ?? ""] },
      { lineAt: at(town, "10:00") },
      { eligibleFrom: at(town, "10:00") },
      { state: "absent" },
    ]);
    await sql`update arrival set call_sign = 'H7KM' where line_at = ${at(town, "10:00")}`.execute(tx);
    const papers = (await boardView(tx, "1", context))?.papers;
    expect(papers?.lastFours).toEqual([...[two, one].map((booking) => booking?.code?.slice(-4)), "H7KM"]);
    // Nobody has been at a document desk although somebody waits since 08.05.
    expect(papers).toMatchObject({ count: 4, minutes: undefined });
    await arrivalsIn(tx, context, [{ state: "checked", takenAt: at(town, "08:50"), checkedAt: at(town, "08:56") }]);
    // Four of four minutes at one desk.
    expect((await boardView(tx, "1", context))?.papers.minutes).toEqual({ from: 10, until: 25 });
  }));

test("a board of three hundred shows the head of the line and how long its end waits", () =>
  story(async (tx) => {
    const context = aDay(town);
    await numbersIn(
      tx,
      context,
      many(300, () => ({})),
    );
    await arrivalsIn(
      tx,
      context,
      many(300, () => ({})),
    );
    const board = await boardView(tx, "1", context);
    expect(board?.waiting[0]).toMatchObject({ count: 300, next: ["A001", "A002", "A003", "A004", "A005", "A006"] });
    // 598 minutes of work, and the break of an hour.
    expect(board?.waiting[0]?.minutes).toEqual({ from: 480, until: 955 });
    expect(board?.papers).toMatchObject({ count: 300, lastFours: [] });
  }));

test("a counter sees who is next for it, who was missed and parked there, and what the others do", () =>
  story(async (tx) => {
    const context = aDay(town);
    const [a = "", b = "", c = "", d = ""] = await numbersIn(tx, context, [
      { state: "serving", counter: "2" },
      { state: "missed", calls: 1, lastCalledAt: context.now },
      { state: "missed", calls: 1, lastCalledAt: context.now },
      { state: "parked" },
      { seq: 20 },
      { seq: 21, forCounter: "3" },
      { seq: 22, forCounter: "2", rank: 0 },
      { stream: "collection", seq: 1 },
    ]);
    await callsIn(tx, context, [
      { ticket: a, at: at(town, "08:50") },
      { ticket: b, at: at(town, "08:40"), took: 2, outcome: "missed" },
      { ticket: c, counter: "3", at: at(town, "08:40"), took: 2, outcome: "missed" },
      { ticket: d, at: at(town, "08:30"), took: 2, outcome: "parked" },
      { ticket: d, at: at(town, "08:20"), took: 2, outcome: "served" },
    ]);
    const view = await counterView(tx, "2", context);
    expect(view?.counter).toMatchObject({ code: "2", state: "open", servedToday: 1, inHand: { number: "A001" } });
    expect(view?.counter.lastCallAt).toEqual(at(town, "08:50"));
    expect([view?.next, view?.missed, view?.parked].map((group) => group?.map((one) => one.number))).toEqual([
      ["A022", "A020"],
      ["A002"],
      ["A004"],
    ]);
    expect(view?.waiting).toBe(2);
    expect(view?.others.map((one) => one.code)).toEqual(["1", "3", "4", "5", "6"]);
    expect(await counterView(tx, "9", context)).toBeUndefined();
    expect((await counterViews(tx, context)).map((one) => one.inHand?.number)).toEqual([
      undefined,
      "A001",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  }));

test("the floor is whole on one screen: counters, desks, streams, papers, who needs eyes, and today's bookings", () =>
  story(async (tx) => {
    const context = aDay(town);
    const booked = [];
    for (let i = 0; i < 4; i++) booked.push(await aBookingAt(tx, town, { day: "2017-08-08" }));
    const [came, late, never, cancelled] = booked.map((booking) => booking.id);
    await sql`update booking set cancelled_at = ${context.now} where booking_id = ${cancelled}`.execute(tx);
    for (const [booking, reason] of [
      [late, "late"],
      [never, "no-show"],
    ]) {
      await sql`update booking set forfeited_at = ${context.now} where booking_id = ${booking}`.execute(tx);
      await sql`insert into journal (office_id, entry_id, act, booking_id, actor, source, reason, happened_at, recorded_at)
                values (1, gen_random_uuid(), 'forfeited', ${booking}, 'clock', 'clock', ${reason}, ${context.now}, ${context.now})`.execute(
        tx,
      );
    }
    const [desk] = await arrivalsIn(tx, context, [
      { bookings: [came ?? ""], state: "at-desk", desk: "berkas-2", takenAt: context.now },
      { presentAt: at(town, "08:20") },
      { eligibleFrom: at(town, "10:00") },
    ]);
    await numbersIn(tx, context, [
      { since: at(town, "08:30") },
      { state: "served" },
      { state: "dead" },
      { state: "missed", calls: 2, lastCalledAt: context.now },
      { state: "parked" },
    ]);
    await setCounter(tx, "berkas-1", "closed");
    const floor = await supervisorView(tx, context);
    expect(floor.counters).toHaveLength(6);
    expect(floor.desks.map((one) => [one.code, one.arrival?.id, one.state])).toEqual([
      ["berkas-1", undefined, "closed"],
      ["berkas-2", desk, "open"],
    ]);
    expect(floor.streams[0]).toEqual({
      code: "booked",
      name: "Pemesanan",
      letter: "A",
      waiting: 1,
      longest: at(town, "08:30"),
      given: 5,
      cap: 400,
      served: 1,
    });
    expect(floor.papers).toEqual({ waiting: 1, early: 1, longest: at(town, "08:20") });
    expect([floor.line, floor.dead, floor.missed, floor.parked].map((group) => group.map((one) => one.number))).toEqual(
      [["A001"], ["A003"], ["A004"], ["A005"]],
    );
    expect(floor.arrivals).toEqual({ expected: 3, arrived: 1, late: 1, noShow: 1, noCode: 0 });
    expect(floor).toMatchObject({ doubts: 0, disturbances: [], lastActAt: undefined, closedAt: undefined });
  }));

test("the office is late from its first hour on until somebody does something; not on a day off", () =>
  story(async (tx) => {
    const late = async (now: string) => (await supervisorView(tx, aDay(town, { now }))).officeLate;
    expect([await late("07:59"), await late("08:00"), await late("2017-08-17 10:00")]).toEqual([false, true, false]);
    await sql`insert into office_day (office_id, day, first_act_at, last_act_at) values (1, '2017-08-08', ${at(town, "08:10")}, ${at(town, "08:10")})`.execute(
      tx,
    );
    expect(await late("08:30")).toBe(false);
  }));
