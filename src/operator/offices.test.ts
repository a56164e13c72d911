import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aBookingAt, at } from "../../test/arrivals.ts";
import { keyFileOf } from "../../test/key-file.ts";
import { aTown, type Town } from "../../test/town.ts";
import { together } from "../clock/index.ts";
import { dayState, factsOn, loadPack, officesOf, refreshOffices } from "../office/index.ts";
import { bringYearlyDays, seatsFittedAct } from "../staff-acts/index.ts";
import { offices } from "./offices.ts";

let town: Town;
let folder: string;
beforeEach(async () => {
  const base = await aTown();
  const read = await officesOf(base.database);
  town = { ...base, offices: read, world: (now) => ({ ...base.world(now), offices: read }) };
  folder = mkdtempSync(join(tmpdir(), "pack-"));
  cpSync(new URL("../../packs/2017/", import.meta.url).pathname, folder, { recursive: true });
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await town?.close();
});

const now = () => at(town, "08:05");

/** The command as `npm run offices` runs it, in one transaction. */
async function run(...args: string[]): Promise<{ code: number; out: string }> {
  const lines: string[] = [];
  const keyFile = keyFileOf(town.url);
  const print = (line: string) => void lines.push(line);
  const code = await town.database.transaction((tx) =>
    offices({ tx, args, print, now: now(), real: now(), keyFile, afterCommit: () => {} }),
  );
  return { code, out: lines.join("\n") };
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
}

const booked = (day: string) =>
  town.database.transaction((tx) => aBookingAt(tx, town, { day, starts: "09:00", at: now() }));
const count = async (table: string) =>
  Number((await town.database.pool.query(`select count(*) as count from ${table}`)).rows[0].count);

/** A new holiday, a new office with a number, and other hours of Depok from a day on. */
function withNews(): void {
  edit("holidays.yaml", (text) =>
    text.replace("days:\n", "days:\n  - { day: 2017-08-15, kind: libur nasional, decree: skb-2017, name: Hari Uji }\n"),
  );
  const depok = readFileSync(join(folder, "offices/depok.yaml"), "utf8");
  writeFileSync(
    join(folder, "offices/depok-dua.yaml"),
    depok
      .replace("id: 6\n", "id: 906\n")
      .replace("code: depok\n", "code: depok-dua\n")
      .replace("name: Kantor Imigrasi Depok\n", "name: Kantor Imigrasi Depok Dua\n")
      .replace("short: Depok\n", "short: Depok Dua\n"),
  );
  edit("numbers.yaml", (text) => text.replace("offices: [depok]", "offices: [depok, depok-dua]"));
  const version = depok.slice(depok.indexOf("  - version: 1"));
  edit(
    "offices/depok.yaml",
    (text) =>
      text +
      version
        .replace("version: 1", "version: 2")
        .replace("2017-01-01", "2017-08-21")
        .replaceAll("14:00: 20", "14:00: 20"),
  );
  edit("offices/depok.yaml", (text) => {
    const last = text.lastIndexOf("closes: 15:00");
    return `${text.slice(0, last)}closes: 15:30${text.slice(last + "closes: 15:00".length)}`;
  });
}

test("a pack closes an office for good, once", async () => {
  edit(
    "offices/bogor.yaml",
    (text) => `${text}\nend: { last day: 2017-08-25, successor: depok, name: digabung ke Depok }\n`,
  );
  await booked("2017-08-28");
  expect((await run("diff", folder)).out).toMatch(
    /bogor: closes for good after 2017-08-25, digabung ke Depok[^]*1 person loses the seat/,
  );
  expect(await run("apply", folder)).toMatchObject({ code: 0 });
  expect(await count("office_end")).toBe(1);
  expect((await run("diff", folder)).out).toContain("The database has all that this pack says.");
  edit("offices/bogor.yaml", (text) => text.replace("successor: depok", "successor: atlantis"));
  expect((await run("check", folder)).out).toContain("The office atlantis does not take over");
});

test("the pack that a database came from changes nothing; faults are told, and a folder that is not there", async () => {
  expect(await run("diff", folder)).toEqual({
    code: 0,
    out: "The database has all that this pack says. Nothing was changed.",
  });
  expect(await run("check", folder)).toMatchObject({ code: 0, out: expect.stringContaining("has no fault") });
  edit("offices/depok.yaml", (text) => text.replace("08:00: 30", "08:00: 31"));
  expect(await run("check", folder)).toMatchObject({
    code: 1,
    out: expect.stringContaining("offices/depok.yaml, line"),
  });
  expect(await run("apply", join(folder, "none"))).toMatchObject({ code: 1 });
  expect((await run("apply")).code).toBe(2);
});

test("diff counts whom a pack touches and changes nothing; apply does it, and their seats follow", async () => {
  const { id } = await booked("2017-08-15");
  withNews();
  const looked = await run("diff", folder);
  expect(looked.out).toContain("New office depok-dua");
  expect(looked.out).toContain("depok: hours from 2017-08-21");
  expect(looked.out).toContain(
    "The whole country: closed on 2017-08-15, Hari Uji: 1 person loses the seat and is moved",
  );
  expect(looked.out).toContain("4 changes, 1 person loses the seat and is moved. Nothing was changed");
  expect(looked.code).toBe(0);
  expect([await count("calendar_change"), await count("office where code = 'depok-dua'")]).toEqual([0, 0]);

  const done = await run("apply", folder);
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining("4 changes made. 1 person loses the seat") });
  await refreshOffices(town.database);
  const act = seatsFittedAct(
    (moment) => town.world(moment),
    async () => {},
  );
  for (let rounds = 0; rounds < 80; rounds++)
    await town.database.transaction((tx) => act.run(tx, now().add({ minutes: 1 }), together));
  const { rows } = await town.database.pool.query("select day::text as day from booking where booking_id = $1", [id]);
  expect(rows[0].day).not.toBe("2017-08-15");
  expect(await count("slot where office_id = 906")).toBeGreaterThan(100);
  expect(await count("journal where act = 'pack-imported'")).toBe(1);
  expect((await run("diff", folder)).out).toContain("The database has all that this pack says.");
});

test("what cannot be is refused in words, and nothing of the pack is kept", async () => {
  withNews();
  edit("offices/bogor.yaml", (text) => text.replace("zone: WIB", "zone: WITA"));
  edit("offices/bandung.yaml", (text) => text.replace("closes: 15:00", "closes: 15:30"));
  const { code, out } = await run("apply", folder);
  expect(code).toBe(1);
  expect(out).toContain("Not possible: bogor: its zone is WIB and cannot become WITA.");
  expect(out).toContain("Not possible: bandung: its hours since 2017-01-01 are others in the database");
  expect(out).toContain("Nothing was changed.");
  expect([await count("calendar_change"), await count("office where code = 'depok-dua'")]).toEqual([0, 0]);
});

test("days that the law closes each year reach a database from before they were kept, once", async () => {
  const pack = loadPack(folder);
  await town.database.pool.query("delete from yearly_holiday");
  await refreshOffices(town.database);
  const state = () =>
    dayState(town.offices, town.offices.byCode.get("bogor")!, Temporal.PlainDate.from("2028-05-01"), now());
  expect(state()).not.toMatchObject({ state: "holiday" });
  expect(await town.database.transaction((tx) => bringYearlyDays(tx, pack, now(), town.world().keys))).toBe(true);
  await refreshOffices(town.database);
  expect(state()).toMatchObject({ state: "holiday", name: "Hari Buruh Internasional" });
  expect(await town.database.transaction((tx) => bringYearlyDays(tx, pack, now(), town.world().keys))).toBe(false);
});

test("other papers, a new address and announced fees of a pack are changes with a first day, brought once", async () => {
  edit("services.yaml", (text) => text.replace("    - Kartu Keluarga (KK)\n", "    - KK asli\n"));
  edit("offices/bogor.yaml", (text) =>
    text
      .replace("zone: WIB\n", "zone: WIB\naddress: Jalan Baru 7\n")
      .replace("sources:\n", "sources:\n  address: invented\n"),
  );
  writeFileSync(
    join(folder, "announced.yaml"),
    `- first day: 2017-09-01
  fees: { law: PP 1/2017, ordinary: 400000 }
- first day: 2017-09-04
  scope: depok
  text: { about: parking, id: Parkir di belakang. }
`,
  );
  await booked("2017-08-15");
  const { code, out } = await run("apply", folder);
  expect([code, await count("fact_change")]).toEqual([0, 4]);
  expect(out).toContain("The whole country: papers of new from 2017-08-09: 1 person has booked for then or later");
  expect(out).toContain("bogor: address and map point from 2017-08-09: 1 person has booked for then or later");
  expect(out).toContain("The whole country: fees from 2017-09-01");
  expect(out).toContain("depok: words about parking from 2017-09-04");
  await refreshOffices(town.database);
  const bogor = town.offices.byCode.get("bogor")!;
  const on = (day: string) => factsOn(bogor, Temporal.PlainDate.from(day));
  expect(on("2017-08-08").services[0]?.papers).toContain("Kartu Keluarga (KK)");
  expect(on("2017-08-09").services[0]?.papers).toContain("KK asli");
  expect(on("2017-08-09").place?.address).toBe("Jalan Baru 7");
  expect(on("2017-09-01").fees?.ordinary).toBe(400_000);
  expect((await run("diff", folder)).out).toContain("has all that this pack says");
});
