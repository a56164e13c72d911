import { afterAll, beforeAll, expect, test } from "vitest";
import { aCitizen, again, aName, aTown, day, hour, type Town } from "../../test/town.ts";
import { lapseHolds } from "./booking-timed-acts.ts";
import { grant } from "./index.ts";
import type { Booking, Wish, WishOutcome } from "./wish.ts";

let town: Town;
beforeAll(async () => {
  town = await aTown();
});
afterAll(() => town.close());

type Citizen = Awaited<ReturnType<typeof aCitizen>>;
type BookWish = Extract<Wish, { act: "book" }>;
const newcomer = () => town.database.transaction(aCitizen);
const born = day("1987-01-25");

async function one(citizen: Citizen, wish: Wish, at = town.now): Promise<WishOutcome> {
  const [outcome] = await town.database.transaction(async (tx) => {
    const by = await again(tx, citizen, town.world());
    return grant(tx, [{ wish, by, saidAt: at }], town.world(at));
  });
  return outcome as WishOutcome;
}
async function booked(citizen: Citizen, on: string, more: Partial<BookWish> = {}): Promise<Booking> {
  const applicant = { name: aName(), birthDate: born };
  const wish: Wish = { act: "book", office: town.office("bogor"), applicant, day: day(on), firm: true, ...more };
  const outcome = await one(citizen, wish);
  if (outcome.is !== "confirmed" && outcome.is !== "held") throw new Error(`not booked: ${outcome.is}`);
  return outcome.booking;
}
const toSurabaya = (booking: Booking, on: string, at?: string): Wish => ({
  act: "move",
  booking,
  office: town.office("surabaya"),
  day: day(on),
  ...(at && { hour: hour(at) }),
});
const liveOf = async (citizen: Citizen) =>
  (await town.database.transaction((tx) => again(tx, citizen, town.world()))).live;
async function seatsOf(code: string, on: string) {
  const { rows } = await town.database.pool.query(
    "select sum(taken)::int taken, sum(resting)::int resting from slot where office_id = $1 and day = $2 and pool = 'public'",
    [town.office(code), on],
  );
  return rows[0];
}

test("a booking moves to another office: a new code there, its old seat rests, and it counts as a move", async () => {
  const citizen = await newcomer();
  const old = await booked(citizen, "2017-08-25", { service: "renewal" });
  await one(citizen, { act: "rename", booking: old, name: `${old.applicant.name} Putri` });
  await one(citizen, { act: "correct-birth", booking: old, birthDate: day("1987-01-26") });
  const moved = await one(citizen, toSurabaya(old, "2017-08-28", "10:00"));
  expect(moved).toMatchObject({
    is: "moved",
    booking: { office: town.office("surabaya"), starts: hour("10:00"), state: "confirmed", moves: 1 },
    from: { office: old.office, hour: old.starts },
  });
  const [live, ...others] = await liveOf(citizen);
  expect(others).toHaveLength(0);
  expect(moved).toEqual({ is: "moved", booking: live, from: expect.anything() });
  // What was corrected stays corrected: an office is no way around "once".
  expect(live).toMatchObject({ renamed: true, birthCorrected: "slip", service: "renewal" });
  expect(live?.applicant).toEqual({ name: `${old.applicant.name} Putri`, birthDate: day("1987-01-26") });
  expect(live?.code).not.toBe(old.code);
  expect(await seatsOf("bogor", "2017-08-25")).toEqual({ taken: 1, resting: 1 });
  expect(await seatsOf("surabaya", "2017-08-28")).toEqual({ taken: 1, resting: 0 });
  expect(await one(citizen, { act: "restore", booking: old })).toMatchObject({ is: "gone", why: "unknown" });

  const back = await one(citizen, { ...toSurabaya(live as Booking, "2017-08-28"), office: old.office } as Wish);
  expect(back).toMatchObject({ is: "moved", booking: { office: old.office, moves: 2 } });
  const [home] = await liveOf(citizen);
  expect(await one(citizen, toSurabaya(home as Booking, "2017-08-29"))).toMatchObject({ why: "moved-twice" });
  const { rows } = await town.database.pool.query(
    "select office_id, act from journal where booking_id = any($1) order by entry_id",
    [[old.id, live?.id, home?.id]],
  );
  expect(rows.map(({ office_id, act }) => [office_id === old.office ? "bogor" : "surabaya", act])).toEqual([
    ["bogor", "booked"],
    ["bogor", "renamed"],
    ["bogor", "birth-corrected"],
    ["bogor", "moved-away"],
    ["surabaya", "moved"],
    ["surabaya", "moved-away"],
    ["bogor", "moved"],
  ]);
});

test("a hold moves to another office and is a hold there, kept anew; its YA confirms it there", async () => {
  const citizen = await newcomer();
  const unknown = { name: aName(), birthDate: day("1950-07-01"), birthUnknown: true } as const;
  const held = await booked(citizen, "2017-08-24", { firm: false, applicant: unknown });
  const later = town.now.add({ minutes: 10 });
  const moved = await one(citizen, toSurabaya(held, "2017-08-24"), later);
  expect(moved).toMatchObject({
    is: "moved",
    booking: { state: "held", holdUntil: later.add({ minutes: 30 }), moves: 0 },
  });
  await town.database.transaction((tx) => lapseHolds(tx, town.world(town.now.add({ minutes: 31 }))));
  const [live] = await liveOf(citizen);
  expect(live).toMatchObject({ office: town.office("surabaya"), state: "held", applicant: { birthUnknown: true } });
  expect(await one(citizen, { act: "confirm", booking: live as Booking }, later)).toMatchObject({ is: "confirmed" });
});

test("where the other office has no seat everything stays; its free days are told", async () => {
  const citizen = await newcomer();
  const booking = await booked(citizen, "2017-08-23");
  const office = town.office("surabaya");
  await town.database.pool.query("update slot set opened = 0 where office_id = $1 and day = '2017-08-23'", [office]);
  const no = await one(citizen, toSurabaya(booking, "2017-08-23"));
  expect(no).toMatchObject({ is: "refused", because: { why: "full" } });
  expect(no.is === "refused" && no.alternatives.days.map((free) => free.office)).toContain(office);
  expect(await one(citizen, toSurabaya(booking, "2017-08-26"))).toMatchObject({ because: { why: "weekend" } });
  expect((await liveOf(citizen)).map(({ code }) => code)).toEqual([booking.code]);
  expect(await seatsOf("bogor", "2017-08-23")).toEqual({ taken: 1, resting: 0 });
});

test("a second visit stays in its office, and in the last hours nothing moves", async () => {
  const citizen = await newcomer();
  const [returned, near] = [await booked(citizen, "2017-08-22"), await booked(citizen, "2017-08-09")];
  await town.database.pool.query("update booking set returned_at = $1 where booking_id = $2", [
    town.now.toString(),
    returned.id,
  ]);
  expect(await one(citizen, toSurabaya(returned, "2017-08-23"))).toMatchObject({ is: "gone", why: "stays-in-office" });
  const late = Temporal.Instant.from("2017-08-09T06:00:00+07:00");
  expect(await one(citizen, toSurabaya(near, "2017-08-23"), late)).toMatchObject({ why: "too-late-to-move" });
});

test("forty people of two offices want the last ten seats of each other's: no seat twice, and everybody has one live booking", async () => {
  const offices = ["bogor", "surabaya"] as const;
  const on = "2017-08-30";
  const crowd = await Promise.all(
    Array.from({ length: 40 }, async (_, i) => {
      const citizen = await newcomer();
      const home = town.office(offices[i % 2] as string);
      return { citizen, home, booking: await booked(citizen, on, { office: home }) };
    }),
  );
  await town.database.pool.query(
    `update slot s set opened = taken + case when starts = '14:00' then 10 else 0 end, capacity = greatest(capacity, taken + 10)
      where office_id = any($1) and day = $2 and pool = 'public'`,
    [offices.map((code) => town.office(code)), on],
  );
  const outcomes = await Promise.all(
    crowd.map(({ citizen, home, booking }, i) => {
      const away = town.office(offices[(i + 1) % 2] as string);
      expect(away).not.toBe(home);
      return one(citizen, { act: "move", booking, office: away, day: day(on) });
    }),
  );
  expect(outcomes.filter(({ is }) => is === "moved")).toHaveLength(20);
  expect(outcomes.filter(({ is }) => is === "refused")).toHaveLength(20);
  for (const { citizen } of crowd) expect(await liveOf(citizen)).toHaveLength(1);
  for (const code of offices) expect(await seatsOf(code, on)).toEqual({ taken: 30, resting: 10 });
});

test("whoever moves office keeps the seat, however many others book for the same person meanwhile", async () => {
  const applicant = { name: aName(), birthDate: born };
  const [mover, ...others] = await Promise.all(Array.from({ length: 7 }, newcomer));
  const booking = await booked(mover as Citizen, "2017-08-29", { applicant });
  const wish: Wish = { act: "book", office: booking.office, applicant, day: day("2017-08-29"), firm: true };
  const [moved, ...booking2] = await Promise.all([
    one(mover as Citizen, toSurabaya(booking, "2017-08-29")),
    ...others.map((citizen) => one(citizen, wish)),
  ]);
  expect(moved?.is).toBe("moved");
  expect(booking2.map(({ is }) => is)).toEqual(others.map(() => "confirmed"));
  const { rows } = await town.database.pool.query(
    "select from claim where applicant_digest = (select applicant_digest from booking where booking_id = $1)",
    [booking.id],
  );
  expect(rows).toHaveLength(7);
});
