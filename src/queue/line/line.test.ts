import { afterEach, beforeEach, expect, test } from "vitest";
import {
  callNext,
  callOutOfOrder,
  enterHandwritten,
  missed,
  park,
  printTicket,
  reached,
  recall,
  rejoin,
  served,
  setCounter,
  transfer,
  undo,
} from "../../../test/looked.ts";
import { openedReasons } from "../../../test/opened-reasons.ts";
import { aTown, type Town } from "../../../test/town.ts";
import type { ActContext } from "../act-context.ts";
import { boardView } from "../view/board.ts";
import { counters, done, first } from "./counter.fixture.ts";
import { issueTicket, takeBackTicket } from "./issue-ticket.ts";

let town: Town;
beforeEach(async () => {
  town = await aTown();
});
afterEach(() => town.close());

const journal = async (office: string) => {
  const { rows } = await town.database.pool.query(
    "select act, desk, reason, detail, ticket_id, actor from journal where office_id = $1 and act <> 'day-opened' order by entry_id",
    [town.office(office)],
  );
  return openedReasons(town.world().keys, rows);
};
const calls = async (ticket: string) => {
  const { rows } = await town.database.pool.query(
    "select kind, nth, counter, outcome, reached_at is not null as reached, ended_at is not null as ended from call where ticket_id = $1 order by called_at, call_id",
    [ticket],
  );
  return rows;
};

test("a number is given in its stream's letter; its stage, its hour and the rules of the day go with it", async () => {
  const { born } = counters(town, "bogor");
  const [one, two] = await born("08:00", 2);
  const [priority] = await born("08:01", 1, "priority");
  expect([one, two, priority]).toMatchObject([
    { number: "A001", stage: "foto", state: "waiting", calls: 0, undoUntil: undefined },
    { number: "A002" },
    { number: "B001", stream: "priority" },
  ]);
  expect((await journal("bogor")).map(({ act, detail }) => [act, detail.number])).toEqual([
    ["ticket-given", "A001"],
    ["ticket-given", "A002"],
    ["ticket-given", "B001"],
  ]);
});

test("a number taken back is never given again; one that was called is not taken back", async () => {
  const { born, act } = counters(town, "depok");
  const [one, two] = await born("08:00", 2);
  expect(await act(takeBackTicket, { ticket: two!.id }, "08:01")).toBeUndefined();
  expect((await born("08:02"))[0]).toMatchObject({ number: "A003" });
  await act(callNext, {}, "08:03", "1");
  expect(await act(takeBackTicket, { ticket: one!.id }, "08:03")).toEqual({ refused: "wrong-state", state: "called" });
});

test("the cap of a stream ends its numbers, and an unknown stream has none", async () => {
  const { inDay, day } = counters(town, "depok");
  const at = day({ now: "09:00" });
  const small: ActContext = {
    ...at,
    floor: { ...at.floor, streams: at.floor.streams.map((one) => ({ ...one, cap: 2 })) },
  };
  const ask = { arrival: undefined, people: 1, lineAt: at.now, presentAt: at.now, help: undefined };
  const bear = (stream: string) => inDay((tx, d) => issueTicket(tx, { ...ask, stream }, d), small);
  expect(await bear("collection")).toMatchObject({ number: "E001" });
  expect(await bear("collection")).toMatchObject({ number: "E002" });
  expect(await bear("collection")).toEqual({ refused: "stream-full", cap: 2 });
  expect(await bear("nothing")).toEqual({ refused: "no-such-stream" });
});

test("next: priority first, then the hour; what was in hand ends as served or missed; an empty line still ends it", async () => {
  const { born, act } = counters(town, "bandung");
  await born("08:00", 2);
  await born("08:05", 1, "priority");
  const one = done(await act(callNext, { inHand: "" }, "08:10", "2"));
  expect(one).toMatchObject({
    ticket: { number: "B001", state: "called", calls: 1 },
    counter: { inHand: { number: "B001" } },
  });
  expect(await act(callNext, { inHand: "" }, "08:10", "2")).toEqual({ refused: "moved-on", number: "B001" });
  await act(reached, { ticket: one.ticket.id }, "08:11", "2");
  const two = done(await act(callNext, { inHand: one.ticket.id }, "08:15", "2"));
  expect(two.ticket).toMatchObject({ number: "A001" });
  expect(await calls(one.ticket.id)).toEqual([
    { kind: "next", nth: 1, counter: "2", outcome: "served", reached: true, ended: true },
  ]);
  const three = done(await act(callNext, {}, "08:16", "2"));
  expect(await calls(two.ticket.id)).toMatchObject([{ outcome: "missed", reached: false }]);
  expect(await act(callNext, {}, "08:17", "2")).toEqual({ refused: "line-empty" });
  expect(await calls(three.ticket.id)).toMatchObject([{ outcome: "missed" }]);
  expect((await journal("bandung")).map(({ act: name }) => name)).toEqual([
    "ticket-given",
    "ticket-given",
    "ticket-given",
    "called",
    "reached",
    "served",
    "called",
    "missed",
    "called",
    "missed",
  ]);
});

test("a counter calls only what it serves, and only where it is a counter and open", async () => {
  const { born, act } = counters(town, "batam");
  await born("08:00", 1, "same-day");
  expect(await act(callNext, {}, "08:01", "1")).toEqual({ refused: "line-empty" });
  expect(await act(callNext, {}, "08:01", "9")).toEqual({ refused: "no-such-counter" });
  expect(await act(callNext, {}, "08:01")).toEqual({ refused: "no-such-counter" });
  expect(await act(setCounter, { counter: "2", state: "paused" }, "08:02", "2")).toEqual({ refused: "reason-wanted" });
  await act(setCounter, { counter: "2", state: "paused", reason: "prayer" }, "08:02", "2");
  expect(await act(callNext, {}, "08:03", "2")).toEqual({ refused: "counter-closed" });
  expect(await act(setCounter, { counter: "2", state: "open" }, "08:04", "2")).toMatchObject({ state: "open" });
  expect(done(await act(callNext, {}, "08:05", "2")).ticket).toMatchObject({ number: "C001" });
});

test("out of order needs a reason, a free counter that serves it, and somebody who waits or is parked", async () => {
  const { born, act } = counters(town, "malang");
  const [one, two, three] = await born("08:00", 3);
  expect(await act(callOutOfOrder, { ticket: three!.id, reason: " " }, "08:01", "2")).toEqual({
    refused: "reason-wanted",
  });
  const ask = { ticket: three!.id, reason: "wheelchair-taxi" };
  expect(await act(callOutOfOrder, ask, "08:01", "6")).toEqual({ refused: "no-such-stage" });
  expect(await act(callOutOfOrder, ask, "08:01", "2")).toMatchObject({ ticket: { number: "A003", state: "called" } });
  expect(await act(callOutOfOrder, { ...ask, ticket: two!.id }, "08:01", "2")).toEqual({
    refused: "desk-busy",
    number: "A003",
  });
  await act(park, { ticket: three!.id, reason: "copies" }, "08:02", "2");
  await act(callOutOfOrder, ask, "08:03", "3");
  expect(await calls(three!.id)).toMatchObject([
    { kind: "out-of-order", outcome: "parked" },
    { counter: "3", outcome: null },
  ]);
  expect(done(await act(callNext, {}, "08:04", "2")).ticket.id).toBe(one!.id);
  expect((await journal("malang")).filter(({ act: name }) => name === "called-out-of-order")).toMatchObject([
    { reason: "wheelchair-taxi", desk: "2" },
    { reason: "wheelchair-taxi", desk: "3" },
  ]);
});

test.each([
  ["bogor", "WIB"],
  ["makassar", "WITA"],
  ["contoh-timur", "WIT"],
])("a recall waits its three minutes and is the third call at most (%s, %s)", async (office) => {
  const { born, act, at } = counters(town, office);
  await born("2017-08-10 09:00");
  const { ticket } = done(await act(callNext, {}, "2017-08-10 09:10", "2"));
  const again = (now: string, counter?: string) => act(recall, { ticket: ticket.id }, `2017-08-10 ${now}`, counter);
  expect(await again("09:12", "2")).toEqual({ refused: "too-soon", at: at("2017-08-10 09:13") });
  expect(await again("09:13", "3")).toEqual({ refused: "other-counter", counter: "2" });
  expect(await again("09:13", "2")).toMatchObject({ ticket: { state: "called", calls: 2 } });
  await act(missed, { ticket: ticket.id }, "2017-08-10 09:15", "2");
  expect(await again("09:15", "3")).toEqual({ refused: "too-soon", at: at("2017-08-10 09:16") });
  expect(await again("09:16", "3")).toMatchObject({ ticket: { state: "called", calls: 3 }, counter: { code: "3" } });
  expect(await again("09:30", "3")).toEqual({ refused: "called-enough", calls: 3 });
  expect(await calls(ticket.id)).toMatchObject([
    { kind: "next", nth: 1, counter: "2", outcome: "missed" },
    { kind: "recall", nth: 2, counter: "2", outcome: "missed" },
    { kind: "recall", nth: 3, counter: "3", outcome: null },
  ]);
});

test("a missed one is recalled where it was called last if no counter is named, and not to a busy counter", async () => {
  const { born, act } = counters(town, "karawang");
  const [one] = await born("08:00", 2);
  await act(callNext, {}, "08:00", "1");
  await act(callNext, {}, "08:05", "1");
  expect(await act(recall, { ticket: one!.id }, "08:10")).toEqual({ refused: "desk-busy", number: "A002" });
  expect(await act(recall, { ticket: one!.id }, "08:10", "6")).toEqual({ refused: "other-counter", counter: "1" });
  expect(await act(recall, { ticket: one!.id }, "08:10", "4")).toMatchObject({ counter: { code: "4" } });
});

test("somebody at the counter is not missed, and one counter does not end what another has in hand", async () => {
  const { born, act } = counters(town, "mataram");
  await born("08:00");
  const { ticket } = done(await act(callNext, {}, "08:01", "2"));
  const ask = { ticket: ticket.id };
  expect(await act(served, ask, "08:02", "3")).toEqual({ refused: "other-counter", counter: "2" });
  await act(reached, ask, "08:02", "2");
  expect(await act(missed, ask, "08:03", "2")).toEqual({ refused: "wrong-state", state: "serving" });
  expect(await act(served, ask, "08:09", "2")).toMatchObject({
    ticket: { state: "served" },
    counter: { inHand: undefined },
  });
  expect(await act(served, ask, "08:09", "2")).toEqual({ refused: "wrong-state", state: "served" });
  expect(await act(served, { ticket: "00000000-0000-7000-8000-000000000000" }, "08:09", "2")).toEqual({
    refused: "no-ticket",
  });
});

test("parked and missed ones come back with their old order", async () => {
  const { born, act } = counters(town, "palembang");
  const [one, two, three] = await born("08:00", 3);
  await act(callNext, {}, "08:10", "1");
  await act(park, { ticket: one!.id, reason: "copies" }, "08:11", "1");
  await act(callNext, {}, "08:12", "1");
  await act(missed, { ticket: two!.id }, "08:13", "1");
  expect(await act(rejoin, { ticket: two!.id }, "08:20")).toMatchObject({ state: "waiting", number: "A002" });
  expect(await act(rejoin, { ticket: one!.id }, "08:21")).toMatchObject({ state: "waiting" });
  expect(await act(rejoin, { ticket: three!.id }, "08:21")).toEqual({ refused: "wrong-state", state: "waiting" });
  const order: string[] = [];
  for (const minute of ["22", "23", "24"]) order.push(done(await act(callNext, {}, `08:${minute}`, "1")).ticket.number);
  expect(order).toEqual(["A001", "A002", "A003"]);
});

test("stages follow one another with the same number and order, and each counts its own calls", async () => {
  const { born, inDay, day } = counters(town, "polonia");
  await born("08:00", 2);
  const twoStages = (now: string, desk: string): ActContext => {
    const at = day({ now, desk });
    const streams = at.floor.streams.map((one) =>
      one.code === "booked" ? { ...one, stages: ["foto", "ambil"] } : one,
    );
    const desks = at.floor.counters.map((one) =>
      one.code === "6" ? { ...one, streams: ["collection", "booked"] } : one,
    );
    return { ...at, floor: { ...at.floor, streams, counters: desks } };
  };
  const one = done(await inDay((tx, at) => callNext(tx, {}, at), twoStages("08:05", "1")));
  await inDay((tx, at) => reached(tx, { ticket: one.ticket.id }, at), twoStages("08:06", "1"));
  const two = done(await inDay((tx, at) => callNext(tx, {}, at), twoStages("08:10", "1")));
  expect(two.ticket.number).toBe("A002");
  const later = done(await inDay((tx, at) => callNext(tx, {}, at), twoStages("08:12", "6")));
  expect(later.ticket).toMatchObject({ number: "A001", stage: "ambil", calls: 1, state: "called" });
  const end = done(await inDay((tx, at) => served(tx, { ticket: one.ticket.id }, at), twoStages("08:14", "6")));
  expect(end.ticket).toMatchObject({ state: "served", stage: "ambil" });
});

test("a transfer keeps the order: to a counter that alone may call it, to a stage, back to nowhere it never was", async () => {
  const { born, act } = counters(town, "semarang");
  const [one] = await born("08:00", 2);
  await act(callNext, {}, "08:01", "1");
  const ask = { ticket: one!.id };
  expect(await act(transfer, ask, "08:02", "1")).toEqual({ refused: "no-such-counter" });
  expect(await act(transfer, { ...ask, counter: "1" }, "08:02", "1")).toEqual({ refused: "no-such-counter" });
  expect(await act(transfer, { ...ask, stage: "tea" }, "08:02", "1")).toEqual({ refused: "no-such-stage" });
  expect(await act(transfer, { ...ask, stage: "bap" }, "08:02", "1")).toEqual({ refused: "no-such-stage" });
  expect(await act(transfer, { ...ask, stage: "papers" }, "08:02", "1")).toEqual({ refused: "no-arrival" });
  await act(setCounter, { counter: "4", state: "closed", reason: "ill" }, "08:02", "4");
  expect(await act(transfer, { ...ask, counter: "4" }, "08:02", "1")).toEqual({ refused: "counter-closed" });
  expect(await act(transfer, { ...ask, counter: "3", reason: "printer" }, "08:02", "1")).toMatchObject({
    ticket: { state: "waiting", forCounter: "3", calls: 0 },
    counter: { code: "1", inHand: undefined },
  });
  expect(done(await act(callNext, {}, "08:03", "2")).ticket.number).toBe("A002");
  expect(done(await act(callNext, {}, "08:03", "3")).ticket.number).toBe("A001");
  expect(await calls(one!.id)).toMatchObject([{ outcome: "transferred" }, { nth: 1, counter: "3" }]);
});

test("who waits for one counter alone waits for the others once it closes", async () => {
  const { born, act } = counters(town, "surabaya");
  const [one] = await born("08:00");
  await act(callNext, {}, "08:01", "1");
  await act(transfer, { ticket: one!.id, counter: "3" }, "08:02", "1");
  expect(await act(callNext, {}, "08:03", "2")).toEqual({ refused: "line-empty" });
  await act(setCounter, { counter: "3", state: "closed", reason: "end of shift" }, "08:04", "3");
  expect(done(await act(callNext, {}, "08:05", "2")).ticket.id).toBe(one!.id);
});

test("a pause returns its person to the head of the line with the old order, and that summons does not count", async () => {
  const { born, act } = counters(town, "tangerang");
  const [walkIn] = await born("08:00", 1, "same-day");
  await act(callNext, {}, "08:01", "2");
  const [one, two] = await born("08:02", 2);
  await act(callNext, {}, "08:02", "3");
  await act(reached, { ticket: one!.id }, "08:03", "3");
  const paused = done(await act(setCounter, { counter: "2", state: "paused", reason: "printer" }, "08:04", "2"));
  expect(paused).toMatchObject({ code: "2", state: "paused", reason: "printer", inHand: undefined });
  await act(setCounter, { counter: "3", state: "paused", reason: "printer" }, "08:05", "3");
  expect(await calls(one!.id)).toMatchObject([{ outcome: "put-back", reached: true }]);
  // Both before who was never called; between them the old order.
  const next = async () => done(await act(callNext, {}, "08:06", "4")).ticket;
  const heads = [await next(), await next(), await next()];
  expect(heads.map(({ id, calls: n }) => [id, n])).toEqual([
    [one!.id, 1],
    [walkIn!.id, 1],
    [two!.id, 1],
  ]);
});

test("a desk pauses as well", async () => {
  const { act } = counters(town, "tangerang");
  expect(await act(setCounter, { counter: "berkas-1", state: "paused", reason: "prayer" }, "09:00")).toMatchObject({
    code: "berkas-1",
    state: "paused",
  });
  expect(await act(setCounter, { counter: "nowhere", state: "open" }, "09:00")).toEqual({ refused: "no-such-counter" });
});

test("an undone call does not count: the number waits where it stood, and since when it did", async () => {
  const { born, act } = counters(town, "yogyakarta");
  const [one] = await born("08:00", 2);
  await act(callNext, {}, "08:10", "1");
  expect(await act(undo, { ticket: one!.id }, "08:11", "2")).toEqual({ refused: "other-counter", counter: "1" });
  const undone = done(await act(undo, { ticket: one!.id }, "08:11", "1"));
  expect(undone.ticket.stateAt).toEqual(one!.stateAt);
  expect(undone).toMatchObject({
    ticket: { state: "waiting", calls: 0, lastCalledAt: undefined, undoUntil: undefined },
    counter: { code: "1", inHand: undefined, lastCallAt: undefined },
  });
  expect(await calls(one!.id)).toMatchObject([{ outcome: "undone" }]);
  expect(await act(undo, { ticket: one!.id }, "08:11", "1")).toEqual({ refused: "nothing-to-undo" });
  expect(done(await act(callNext, {}, "08:12", "1")).ticket.id).toBe(one!.id);
  expect(await act(undo, { ticket: one!.id }, "08:14", "1")).toEqual({ refused: "too-late-to-undo" });
});

test("undo brings back what next has ended, once its counter is free", async () => {
  const { born, act } = counters(town, "jakarta-pusat");
  const [one, two] = await born("08:00", 2);
  await act(callNext, {}, "08:10", "1");
  await act(reached, { ticket: one!.id }, "08:11", "1");
  await act(callNext, {}, "08:12", "1");
  expect(await act(undo, { ticket: one!.id }, "08:13", "1")).toEqual({ refused: "desk-busy", number: "A002" });
  await act(undo, { ticket: two!.id }, "08:13", "1");
  expect(await act(undo, { ticket: one!.id }, "08:13", "1")).toMatchObject({
    ticket: { state: "serving", counter: "1" },
  });
  expect(await calls(one!.id)).toMatchObject([{ outcome: null, reached: true, ended: false }]);
  await act(served, { ticket: one!.id }, "08:15", "1");
  await act(setCounter, { counter: "1", state: "paused", reason: "prayer" }, "08:15", "1");
  expect(await act(undo, { ticket: one!.id }, "08:16", "1")).toEqual({ refused: "counter-closed" });
});

test("a recall that is taken back leaves the call before it as it was", async () => {
  const { born, act } = counters(town, "jakarta-timur");
  const [one] = await born("08:00");
  await act(callNext, {}, "08:10", "1");
  await act(recall, { ticket: one!.id }, "08:13", "1");
  expect(await act(undo, { ticket: one!.id }, "08:14", "1")).toMatchObject({ ticket: { state: "called", calls: 1 } });
  expect(await calls(one!.id)).toMatchObject([
    { kind: "next", outcome: null, ended: false },
    { kind: "recall", outcome: "undone" },
  ]);
  await act(missed, { ticket: one!.id }, "08:15", "1");
  expect(await act(undo, { ticket: one!.id }, "08:16")).toMatchObject({ ticket: { state: "called", counter: "1" } });
});

test("numbers written by hand are entered later with their time, once; without an arrival they stand behind every booked hour", async () => {
  const { born, act, at } = counters(town, "jakarta-barat");
  await born("09:00");
  const ask = { number: "a 905", at: at("08:30"), people: 2 };
  expect(await act(enterHandwritten, ask, "08:29")).toEqual({ refused: "not-yet", at: at("08:30") });
  expect(await act(enterHandwritten, { ...ask, number: "A014" }, "10:00")).toEqual({
    refused: "number-not-for-handwriting",
  });
  expect(await act(enterHandwritten, { ...ask, number: "Z900" }, "10:00")).toEqual({ refused: "no-such-stream" });
  expect(await act(enterHandwritten, { ...ask, at: at("2017-08-07 08:30") }, "10:00")).toEqual({
    refused: "unreadable",
  });
  const written = done(await act(enterHandwritten, ask, "10:00"));
  expect(written).toMatchObject({ number: "A905", people: 2 });
  expect(written.bornAt).toEqual(at("08:30"));
  expect(await act(enterHandwritten, ask, "10:01")).toEqual({ refused: "number-taken", number: "A905" });
  const calls = async (at: string) => done(await act(callNext, {}, at, "1")).ticket.number;
  expect([await calls("10:02"), await calls("10:05")]).toEqual(["A001", "A905"]);
  const { rows } = await town.database.pool.query(
    "select happened_at, recorded_at from journal where office_id = $1 and act = 'ticket-written-by-hand'",
    [town.office("jakarta-barat")],
  );
  expect(rows).toEqual([{ happened_at: at("08:30"), recorded_at: at("10:00") }]);
});

test("paper: once the original, then copies of the same number", async () => {
  const { born, act } = counters(town, "jakarta-utara");
  const { id } = first(await born("08:00"));
  const original = done(await act(printTicket, { ticket: id }, "08:01"));
  expect(original).toMatchObject({ copy: false, ticket: { number: "A001" }, expects: { before: 0 } });
  expect(original.secret).toMatch(/^[A-Z2-9]{10}$/);
  expect(done(await act(printTicket, { ticket: id }, "08:05"))).toMatchObject({ copy: true, secret: original.secret });
  expect((await journal("jakarta-utara")).map(({ act: name }) => name)).toEqual(["ticket-given", "ticket-reprinted"]);
});

test("the journal says who and at which counter, and never a name", async () => {
  const { born, act } = counters(town, "yogyakarta");
  const { id } = first(await born("08:00"));
  await act(callNext, {}, "08:10", "1");
  await act(undo, { ticket: id }, "08:11", "1");
  const by = { actor: "staff test", ticket_id: id };
  expect(await journal("yogyakarta")).toMatchObject([
    { act: "ticket-given", ...by },
    { act: "called", desk: "1", ...by },
    { act: "undone", desk: "1", ...by },
  ]);
});

test("an office of several stages: photo and interview, then payment upstairs, under one number", async () => {
  const { born, act, day, inDay } = counters(town, "contoh-timur");
  await act(setCounter, { counter: "1", state: "open" }, "2017-08-16 07:55", "1");
  const [one, two] = await born("2017-08-16 08:00", 2);
  expect(await act(callNext, {}, "2017-08-16 08:01", "5")).toEqual({ refused: "line-empty" });
  await act(callNext, {}, "2017-08-16 08:01", "1");
  expect(await act(served, { ticket: one!.id }, "2017-08-16 08:09", "1")).toMatchObject({
    ticket: { number: "A001", state: "waiting", stage: "bayar", calls: 0 },
    counter: { inHand: undefined },
  });
  expect(done(await act(callNext, {}, "2017-08-16 08:10", "1")).ticket.id).toBe(two!.id);
  expect(done(await act(callNext, {}, "2017-08-16 08:10", "5")).ticket).toMatchObject({ id: one!.id, counter: "5" });
  const board = (room: string) => inDay((tx, today) => boardView(tx, room, today), day({ now: "2017-08-16 08:10" }));
  const numbers = async (room: string) => (await board(room))?.now.flatMap(({ number }) => number ?? []);
  expect([await numbers("1"), await numbers("2")]).toEqual([["A002"], ["A001"]]);
  expect(await act(served, { ticket: one!.id }, "2017-08-16 08:13", "5")).toMatchObject({
    ticket: { state: "served" },
  });
});

test("an officer's own words stand in the journal without numbers that belong to a person", async () => {
  const { born, act } = counters(town, "yogyakarta");
  const [one] = await born("08:00");
  const reason = "dijemput 0812-3456-7890";
  await act(callNext, {}, "08:01", "2");
  await act(park, { ticket: one!.id, reason }, "08:02", "2");
  await act(setCounter, { counter: "2", state: "paused", reason }, "08:03", "2");
  const told = (await journal("yogyakarta")).flatMap((entry) => entry.reason ?? []);
  expect(told).toEqual(["dijemput …", "dijemput …"]);
  const { rows } = await town.database.pool.query(
    "select reason from counter_day where office_id = $1 and reason is not null",
    [town.office("yogyakarta")],
  );
  expect(openedReasons(town.world().keys, rows)).toEqual([{ reason: "dijemput …" }]);
});

test("an id that is none is no ticket, whatever a form sends", async () => {
  const { inDay, day } = counters(town, "malang");
  for (const ticket of ["junk", "", "01a203ed-eb1b-7d32-86a6-a292dd9694e1'"])
    for (const act of [reached, served, missed, park, recall, undo, rejoin, printTicket])
      expect(await inDay<object>((tx, at) => act(tx, { ticket }, at), day({ now: "08:00", desk: "1" }))).toEqual({
        refused: "no-ticket",
      });
});
