import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aBrowser } from "../../../test/browser.ts";
import { expectFair } from "../../../test/fair.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { aColleague, type Pages, pagesOn } from "../staff/pages.fixture.ts";
import { ownTrailPage } from "./own-trail-page.tsx";
import { happened } from "./trail.fixture.ts";
import { trailPage } from "./trail-page.tsx";

let town: Town;
let pages: Pages;
let browser: Browser;
beforeAll(async () => {
  [town, browser] = await Promise.all([aTown(), aBrowser()]);
  pages = await pagesOn({ ...town, world: () => town.world() }, [trailPage, ownTrailPage]);
  pages.signIn(await aColleague(town.database, "Hendra Siregar", [{ office: null, role: "auditor" }]));
  await people(3, "bogor");
  await people(300, "makassar");
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await pages?.close();
  await town?.close();
});

/** So many officers at two counters, each with some calls out of order on some days. */
async function people(count: number, office: string): Promise<void> {
  const acts = [];
  for (let n = 0; n < count; n++) {
    const { actor } = await aColleague(town.database, `Petugas ${office} ${n + 1}`, []);
    const on = (day: number) => `2017-08-0${1 + (day % 7)}T`;
    const line = { actor, desk: n % 2 === 0 ? "2" : "berkas-1", office: town.office(office) };
    for (let day = 0; day < 4; day++) acts.push({ ...line, act: "called" as const, at: `${on(n + day)}08:00` });
    for (let i = 0; i < (n === 1 ? 12 : n % 4); i++)
      acts.push({
        ...line,
        act: "called-out-of-order" as const,
        at: `${on(n + (i % 4))}09:1${i % 10}`,
        reason: i % 2 === 0 ? "ibu hamil" : "loket tujuannya tutup, dan orangnya harus mengejar kereta sore ini juga",
        detail: { number: `A0${10 + i}`, counter: "2" },
      });
  }
  await happened(town, acts);
}

async function opened(path: string, options = {}): Promise<Page> {
  const page = await browser.newPage({ baseURL: pages.address, ...options });
  page.on("console", (line) => expect(line.text()).not.toContain("Content Security Policy"));
  await page.goto(path);
  return page;
}

test.each([
  ["nothing yet", "/console/contoh-timur/jejak"],
  ["three officers", "/console/bogor/jejak?tindakan=out-of-order"],
  ["three officers, all acts, in English", "/console/bogor/jejak?lang=en"],
  ["three hundred", "/console/makassar/jejak?tindakan=out-of-order"],
  ["a filter that cannot be read", "/console/bogor/jejak?tindakan=x"],
  ["the own trail", "/console/bogor/jejak/saya"],
])("with %s the page is fair, narrow and wide, light and dark", async (_, path) => {
  const page = await opened(path);
  await expectFair(page);
  await page.close();
});

test.each([
  ["with scripts", true],
  ["without scripts", false],
])(
  "by keyboard alone a figure leads to its lines, words are found, and a copy is made, %s",
  async (_, javaScriptEnabled) => {
    const page = await opened("/console/bogor/jejak", { javaScriptEnabled });
    await page.getByRole("link", { name: "Dipanggil di luar urutan" }).press("Enter");
    await page.getByRole("heading", { name: "Dipanggil di luar urutan: dibandingkan dengan rekan" }).waitFor();
    await page
      .getByRole("row", { name: /Petugas bogor 2/ })
      .first()
      .getByRole("link")
      .press("Enter");
    await page
      .getByRole("heading", { name: "Baris jurnal: Petugas bogor 2, Dipanggil di luar urutan, meja berkas" })
      .waitFor();
    expect(await page.locator(".trail-lines li").count()).toBe(12);
    await page.getByLabel("Kata dalam alasan").fill("kereta");
    await page.getByLabel("Kata dalam alasan").press("Enter");
    await page.getByRole("heading", { name: /“kereta”/ }).waitFor();
    expect(page.url()).not.toContain("kereta");
    expect(await page.locator(".trail-lines li").count()).toBe(6);
    const copy = page.waitForEvent("download");
    await page.getByRole("button", { name: "Baris (CSV)" }).press("Enter");
    expect((await copy).suggestedFilename()).toBe("jejak-bogor-2017-07-12-2017-08-08-lines.csv");
    await page.close();
  },
);
