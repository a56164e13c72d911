import { afterAll, beforeAll, expect, test } from "vitest";
import { aBookingAt, at } from "../../../test/arrivals.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { bookingsWithoutEnd } from "../../report/index.ts";
import { endsTimedAct } from "./check-ends.ts";

let town: Town;
beforeAll(async () => {
  town = await aTown();
});
afterAll(() => town.close());

async function night(of: string) {
  const act = endsTimedAct(town.offices, (now) => town.world(now));
  await town.database.transaction((tx) => act.run(tx, at(town, `${of} 02:30`)));
  const found = await town.database.transaction(bookingsWithoutEnd);
  return Object.fromEntries(found.map(({ owes, bookings }) => [owes, bookings]));
}

const booked = (starts = "08:00") =>
  town.database.transaction((tx) => aBookingAt(tx, town, { day: "2017-08-08", starts }));
const set = (id: string, column: string) =>
  town.database.pool.query(`update booking set ${column} = '2017-08-08T03:00:00Z' where booking_id = $1`, [id]);

test("after its day each booking has an end, and what has none is counted by the act that owes it, until it is mended", async () => {
  const office = town.office("bogor");
  const { pool } = town.database;
  const [visited, gone, told, displaced, late] = [
    await booked(),
    await booked(),
    await booked(),
    await booked(),
    await booked("13:30"),
  ];
  await set(visited.id, "visited_at");
  await set(displaced.id, "displaced_at");
  expect(await night("2017-08-08")).toEqual({});
  expect(await night("2017-08-09")).toEqual({ "unopened-day": 3, displacement: 1 });
  await pool.query(
    "insert into office_day (office_id, day, first_act_at) values ($1, '2017-08-08', '2017-08-08T00:30:00Z')",
    [office],
  );
  await pool.query(
    "insert into disturbance_told (office_id, booking_id, disturbance_id, day, told_at) values ($1, $2, gen_random_uuid(), '2017-08-08', now())",
    [office, told.id],
  );
  expect(await night("2017-08-09")).toEqual({ "no-shows": 2, disturbance: 1, displacement: 1 });
  await pool.query("update office_day set closed_at = '2017-08-08T04:00:00Z' where office_id = $1", [office]);
  expect(await night("2017-08-09")).toEqual({ "no-shows": 1, "closed-day": 1, disturbance: 1, displacement: 1 });
  for (const { id } of [gone, told, late]) await set(id, "forfeited_at");
  // Long after, the day is still looked at for as long as something is owed.
  expect(await night("2017-09-20")).toEqual({ displacement: 1 });
  await set(displaced.id, "cancelled_at");
  expect(await night("2017-09-21")).toEqual({});
});
