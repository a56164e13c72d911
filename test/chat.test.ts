import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { aBrowser } from "./browser.ts";
import { type Program, startProgram } from "./child.ts";
import { aDatabase } from "./database.ts";
import { aStory } from "./story.ts";

// The whole product as a newcomer meets it: `npm start` without a setting, the chat page in a real browser.

let program: Program;
let browser: Browser;
let page: Page;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await aDatabase();
  drop = database.drop;
  [program, browser] = await Promise.all([
    startProgram({ DATABASE_URL: database.url, CLOCK: "2017-08-01T09:00:00+07:00" }),
    aBrowser(),
  ]);
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
});
afterAll(async () => {
  await browser.close();
  await program.stop();
  await drop();
});

const box = () => page.getByRole("textbox", { name: /pesan/i }).first();
const lastWords = () => page.getByRole("log").first().locator(".theirs .words").last();

async function say(text: string) {
  const before = await page.getByRole("log").first().locator(".theirs").count();
  await box().fill(text);
  await box().press("Enter");
  await expect.poll(() => page.getByRole("log").first().locator(".theirs").count()).toBeGreaterThan(before);
}

const part = aStory("a newcomer at the chat page");

part("a newcomer sends the published message from the chat page and holds a code with a day and an hour", async () => {
  await page.goto(`${program.url}/emulator`);
  await say("#Budi#25011987#07082017");
  await expect.poll(() => lastWords().textContent()).toMatch(/Kode booking: \w{4}-\w{4}/);
  const words = await lastWords().textContent();
  expect(words).toContain("Senin, 7 Agustus 2017, pukul 08.00 WIB");
  expect(await page.getByRole("log").first().locator("img").count()).toBe(1);
});

part("the public page has one seat less that day, the booking is shown, cancelled and taken back", async () => {
  const figures = async () => {
    const answer = await fetch(`${program.url}/kantor/bogor.json`);
    const { days } = (await answer.json()) as { days: { day: string; taken: number; resting: number }[] };
    return days.find(({ day }) => day === "2017-08-07");
  };
  expect(await figures()).toMatchObject({ taken: 1, resting: 0 });
  await say("cek");
  await expect.poll(() => lastWords().textContent()).toContain("7 Agustus");
  await say("#batal");
  await expect.poll(() => lastWords().textContent()).toContain("URUNG");
  await say("urung");
  await expect.poll(() => lastWords().textContent()).toContain("7 Agustus");
});

part("health and metrics tell an operator that all is well, and nothing of anybody", async () => {
  expect((await fetch(`${program.url}/health/live`)).status).toBe(200);
  expect((await fetch(`${program.url}/health/ready`)).status).toBe(200);
  const metrics = await (await fetch(`${program.url}/metrics`)).text();
  expect(metrics).toMatch(/antrean_messages_attended_total [1-9]/);
  expect(metrics).not.toMatch(/Budi|\+62000|25011987/);
});
