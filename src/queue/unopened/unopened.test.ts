import { afterAll, beforeAll, expect, test } from "vitest";
import { aBookingAt, aDay, at, officeOf } from "../../../test/arrivals.ts";
import { aTown, day, type Town } from "../../../test/town.ts";
import { lateOpening } from "../../office/index.ts";
import { noteAct } from "../disturbance/note-act.ts";
import { unopenedOffices } from "./unopened-offices.ts";
import { unopenedTimedAct } from "./unopened-timed-act.ts";

let town: Town;
const raised: string[] = [];
beforeAll(async () => {
  town = await aTown();
  // All have been at work before, but for one that is not in use yet.
  await town.database.pool.query(
    `insert into office_day (office_id, day, first_act_at)
     select office_id, '2017-08-04', '2017-08-04T08:00:00+07' from office where code <> 'batam'`,
  );
});
afterAll(() => town.close());

const timedAct = () =>
  unopenedTimedAct(
    town.offices,
    (now) => town.world(now),
    (offices) => raised.push(...offices.map(({ office, expected }) => `${office} ${expected}`)),
  );
const look = (moment: string) =>
  town.database.transaction((tx) =>
    timedAct()
      .run(tx, at(town, moment))
      .then(() => undefined),
  );
const goingOn = async (moment: string) =>
  (await town.database.transaction((tx) => unopenedOffices(tx, town.offices, at(town, moment)))).map(
    ({ office }) => office.code,
  );
const acts = (moment: string, office = "bogor") =>
  town.database.transaction((tx) => noteAct(tx, aDay(town, { now: moment, office })));
const journal = async (act: string) => {
  const { rows } = await town.database.pool.query(
    "select actor, detail->>'expected' as expected from journal where act = $1 and office_id = $2",
    [act, town.office("bogor")],
  );
  return rows;
};

test("a quarter of an hour after the first hour each office that nobody opened raises one alarm; an act ends it, and so does the night", async () => {
  const since = raised.length;
  const ofBogor = () => raised.slice(since).filter((one) => one.startsWith("bogor"));
  await town.database.transaction((tx) => aBookingAt(tx, town, { day: "2017-08-08", starts: "10:00" }));
  await acts("07:50", "depok");
  await look("08:14");
  expect(ofBogor()).toEqual([]);
  // In Jayapura it is a quarter past ten.
  expect(raised.slice(since)).toContain("contoh-timur 0");
  // Two servers at once, and a second look: one alarm.
  await Promise.all([look("08:15"), look("08:15")]);
  await look("08:20");
  expect(ofBogor()).toEqual(["bogor 1"]);
  expect(raised.slice(since).join()).not.toMatch(/depok|batam/);
  expect((await goingOn("08:20"))[0]).toBe("bogor");
  expect(await journal("not-opened")).toEqual([{ actor: "clock", expected: "1" }]);
  await acts("09:05");
  await acts("09:30");
  expect(await goingOn("09:30")).not.toContain("bogor");
  expect(await journal("opened-late")).toEqual([{ actor: "staff test", expected: null }]);
  expect(await goingOn("15:00")).toContain("malang");
  expect(await goingOn("2017-08-10 07:00")).toEqual([]);
});

test("a closed day and a day that was closed raise none, and a rule says after how many minutes", async () => {
  const since = raised.length;
  for (const closed of ["2017-08-12", "2017-08-17"]) await look(`${closed} 10:00`);
  expect(raised.slice(since)).toEqual([]);
  await town.database.pool.query(
    "insert into office_day (office_id, day, closed_at) values ($1, '2017-08-09', '2017-08-09T00:30:00Z')",
    [town.office("bogor")],
  );
  await look("2017-08-09 08:15");
  expect(raised.slice(since)).toContain("malang 0");
  expect(raised.slice(since).join()).not.toContain("bogor");
  const bogor = officeOf(town);
  const patient = { ...bogor, rules: bogor.rules.map((rules) => ({ ...rules, unopenedMinutes: 40 })) };
  expect(lateOpening(patient, day("2017-08-09"))?.from).toEqual(at(town, "2017-08-09 08:40"));
  expect(lateOpening(bogor, day("2017-08-12"))).toBeUndefined();
});
