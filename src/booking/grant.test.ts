import { afterEach, beforeEach, expect, test, vi } from "vitest";

vi.mock("./code.ts", { spy: true });

import { aCitizen, again, aName, aTown, day, hour, type Town } from "../../test/town.ts";
import { sql } from "../database/index.ts";
import { type Ask, recentAfter } from "./ask.ts";
import { lapseHolds, offerAgain } from "./booking-timed-acts.ts";
import * as codes from "./code.ts";
import { grant } from "./index.ts";
import type { Applicant, Wish, WishOutcome } from "./wish.ts";

let town: Town;
beforeEach(async () => {
  town = await aTown();
});
afterEach(() => town.close());

const born = day("1987-01-25");
const wishFor = (on: string, more: Partial<Extract<Wish, { act: "book" }>> = {}): Wish => ({
  act: "book",
  office: town.office("bogor"),
  applicant: { name: aName(), birthDate: born },
  day: day(on),
  firm: true,
  ...more,
});

async function ask(
  wishes: Wish[],
  now = town.now,
  citizens?: Awaited<ReturnType<typeof aCitizen>>[],
): Promise<WishOutcome[]> {
  return town.database.transaction(async (tx) => {
    const asks: Ask[] = [];
    for (const [i, wish] of wishes.entries()) {
      const by = citizens
        ? await again(tx, citizens[i] as Awaited<ReturnType<typeof aCitizen>>, town.world())
        : await aCitizen(tx);
      asks.push({ wish, by, saidAt: now });
    }
    return grant(tx, asks, town.world(now));
  });
}
const one = async (wish: Wish, citizen: Awaited<ReturnType<typeof aCitizen>>, now = town.now) =>
  (await ask([wish], now, [citizen]))[0] as WishOutcome;
const newcomer = () => town.database.transaction(aCitizen);
async function counts(on: string, pool = "public") {
  const { rows } = await town.database.pool.query(
    "select sum(capacity)::int capacity, sum(opened)::int opened, sum(taken)::int taken, sum(resting)::int resting from slot where office_id = $1 and day = $2 and pool = $3",
    [town.office("bogor"), on, pool],
  );
  return rows[0];
}
function booked(outcome: WishOutcome) {
  if (outcome.is !== "confirmed" && outcome.is !== "held") throw new Error(`not booked: ${outcome.is}`);
  return outcome.booking;
}

test("a well-formed wish gets the earliest hour and a code at once", async () => {
  const [outcome] = await ask([wishFor("2017-08-14")]);
  expect(outcome).toMatchObject({
    is: "confirmed",
    booking: { state: "confirmed", starts: hour("08:00"), pool: "public" },
  });
});

test("600 people in batches on several connections: 150 seats, 450 refusals with other days, other pools untouched", async () => {
  const batches = Array.from({ length: 12 }, () => Array.from({ length: 50 }, () => wishFor("2017-08-15")));
  const outcomes = (await Promise.all(batches.map((batch) => ask(batch)))).flat();
  expect(outcomes.filter((o) => o.is === "confirmed")).toHaveLength(150);
  const refused = outcomes.filter((o) => o.is === "refused");
  expect(refused).toHaveLength(450);
  for (const no of refused) {
    expect(no.because).toMatchObject({ why: "full", capacity: 150 });
    expect(no.alternatives.days.length).toBeGreaterThan(0);
  }
  expect(await counts("2017-08-15")).toMatchObject({ taken: 150, opened: 150 });
  expect(await counts("2017-08-15", "second")).toMatchObject({ taken: 0 });
  expect(await counts("2017-08-15", "desk")).toMatchObject({ taken: 0 });
  const { rows } = await town.database.pool.query(
    "select count(*)::int n from claim c join booking using (office_id, booking_id) where day = '2017-08-15'",
  );
  expect(rows[0].n).toBe(150);
});

test("whoever asks for one person gets the seat that anybody gets, however many others have asked at the same moment", async () => {
  const applicant = { name: aName(), birthDate: born };
  const alone = (await ask([wishFor("2017-08-16", { applicant: { name: aName(), birthDate: born } })]))[0];
  const crowd = Array.from({ length: 12 }, () => wishFor("2017-08-16", { applicant }));
  const outcomes = (await Promise.all(crowd.map((wish) => ask([wish])))).flat();
  expect(outcomes.map((outcome) => outcome.is)).toEqual(crowd.map(() => alone?.is));
  expect(new Set(outcomes.map((outcome) => booked(outcome).state))).toEqual(new Set(["confirmed"]));
  const together = await ask(crowd);
  expect(together.map((outcome) => outcome.is)).toEqual(crowd.map(() => "confirmed"));
});

test("later senders of one person are marked for the desk, and get the seat that the first one got", async () => {
  const applicant = { name: "Rani Cahaya", birthDate: born };
  const [first] = await ask([wishFor("2017-08-16", { applicant })]);
  expect(first).toMatchObject({ is: "confirmed", booking: { compare: false } });
  for (const name of ["RANI CAHAYA", "rani cahaya", "Rani  Cahaya"]) {
    const [later] = await ask([wishFor("2017-08-16", { applicant: { name, birthDate: born } })]);
    expect(later).toMatchObject({ is: "confirmed", booking: { compare: true, state: "confirmed" } });
  }
});

test("five people per citizen, also when they are asked for in one message", async () => {
  const citizen = await newcomer();
  const outcomes = await town.database.transaction(async (tx) => {
    const by = await again(tx, citizen, town.world());
    return grant(
      tx,
      Array.from({ length: 6 }, () => ({ wish: wishFor("2017-08-18"), by, saidAt: town.now })),
      town.world(),
    );
  });
  expect(outcomes.map((o) => o.is)).toEqual([
    "confirmed",
    "confirmed",
    "confirmed",
    "confirmed",
    "confirmed",
    "refused",
  ]);
  expect(outcomes[5]).toMatchObject({ because: { why: "five-people" } });
});

test("whose people do not come has two at a time until one comes, whoever they are and also in one message", async () => {
  const citizen = await newcomer();
  const missed = async (on: string) => {
    const { id } = booked(await one(wishFor(on), citizen));
    await town.database.pool.query("update booking set forfeited_at = $2 where booking_id = $1", [
      id,
      town.now.toString(),
    ]);
    await town.database.pool.query("delete from claim where booking_id = $1", [id]);
  };
  for (const on of ["2017-08-14", "2017-08-15"]) await missed(on);
  const three = () => ["2017-08-21", "2017-08-22", "2017-08-23"].map((on) => wishFor(on));
  const crowd = (wishes: Wish[]) =>
    town.database.transaction(async (tx) => {
      const by = await again(tx, citizen, town.world());
      return grant(
        tx,
        wishes.map((wish) => ({ wish, by, saidAt: town.now })),
        town.world(),
      );
    });
  await missed("2017-08-16");
  const outcomes = await crowd(three());
  expect(outcomes.map(({ is }) => is)).toEqual(["held", "held", "refused"]);
  expect(outcomes[2]).toMatchObject({ because: { why: "nobody-came", noShows: 3, people: 2 } });
  await town.database.pool.query("update citizen set came_at = $2 where citizen_id = $1", [
    citizen.citizenId,
    town.now.add({ minutes: 1 }).toString(),
  ]);
  expect(await one(wishFor("2017-08-23"), citizen)).toMatchObject({ is: "confirmed" });
});

test("seats that nobody used lead to a hold first, then to one person at a time; whoever comes ends both", async () => {
  const citizen = await newcomer();
  const gave = (times: number) => Array.from({ length: times }, () => town.now.subtract({ hours: 30 }));
  citizen.givenBack = gave(2);
  expect(await one(wishFor("2017-08-21"), citizen)).toMatchObject({ is: "confirmed" });
  citizen.givenBack = gave(3);
  const held = await one(wishFor("2017-08-21"), citizen);
  expect(held).toMatchObject({
    is: "held",
    asked: { why: "not-used", unused: 3 },
    booking: { state: "held", holdUntil: town.now.add({ minutes: 30 }) },
  });
  const sure = await one({ act: "confirm", booking: booked(held) }, citizen);
  expect(sure).toMatchObject({ is: "confirmed", booking: { state: "confirmed" } });
  citizen.givenBack = gave(4);
  citizen.recentBookings = [town.now.subtract({ hours: 240 })];
  expect(await one(wishFor("2017-08-22"), citizen)).toMatchObject({
    is: "refused",
    because: { why: "not-used", unused: 4, people: 1, later: { newPeople: 1, until: town.now.add({ hours: 480 }) } },
  });
  citizen.cameAt = town.now.subtract({ hours: 1 });
  expect(await one(wishFor("2017-08-22"), citizen)).toMatchObject({ is: "confirmed" });
});

test("by a decision about the sender: one person at a time and a hold, until it ends; no word of it in anybody else's answer", async () => {
  const [citizen, other] = [await newcomer(), await newcomer()];
  citizen.caution = { until: town.now.add({ hours: 48 }), caseNo: 7 };
  const applicant = { name: aName(), birthDate: born };
  const asked = { why: "caution", ...citizen.caution };
  expect(await one(wishFor("2017-08-23", { applicant }), citizen)).toMatchObject({ is: "held", asked });
  expect(await one(wishFor("2017-08-23"), citizen)).toMatchObject({ is: "refused", because: { ...asked, people: 1 } });
  expect(await one(wishFor("2017-08-23", { applicant }), other)).toMatchObject({ is: "confirmed" });
  expect(await one(wishFor("2017-08-24"), citizen, citizen.caution.until)).toMatchObject({ is: "confirmed" });
});

test("whoever erases themselves and comes back has the same record", async () => {
  const before = await newcomer();
  for (const on of ["2017-08-14", "2017-08-15", "2017-08-16"]) {
    const { id } = booked(await one(wishFor(on), before));
    await town.database.pool.query("update booking set forfeited_at = $2 where booking_id = $1", [
      id,
      town.now.toString(),
    ]);
  }
  const after = await newcomer();
  await town.database.pool.query(
    "update citizen c set digest = b.digest from citizen b where c.citizen_id = $1 and b.citizen_id = $2",
    [after.citizenId, before.citizenId],
  );
  for (const on of ["2017-08-21", "2017-08-22"]) await one(wishFor(on), after);
  expect(await one(wishFor("2017-08-23"), after)).toMatchObject({ because: { why: "nobody-came", people: 2 } });
});

test("eight new people in thirty days, cancelled ones counted; the refusal says when it is possible again", async () => {
  const citizen = await newcomer();
  for (let i = 0; i < 8; i++) {
    const booking = booked(await one(wishFor("2017-08-22"), citizen));
    citizen.recentBookings = recentAfter(citizen.recentBookings, [{ is: "confirmed", booking }], town.now);
    await one({ act: "cancel", booking }, citizen);
  }
  const no = await one(wishFor("2017-08-22"), citizen);
  expect(no).toMatchObject({
    is: "refused",
    because: { why: "eight-in-thirty-days", until: Temporal.Instant.from("2017-09-07T09:00:00+07:00") },
  });
});

test("somebody whose booking was given back is nobody new: the same family asks again and again, and an eighth person can still come", async () => {
  const citizen = await newcomer();
  const family = Array.from({ length: 4 }, () => ({ name: aName(), birthDate: born }));
  const bookAndCancel = async (applicant: Applicant) => {
    const outcome = await one(wishFor("2017-08-22", { applicant }), citizen);
    citizen.recentBookings = recentAfter(citizen.recentBookings, [outcome], town.now);
    await one({ act: "cancel", booking: booked(outcome) }, citizen);
  };
  for (let again = 0; again < 3; again++) for (const applicant of family) await bookAndCancel(applicant);
  for (let others = 0; others < 4; others++) await bookAndCancel({ name: aName(), birthDate: born });
  expect(await one(wishFor("2017-08-22"), citizen)).toMatchObject({ because: { why: "eight-in-thirty-days" } });
  expect(await one(wishFor("2017-08-22", { applicant: family[0] as Applicant }), citizen)).toMatchObject({
    is: "confirmed",
  });
});

test("the same person again: no second seat, the booking there is", async () => {
  const citizen = await newcomer();
  const wish = wishFor("2017-08-23");
  const first = booked(await one(wish, citizen));
  expect(await one(wish, citizen)).toMatchObject({
    is: "refused",
    because: { why: "already-booked", booking: { id: first.id } },
  });
});

test.each([
  ["2017-08-07", "past"],
  ["2017-08-12", "weekend"],
  ["2017-08-17", "holiday"],
  ["2017-09-01", "holiday"],
  ["2017-10-02", "beyond-horizon"],
])("%s cannot be had: %s, and the next days are told", async (on, why) => {
  const [no] = await ask([wishFor(on)]);
  expect(no).toMatchObject({ is: "refused", because: { why } });
  expect(no?.is === "refused" && no.alternatives.days.length).toBeGreaterThan(0);
});

test("today's hours must be two hours ahead", async () => {
  expect(booked((await ask([wishFor("2017-08-08")]))[0] as WishOutcome).starts).toEqual(hour("11:00"));
  const late = Temporal.Instant.from("2017-08-08T12:30:00+07:00");
  expect((await ask([wishFor("2017-08-08")], late))[0]).toMatchObject({
    is: "refused",
    because: { why: "too-late-today" },
  });
});

test("a full hour refuses that hour only and names the others; an hour that the office does not have is told", async () => {
  const full = await Promise.all(
    Array.from({ length: 20 }, () => ask([wishFor("2017-08-24", { hour: hour("14:00") })])),
  );
  expect(full.flat().every((o) => o.is === "confirmed")).toBe(true);
  const [no] = await ask([wishFor("2017-08-24", { hour: hour("14:00") })]);
  expect(no).toMatchObject({ is: "refused", because: { why: "full", hour: hour("14:00") } });
  expect(no?.is === "refused" && no.because.why === "full" && no.because.sameDay[0]).toMatchObject({
    starts: hour("08:00"),
    left: 30,
  });
  expect((await ask([wishFor("2017-08-24", { hour: hour("12:15") })]))[0]).toMatchObject({
    because: { why: "no-such-hour" },
  });
});

test("an office without any free day names the first free day of its neighbours, from the wished one on", async () => {
  const taken = "update slot set taken = opened where office_id = $1 and pool = 'public'";
  await town.database.pool.query(taken, [town.office("bogor")]);
  await town.database.pool.query(`${taken} and day < '2017-08-18'`, [town.office("depok")]);
  const [seen] = await ask([{ act: "look", office: town.office("bogor") }]);
  expect(seen).toMatchObject({ is: "looked", alternatives: { days: [] } });
  const near = (outcome: WishOutcome | undefined) =>
    outcome && "alternatives" in outcome
      ? outcome.alternatives.neighbours.map(({ office, day }) => `${office} ${day}`)
      : [];
  expect(near(seen)).toEqual([`${town.office("depok")} 2017-08-18`, `${town.office("jakarta-selatan")} 2017-08-08`]);
  const [no] = await ask([wishFor("2017-08-15")]);
  expect(no).toMatchObject({ is: "refused", because: { why: "full" } });
  expect(near(no)).toEqual([`${town.office("depok")} 2017-08-18`, `${town.office("jakarta-selatan")} 2017-08-15`]);
});

test("a move takes the new seat before it gives the old one back; the code stays; two moves are enough", async () => {
  const citizen = await newcomer();
  const first = booked(await one(wishFor("2017-08-25"), citizen));
  const moved = await one({ act: "move", booking: first, day: day("2017-08-28"), hour: hour("10:00") }, citizen);
  expect(moved).toMatchObject({ is: "moved", booking: { code: first.code, starts: hour("10:00"), moves: 1 } });
  expect(await counts("2017-08-25")).toMatchObject({ taken: 1, resting: 1 });
  expect(await counts("2017-08-28")).toMatchObject({ taken: 1, resting: 0 });
  await one({ act: "move", booking: first, day: day("2017-08-29") }, citizen);
  expect(await one({ act: "move", booking: first, day: day("2017-08-30") }, citizen)).toMatchObject({
    is: "gone",
    why: "moved-twice",
  });
});

test("after two moves of a number nothing of theirs is moved until somebody comes, at this office or to another; the desk can", async () => {
  const citizen = await newcomer();
  const first = booked(await one(wishFor("2017-08-25"), citizen));
  citizen.moved = Array.from({ length: 2 }, () => town.now.subtract({ hours: 30 }));
  const move = { act: "move" as const, booking: first, day: day("2017-08-28") };
  const often = { is: "gone", why: "moved-often", booking: { id: first.id } };
  expect(await one(move, citizen)).toMatchObject(often);
  expect(await one({ ...move, office: town.office("depok") }, citizen)).toMatchObject(often);
  expect(await one({ ...move, atDesk: true }, citizen)).toMatchObject({ is: "moved", booking: { moves: 1 } });
  citizen.cameAt = town.now.subtract({ hours: 1 });
  expect(await one({ ...move, day: day("2017-08-29") }, citizen)).toMatchObject({ is: "moved", booking: { moves: 2 } });
});

test("a cancelled seat rests and is nobody's until its time is over; URUNG brings it back", async () => {
  const citizen = await newcomer();
  const booking = booked(await one(wishFor("2017-08-31"), citizen));
  const gone = await one({ act: "cancel", booking }, citizen);
  expect(gone.is).toBe("cancelled");
  expect(await counts("2017-08-31")).toMatchObject({ taken: 1, resting: 1 });
  expect(await one({ act: "restore", booking }, citizen)).toMatchObject({
    is: "restored",
    booking: { code: booking.code, state: "confirmed" },
  });
  expect(await counts("2017-08-31")).toMatchObject({ taken: 1, resting: 0 });
  await one({ act: "cancel", booking }, citizen);
  const early = town.now.add({ minutes: 19 });
  expect(await town.database.transaction((tx) => offerAgain(tx, town.world(early)))).toBe(0);
  await town.database.transaction((tx) => offerAgain(tx, town.world(town.now.add({ minutes: 61 }))));
  expect(await counts("2017-08-31")).toMatchObject({ taken: 0, resting: 0 });
  expect(await one({ act: "restore", booking }, citizen)).toMatchObject({ is: "gone" });
});

test("nobody acts on another's booking", async () => {
  const [mine, other] = [await newcomer(), await newcomer()];
  const booking = booked(await one(wishFor("2017-09-04"), mine));
  for (const wish of [
    { act: "cancel", booking },
    { act: "move", booking, day: day("2017-09-05") },
    { act: "confirm", booking },
  ] as Wish[]) {
    expect(await one(wish, other)).toMatchObject({ is: "gone", why: "unknown" });
  }
});

test("a corrected hold replaces the old one; where the new one is refused everything stays", async () => {
  const citizen = await newcomer();
  const held = booked(await one(wishFor("2017-09-05", { firm: false }), citizen));
  const corrected = await one(wishFor("2017-09-06", { firm: false, instead: held }), citizen);
  expect(corrected.is).toBe("held");
  expect(await counts("2017-09-05")).toMatchObject({ taken: 1, resting: 1 });
  const refused = await one(wishFor("2017-09-02", { firm: false, instead: booked(corrected) }), citizen);
  expect(refused).toMatchObject({ is: "refused", because: { why: "weekend" } });
  const now = await town.database.transaction((tx) => again(tx, citizen, town.world()));
  expect(now.live.map((b) => b.id)).toEqual([booked(corrected).id]);
});

test("a YA said in minute 29 and read in minute 34 is honoured, also when the hold lapsed meanwhile", async () => {
  const citizen = await newcomer();
  const held = booked(await one(wishFor("2017-09-07", { firm: false }), citizen));
  expect(
    await town.database.transaction((tx) => lapseHolds(tx, town.world(town.now.add({ minutes: 31 })))),
  ).toBeGreaterThan(0);
  const outcome = await town.database.transaction(async (tx) => {
    const by = await again(tx, citizen, town.world());
    return grant(
      tx,
      [{ wish: { act: "confirm", booking: held }, by, saidAt: town.now.add({ minutes: 29 }) }],
      town.world(town.now.add({ minutes: 34 })),
    );
  });
  expect(outcome[0]).toMatchObject({ is: "confirmed", booking: { id: held.id } });
});

test("no hold lapses while an unread message of its owner waits", async () => {
  const citizen = await newcomer();
  const held = booked(await one(wishFor("2017-09-07", { firm: false }), citizen));
  await town.database.transaction((tx) =>
    sql`insert into message (message_id, phone_number_id, citizen_id, sent_at, heard_at, recorded_at, said)
        values ('m1', 'n', ${citizen.citizenId}, ${town.now.add({ minutes: 29 })}, ${town.now}, ${town.now}, '{}')`.execute(
      tx,
    ),
  );
  await town.database.transaction((tx) => lapseHolds(tx, town.world(town.now.add({ minutes: 33 }))));
  const { rows } = await town.database.pool.query("select lapsed_at from booking where booking_id = $1", [held.id]);
  expect(rows[0].lapsed_at).toBeNull();
});

test("1,000 holds that lapse together come back spread over forty minutes", async () => {
  const fresh = await aTown();
  try {
    const offices = ["jakarta-selatan", "jakarta-pusat", "batam", "surabaya", "bandung"].map((code) =>
      fresh.office(code),
    );
    const wishes = Array.from(
      { length: 1000 },
      (_, i): Wish => ({
        act: "book",
        office: offices[i % offices.length] as number,
        applicant: { name: aName(), birthDate: born },
        day: day(i % 2 ? "2017-08-14" : "2017-08-15"),
        firm: false,
      }),
    );
    const outcomes = await fresh.database.transaction(async (tx) => {
      const asks: Ask[] = [];
      for (const wish of wishes) asks.push({ wish, by: await aCitizen(tx), saidAt: fresh.now });
      return grant(tx, asks, fresh.world());
    });
    expect(outcomes.filter((o) => o.is === "held")).toHaveLength(1000);
    const at = fresh.now.add({ minutes: 30 });
    while ((await fresh.database.transaction((tx) => lapseHolds(tx, fresh.world(at)))) > 0);
    const { rows } = await fresh.database.pool.query(
      "select width_bucket(extract(epoch from until - rested_at) / 60, 20, 60.1, 8) as five_minutes, count(*)::int as n from rest group by 1 order by 1",
    );
    expect(rows).toHaveLength(8);
    for (const row of rows) expect(row.n).toBeLessThan(250);
    const { rows: sums } = await fresh.database.pool.query(
      "select sum(taken)::int taken, sum(resting)::int resting from slot",
    );
    expect(sums[0]).toEqual({ taken: 1000, resting: 1000 });
  } finally {
    await fresh.close();
  }
});

test("the eighth new person of thirty days counts for what the same message wants next; the asks themselves stay as they are", async () => {
  const citizen = await newcomer();
  const [first, second] = [await held("2017-08-22", citizen), await held("2017-08-22", citizen)];
  citizen.recentBookings = Array.from({ length: 7 }, () => town.now);
  const by = await town.database.transaction((tx) => again(tx, citizen, town.world()));
  const wishes: Wish[] = [{ act: "confirm", booking: first }, wishFor("2017-08-23", { firm: false, instead: second })];
  const outcomes = await town.database.transaction((tx) =>
    grant(
      tx,
      wishes.map((wish) => ({ wish, by, saidAt: town.now })),
      town.world(),
    ),
  );
  expect(outcomes).toMatchObject([{ is: "confirmed" }, { is: "refused", because: { why: "eight-in-thirty-days" } }]);
  expect(by.recentBookings).toHaveLength(7);
});

const held = async (on: string, citizen: Awaited<ReturnType<typeof aCitizen>>) =>
  booked(await one(wishFor(on, { firm: false }), citizen));

test("URUNG finds no place among the five: the seat is gone, and nobody has a sixth claim", async () => {
  const citizen = await newcomer();
  const booking = booked(await one(wishFor("2017-08-24"), citizen));
  await one({ act: "cancel", booking }, citizen);
  for (let i = 0; i < 5; i++) booked(await one(wishFor("2017-08-24"), citizen));
  expect(await one({ act: "restore", booking }, citizen)).toMatchObject({ is: "gone", why: "seat-gone" });
  const { rows } = await town.database.pool.query("select from claim where citizen_id = $1", [citizen.citizenId]);
  expect(rows).toHaveLength(5);
});

test("two lapsed holds in a day: the third echo keeps no seat", async () => {
  const citizen = await newcomer();
  citizen.lapsedHolds = [town.now.subtract({ hours: 2 }), town.now.subtract({ hours: 1 })];
  const before = await counts("2017-08-14");
  expect((await one(wishFor("2017-08-14", { firm: false }), citizen)).is).toBe("echoed");
  expect(await counts("2017-08-14")).toEqual(before);
});

test("the name is corrected once and slightly; another person's name is not a correction", async () => {
  const citizen = await newcomer();
  const booking = booked(
    await one(wishFor("2017-09-07", { applicant: { name: "Siti Aminnah", birthDate: born } }), citizen),
  );
  expect(await one({ act: "rename", booking, name: "Rudi Hartono" }, citizen)).toMatchObject({
    is: "gone",
    why: "not-the-same-name",
  });
  expect(await one({ act: "rename", booking, name: "Siti Aminah" }, citizen)).toMatchObject({ is: "renamed" });
  expect(await one({ act: "rename", booking, name: "Siti Amina" }, citizen)).toMatchObject({
    is: "gone",
    why: "renamed-before",
  });
});

test("the journal tells every step of a code and refuses to be changed", async () => {
  const citizen = await newcomer();
  const booking = booked(await one(wishFor("2017-09-06", { firm: false }), citizen));
  await one({ act: "confirm", booking }, citizen);
  await one({ act: "cancel", booking }, citizen);
  await one({ act: "erase" }, citizen);
  const { rows } = await town.database.pool.query(
    "select act, detail from journal where booking_id = $1 order by entry_id",
    [booking.id],
  );
  expect(rows.map((row) => row.act)).toEqual(["held", "confirmed", "cancelled"]);
  await expect(town.database.pool.query("update journal set act = 'x'")).rejects.toThrow(/only ever appended/);
  await expect(town.database.pool.query("delete from journal")).rejects.toThrow(/only ever appended/);
  const { rows: people } = await town.database.pool.query(
    "select name, birth_date from applicant where booking_id = $1",
    [booking.id],
  );
  expect(people[0]).toEqual({ name: null, birth_date: null });
});

test("a code that another booking has already is drawn again", async () => {
  const [first] = await ask([wishFor("2017-09-06")]);
  const { code } = booked(first as WishOutcome);
  const spy = vi.mocked(codes.newCode).mockClear().mockReturnValueOnce(code);
  const [second] = await ask([wishFor("2017-09-06")]);
  expect(spy).toHaveBeenCalledTimes(2);
  expect(booked(second as WishOutcome).code).not.toBe(code);
});

test("a rest that ends while its citizen thinks about it: URUNG and a YA in time hear that the seat went, and nobody's claim is left", async () => {
  const later = town.now.add({ minutes: 100 });
  for (const [firm, act] of [
    [true, "restore"],
    [false, "confirm"],
  ] as const) {
    const citizen = await newcomer();
    const booking = booked(await one(wishFor("2017-09-06", { firm }), citizen));
    if (firm) await one({ act: "cancel", booking }, citizen);
    else await town.database.transaction((tx) => lapseHolds(tx, town.world(town.now.add({ minutes: 31 }))));
    const before = await town.database.transaction((tx) => again(tx, citizen, town.world()));
    expect(before.resting.map(({ id }) => id)).toContain(booking.id);
    while ((await town.database.transaction((tx) => offerAgain(tx, town.world(later)))) > 0);
    const asks: Ask[] = [{ wish: { act, booking }, by: before, saidAt: town.now.add({ minutes: 20 }) }];
    const [outcome] = await town.database.transaction((tx) => grant(tx, asks, town.world(later)));
    expect(outcome).toMatchObject(firm ? { is: "gone", why: "seat-gone" } : { is: "lapsed" });
    const { rows } = await town.database.pool.query("select from claim where booking_id = $1", [booking.id]);
    expect(rows).toHaveLength(0);
  }
});
