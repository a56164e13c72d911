import { afterEach, beforeEach, expect, test } from "vitest";
import { at } from "../../../test/arrivals.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { aColleague, type Pages, pagesOn } from "../staff/pages.fixture.ts";
import { demoDayPage } from "./demo-day-page.tsx";

let town: Town;
let now: Temporal.Instant;
const pages: Pages[] = [];
beforeEach(async () => {
  town = await aTown();
  now = at(town, "07:40");
});
afterEach(async () => {
  for (const one of pages.splice(0)) await one.close();
  await town.close();
});

async function aDemo(demo = true): Promise<Pages> {
  const jump = async (to: Temporal.Instant): Promise<string[]> => {
    now = to;
    return [];
  };
  const ours = await pagesOn({ ...town, world: () => town.world(now), demo, jump }, [demoDayPage]);
  ours.signIn(await aColleague(town.database, `Dedi ${pages.push(ours)}`, [{ office: 1, role: "supervisor" }]));
  return ours;
}
const press = (ours: Pages, what: string) => ours.post("/console/bogor/contoh", { do: what });

test("the button fills today and says how many, once; the clock moves on, and to the next working morning, which is filled", async () => {
  const demo = await aDemo();
  expect((await press(demo, "fill")).text).toMatch(/\d+ pemesanan dan \d+ nomor rekaan ditambahkan\./);
  expect((await press(demo, "fill")).text).toContain("Hari ini sudah diisi dan berjalan sendiri.");
  expect((await press(demo, "jump 60")).to).toBe("/console/bogor/lantai");
  expect(now).toEqual(at(town, "08:40"));
  now = at(town, "2017-08-11 14:00");
  expect((await press(demo, "morning")).text).toMatch(/\d+ pemesanan dan 0 nomor rekaan ditambahkan\./);
  expect(now).toEqual(at(town, "2017-08-14 07:30"));
  now = at(town, "2017-08-15 15:00");
  expect((await press(demo, "fill")).text).toContain("Kantor sudah tutup untuk hari ini.");
  now = at(town, "2017-08-12 10:00");
  expect((await press(demo, "fill")).text).toContain("Hari ini kantor tutup.");
  for (const nonsense of ["jump -5", "jump 999999", "yesterday", ""]) await press(demo, nonsense);
  expect(now).toEqual(at(town, "2017-08-12 10:00"));
}, 60_000);

test("who may not see the floor may not, and without the demonstration there is no such page", async () => {
  const demo = await aDemo();
  demo.signIn(await aColleague(town.database, "Ujang", [{ office: 1, role: "guard" }]));
  expect((await press(demo, "fill")).status).toBe(403);
  expect((await press(await aDemo(false), "fill")).status).toBe(404);
});
