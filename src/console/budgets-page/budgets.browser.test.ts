import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDay, at } from "../../../test/arrivals.ts";
import { aBrowser } from "../../../test/browser.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { takeFromBudget } from "../../queue/index.ts";
import { expectFair } from "../door-page/office-server.fixture.ts";
import { aColleague, type Pages, pagesOn } from "../staff/pages.fixture.ts";
import { budgetsPage } from "./budgets-page.tsx";

let town: Town;
let pages: Pages;
let browser: Browser;
beforeAll(async () => {
  [town, browser] = await Promise.all([aTown(), aBrowser()]);
  pages = await pagesOn({ ...town, world: () => town.world(at(town, "10:00")) }, [budgetsPage]);
  const sari = await aColleague(town.database, "Sari Wulandari", [{ office: 1, role: "front-desk" }]);
  for (let nr = 0; nr < 6; nr++)
    await town.database.transaction((tx) =>
      takeFromBudget(tx, "public-seats", aDay(town, { now: "09:58", actor: sari.actor, desk: "depan" })),
    );
  pages.signIn(await aColleague(town.database, "Dedi Kusnadi", [{ office: 1, role: "supervisor" }]));
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await pages?.close();
  await town?.close();
});

test.each([
  ["with scripts", true],
  ["without scripts", false],
])("a supervisor sees who used what, and allows more, %s", async (_, javaScriptEnabled) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, javaScriptEnabled });
  page.on("console", (line) => expect(line.text()).not.toContain("Content Security Policy"));
  await page.goto(`${pages.address}/console/bogor/batas`);
  const row = page.locator("li", { hasText: "Sari Wulandari" }).first();
  await row.getByText(/5 dari 2[03]/).waitFor();
  await row.locator("summary").click();
  await row.getByLabel("Berapa lagi").fill("3");
  await row.getByLabel("Alasan").fill("Dua bus datang bersama");
  if (javaScriptEnabled) await expectFair(page);
  await row.getByRole("button", { name: "Beri tambahan" }).click();
  await page.getByText("Tambahan sudah diberikan.").waitFor();
  await page.getByText("oleh Dedi Kusnadi: Dua bus datang bersama").waitFor();
  if (javaScriptEnabled) await expectFair(page);
  await page.close();
});

test("it is fair to read in English, on a telephone and on a wide screen", async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${pages.address}/console/bogor/batas?lang=en`);
  await page.getByRole("heading", { name: "Used within 24 hours" }).waitFor();
  await expectFair(page);
  await page.close();
});
