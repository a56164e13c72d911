import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { refreshOffices } from "../src/office/index.ts";
import { staffMember } from "../src/staff/index.ts";
import { openStaffActs } from "../src/staff-acts/index.ts";
import { aBookingAt, type BookingWanted, officeOf } from "./arrivals.ts";
import { townOf } from "./office-day.ts";
import { type Answered, aKey, asker } from "./program-key.ts";
import { aTestServer, type TestServer } from "./test-server.ts";
import type { Town } from "./town.ts";

// Lateness is judged at the door, never by how long our own desk took; in a disturbance nobody forfeits. One running program, other
// programs at its API, restarts in the middle.

let server: TestServer;
let town: Town;
let asks: (path: string, body?: object) => Promise<Answered>;
beforeEach(async () => {
  server = await aTestServer("2017-08-07T09:00:00+07:00");
  const url = server.pool.options.connectionString as string;
  town = await townOf(url, server.program.clock.now());
  asks = asker(() => server.program.address, await aKey(url, town.now));
});
afterEach(async () => {
  await town.close();
  await server.close();
});

const clock = (text: string) => server.program.jump(Temporal.Instant.from(`2017-08-${text}:00+07:00`));
const book = (wanted: BookingWanted) =>
  town.database.transaction((tx) => aBookingAt(tx, town, { at: server.program.clock.now(), ...wanted }));
const scan = (code: string, office = "bogor") => asks(`/offices/${office}/arrivals`, { code });
const papers = (answer: Answered, office: string) =>
  asks(`/offices/${office}/arrivals/${(answer.json as unknown as { arrival: { id: string } }).arrival.id}/papers`, {
    missing: [],
  });
const forfeited = async () =>
  (await server.pool.query("select booking_id as id from booking where forfeited_at is not null")).rows.map(
    ({ id }) => id,
  );

test("forty people of 08.00 at the door by 07.59, the last reached by the desk at 09.40: nobody forfeits, also after a restart", async () => {
  const people = [];
  for (let i = 0; i < 40; i++) people.push(await book({ office: "jakarta-pusat", day: "2017-08-08", starts: "08:00" }));
  await clock("08T07:58");
  const seen: Answered[] = [];
  for (const { code } of people) seen.push(await scan(code, "jakarta-pusat"));
  expect(seen.map(({ status }) => status)).toEqual(people.map(() => 200));
  for (const one of seen.slice(0, 20)) expect((await papers(one, "jakarta-pusat")).status).toBe(200);
  await server.restart();
  await clock("08T09:40");
  for (const one of seen.slice(20)) expect((await papers(one, "jakarta-pusat")).status).toBe(200);
  expect(await forfeited()).toEqual([]);
  const { rows } = await server.pool.query("select number from ticket order by number");
  expect(rows.map(({ number }) => number)).toEqual(people.map((_, i) => `A${String(i + 1).padStart(3, "0")}`));
});

test("a power cut from 10.05 to 10.45: nobody of ten and eleven o'clock forfeits, and it is named in the evidence", async () => {
  const at = { office: "bogor", day: "2017-08-09" };
  const [waits, ten, never, eleven, nine] = [
    await book({ ...at, starts: "10:00" }),
    await book({ ...at, starts: "10:00" }),
    await book({ ...at, starts: "10:00" }),
    await book({ ...at, starts: "11:00" }),
    await book({ ...at, starts: "09:00" }),
  ];
  await clock("09T08:50");
  expect((await asks("/offices/bogor/no-code")).status).toBe(200);
  await clock("09T09:58");
  expect((await scan(waits.code)).status).toBe(200);
  await clock("09T10:05");
  expect((await asks("/offices/bogor/no-code")).status).toBe(200);
  await clock("09T10:45");
  expect((await scan(ten.code)).json).toMatchObject({ arrival: { verdict: "amnesty" } });
  await clock("09T11:10");
  expect((await scan(eleven.code)).json).toMatchObject({ arrival: { verdict: "amnesty" } });
  await clock("09T12:00");
  // Who never came at ten keeps the code; nine o'clock was over before the lights went out.
  expect(await forfeited()).toEqual([nine.id]);
  expect((await scan(never.code)).json).toMatchObject({ arrival: { verdict: "amnesty" } });
  const { rows } = await server.pool.query(
    "select kind, to_char(began_at at time zone 'Asia/Jakarta', 'HH24:MI') as began, to_char(ended_at at time zone 'Asia/Jakarta', 'HH24:MI') as ended from disturbance where office_id = 1 order by began_at limit 1",
  );
  expect(rows).toEqual([{ kind: "silence", began: "10:05", ended: "10:45" }]);
  const { rows: told } = await server.pool.query(
    "select reason from journal where act = 'disturbance-began' and office_id = 1 order by happened_at limit 1",
  );
  expect(told).toEqual([{ reason: "silence" }]);
});

test("grace set from 15 to 0 at 08.05: who booked before is in time at 08.10, and the running program knows both rules", async () => {
  await grace(15);
  const before = await book({ office: "bogor", day: "2017-08-10", starts: "08:00" });
  await clock("10T08:05");
  await grace(0);
  const after = await book({ office: "bogor", day: "2017-08-10", starts: "11:00" });
  await clock("10T08:10");
  expect((await scan(before.code)).json).toMatchObject({ arrival: { verdict: "in-window" } });
  await clock("10T11:10");
  expect((await scan(after.code)).json).toMatchObject({ code: "late" });
});

/** The head of Bogor sets it, at another server than the one that runs here. */
async function grace(minutes: number): Promise<void> {
  const world = () => town.world(server.program.clock.now());
  const desk = openStaffActs({ database: town.database, world, tell: async () => {}, wake: () => {} });
  const office = officeOf(town);
  const member = staffMember({ id: randomUUID(), name: "Sri", roles: [{ office: office.id, role: "head-of-office" }] });
  const ask = { values: { graceMinutes: minutes }, seen: office.rules.at(-1)?.version ?? 0, reason: "Surat edaran" };
  const made = await desk.perform("change-rules", ask, { member, office, source: "desk" });
  expect(made).toMatchObject({ changed: [{ rule: "graceMinutes", to: minutes }] });
  await refreshOffices(town.database);
  const heard = () => server.program.offices.byCode.get("bogor")?.rules.at(-1)?.graceMinutes;
  await expect.poll(heard).toBe(minutes);
}
