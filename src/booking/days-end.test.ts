import { afterAll, beforeAll, expect, test } from "vitest";
import { aBookingAt } from "../../test/arrivals.ts";
import { aTown, type Town } from "../../test/town.ts";
import { together } from "../clock/index.ts";
import { bookingTimedActs } from "./index.ts";

// A day that is over holds nobody any more: the people of it may book again, and those of later days keep what they hold.

let town: Town;
beforeAll(async () => {
  town = await aTown();
});
afterAll(() => town.close());

const claims = async () => {
  const { rows } = await town.database.pool.query<{ day: string }>(
    "select b.day::text as day from claim c join booking b using (office_id, booking_id) order by 1",
  );
  return rows.map(({ day }) => day);
};

/** The night that begins at 00.05 in Jakarta on `day`. */
async function night(day: string, work = together) {
  const now = Temporal.Instant.from(`${day}T00:05:00+07:00`);
  const act = bookingTimedActs(town.offices, town.world).find(({ name }) => name === "days-end")!;
  await town.database.transaction((tx) => act.run(tx, now, work));
}

test("claims of days that are over go; what failed or was never done goes too, however long ago", async () => {
  await night("2017-08-09");
  const days = ["2017-08-09", "2017-08-10", "2017-08-11", "2017-08-15"];
  for (const day of days)
    await town.database.transaction((tx) => aBookingAt(tx, town, { day, starts: "10:00", at: town.now }));
  expect(await claims()).toEqual(days);
  await night("2017-08-10");
  expect(await claims()).toEqual(["2017-08-10", "2017-08-11", "2017-08-15"]);
  // The program was away for a night.
  await night("2017-08-12");
  expect(await claims()).toEqual(["2017-08-15"]);

  await night("2017-08-20", { ...together, skip: ["bogor"] });
  await night("2017-09-10");
  expect(await claims()).toEqual(["2017-08-15"]);
  await night("2017-09-11", { ...together, retry: true });
  expect(await claims()).toEqual([]);
});
