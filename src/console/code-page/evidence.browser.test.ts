import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aBookingAt, aDay, at } from "../../../test/arrivals.ts";
import { aBrowser } from "../../../test/browser.ts";
import { arrive, checkPapers, nextForPapers } from "../../../test/looked.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { showCode } from "../../booking/index.ts";
import { isRefused } from "../../queue/index.ts";
import { dayListPage } from "../day-list/day-list-page.tsx";
import { expectFair } from "../door-page/office-server.fixture.ts";
import { aColleague, type Pages, pagesOn } from "../staff/pages.fixture.ts";
import { codePage } from "./code-page.tsx";

let town: Town;
let pages: Pages;
let browser: Browser;
let code: string;

beforeAll(async () => {
  [town, browser] = await Promise.all([aTown(), aBrowser()]);
  pages = await pagesOn({ ...town, world: () => town.world(at(town, "10:00")) }, [codePage, dayListPage]);
  pages.signIn(await aColleague(town.database, "Dedi Kusnadi", [{ office: 1, role: "supervisor" }]));
  code = await aReturnedVisit();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await pages?.close();
  await town?.close();
});

/** Somebody who came at 07.40 and was sent home for a paper; another two have an hour that day. */
async function aReturnedVisit(): Promise<string> {
  return town.database.transaction(async (tx) => {
    const booking = await aBookingAt(tx, town, { day: "2017-08-08", starts: "08:00" });
    for (const starts of ["08:00", "09:00", "09:00"]) await aBookingAt(tx, town, { day: "2017-08-08", starts });
    await arrive(tx, { typed: booking.code }, aDay(town, { now: "07:40", desk: "pintu" }));
    const desk = aDay(town, { now: "07:50", desk: "berkas-1" });
    const arrival = await nextForPapers(tx, {}, desk);
    if (isRefused(arrival)) throw new Error(arrival.refused);
    const found = { visitor: arrival.people[0]!.id, service: "new", missing: [{ paper: 1 }], differs: [] };
    await checkPapers(tx, { arrival: arrival.id, people: [found] }, desk);
    return booking.code;
  });
}

const show = async (path: string, options = {}) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
  page.on("console", (line) => expect(line.text()).not.toContain("Content Security Policy"));
  await page.goto(`${pages.address}${path}`);
  return page;
};

test.each([
  ["with scripts", true],
  ["without scripts", false],
])("a code is typed and its history read by keyboard alone, %s", async (_, javaScriptEnabled) => {
  const page = await show("/console/bogor/kode", { javaScriptEnabled });
  // The box has the focus with the first picture of the page, which on a busy machine comes after the page itself.
  await page.locator("#code:focus").waitFor();
  await page.keyboard.type(showCode(code).toLowerCase());
  await page.keyboard.press("Enter");
  await page.getByText("Berkas dikembalikan dengan daftar yang kurang.").waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/console/bogor/kode");
  expect(await page.title()).not.toContain(showCode(code));
  if (javaScriptEnabled) await expectFair(page);
  await page.close();
});

test("both pages are fair to read on a telephone and on a wide screen, in both languages", async () => {
  for (const path of ["/kode", "/kode?lang=en", "/daftar", "/daftar?hari=2017-08-09", "/daftar?hari=besok&lang=en"]) {
    const page = await show(`/console/bogor${path}`);
    await expectFair(page);
    await page.close();
  }
});

test("three hundred people are a few sheets of A4, each with its head and its number", async () => {
  await town.database.pool.query(`
    update slot set capacity = 400, opened = 400 where office_id = 1 and day = '2017-08-10' and pool = 'public' and starts = '08:00'`);
  await town.database.transaction(async (tx) => {
    for (let i = 0; i < 300; i++)
      await aBookingAt(tx, town, { day: "2017-08-10", starts: "08:00", service: "renewal" });
  });
  const page = await show("/console/bogor/daftar?hari=2017-08-10");
  expect(await page.locator(".tick-box").count()).toBe(300);
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const count = sheets.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
  expect(count).toBeGreaterThan(4);
  expect(count).toBeLessThan(12);
  // A4 upright, in points.
  expect(sheets).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  await page.close();
}, 60_000);
