import { afterEach, beforeEach, expect, test } from "vitest";
import { aBookingAt, aParty, officeOf } from "../../../test/arrivals.ts";
import { aCitizen, again, aName, aTown, day, hour, type Town } from "../../../test/town.ts";
import { retryOnDeadlock, type Tx } from "../../database/index.ts";
import { type HourSeats, slotsOf } from "../../office/index.ts";
import { offerAgain } from "../booking-timed-acts.ts";
import { displace, fitSeats, grant, placeDisplaced, previewSeats, takeBackDisplacement } from "../index.ts";
import type { Why } from "./displacement.ts";

// Whatever takes seats away, nobody loses theirs: each has another one, or waits with the first right.

let town: Town;
beforeEach(async () => {
  town = await aTown();
});
afterEach(() => town.close());

const why: Why = { because: "closure", actor: "staff test", source: "desk" };
const bogor = () => officeOf(town);
const tx = <T>(work: (tx: Tx) => Promise<T>) => retryOnDeadlock(() => town.database.transaction(work));
const close = (on: string, slots: readonly HourSeats[] = []) =>
  tx((one) => fitSeats(one, bogor(), [{ day: day(on), slots }], why, town.world()));

async function booked(on: string, starts: string, count: number, more: object = {}) {
  return tx(async (one) => {
    const made = [];
    for (let nr = 0; nr < count; nr++)
      made.push(await aBookingAt(one, town, { day: on, starts, at: town.now, ...more }));
    return made;
  });
}

interface Where {
  id: string;
  day: string;
  starts: string;
  pool: string;
  waits: boolean;
  moves: number;
}
async function bookings(): Promise<Where[]> {
  const { rows } = await town.database.pool.query<Where>(
    `select booking_id as id, day::text as day, to_char(starts, 'HH24:MI') as starts, pool, displaced_at is not null as waits, moves
       from booking where lapsed_at is null and cancelled_at is null order by booking_id`,
  );
  return rows;
}
const at = async (id: string) => (await bookings()).find((one) => one.id === id)!;

/** Seats of every hour are those of its bookings and of what rests; the table's own check keeps the rest. */
async function addUp() {
  const { rows } = await town.database.pool.query(
    `select s.day::text, s.pool, s.starts, s.taken, s.resting, coalesce(b.n, 0) as seated, coalesce(r.n, 0) as rests
       from slot s
       left join (select office_id, day, pool, starts, count(*)::int as n from booking
                   where lapsed_at is null and cancelled_at is null and displaced_at is null group by 1, 2, 3, 4) b using (office_id, day, pool, starts)
       left join (select office_id, day, pool, starts, count(*)::int as n from rest group by 1, 2, 3, 4) r using (office_id, day, pool, starts)
      where s.taken <> coalesce(b.n, 0) + coalesce(r.n, 0) or s.resting <> coalesce(r.n, 0)`,
  );
  expect(rows).toEqual([]);
}

async function seats(on: string): Promise<{ opened: number; taken: number }> {
  const { rows } = await town.database.pool.query(
    "select sum(opened)::int as opened, sum(taken)::int as taken from slot where office_id = $1 and day = $2",
    [town.office("bogor"), on],
  );
  return rows[0];
}

test("a day that closes: its people come at their hour on the nearest open day, parties together, and their moves are their own", async () => {
  const party = aParty();
  const by = await tx(aCitizen);
  const [alone] = await booked("2017-08-14", "09:00", 1);
  const family = await booked("2017-08-14", "10:00", 3, { party, by });
  const [held] = await booked("2017-08-14", "11:00", 1, { held: true });
  expect(await tx((one) => previewSeats(one, town.office("bogor"), [{ day: day("2017-08-14"), slots: [] }]))).toEqual({
    people: 5,
    hours: [
      { day: day("2017-08-14"), starts: hour("09:00"), pool: "public", people: 1 },
      { day: day("2017-08-14"), starts: hour("10:00"), pool: "public", people: 3 },
      { day: day("2017-08-14"), starts: hour("11:00"), pool: "public", people: 1 },
    ],
  });
  const done = await close("2017-08-14");
  expect(done).toMatchObject({ moved: 4, waiting: 0 });
  expect(await at(alone!.id)).toMatchObject({ day: "2017-08-15", starts: "09:00", moves: 0, waits: false });
  for (const one of family) expect(await at(one.id)).toMatchObject({ day: "2017-08-15", starts: "10:00" });
  expect(await seats("2017-08-14")).toEqual({ opened: 0, taken: 0 });
  expect(done.events.filter(({ is }) => is === "hold-taken").map(({ booking }) => booking)).toEqual([held!.id]);
  await addUp();
});

test("fewer seats in an hour: who booked last is moved, and resting seats go before people", async () => {
  const first = await booked("2017-08-14", "08:00", 3);
  const by = await tx(aCitizen);
  const [gone] = await booked("2017-08-14", "08:00", 1, { by });
  await tx(async (one) => {
    await grant(
      one,
      [{ wish: { act: "cancel", booking: gone! }, by: await again(one, by, town.world()), saidAt: town.now }],
      town.world(),
    );
  });
  const [late] = await booked("2017-08-14", "08:00", 1, { at: town.now.add({ hours: 1 }) });
  const fewer = slotsOf(bogor(), day("2017-08-14")).map((slot) =>
    slot.pool === "public" && slot.starts.equals(hour("08:00")) ? { ...slot, seats: 3 } : slot,
  );
  expect(await close("2017-08-14", fewer)).toMatchObject({ moved: 1, waiting: 0 });
  for (const { id } of first) expect(await at(id)).toMatchObject({ day: "2017-08-14", starts: "08:00" });
  expect(await at(late!.id)).toMatchObject({ day: "2017-08-15", starts: "08:00" });
  await addUp();
});

test("taken back, the people sit where they sat, but not once somebody has answered, unless the others alone are meant", async () => {
  const people = await booked("2017-08-14", "09:00", 2);
  const back = (id: string, partly = false) =>
    tx((one) => takeBackDisplacement(one, bogor(), id, { actor: "staff test", source: "desk", partly }, town.world()));
  const first = (await close("2017-08-14")).displacement!;
  expect(await back(first)).toMatchObject({ back: 2 });
  for (const { id } of people) expect(await at(id)).toMatchObject({ day: "2017-08-14", starts: "09:00" });
  expect(await back(first)).toEqual({ refused: "taken-back-before" });
  await addUp();

  const second = (await close("2017-08-14")).displacement!;
  await town.database.pool.query(
    "update displaced set answered_at = now(), answer = 'kept' where displacement_id = $1 and booking_id = $2",
    [second, people[0]!.id],
  );
  expect(await back(second)).toEqual({ refused: "answered" });
  expect(await back(second, true)).toMatchObject({ back: 1 });
  expect(await at(people[0]!.id)).toMatchObject({ day: "2017-08-15" });
  expect(await at(people[1]!.id)).toMatchObject({ day: "2017-08-14" });
  await addUp();
});

test("who finds nothing free waits with the first right: the next seat is theirs before the public's, on two servers once", async () => {
  await town.database.pool.query("update slot set opened = taken where pool = 'public' and day <> '2017-08-14'");
  const people = await booked("2017-08-14", "09:00", 3);
  expect(await close("2017-08-14")).toMatchObject({ moved: 0, waiting: 3 });
  for (const { id } of people) expect(await at(id)).toMatchObject({ waits: true });
  await town.database.pool.query(
    "update slot set opened = 2 where office_id = $1 and pool = 'public' and day = '2017-08-16' and starts = '10:00'",
    [town.office("bogor")],
  );
  const both = await Promise.all([1, 2].map(() => tx((one) => placeDisplaced(one, bogor(), town.world()))));
  expect(both.reduce((sum, { placed }) => sum + placed, 0)).toBe(2);
  const now = await bookings();
  expect(now.filter(({ waits }) => waits)).toHaveLength(1);
  expect(now.filter(({ day, starts }) => day === "2017-08-16" && starts === "10:00")).toHaveLength(2);
  await addUp();
});

test("45 people of a day that ends early, and 45 free seats on the next: nobody waits longer, and nobody is to come today", async () => {
  const people = await booked("2017-08-09", "13:30", 15);
  people.push(...(await booked("2017-08-09", "14:00", 15)), ...(await booked("2017-08-09", "11:00", 15)));
  const now = Temporal.Instant.from("2017-08-09T09:00:00+07:00");
  const done = await tx((one) => displace(one, bogor(), people, { ...why, because: "closed-early" }, town.world(now)));
  expect(done).toMatchObject({ moved: 45, waiting: 0 });
  expect(new Set((await bookings()).map(({ day }) => day))).toEqual(new Set(["2017-08-10"]));
  await addUp();
});

test("people book, move and give back while their days are taken away: seats add up, and nobody is on a closed day", async () => {
  await booked("2017-08-14", "09:00", 10);
  await booked("2017-08-15", "09:00", 10);
  const rounds = Array.from({ length: 6 }, (_, nr) => nr);
  const someone = async (nr: number) => {
    const by = await tx(aCitizen);
    const act = (wish: (live: Awaited<ReturnType<typeof again>>["live"]) => Parameters<typeof grant>[1][0]["wish"]) =>
      tx(async (one) => {
        const asker = await again(one, by, town.world());
        return grant(one, [{ wish: wish(asker.live), by: asker, saidAt: town.now }], town.world());
      });
    await act(() => ({
      act: "book",
      office: town.office("bogor"),
      applicant: { name: aName(), birthDate: day("1987-01-25") },
      day: day(nr % 2 ? "2017-08-14" : "2017-08-15"),
      firm: true,
    }));
  };
  await Promise.all([
    ...rounds.map(someone),
    close("2017-08-14"),
    ...rounds.map(someone),
    close("2017-08-15"),
    tx((one) => offerAgain(one, town.world())),
  ]);
  // Who asked after an hour was closed found it full.
  const now = await bookings();
  expect(now.filter(({ day }) => day === "2017-08-14" || day === "2017-08-15")).toEqual([]);
  expect(now.length).toBeGreaterThanOrEqual(20);
  await addUp();
});

test("an office whose whole month is taken away: previewed at once, all people placed or waiting, in seconds", async () => {
  const on = Array.from({ length: 4 }, (_, week) => `2017-08-${14 + week}`).filter((one) => one !== "2017-08-17");
  for (const one of on) await booked(one, "08:00", 20).then(() => booked(one, "09:00", 25));
  const wanted = on.map((one) => ({ day: day(one), slots: [] }));
  expect((await tx((one) => previewSeats(one, town.office("bogor"), wanted))).people).toBe(on.length * 45);
  const done = await tx((one) => fitSeats(one, bogor(), wanted, why, town.world()));
  expect(done.moved + done.waiting).toBe(on.length * 45);
  expect(done.waiting).toBe(0);
  await addUp();
});
