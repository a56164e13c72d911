import { afterEach, beforeEach, expect, test } from "vitest";
import { aBookingAt, aDay, aParty, at, type BookingWanted, type DayWanted } from "../../../test/arrivals.ts";
import {
  arrive,
  arriveWalkIn,
  callNext,
  checkPapers,
  nextForPapers,
  notOwner,
  pickForPapers,
  putBackFromDesk,
  reached,
  transfer,
  undoPapers,
} from "../../../test/looked.ts";
import { peopleIn } from "../../../test/people.ts";
import "../../../test/moments.ts";
import { aTown, hour, day as on, type Town } from "../../../test/town.ts";
import { withoutIds } from "../../../test/without-ids.ts";
import { type Booking, bookingsOf } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import { decideDoubt, doubtsOf, openDoubt, type PapersFound, paperTimedActs } from "../index.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
import { arrivalOf } from "../view/arrivals.ts";
import type { ArrivalView } from "../views.ts";

let town: Town;
beforeEach(async () => {
  town = await aTown();
});
afterEach(() => town.close());

// Monday 14 August 2017 in Bogor; Thursday 17 is a holiday. Second visits: 10.00 (4), 11.00 (3) and 13.30 (3), on Friday 09.00 (4).
const monday = "2017-08-14";
type At = string | (Omit<DayWanted, "desk"> & { now: string; desk?: string | undefined });
const dayAt = (when: At): ActContext => {
  const wanted = typeof when === "string" ? { now: when } : when;
  const now = wanted.now.includes(" ") ? wanted.now : `${monday} ${wanted.now}`;
  const { desk = "desk" in wanted ? undefined : "berkas-1", ...more } = wanted;
  return aDay(town, { ...more, ...(desk && { desk }), now });
};
const inside = <T>(work: (tx: Tx) => Promise<T>) => town.database.transaction(work);
const rows = async (text: string, values: unknown[] = []) => (await town.database.pool.query(text, values)).rows;
const book = (wanted: Partial<BookingWanted> = {}) => inside((tx) => aBookingAt(tx, town, { day: monday, ...wanted }));
const comes = async (booking: Pick<Booking, "id">, now: string, more: Omit<DayWanted, "now"> = {}) => {
  const answer = await inside((tx) => arrive(tx, { booking: booking.id }, dayAt({ now, ...more })));
  if (answer.is !== "recorded" && answer.is !== "again") throw new Error(`not recorded: ${JSON.stringify(answer)}`);
  return answer.arrival;
};
const next = (when: At) => inside((tx) => nextForPapers(tx, {}, dayAt(when)));
const said = <T extends object>(answer: T | ActRefusal): T => {
  if (isRefused(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
};
const shown = (arrival: string, when: At = "12:00") => inside((tx) => arrivalOf(tx, arrival, dayAt(when)));
const found = (visitor: { id: string }, more: Partial<PapersFound> = {}): PapersFound => ({
  visitor: visitor.id,
  service: "new",
  missing: [],
  differs: [],
  ...more,
});
async function check(arrival: ArrivalView, when: At, people: PapersFound[], together?: boolean) {
  const context = dayAt(when);
  const ask = { arrival: arrival.id, people, ...(together && { together }) };
  const answer = await inside((tx) => checkPapers(tx, ask, context));
  return { answer, events: context.events };
}
/** Taken to the desk and everybody's papers complete. */
async function complete(arrival: ArrivalView, when: string) {
  const { answer } = await check(
    arrival,
    when,
    arrival.people.map((person) => found(person)),
  );
  return said(answer);
}
const undo = async (arrival: ArrivalView, when: At) => (await undone(arrival, when)).answer;
async function undone(arrival: ArrivalView, when: At) {
  const context = dayAt(when);
  return { answer: await inside((tx) => undoPapers(tx, { arrival: arrival.id }, context)), events: context.events };
}
const bookingRow = async (id: string) =>
  (
    await rows("select day, starts, pool, moves, service, visited_at, returned_at from booking where booking_id = $1", [
      id,
    ])
  )[0];
const journal = async (text = "true") => rows(`select * from journal where ${text} order by entry_id`);
const acts = async () => (await journal("act not in ('booked', 'held', 'arrived')")).map((row) => row.act as string);
/** Seats of second visits that are taken, and how many of them rest. */
const second = async (day: string) =>
  (
    await rows(
      "select sum(taken)::int as taken, sum(resting)::int as resting from slot where office_id = $1 and day = $2 and pool = 'second'",
      [town.office("bogor"), day],
    )
  )[0];

test("the next at the desk is by booked hour, then presence; nobody before their window, and one at a time", async () => {
  const nine = await comes(await book({ starts: "09:00" }), "07:31");
  const late = await comes(await book({ starts: "08:00" }), "07:50");
  const early = await comes(await book({ starts: "08:00" }), "07:40");
  expect(await next("07:59")).toMatchObject({ id: early.id, state: "at-desk", desk: "berkas-1" });
  expect(await next("07:59")).toEqual({ refused: "desk-busy" });
  expect(await next({ now: "07:59", desk: "berkas-2" })).toMatchObject({ id: late.id });
  expect(await next({ now: "07:59", desk: "depan" })).toEqual({ refused: "line-empty" });
  expect(await next({ now: "08:00", desk: "depan" })).toMatchObject({ id: nine.id });
  for (const desk of ["pintu", "berkas-9", undefined])
    expect(await next({ now: "08:00", desk })).toEqual({ refused: "no-such-desk" });
  expect((await journal("act = 'taken-to-desk'")).map((row) => row.desk)).toEqual(["berkas-1", "berkas-2", "depan"]);
});

test("a desk that pauses takes nobody", async () => {
  await comes(await book(), "07:40");
  await rows("insert into counter_day values ($1, $2, 'berkas-1', 'paused', 'salat', now(), 'staff x')", [
    town.office("bogor"),
    monday,
  ]);
  expect(await next("08:00")).toEqual({ refused: "counter-closed" });
});

test("out of order wants a reason; the head of the line, and who had their turn, do not", async () => {
  const first = await comes(await book(), "07:40");
  const other = await comes(await book(), "07:45");
  const pick = (arrival: ArrivalView, now: string, reason?: string) =>
    inside((tx) => pickForPapers(tx, { arrival: arrival.id, ...(reason && { reason }) }, dayAt(now)));
  expect(await pick(other, "08:00")).toEqual({ refused: "reason-wanted" });
  expect(await pick(other, "08:00", "membawa bayi")).toMatchObject({ state: "at-desk" });
  const away = await inside((tx) => putBackFromDesk(tx, { arrival: other.id, here: false }, dayAt("08:01")));
  expect(away).toMatchObject({ state: "absent", desk: undefined });
  expect(await pick(other, "08:05")).toMatchObject({ state: "at-desk" });
  const back = await inside((tx) => putBackFromDesk(tx, { arrival: other.id, here: true }, dayAt("08:06")));
  expect(back).toMatchObject({ state: "waiting" });
  expect(await next("08:07")).toMatchObject({ id: other.id });
  expect(
    await inside((tx) =>
      putBackFromDesk(tx, { arrival: other.id, here: true }, dayAt({ now: "08:08", desk: "depan" })),
    ),
  ).toEqual({ refused: "other-counter", counter: "berkas-1" });
  await inside((tx) => putBackFromDesk(tx, { arrival: other.id, here: false }, dayAt("08:08")));
  expect(await pick(first, "08:09")).toMatchObject({ id: first.id });
  const soon = await comes(await book({ starts: "11:00" }), "08:10");
  await complete(first, "08:10");
  expect(await pick(soon, "08:11", "dokter")).toEqual({ refused: "not-yet", at: at(town, `${monday} 10:00`) });
  expect(await pick({ ...soon, id: "'; drop" }, "08:11", "x")).toEqual({ refused: "no-arrival" });
});

test("complete: one number is born, the visit is over, its service is known, and when they came stays apart from when we got to them", async () => {
  const booking = await book({ name: "Budi Santoso" });
  const arrival = await comes(booking, "07:35");
  await next("08:20");
  const { answer, events } = await check(arrival, "08:24", [found(arrival.people[0]!, { service: "renewal" })]);
  const ticket = said(answer).ticket;
  expect(ticket).toMatchObject({ number: "A001", state: "waiting", people: 1, names: ["Budi Santoso"] });
  expect(answer).toMatchObject({
    arrival: { state: "checked", desk: undefined, undoUntil: at(town, `${monday} 08:26`), ticket: { number: "A001" } },
  });
  expect(answer).not.toHaveProperty("returned");
  expect(events).toEqual([{ is: "ticket", ticket: ticket?.id }]);
  expect(await bookingRow(booking.id)).toMatchObject({ service: "renewal", visited_at: at(town, `${monday} 08:24`) });
  const [row] = await rows("select present_at, checked_at from arrival");
  expect([row.present_at, row.checked_at]).toEqual([at(town, `${monday} 07:35`), at(town, `${monday} 08:24`)]);
  expect(await rows("select line_at, present_at from ticket")).toEqual([
    { line_at: at(town, `${monday} 08:00`), present_at: at(town, `${monday} 07:35`) },
  ]);
  // What is over cannot be cancelled any more, and the person may book again.
  expect(
    (await inside((tx) => bookingsOf(tx, [booking.citizenId], town.world().keys))).get(booking.citizenId),
  ).toBeUndefined();
  expect((await acts()).toSorted()).toEqual(["papers-complete", "taken-to-desk", "ticket-given"]);
  const lines = withoutIds(JSON.stringify(await journal()));
  for (const secret of ["Budi", booking.code, "1987"]) expect(lines).not.toContain(secret);
});

test("what the desk says must be about these people and this office's papers", async () => {
  const arrival = await comes(await book(), "07:35");
  const other = await comes(await book(), "07:36");
  await next("08:00");
  const [one] = arrival.people as [ArrivalView["people"][number]];
  const refusals = [
    [[], "not-this-person"],
    [[found(one), found(one)], "not-this-person"],
    [[found(one), found(other.people[0]!)], "not-this-person"],
    [[found(one, { service: "umroh" })], "unreadable"],
    [[found(one, { missing: [{ paper: 3 }] })], "unreadable"],
    [[found(one, { differs: ["blood" as "name"] })], "unreadable"],
  ] as const;
  for (const [people, refused] of refusals)
    expect((await check(arrival, "08:01", [...people])).answer).toEqual({ refused });
  expect((await check(arrival, { now: "08:01", desk: "depan" }, [found(one)])).answer).toEqual({
    refused: "other-counter",
    counter: "berkas-1",
  });
  expect(await acts()).toEqual(["taken-to-desk"]);
});

test("incomplete: the list, and the first seat of the second visits three working days ahead; code, claim and moves stay", async () => {
  const booking = await book();
  const arrival = await comes(booking, "07:35");
  await next("08:00");
  const lacking = { missing: [{ paper: 1 }, { paper: 2, copy: true as const }], differs: ["mother" as const] };
  const { answer, events } = await check(arrival, "08:05", [found(arrival.people[0]!, lacking)]);
  // Three working days after Monday 14 is Friday 18: Thursday is a holiday.
  const visit = { day: on("2017-08-18"), starts: hour("09:00") };
  expect(answer).toMatchObject({ arrival: { state: "checked" }, returned: [{ ...lacking, visit, today: undefined }] });
  expect(events).toEqual([{ is: "returned", booking: booking.id, ...lacking, seat: visit, until: on("2017-08-28") }]);
  expect(await bookingRow(booking.id)).toMatchObject({
    ...visit,
    pool: "second",
    moves: 0,
    visited_at: null,
    returned_at: at(town, `${monday} 08:05`),
  });
  expect((await peopleIn(town.database.pool)).get(booking.id)?.code).toBe(booking.code);
  const live = (await inside((tx) => bookingsOf(tx, [booking.citizenId], town.world().keys))).get(
    booking.citizenId,
  )?.live;
  expect(live).toMatchObject([{ id: booking.id, pool: "second" }]);
  expect((await acts()).toSorted()).toEqual(["returned", "second-visit-reserved", "taken-to-desk"]);
  expect((await journal("act = 'second-visit-reserved'"))[0].detail).toEqual({
    ...lacking,
    service: "new",
    day: "2017-08-18",
    starts: "09:00",
    pool: "second",
  });

  // The second visit opens with only what was missing, and gives a number as any other.
  const again = await comes(booking, "2017-08-18 08:40");
  expect(again).toMatchObject({
    secondVisit: true,
    people: [{ stillMissing: lacking.missing, stillDiffers: lacking.differs }],
  });
  await next("2017-08-18 09:00");
  const done = await complete(again, "2017-08-18 09:05");
  expect(done).toMatchObject({ ticket: { number: "A001" } });
});

test("second visits that are full are looked for later, within the days of the rule; then there is the list without a seat", async () => {
  const fill = (from: string, until: string) =>
    rows("update slot set taken = opened where office_id = $1 and pool = 'second' and day between $2 and $3", [
      town.office("bogor"),
      from,
      until,
    ]);
  await fill("2017-08-15", "2017-08-27");
  const one = await comes(await book(), "07:35");
  await next("08:00");
  const lacking = { missing: [{ paper: 0 }] };
  const first = await check(one, "08:01", [found(one.people[0]!, lacking)]);
  expect(first.answer).toMatchObject({ returned: [{ visit: { day: on("2017-08-28"), starts: hour("10:00") } }] });
  await fill("2017-08-28", "2017-08-28");
  const two = await comes(await book(), "07:36");
  await next("08:02");
  const none = await check(two, "08:03", [found(two.people[0]!, lacking)]);
  expect(none.answer).toMatchObject({ arrival: { state: "checked" }, returned: [{ visit: undefined }] });
  expect(none.events).toMatchObject([{ is: "returned", seat: undefined, until: on("2017-08-28") }]);
});

test("only copies are missing: back today before the break, straight to the desk", async () => {
  const booking = await book();
  const arrival = await comes(booking, "07:35");
  await next("08:00");
  const copies = { missing: [{ paper: 1, copy: true as const }], backToday: true as const };
  const { answer, events } = await check(arrival, "08:05", [found(arrival.people[0]!, copies)]);
  expect(answer).toMatchObject({
    arrival: { state: "back-today" },
    returned: [{ visit: undefined, today: hour("11:30") }],
  });
  expect(events).toEqual([{ is: "back-today", booking: booking.id, missing: copies.missing, before: hour("11:30") }]);
  const others = await comes(await book(), "07:36");
  // The door sees them again: they are the first in line.
  expect(await comes(booking, "08:40")).toMatchObject({ id: arrival.id, state: "waiting" });
  expect(await next("08:41")).toMatchObject({ id: arrival.id, people: [{ stillMissing: copies.missing }] });
  expect(await complete(arrival, "08:42")).toMatchObject({ ticket: { number: "A001" } });
  expect(await next("08:43")).toMatchObject({ id: others.id });
});

test("back today is for copies alone, and only while the desk can still see them", async () => {
  const moments = [
    ["11:00", [{ paper: 1, copy: true as const }], hour("11:30")],
    ["11:01", [{ paper: 1, copy: true as const }], hour("14:00")],
    ["13:31", [{ paper: 1, copy: true as const }], undefined],
    ["08:00", [{ paper: 1, copy: true as const }, { paper: 0 }], undefined],
  ] as const;
  for (const [now, missing, today] of moments) {
    const arrival = await comes(await book({ starts: "08:00" }), "07:50");
    await next(now);
    const { answer } = await check(arrival, now, [
      found(arrival.people[0]!, { missing: [...missing], backToday: true }),
    ]);
    expect(answer).toMatchObject({ returned: [{ today }] });
    expect(said(answer).returned?.[0]?.visit === undefined).toBe(today !== undefined);
  }
});

/** A mother and three children, at the desk at eight. */
async function four() {
  const party = aParty();
  const bookings: Booking[] = [];
  for (let i = 0; i < 4; i++) bookings.push(await book({ party, birth: `201${i}-03-0${i + 1}` }));
  const arrival = await comes(bookings[0]!, "07:40");
  expect(arrival.people).toHaveLength(4);
  await next("08:00");
  return { arrival, bookings };
}

test("a party of four of whom one lacks a paper: three go on with one number, the fourth comes again", async () => {
  const { arrival } = await four();
  const people = arrival.people.map((person, i) => found(person, i === 2 ? { missing: [{ paper: 0 }] } : {}));
  const { answer } = await check(arrival, "08:10", people);
  expect(answer).toMatchObject({
    arrival: { state: "checked", people: [{}, {}, { outcome: "returned" }, { outcome: "complete" }] },
    ticket: { number: "A001", people: 3 },
    returned: [{ visitor: people[2]?.visitor, visit: { day: on("2017-08-18") } }],
  });
  expect(said(answer).ticket?.names).toHaveLength(3);
  expect(await rows("select number from ticket")).toHaveLength(1);
});

test("or all come again together: one hour for the four, each with the own list", async () => {
  const { arrival } = await four();
  // Two of Friday's four seats at nine are gone: the party goes to the first hour that has room for all, on Monday.
  await rows(
    "update slot set taken = 2 where office_id = $1 and pool = 'second' and day = '2017-08-18' and starts = '09:00'",
    [town.office("bogor")],
  );
  const people = arrival.people.map((person, i) => found(person, i === 2 ? { missing: [{ paper: 0 }] } : {}));
  const { answer, events } = await check(arrival, "08:10", people, true);
  const visit = { day: on("2017-08-21"), starts: hour("10:00") };
  expect(said(answer).ticket).toBeUndefined();
  expect(said(answer).returned?.map((one) => [one.missing.length, one.visit])).toEqual([
    [0, visit],
    [0, visit],
    [1, visit],
    [0, visit],
  ]);
  expect(events.map(({ is }) => is)).toEqual(["returned", "returned", "returned", "returned"]);
  // They are still a party: one scan brings them all.
  expect((await comes({ id: arrival.people[0]!.booking! }, "2017-08-21 09:30")).people).toHaveLength(4);
});

test("one of a party goes for copies: the others have their number, and the one is first in line when back", async () => {
  const { arrival, bookings } = await four();
  const copies = { missing: [{ paper: 0, copy: true as const }], backToday: true as const };
  const people = arrival.people.map((person, i) => found(person, i === 3 ? copies : {}));
  const { answer } = await check(arrival, "08:10", people);
  expect(answer).toMatchObject({
    arrival: { state: "checked" },
    ticket: { people: 3 },
    returned: [{ today: hour("11:30") }],
  });
  const back = await comes({ id: arrival.people[3]!.booking! }, "09:00");
  expect(back).toMatchObject({ state: "waiting", people: [{ booking: arrival.people[3]!.booking }] });
  await next("09:01");
  expect(await complete(back, "09:02")).toMatchObject({ ticket: { number: "A002", people: 1 } });
  expect(bookings).toHaveLength(4);
});

test("lost or damaged: a number of the right desk, and no list", async () => {
  const booking = await book();
  const arrival = await comes(booking, "07:35");
  await next("08:00");
  const { answer } = await check(arrival, "08:01", [found(arrival.people[0]!, { otherDesk: true })]);
  expect(answer).toMatchObject({
    ticket: { number: "D001", stream: "lost", stage: "bap" },
    arrival: { state: "checked", people: [{ outcome: "other-desk" }] },
  });
});

test("a stream whose numbers are used up refuses, and gives nobody of the party a number", async () => {
  const { arrival } = await four();
  await rows("insert into stream_day (office_id, day, stream, last) values ($1, $2, 'lost', 40)", [
    town.office("bogor"),
    monday,
  ]);
  const people = arrival.people.map((person, i) => found(person, i === 0 ? { otherDesk: true } : {}));
  expect((await check(arrival, "08:10", people)).answer).toEqual({ refused: "stream-full", cap: 40 });
  expect(await rows("select number from ticket")).toEqual([]);
  expect(await complete(arrival, "08:11")).toMatchObject({ ticket: { number: "A001" } });
});

test("undo within two minutes: number and seat go, and the people stand at the desk as before", async () => {
  const { arrival, bookings } = await four();
  const copies = { missing: [{ paper: 0, copy: true as const }], backToday: true as const };
  const people = arrival.people.map((person, i) =>
    found(person, i === 2 ? { missing: [{ paper: 0 }] } : i === 3 ? copies : {}),
  );
  await check(arrival, "08:10", people);
  expect(await second("2017-08-18")).toEqual({ taken: 1, resting: 0 });
  const { answer: before, events } = await undone(arrival, "08:11");
  expect(before).toMatchObject({ state: "at-desk", desk: "berkas-1", undoUntil: undefined, ticket: undefined });
  // The one who got a list and the one who was sent for copies hear that it does not count.
  const told = [2, 3].map((i) => ({ is: "taken-back", booking: arrival.people[i]?.booking }));
  expect(events).toHaveLength(2);
  expect(events).toEqual(expect.arrayContaining(told));
  expect(said(before).people.map(({ outcome }) => outcome)).toEqual([undefined, undefined, undefined, undefined]);
  expect(await second("2017-08-18")).toEqual({ taken: 1, resting: 1 });
  for (const { id, citizenId } of bookings as (Booking & { citizenId: string })[]) {
    expect(await bookingRow(id)).toMatchObject({
      day: on(monday),
      pool: "public",
      visited_at: null,
      returned_at: null,
    });
    expect((await inside((tx) => bookingsOf(tx, [citizenId], town.world().keys))).get(citizenId)?.live).toHaveLength(1);
  }
  expect(await undo(arrival, "08:11")).toEqual({ refused: "nothing-to-undo" });
  // The number is not given again.
  expect(await complete(arrival, "08:12")).toMatchObject({ ticket: { number: "A002", people: 4 } });
});

test("undo in the third minute is too late, and of a number that was called it is not possible", async () => {
  const arrival = await comes(await book(), "07:35");
  await next("08:00");
  await complete(arrival, "08:10");
  expect(await undo(arrival, "08:12:01")).toEqual({ refused: "too-late-to-undo" });
  const other = await comes(await book(), "07:36");
  await next("08:13");
  await complete(other, "08:14");
  await inside((tx) => callNext(tx, {}, dayAt({ now: "08:15", desk: "2" })));
  await inside((tx) => callNext(tx, {}, dayAt({ now: "08:15", desk: "3" })));
  expect(await undo(other, "08:15")).toEqual({ refused: "wrong-state", state: "called" });
  expect(await shown(other.id)).toMatchObject({ state: "checked" });
});

test("undo when somebody else stands at the desk by now: first in line", async () => {
  const arrival = await comes(await book(), "07:35");
  const other = await comes(await book(), "07:36");
  await next("08:00");
  await complete(arrival, "08:01");
  await next("08:01");
  expect(await undo(arrival, "08:02")).toMatchObject({ state: "waiting", desk: undefined });
  expect(await next({ now: "08:02", desk: "berkas-2" })).toMatchObject({ id: arrival.id });
  expect(await shown(other.id)).toMatchObject({ desk: "berkas-1" });
});

test("not the owner: the code is the owner's again, who is recorded with their own moment; then there is nothing to undo", async () => {
  const booking = await book();
  const stranger = await comes(booking, "07:31");
  await next("07:45");
  const context = dayAt("07:46");
  expect(await inside((tx) => notOwner(tx, { arrival: stranger.id }, context))).toMatchObject({ state: "undone" });
  expect(context.events).toEqual([{ is: "not-owner", booking: booking.id }]);
  const owner = await comes(booking, "07:47");
  expect(owner).toMatchObject({ presentAt: at(town, `${monday} 07:47`), state: "waiting" });
  expect(owner.id).not.toBe(stranger.id);
  expect(await undo(stranger, "07:47")).toEqual({ refused: "wrong-state", state: "undone" });
  expect((await journal("act = 'not-owner'"))[0]).toMatchObject({
    actor: "staff test",
    desk: "berkas-1",
    booking_id: booking.id,
  });
});

test("not the owner was a mistake: undone within two minutes they stand at the desk again", async () => {
  const arrival = await comes(await book(), "07:31");
  await next("07:45");
  await inside((tx) => notOwner(tx, { arrival: arrival.id }, dayAt("07:46")));
  expect(await undo(arrival, "07:47")).toMatchObject({ state: "at-desk", people: [{ outcome: undefined }] });
});

test("one of a party is somebody else: the others go on", async () => {
  const { arrival } = await four();
  const [one] = arrival.people;
  const left = await inside((tx) => notOwner(tx, { arrival: arrival.id, visitor: one!.id }, dayAt("08:01")));
  expect(left).toMatchObject({ state: "at-desk" });
  const { answer } = await check(
    arrival,
    "08:02",
    arrival.people.slice(1).map((person) => found(person)),
  );
  expect(answer).toMatchObject({ ticket: { people: 3 } });
});

test("a counter sends a number back to the papers: complete again it keeps number and order, else it ends", async () => {
  const booking = await book();
  const arrival = await comes(booking, "07:35");
  const later = await comes(await book(), "07:36");
  await next("08:00");
  const { ticket } = await complete(arrival, "08:01");
  await next("08:02");
  await complete(later, "08:03");
  const sendBack = async (now: string) => {
    await inside((tx) => callNext(tx, {}, dayAt({ now, desk: "2" })));
    await inside((tx) => reached(tx, { ticket: ticket!.id }, dayAt({ now, desk: "2" })));
    return inside((tx) => transfer(tx, { ticket: ticket!.id, stage: "papers" }, dayAt({ now, desk: "2" })));
  };
  expect(await sendBack("08:10")).toMatchObject({ ticket: { state: "at-papers" } });
  expect(await next("08:11")).toMatchObject({ id: arrival.id });
  const whole = await complete(arrival, "08:12");
  expect(whole.ticket).toMatchObject({ id: ticket!.id, number: "A001", state: "waiting" });
  expect(await undo(arrival, "08:13")).toMatchObject({ state: "at-desk" });
  expect(await rows("select state from ticket where number = 'A001'")).toEqual([{ state: "at-papers" }]);
  await complete(arrival, "08:14");
  // A001 is before A002 again.
  expect(await sendBack("08:20")).toMatchObject({ ticket: { number: "A001", state: "at-papers" } });
  await next("08:21");
  const { answer } = await check(arrival, "08:22", [found(arrival.people[0]!, { missing: [{ paper: 0 }] })]);
  expect(answer).toMatchObject({ returned: [{ visit: { day: on("2017-08-18") } }] });
  expect(await rows("select state from ticket where number = 'A001'")).toEqual([{ state: "returned" }]);
  expect(await bookingRow(booking.id)).toMatchObject({ visited_at: null, pool: "second" });
  expect(
    (await inside((tx) => bookingsOf(tx, [booking.citizenId], town.world().keys))).get(booking.citizenId)?.live,
  ).toHaveLength(1);
});

test("another program may tell the findings of somebody who was never taken to a desk; a walk-in gets the list and no seat", async () => {
  const { arrival } = said(await inside((tx) => arriveWalkIn(tx, { stream: "same-day", people: 1 }, dayAt("08:00"))));
  const { answer, events } = await check(arrival, { now: "08:10", desk: undefined, source: "api" }, [
    found(arrival.people[0]!, { missing: [{ paper: "other" }] }),
  ]);
  expect(answer).toMatchObject({ arrival: { state: "checked" }, returned: [{ visit: undefined, today: undefined }] });
  expect(events).toEqual([]);
  expect(await acts()).toContain("taken-to-desk");
});

const doubt = async (arrival: ArrivalView, when: At, facts = "Foto di e-KTP lain orang") => {
  const context = dayAt(when);
  const ask = { arrival: arrival.id, visitor: arrival.people[0]!.id, facts };
  return { answer: await inside((tx) => openDoubt(tx, ask, context)), events: context.events };
};
const decide = (id: string, decision: "lifted" | "upheld", when: At, reason = "Sudah dicek") =>
  inside((tx) => decideDoubt(tx, { doubt: id, decision, reason }, dayAt(when)));

test("a doubt blocks this visit; a second person lifts it, and they are first in line again", async () => {
  const booking = await book();
  const arrival = await comes(booking, "07:35");
  await comes(await book(), "07:34");
  await inside((tx) => pickForPapers(tx, { arrival: arrival.id, reason: "x" }, dayAt("08:00")));
  expect((await doubt(arrival, "08:01", "  ")).answer).toEqual({ refused: "reason-wanted" });
  const opened = await doubt(arrival, "08:01");
  const { doubt: id } = said(opened.answer);
  // Tuesday, Wednesday, (Thursday 17 August), Friday at three.
  const endsAt = at(town, "2017-08-18 15:00");
  expect(opened.events).toEqual([{ is: "doubt", booking: booking.id, endsAt }]);
  expect(await shown(arrival.id)).toMatchObject({ state: "absent", desk: undefined, people: [{ doubt: true }] });
  const people = [found(arrival.people[0]!)];
  expect((await check(arrival, { now: "08:02", source: "api" }, people)).answer).toEqual({ refused: "doubt-open" });
  expect(await inside((tx) => pickForPapers(tx, { arrival: arrival.id }, dayAt("08:02")))).toEqual({
    refused: "doubt-open",
  });
  // Also when the door sees them again, no desk takes them.
  expect(await comes(booking, "08:03")).toMatchObject({ state: "waiting" });
  expect(said(await next("08:04")).id).not.toBe(arrival.id);
  expect(await decide(id, "lifted", "08:05")).toEqual({ refused: "second-person-wanted" });
  expect(await decide(id, "lifted", { now: "08:05", actor: "staff chief" }, " ")).toEqual({ refused: "reason-wanted" });
  expect(await inside((tx) => doubtsOf(tx, dayAt("08:05")))).toMatchObject([
    { id, arrival: arrival.id, facts: "Foto di e-KTP lain orang", openedBy: "staff test", endsAt, decision: undefined },
  ]);
  expect(await decide(id, "lifted", { now: "08:06", actor: "staff chief" })).toEqual({ doubt: id });
  expect(await decide(id, "upheld", { now: "08:06", actor: "staff chief" })).toEqual({
    refused: "wrong-state",
    state: "ended",
  });
  expect(await next({ now: "08:07", desk: "berkas-2" })).toMatchObject({ id: arrival.id, people: [{ doubt: false }] });
  expect(await inside((tx) => doubtsOf(tx, dayAt("08:08")))).toMatchObject([{ id, decision: "lifted" }]);
  const lines = withoutIds(JSON.stringify(await journal()));
  expect(lines).not.toContain("e-KTP");
});

test("a doubt that is upheld: they come again on a reserved seat, without a list", async () => {
  const booking = await book();
  const arrival = await comes(booking, "07:35");
  await next("08:00");
  const { doubt: id } = said((await doubt(arrival, "08:01")).answer);
  const context = dayAt({ now: "08:30", actor: "staff chief" });
  await inside((tx) => decideDoubt(tx, { doubt: id, decision: "upheld", reason: "Data keluarga berbeda" }, context));
  const seat = { day: on("2017-08-18"), starts: hour("09:00") };
  expect(context.events).toMatchObject([{ is: "returned", booking: booking.id, missing: [], differs: [], seat }]);
  expect(await shown(arrival.id)).toMatchObject({ state: "checked", people: [{ outcome: "returned", doubt: false }] });
  expect(await bookingRow(booking.id)).toMatchObject({ ...seat, pool: "second" });
});

test("a doubt decided when the day is over: the visit it cost is given on another day", async () => {
  const booking = await book();
  const arrival = await comes(booking, "07:35");
  await next("08:00");
  const { doubt: id } = said((await doubt(arrival, "08:01")).answer);
  expect(await decide(id, "lifted", { now: "2017-08-15 09:00", actor: "staff chief" })).toEqual({ doubt: id });
  expect(await bookingRow(booking.id)).toMatchObject({ day: on("2017-08-21"), pool: "second" });
});

test("nobody decides: it ends when the third working day closes, by the office's own clock, and its words go after 30 days", async () => {
  // Friday 11 August 2017 in Makassar (WITA): Monday, Tuesday, Wednesday; and from Tuesday 15: Wednesday, (holiday), Friday, (weekend), Monday.
  const office = "makassar";
  const dues = paperTimedActs(
    town.offices,
    (now) => town.world(now),
    async () => {},
  );
  const due = (name: string) => dues.find((one) => one.name === name)!;
  const nextDue = (name: string) => inside((tx) => due(name).next(tx, town.now));
  for (const [visit, ends] of [
    ["2017-08-11", "2017-08-16"],
    ["2017-08-15", "2017-08-21"],
  ] as const) {
    const booking = await book({ office, day: visit });
    const arrival = await comes(booking, `${visit} 07:40`, { office });
    await next({ now: `${visit} 08:00`, office });
    const opened = said((await doubt(arrival, { now: `${visit} 08:01`, office })).answer);
    const closes = (await rows("select ends_at from doubt where doubt_id = $1", [opened.doubt]))[0].ends_at;
    expect(closes).toEqual(at(town, `${ends} 15:00`, office));
    expect(closes.toString()).toBe(`${ends}T07:00:00Z`);
    expect(await nextDue("doubts-end")).toEqual(closes);
    expect(await inside((tx) => due("doubts-end").run(tx, closes.subtract({ seconds: 1 })))).toBe(0);
    expect(await inside((tx) => due("doubts-end").run(tx, closes))).toBe(1);
    expect(await nextDue("doubts-end")).toBeUndefined();
    expect((await journal("act = 'doubt-ended'")).at(-1)).toMatchObject({ actor: "clock", happened_at: closes });
    const late = { now: `${ends} 15:00`, office, actor: "staff chief" };
    expect(await decide(opened.doubt, "upheld", late)).toEqual({ refused: "wrong-state", state: "ended" });
    const gone = closes.add({ hours: 24 * 30 });
    expect(await nextDue("doubt-facts-go")).toEqual(gone);
    expect(await inside((tx) => due("doubt-facts-go").run(tx, gone))).toBe(1);
    expect(await rows("select facts from doubt where doubt_id = $1", [opened.doubt])).toEqual([{ facts: null }]);
  }
});
