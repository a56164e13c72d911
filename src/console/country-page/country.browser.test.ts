import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aBrowser } from "../../../test/browser.ts";
import { expectFair } from "../../../test/fair.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { aColleague, type Pages, pagesOn } from "../staff/pages.fixture.ts";
import { countryPage } from "./country-page.tsx";

// Wednesday, 9 August 2017, 10.00 in Jakarta.
const now = Temporal.Instant.from("2017-08-09T10:00:00+07:00");
let town: Town;
let pages: Pages;
let browser: Browser;
beforeAll(async () => {
  [town, browser] = await Promise.all([aTown(), aBrowser()]);
  pages = await pagesOn({ ...town, world: () => town.world(now) }, [countryPage]);
  const opened = town.offices.all.filter(({ code }) => code !== "malang");
  await town.database.pool.query(
    `insert into office_day (office_id, day, first_act_at, last_act_at)
     select unnest($1::smallint[]), '2017-08-09', '2017-08-09T07:40:00+07', '2017-08-09T09:59:00+07'`,
    [opened.map(({ id }) => id)],
  );
  await town.database.pool.query(
    "insert into unopened_alarm (office_id, day, raised_at, expected) values ($1, '2017-08-09', '2017-08-09T08:15:00+07', 12)",
    [town.office("malang")],
  );
  await town.database.pool.query(
    `insert into disturbance (office_id, disturbance_id, kind, began_at, actor, recorded_at)
     values ($1, gen_random_uuid(), 'declared', '2017-08-09T09:20:00+07', 'staff x', '2017-08-09T09:20:00+07')`,
    [town.office("depok")],
  );
  await town.database.pool.query(
    "insert into sender_lease (phone_number_id, stopped_at, stop_code) select phone_number_id, now(), 190 from number_office where office_id = $1",
    [town.office("batam")],
  );
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await pages?.close();
  await town?.close();
});

const laras = () => aColleague(town.database, `Laras ${Math.random()}`, [{ office: null, role: "head-office" }]);

async function opened(path: string): Promise<Page> {
  const page = await browser.newPage({ baseURL: pages.address });
  await page.goto(path);
  return page;
}

test("the offices in trouble come first, the worst before the others, each with what is wrong", async () => {
  pages.signIn(await laras());
  const page = await opened("/console/bogor/semua");
  const rows = await page.locator("table.country tbody tr").allInnerTexts();
  expect(rows).toHaveLength(town.offices.all.length);
  expect(rows[0]).toMatch(/Malang[^]*belum dibuka/);
  expect(rows[1]).toMatch(/Depok[^]*gangguan sejak 40 menit/);
  expect(rows[2]).toMatch(/Batam[^]*nomor berhenti mengirim/);
  expect(rows.slice(3).join()).not.toMatch(/gangguan|belum dibuka|berhenti/);
  // On every page of whoever watches the floor there, with what to do.
  expect(await page.getByRole("region", { name: "Kantor belum dibuka" }).innerText()).toMatch(
    /Malang: sampai pukul 08\.15 belum ada tindakan petugas\. 12 orang[^]*Hubungi kantornya/,
  );
  await expectFair(page);
  await page.close();
});

test("an office is found by its words and by its trouble, by keyboard; what nothing matches says so", async () => {
  pages.signIn(await laras());
  const page = await opened("/console/bogor/semua?lang=en");
  await page.getByLabel("Find an office, city, province").fill("jawa timur");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/cari=jawa/);
  const found = await page.locator("table.country tbody th").allInnerTexts();
  expect(found[0]).toBe("Malang");
  expect(found.length).toBeGreaterThan(2);
  await page.goto("/console/bogor/semua?lang=en&keadaan=disturbed");
  expect(await page.locator("table.country tbody th").allInnerTexts()).toEqual(["Depok"]);
  await page.goto("/console/bogor/semua?lang=en&cari=atlantis");
  expect(await page.getByRole("status").allInnerTexts()).toContain("No office matches.");
  await expectFair(page);
  await page.close();
});

test("a head of one office does not see it", async () => {
  pages.signIn(await aColleague(town.database, "Kepala", [{ office: town.office("bogor"), role: "head-of-office" }]));
  expect((await pages.get("/console/bogor/semua")).status).toBe(403);
});
