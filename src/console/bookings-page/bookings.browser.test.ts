import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aBrowser } from "../../../test/browser.ts";
import { expectFair } from "../../../test/fair.ts";
import { aCitizen, aTown, day, type Town } from "../../../test/town.ts";
import { grant } from "../../booking/index.ts";
import { aColleague, type Pages, pagesOn } from "../staff/pages.fixture.ts";
import { bookingsPage } from "./bookings-page.tsx";

const person = { name: "Rina Ayu Lestari", birthDate: day("1987-01-25") };
let town: Town;
let pages: Pages;
let browser: Browser;
beforeAll(async () => {
  [town, browser] = await Promise.all([aTown(), aBrowser()]);
  pages = await pagesOn({ ...town, world: () => town.world() }, [bookingsPage]);
  for (const [office, on] of [
    ["bogor", "2017-08-14"],
    ["bogor", "2017-08-16"],
    ["depok", "2017-08-21"],
  ] as const) {
    const by = await town.database.transaction(aCitizen);
    const wish = {
      act: "book" as const,
      office: town.office(office),
      applicant: person,
      day: day(on),
      firm: true,
    };
    const [outcome] = await town.database.transaction((tx) =>
      grant(tx, [{ wish, by, saidAt: town.now }], town.world()),
    );
    if (outcome?.is !== "confirmed") throw new Error(`no seat for the test: ${outcome?.is}`);
  }
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await pages?.close();
  await town?.close();
});

async function opened(path: string): Promise<Page> {
  pages.signIn(
    await aColleague(town.database, `Sari ${Math.random()}`, [{ office: town.office("bogor"), role: "front-desk" }]),
  );
  const page = await browser.newPage({ baseURL: pages.address });
  page.on("console", (line) => expect(line.text()).not.toContain("Content Security Policy"));
  await page.goto(path);
  return page;
}

async function look(page: Page, name: string, birth: string): Promise<void> {
  await page.getByLabel("Nama lengkap").fill(name);
  await page.getByLabel("Tanggal lahir").first().fill(birth);
  await page.keyboard.press("Enter");
}

test("nobody is found by half a name; several bookings of one person are listed, those of other offices with where alone", async () => {
  const page = await opened("/console/bogor/pesanan");
  await expectFair(page);
  await look(page, "Rina", "25-01-1987");
  await page.getByText("Belum ketemu.").waitFor();
  expect(await page.getByLabel("Nama lengkap").inputValue()).toBe("Rina");
  await expectFair(page);
  await look(page, "lestari rina ayu", "25-01-1987");
  await page.getByRole("heading", { name: "3 booking ketemu" }).waitFor();
  const rows = await page.locator(".booking-rows li").allInnerTexts();
  expect(rows.filter((row) => row.includes("Rina Ayu Lestari"))).toHaveLength(2);
  expect(rows.find((row) => row.includes("Depok"))).not.toMatch(/Rina|Buka/);
  await expectFair(page);
  await page.close();
});

test("one is opened and moved by keyboard, and a second press of an old page says what it is now", async () => {
  const page = await opened("/console/bogor/pesanan");
  await look(page, person.name, "25-01-1987");
  await page.getByRole("button", { name: /Buka booking .*14 Agustus/ }).press("Enter");
  await page.getByRole("heading", { name: person.name }).waitFor();
  await expectFair(page);
  await page.getByLabel("Ke hari").fill("15-08-2017");
  await page.keyboard.press("Enter");
  await page.getByText(/Sudah dipindah: .*15 Agustus/).waitFor();
  for (const fold of (await page.locator(".bookings details > summary").all()).slice(1)) await fold.click();
  await expectFair(page);
  await page.close();
});
