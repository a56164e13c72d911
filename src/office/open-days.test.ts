import { afterEach, expect, test } from "vitest";
import { aDatabase } from "../../test/database.ts";
import { type Database, openDatabase, sql } from "../database/index.ts";
import {
  loadPack,
  nextOpening,
  type Office,
  offices,
  officesOf,
  officesOfPack,
  openAllDays,
  openDays,
  planImport,
  storedOffices,
  storePack,
} from "./index.ts";

const pack = loadPack(new URL("../../packs/2017", import.meta.url).pathname);
const ofPack = officesOfPack(pack);
const bogor = ofPack.byCode.get("bogor")!;
const atNoon: Office = { ...bogor, rules: [{ ...bogor.rules[0]!, releaseAt: Temporal.PlainTime.from("12:00") }] };
const moment = (text: string) => Temporal.Instant.from(text);
const tuesday = moment("2017-08-08T09:00:00+07:00");

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function aHouse(): Promise<Database> {
  const { url, drop } = await aDatabase();
  const database = openDatabase(url, { connections: 4 });
  ends.push(drop, () => database.close());
  return database;
}

/** A database with the offices of the pack and no slot yet. */
async function withOffices(): Promise<Database> {
  const house = await aHouse();
  await house.transaction(async (tx) => {
    await storePack(tx, pack, tuesday);
    await sql`delete from slot`.execute(tx);
  });
  return house;
}

async function seatsOf(house: Database, office: Office) {
  const { rows } = await house.transaction((tx) =>
    sql<{ day: string; pool: string; opened: number; rows: number }>`
      select day::text, pool, sum(opened)::integer as opened, count(*)::integer as rows
        from slot where office_id = ${office.id} group by 1, 2 order by 1, 2`.execute(tx),
  );
  return rows;
}

test("what the database says of the offices is what the pack said", async () => {
  const house = await aHouse();
  expect(await house.transaction((tx) => storePack(tx, pack, tuesday))).toBe(true);
  const stored = await house.transaction(offices);
  expect(stored.all).toEqual(ofPack.all);
  expect(stored.numbers.get("108111100333")).toEqual(ofPack.numbers.get("108111100333"));
  expect([...stored.numbers.keys()].sort()).toEqual([...ofPack.numbers.keys()].sort());
  expect(stored.decreedYears).toEqual(ofPack.decreedYears);
});

test("a pack begins a house and never changes one; of two programs that start at once one stores it", async () => {
  const house = await aHouse();
  const stored = await Promise.all([1, 2, 3].map(() => house.transaction((tx) => storePack(tx, pack, tuesday))));
  expect(stored.filter(Boolean)).toHaveLength(1);
  const changed = {
    ...pack,
    offices: pack.offices.map((office) => ({ ...office, content: { ...office.content, name: "Lain" } })),
  };
  expect(await house.transaction((tx) => storePack(tx, changed, tuesday))).toBe(false);
  expect((await house.transaction(offices)).byCode.get("bogor")?.name).toBe("Kantor Imigrasi Bogor");
});

test("offices of a release before there were countries stand in the one we ship, and get the pack's at the next start", async () => {
  const house = await withOffices();
  const country = async () => (await house.transaction(offices)).country.name;
  await house.transaction((tx) => sql`delete from country`.execute(tx));
  expect(await country()).toBe("Indonesia");
  const own = { ...pack, country: { ...pack.country, name: "Negeri Lain" } };
  await house.transaction((tx) => storePack(tx, own, tuesday));
  expect(await country()).toBe("Negeri Lain");
  const moved = { ...own.country, zones: own.country.zones.map((one) => ({ ...one, zone: "Asia/Tokyo" })) };
  const stored = await house.transaction(storedOffices);
  expect(planImport(stored, own, tuesday)).toMatchObject({ steps: [], refused: [] });
  expect(planImport(stored, pack, tuesday).steps).toEqual([{ step: "country", country: pack.country }]);
  expect(planImport(stored, { ...own, country: moved }, tuesday).refused).toHaveLength(3);
});

test("after the pack is stored every office has its seats on each working day of the horizon", async () => {
  const house = await aHouse();
  await house.transaction((tx) => storePack(tx, pack, tuesday));
  const seats = (await seatsOf(house, bogor)).filter(({ pool }) => pool === "public");
  // 8 August to 7 September: 23 weekdays without 17 August and 1 September.
  expect(seats).toHaveLength(21);
  expect(new Set(seats.map(({ opened }) => opened))).toEqual(new Set([150]));
  expect(seats.map(({ day }) => day)).not.toContain("2017-08-17");
  const { rows } = await house.transaction((tx) =>
    sql<{ n: number }>`select count(distinct office_id)::integer as n from slot`.execute(tx),
  );
  expect(rows[0]?.n).toBe(31);
});

test("opening again opens nothing, and a day that an officer closed stays closed", async () => {
  const house = await withOffices();
  expect(await house.transaction((tx) => openDays(tx, bogor, tuesday))).toBe(21);
  await house.transaction((tx) => sql`update slot set opened = 0 where day = '2017-08-10'`.execute(tx));
  expect(await house.transaction((tx) => openDays(tx, bogor, tuesday))).toBe(0);
  expect((await seatsOf(house, bogor)).find(({ day, pool }) => day === "2017-08-10" && pool === "public")?.opened).toBe(
    0,
  );
});

test("two servers that open the same days at once open each of them once", async () => {
  const house = await withOffices();
  const opened = await Promise.all(
    [1, 2, 3, 4].map(() => house.transaction((tx) => openAllDays(tx, ofPack.all, tuesday))),
  );
  const days = opened.flat().flatMap(({ office, days }) => days.map((day) => `${office} ${day}`));
  expect(days).toHaveLength(31 * 21);
  expect(new Set(days).size).toBe(days.length);
});

test("with a release at noon the newest day waits for it, while its seats for second visits are there", async () => {
  const house = await withOffices();
  expect(await house.transaction((tx) => openDays(tx, atNoon, tuesday))).toBe(20);
  const pools = async () =>
    (await seatsOf(house, bogor)).filter(({ day }) => day === "2017-09-07").map(({ pool }) => pool);
  expect(await pools()).toEqual(["desk", "second"]);
  expect(nextOpening(atNoon, tuesday)).toEqual(moment("2017-08-08T12:00:00+07:00"));
  expect(await house.transaction((tx) => openDays(tx, atNoon, nextOpening(atNoon, tuesday)))).toBe(1);
  expect(await pools()).toEqual(["desk", "public", "second"]);
});

test("where all is open a new day opens at the office's midnight", async () => {
  const house = await withOffices();
  await house.transaction((tx) => openDays(tx, bogor, tuesday));
  const midnight = nextOpening(bogor, tuesday);
  expect(midnight).toEqual(moment("2017-08-09T00:00:00+07:00"));
  expect(await house.transaction((tx) => openAllDays(tx, [bogor], midnight.subtract({ seconds: 1 })))).toEqual([]);
  expect(await house.transaction((tx) => openAllDays(tx, [bogor], midnight))).toEqual([
    { office: bogor.id, days: [Temporal.PlainDate.from("2017-09-08")] },
  ]);
});

test("a day keeps the hours it was opened with when the office changes its hours", async () => {
  const house = await withOffices();
  await house.transaction((tx) => openDays(tx, bogor, tuesday));
  const first = bogor.hours[0]!;
  const later = Temporal.PlainTime.from("08:30");
  const weekday = { ...first.weekdays.get(1)!, slots: [{ pool: "public" as const, starts: later, seats: 150 }] };
  const changed: Office = {
    ...bogor,
    hours: [
      first,
      {
        ...first,
        version: 2,
        firstDay: Temporal.PlainDate.from("2017-08-14"),
        weekdays: new Map([1, 2, 3, 4, 5].map((at) => [at, weekday])),
      },
    ],
  };
  expect(await house.transaction((tx) => openDays(tx, changed, tuesday))).toBe(0);
  expect(
    (await seatsOf(house, bogor)).find(({ day, pool }) => day === "2017-08-14" && pool === "public"),
  ).toMatchObject({ opened: 150, rows: 6 });
});

test("a program reads its offices once, but not the emptiness before the pack came", async () => {
  const house = await aHouse();
  expect((await officesOf(house)).all).toEqual([]);
  await house.transaction((tx) => storePack(tx, pack, tuesday));
  const first = await officesOf(house);
  expect(first.all).toHaveLength(31);
  expect(await officesOf(house)).toBe(first);
});
