import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aBrowser } from "../../../test/browser.ts";
import { expectFair } from "../../../test/fair.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { aColleague, type Pages, pagesOn } from "../staff/pages.fixture.ts";
import { casesPage } from "./cases-page.tsx";
import { aContactWho } from "./contact.fixture.ts";

let town: Town;
let pages: Pages;
let browser: Browser;

beforeAll(async () => {
  [town, browser] = await Promise.all([aTown(), aBrowser()]);
  pages = await pagesOn({ ...town, world: () => town.world() }, [casesPage]);
  pages.signIn(await aColleague(town.database, "Yayah Rokayah", [{ office: 1, role: "head-of-office" }]));
  for (const facts of [
    { contacts: 12, seats: 40, unused: 24, came: 0, swaps: 3 },
    { contacts: 1, seats: 8, unused: 8, came: 0, swaps: 0 },
  ])
    await aCase(facts);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await pages?.close();
  await town?.close();
});

async function aCase(facts: object): Promise<void> {
  const citizen = await aContactWho(town, { gaveBack: 4 });
  await town.database.pool.query(
    `with opened as (insert into broker_case (office_id, kind, facts, opened_at) values (1, 'burst', $1, $2) returning case_no)
     insert into case_contact (case_no, citizen_id) select case_no, $3 from opened`,
    [JSON.stringify(facts), town.now.toString(), citizen.citizenId],
  );
}

test("a case is read and decided by keyboard alone, and the page is fair, narrow and wide, light and dark", async () => {
  const page = await browser.newPage({ baseURL: pages.address });
  await page.goto("/console/bogor/kasus");
  await page.locator("summary").first().press("Enter");
  await expectFair(page);
  await decideFirst(page, "caution");
  await expectFair(page);
  await page.close();
});

test("without scripts it is decided all the same", async () => {
  const page = await browser.newPage({ baseURL: pages.address, javaScriptEnabled: false });
  await page.goto("/console/bogor/kasus");
  await decideFirst(page, "nothing");
  expect(await page.locator("[role=alert]").textContent()).toBe("Keputusan dicatat.");
  await page.close();
});

/** The first case that waits, with a reason, and Enter. */
async function decideFirst(page: Page, choice: "caution" | "nothing"): Promise<void> {
  const form = page.locator("form", { has: page.locator("[value=decide-case]") }).first();
  await form.locator(`[value=${choice}]`).press("Space");
  await form.locator("[name=reason]").fill("tidak ada yang datang");
  await form.locator("[name=reason]").press("Enter");
  await page.getByText("Keputusan dicatat.").waitFor();
}
