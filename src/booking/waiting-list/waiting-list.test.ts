import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aCitizen, again, aName, aTown, day, hour, type Town } from "../../../test/town.ts";
import { sql } from "../../database/index.ts";
import { offerAgain } from "../booking-timed-acts.ts";
import { forgetWishes, grant, wishesOf } from "../index.ts";
import type { Wish, WishOutcome } from "../wish.ts";
import { markOffersTold } from "./offers.sql.ts";

let town: Town;
beforeAll(async () => {
  town = await aTown();
});
afterAll(() => town.close());
// One public seat an hour on these days, and they are taken by nobody's booking.
beforeEach(() =>
  town.database.pool.query(`
    delete from wish; delete from claim; delete from rest; delete from applicant; delete from booking;
    update slot set taken = 0, resting = 0;
    update slot set taken = opened where pool = 'public'`),
);

type Citizen = Awaited<ReturnType<typeof aCitizen>>;
const born = day("1987-01-25");
const at = (text: string) => Temporal.Instant.from(`2017-08-${text}+07:00`);
const newcomer = () => town.database.transaction(aCitizen);
const person = () => ({ name: aName(), birthDate: born });

async function say(citizen: Citizen, wish: Wish, now = town.now): Promise<WishOutcome> {
  return town.database.transaction(async (tx) => {
    const by = await again(tx, citizen, town.world());
    const [outcome] = await grant(tx, [{ wish, by, saidAt: now }], town.world(now));
    return outcome as WishOutcome;
  });
}

const waitFor = (on: string, people = [person()], more: Partial<Extract<Wish, { act: "wait" }>> = {}): Wish => ({
  act: "wait",
  office: town.office("bogor"),
  offices: [town.office("bogor")],
  people,
  bookings: [],
  firstDay: day(on),
  lastDay: day(on),
  ...more,
});

async function aWaiting(on: string, people = 1, more: Partial<Extract<Wish, { act: "wait" }>> = {}) {
  const citizen = await newcomer();
  const outcome = await say(citizen, waitFor(on, Array.from({ length: people }, person), more));
  if (outcome.is !== "waits") throw new Error(`not listed: ${JSON.stringify(outcome)}`);
  return { citizen, no: outcome.wish.no, before: outcome.before };
}

/** So many seats of this hour end their rest at `now`. */
async function free(on: string, starts: string, seats: number, now: Temporal.Instant, office = "bogor") {
  await town.database.pool.query(
    `with r as (insert into rest (office_id, rest_id, booking_id, day, pool, starts, because, rested_at, until)
       select $1, gen_random_uuid(), gen_random_uuid(), $2, 'public', $3, 'cancelled', $4, $4 from generate_series(1, $5::int) returning 1)
     update slot set resting = resting + (select count(*) from r) where office_id = $1 and day = $2 and pool = 'public' and starts = $3`,
    [town.office(office), on, starts, now.toString(), seats],
  );
  await settle(now);
}

const settle = (now: Temporal.Instant) =>
  town.database.transaction(async (tx) => {
    await offerAgain(tx, town.world(now));
    const { rows } = await sql<{ id: string }>`select offer_id as id from wish_offer where told_at is null`.execute(tx);
    await markOffersTold(
      tx,
      rows.map(({ id }) => id),
      now,
    );
  });

const offerOf = async ({ citizen }: { citizen: Citizen }) =>
  town.database.transaction(
    async (tx) => (await wishesOf(tx, [citizen.citizenId], town.world().keys)).get(citizen.citizenId)?.[0]?.offer,
  );

async function left(on: string, starts?: string, office = "bogor"): Promise<number> {
  const { rows } = await town.database.pool.query(
    "select sum(opened - taken)::int as left from slot where office_id = $1 and day = $2 and pool = 'public' and starts = coalesce($3::time, starts)",
    [town.office(office), on, starts],
  );
  return rows[0].left;
}

/** Taken seats are live bookings and resting ones. */
async function addsUp() {
  const { rows } = await town.database.pool.query(
    `
    select s.day, s.starts, s.taken, s.resting from slot s where pool = 'public' and office_id = $1
       and resting <> (select count(*) from rest r where (r.office_id, r.day, r.pool, r.starts) = (s.office_id, s.day, s.pool, s.starts))`,
    [town.office("bogor")],
  );
  expect(rows).toEqual([]);
}

test("a freed seat goes to whoever waited first, and to nobody else until they answered", async () => {
  const first = await aWaiting("2017-08-14");
  const second = await aWaiting("2017-08-14");
  expect([first.before, second.before]).toEqual([0, 1]);
  await free("2017-08-14", "09:00", 1, at("09T10:00:00"));
  expect(await left("2017-08-14")).toBe(0);
  expect(await offerOf(second)).toBeUndefined();
  expect((await offerOf(first))?.until.equals(at("09T11:00:00"))).toBe(true);
  const taken = await say(first.citizen, { act: "take-offer", wish: first.no }, at("09T10:30:00"));
  expect(taken).toMatchObject({ is: "offer-taken", moved: false, bookings: [{ state: "confirmed" }] });
  expect(taken.is === "offer-taken" && taken.bookings[0]?.starts.equals(hour("09:00"))).toBe(true);
  expect(await say(first.citizen, { act: "list-place" })).toEqual({ is: "listed", wishes: [] });
  await addsUp();
});

test("one missed offer keeps the place, the second ends the wish, and there is one a day", async () => {
  const first = await aWaiting("2017-08-18");
  const second = await aWaiting("2017-08-18");
  await free("2017-08-18", "09:00", 1, at("09T10:00:00"));
  await settle(at("09T11:00:00"));
  expect(await offerOf(first)).toBeUndefined();
  expect(await offerOf(second)).toBeDefined();
  await settle(at("09T12:00:00"));
  // Both had their offer today: now it is everybody's.
  expect(await left("2017-08-18", "09:00")).toBe(1);
  await town.database.pool.query("update slot set taken = opened where pool = 'public'");
  await free("2017-08-18", "10:00", 1, at("10T10:00:00"));
  expect(await offerOf(first)).toBeDefined();
  await settle(at("10T11:00:00"));
  expect(await say(first.citizen, { act: "list-place" })).toEqual({ is: "listed", wishes: [] });
  expect(await offerOf(second)).toBeDefined();
  await addsUp();
});

test("a no passes the seat on at once and keeps the place; whoever wants no more is asked no more", async () => {
  const first = await aWaiting("2017-08-14");
  const second = await aWaiting("2017-08-14");
  await free("2017-08-14", "09:00", 1, at("09T10:00:00"));
  expect(await say(first.citizen, { act: "pass-offer", wish: first.no }, at("09T10:05:00"))).toMatchObject({
    is: "offer-passed",
  });
  await settle(at("09T10:05:00"));
  expect(await offerOf(second)).toBeDefined();
  expect(await say(second.citizen, { act: "end-wish", wish: second.no }, at("09T10:06:00"))).toMatchObject({
    is: "wish-ended",
  });
  await settle(at("09T10:06:00"));
  expect(await left("2017-08-14")).toBe(1);
  expect(await say(first.citizen, { act: "list-place" })).toMatchObject({ is: "listed", wishes: [{ before: 0 }] });
  expect(await say(first.citizen, { act: "take-offer", wish: first.no }, at("09T10:07:00"))).toEqual({
    is: "not-listed",
    why: "offer-over",
  });
});

test("nothing is offered at night, and what comes free then is kept for the morning", async () => {
  const first = await aWaiting("2017-08-14");
  await free("2017-08-14", "09:00", 2, at("09T22:00:00"));
  expect(await offerOf(first)).toBeUndefined();
  // One waits, so one is kept, and the other one is everybody's.
  expect(await left("2017-08-14")).toBe(1);
  await settle(at("10T06:59:00"));
  expect(await offerOf(first)).toBeUndefined();
  await settle(at("10T07:00:00"));
  expect((await offerOf(first))?.until.equals(at("10T08:00:00"))).toBe(true);
  await addsUp();
});

test("an hour that is less than three hours away is offered to nobody", async () => {
  const first = await aWaiting("2017-08-14");
  await free("2017-08-14", "09:00", 1, at("14T06:01:00"));
  expect(await left("2017-08-14", "09:00")).toBe(1);
  await free("2017-08-14", "11:00", 1, at("14T08:01:00"));
  expect(await offerOf(first)).toBeUndefined();
  await free("2017-08-14", "14:00", 1, at("14T08:02:00"));
  expect((await offerOf(first))?.starts.equals(hour("14:00"))).toBe(true);
});

test("people who come together get one hour together, and until there is one the next in the list is asked", async () => {
  const family = await aWaiting("2017-08-14", 3);
  const alone = await aWaiting("2017-08-14");
  await free("2017-08-14", "09:00", 2, at("09T10:00:00"));
  expect(await offerOf(family)).toBeUndefined();
  expect(await offerOf(alone)).toBeDefined();
  await free("2017-08-14", "10:00", 3, at("09T10:10:00"));
  expect((await offerOf(family))?.rests).toHaveLength(3);
  const taken = await say(family.citizen, { act: "take-offer", wish: family.no }, at("09T10:20:00"));
  expect(taken.is === "offer-taken" && taken.bookings.map(({ starts }) => starts.toString())).toEqual([
    "10:00:00",
    "10:00:00",
    "10:00:00",
  ]);
  expect(taken.is === "offer-taken" && new Set(taken.bookings.map(({ party }) => party)).size).toBe(1);
  await addsUp();
});

test("an earlier seat is exchanged, and the own one goes to the list at once, whoever would wait for it", async () => {
  await town.database.pool.query("update slot set taken = 0 where pool = 'public' and day = '2017-08-22'");
  const citizen = await newcomer();
  const had = await say(citizen, {
    act: "book",
    office: town.office("bogor"),
    applicant: person(),
    day: day("2017-08-22"),
    firm: true,
  });
  if (had.is !== "confirmed") throw new Error(had.is);
  await town.database.pool.query("update slot set taken = opened where pool = 'public' and day = '2017-08-22'");
  const outcome = await say(
    citizen,
    waitFor("2017-08-08", [], { bookings: [had.booking], firstDay: day("2017-08-09"), lastDay: undefined } as never),
  );
  expect(outcome).toMatchObject({ is: "waits", before: 0 });
  const next = await aWaiting("2017-08-22");
  // Its own day is no earlier one.
  await free("2017-08-22", "13:30", 1, at("09T09:00:00"));
  expect(await offerOf({ citizen })).toBeUndefined();
  expect(await offerOf(next)).toBeDefined();
  const other = await aWaiting("2017-08-22");
  await free("2017-08-11", "10:00", 1, at("09T09:30:00"));
  const no = outcome.is === "waits" ? outcome.wish.no : 0;
  const taken = await say(citizen, { act: "take-offer", wish: no }, at("09T09:31:00"));
  expect(taken).toMatchObject({ is: "offer-taken", moved: true, bookings: [{ code: had.booking.code, moves: 0 }] });
  expect(taken.is === "offer-taken" && taken.bookings[0]?.day.equals(day("2017-08-11"))).toBe(true);
  const offered = await offerOf(other);
  expect([offered?.day.toString(), offered?.starts.toString()]).toEqual(["2017-08-22", had.booking.starts.toString()]);
  expect(await left("2017-08-22")).toBe(0);
  await addsUp();
});

test("an earlier seat at another office is a new booking there, and the old one has ended", async () => {
  await town.database.pool.query("update slot set taken = 0 where pool = 'public' and day = '2017-08-22'");
  const citizen = await newcomer();
  const had = await say(citizen, {
    act: "book",
    office: town.office("bogor"),
    applicant: person(),
    day: day("2017-08-22"),
    firm: true,
  });
  if (had.is !== "confirmed") throw new Error(had.is);
  const offices = [town.office("bogor"), town.office("surabaya")];
  const outcome = await say(
    citizen,
    waitFor("2017-08-09", [], { bookings: [had.booking], offices, lastDay: undefined } as never),
  );
  await free("2017-08-11", "10:00", 1, at("09T10:00:00"), "surabaya");
  const taken = await say(
    citizen,
    { act: "take-offer", wish: outcome.is === "waits" ? outcome.wish.no : 0 },
    at("09T10:01:00"),
  );
  expect(taken).toMatchObject({
    is: "offer-taken",
    moved: true,
    bookings: [{ office: town.office("surabaya"), state: "confirmed" }],
  });
  const { live } = await town.database.transaction((tx) => again(tx, citizen, town.world()));
  expect(live.map(({ office }) => office)).toEqual([town.office("surabaya")]);
});

test("nobody hoards by waiting: two wishes, and people within the sender's share", async () => {
  const citizen = await newcomer();
  const [a, b, c] = [person(), person(), person()];
  expect(await say(citizen, waitFor("2017-08-14", [a]))).toMatchObject({ is: "waits" });
  // The same once more is the same place.
  expect(await say(citizen, waitFor("2017-08-14", [a]))).toMatchObject({ is: "waits", before: 0 });
  expect(await say(citizen, waitFor("2017-08-15", [a]))).toMatchObject({ is: "waits" });
  expect(await say(citizen, waitFor("2017-08-16", [b]))).toEqual({ is: "not-listed", why: "two-wishes", most: 2 });
  const many = await newcomer();
  await say(many, waitFor("2017-08-14", [a, b, c]));
  expect(await say(many, waitFor("2017-08-15", [person(), person(), person()]))).toMatchObject({
    is: "not-listed",
    why: "many-people",
    people: 5,
  });
});

test("whoever is erased waits no more, and their offer goes to the next one", async () => {
  const first = await aWaiting("2017-08-14");
  const second = await aWaiting("2017-08-14");
  await free("2017-08-14", "09:00", 1, at("09T10:00:00"));
  await town.database.transaction((tx) => forgetWishes(tx, [first.citizen.citizenId], at("09T10:05:00")));
  const { rows } = await town.database.pool.query("select who, ended from wish where wish_no = $1", [first.no]);
  expect(rows).toEqual([{ who: null, ended: "erased" }]);
  await settle(at("09T10:05:00"));
  expect(await offerOf(second)).toBeDefined();
});
