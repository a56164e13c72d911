import { afterEach, beforeEach, expect, test } from "vitest";
import { aBookingAt, aDay, aParty, at, type BookingWanted } from "../../../test/arrivals.ts";
import { arrive } from "../../../test/looked.ts";
import { again, aTown, type Town } from "../../../test/town.ts";
import { grant, noRecord } from "../../booking/index.ts";
import { type Database, isDeadlock, openDatabase, sql, type Tx } from "../../database/index.ts";
import { bookAtDesk, stampPresence } from "../index.ts";
import type { DoorAnswer } from "../views.ts";

// Two servers: a pool of connections each.
let town: Town;
let other: Database;
beforeEach(async () => {
  town = await aTown();
  other = openDatabase(town.url);
  // Connections that are still being opened would let the first scan be over before the second begins.
  for (const { pool } of [town.database, other]) {
    const open = await Promise.all(Array.from({ length: 12 }, () => pool.connect()));
    for (const client of open) client.release();
  }
});
afterEach(async () => {
  await other.close();
  await town.close();
});

const book = (wanted: BookingWanted) => town.database.transaction((tx) => aBookingAt(tx, town, wanted));
const server = (nth: number) => (nth % 2 ? other : town.database);
const rows = async (text: string, values: unknown[] = []) => (await town.database.pool.query(text, values)).rows;

/** As the desk does it: of two who wait for each other one is sent back, and tries again. */
async function patiently<T>(database: Database, work: (tx: Tx) => Promise<T>, tries = 4): Promise<T> {
  try {
    return await database.transaction(work);
  } catch (error) {
    if (tries === 0 || !isDeadlock(error)) throw error;
    return patiently(database, work, tries - 1);
  }
}

function scan(nth: number, typed: string, now: string): Promise<DoorAnswer> {
  const context = aDay(town, { now, desk: `pintu-${nth % 3}` });
  return patiently(server(nth), (tx) => arrive(tx, { typed }, context));
}

test("twenty doors scan one code at the same moment: one arrival, nineteen hear that it was recorded", async () => {
  const { code, id } = await book({ day: "2017-08-14" });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, nth) => scan(nth, code, "2017-08-14 07:35")));
  expect(answers.filter(({ is }) => is === "recorded")).toHaveLength(1);
  expect(answers.filter(({ is }) => is === "again")).toHaveLength(19);
  expect(await rows("select from visitor where booking_id = $1", [id])).toHaveLength(1);
  expect(await rows("select from arrival where day = '2017-08-14'")).toHaveLength(1);
});

test("the codes of a party of five are scanned at five doors at once, twice: one arrival with five people", async () => {
  const party = aParty();
  const codes: string[] = [];
  for (let i = 0; i < 5; i++) codes.push((await book({ day: "2017-08-15", party })).code);
  const answers = await Promise.all(
    [...codes, ...codes.toReversed()].map((code, nth) => scan(nth, code, "2017-08-15 07:35")),
  );
  expect(answers.filter(({ is }) => is === "recorded")).toHaveLength(1);
  expect(answers.filter(({ is }) => is === "again")).toHaveLength(9);
  expect(
    await rows(
      "select count(*)::int as n, count(distinct arrival_id)::int as arrivals from visitor where day = '2017-08-15'",
    ),
  ).toEqual([{ n: 5, arrivals: 1 }]);
});

test("forty people of the eight o'clock hour are scanned by 07.59 at three doors: all are recorded, nobody is late", async () => {
  const codes: string[] = [];
  const starts = "08:00";
  await rows(
    "update slot set capacity = 40, opened = 40 where office_id = $1 and day = '2017-08-16' and pool = 'public' and starts = $2",
    [town.office("bogor"), starts],
  );
  for (let i = 0; i < 40; i++) codes.push((await book({ day: "2017-08-16", starts })).code);
  const answers = await Promise.all(codes.map((code, nth) => scan(nth, code, "2017-08-16 07:59")));
  expect(answers.every((answer) => answer.is === "recorded" && answer.arrival.verdict === "in-window")).toBe(true);
  expect(await rows("select from arrival where day = '2017-08-16' and state = 'waiting'")).toHaveLength(40);
  expect(await rows("select from booking where day = '2017-08-16' and forfeited_at is not null")).toHaveLength(0);
});

test("thirty late people, a stamp for ten: exactly ten are in time, whichever door they stand at", async () => {
  const codes: string[] = [];
  for (let i = 0; i < 30; i++) codes.push((await book({ day: "2017-08-21" })).code);
  const moment = at(town, "2017-08-21 07:58");
  for (const scans of [4, 6]) {
    await town.database.transaction((tx) =>
      stampPresence(tx, { moment, scans }, aDay(town, { now: "2017-08-21 08:05" })),
    );
  }
  const answers = await Promise.all(codes.map((code, nth) => scan(nth, code, "2017-08-21 08:10")));
  expect(answers.filter(({ is }) => is === "recorded")).toHaveLength(10);
  expect(answers.filter(({ is }) => is === "late")).toHaveLength(20);
  expect(await rows("select sum(scans_left)::int as left from stamp")).toEqual([{ left: 0 }]);
});

test("a scan against BATAL in the chat: either cancelled or recorded, never both", async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, async (_, nth) => {
      const booking = await book({ day: "2017-08-22" });
      const now = at(town, "2017-08-22 07:35");
      const cancel = () =>
        patiently(town.database, async (tx) => {
          await sql`select from citizen where citizen_id = ${booking.citizenId} for update`.execute(tx);
          const { citizenId } = booking;
          const digest = Buffer.alloc(16);
          const from = { contact: { kind: "whatsapp" as const, id: citizenId, digest, number: "108111100333" } };
          const by = await again(tx, { ...nobody, citizenId, from }, town.world());
          return grant(tx, [{ wish: { act: "cancel", booking }, by, saidAt: now }], town.world(now));
        });
      const [answer, cancelled] = await Promise.all([scan(nth, booking.code, "2017-08-22 07:35"), cancel()]);
      return `${answer.is} ${cancelled[0]?.is}`;
    }),
  );
  for (const outcome of outcomes) expect(["recorded gone", "cancelled cancelled"]).toContain(outcome);
  expect(
    await rows(
      "select from visitor v join booking b using (office_id, booking_id) where b.day = '2017-08-22' and b.cancelled_at is not null",
    ),
  ).toHaveLength(0);
});

const nobody = {
  source: "whatsapp" as const,
  actor: "citizen",
  live: [],
  ...noRecord,
};

test("thirty people at the desks want the last seats of the day: no seat twice, desk and public pools to the last", async () => {
  await rows("update slot set opened = taken + 3 where office_id = $1 and day = '2017-08-23' and pool = 'public'", [
    town.office("bogor"),
  ]);
  const [{ free } = { free: 0 }] = await rows(
    "select sum(opened - taken)::int as free from slot where office_id = $1 and day = '2017-08-23' and pool in ('desk', 'public') and starts >= '11:00'",
    [town.office("bogor")],
  );
  // Each an officer of their own: one hand would have used up its minute.
  const day = (nth: number) => aDay(town, { now: "2017-08-23 10:30", actor: `staff ${nth}` });
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, nth) =>
      patiently(server(nth), (tx) =>
        bookAtDesk(
          tx,
          { name: `Orang Meja ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[nth % 26]}${nth}`, birth: "01-02-1990", present: true },
          day(nth),
        ),
      ),
    ),
  );
  expect(free).toBeGreaterThan(5);
  expect(free).toBeLessThan(30);
  expect(answers.filter((one) => "code" in one)).toHaveLength(free);
  expect(answers.filter((one) => "refused" in one && one.refused === "no-seat")).toHaveLength(30 - free);
});
