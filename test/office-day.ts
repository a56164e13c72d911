import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import type { World } from "../src/booking/index.ts";
import { type Database, openDatabase } from "../src/database/index.ts";
import { openKeys } from "../src/keys/index.ts";
import { officesOf } from "../src/office/index.ts";
import { keyFileOf } from "./key-file.ts";
import type { Town } from "./town.ts";

/** The town that a running program lives in: for bookings that a story needs beside those it makes itself. */
export async function townOf(url: string, now: Temporal.Instant): Promise<Town> {
  const database: Database = openDatabase(url, { connections: 4 });
  const offices = await officesOf(database);
  const keys = await openKeys(database, keyFileOf(url));
  const world = (at = now): World => ({ now: at, real: at, offices, keys, consentVersion: "1" });
  return {
    database,
    url,
    offices,
    now,
    world,
    office: (code) => offices.byCode.get(code)?.id ?? 0,
    close: () => database.close(),
  };
}

/** One of the invented staff at a page of theirs, signed in by one press. */
export async function signedIn(browser: Browser, program: string, name: string, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${program}/console/masuk`);
  await page.getByRole("button", { name }).first().click();
  await page.waitForLoadState();
  await page.goto(program + path);
  return page;
}

/** Moves the demo's clock, as the chat page's tool does. */
export async function moveClock(program: string, to: string): Promise<void> {
  const form = new URLSearchParams({ to: Temporal.Instant.from(to).toString() });
  const answer = await fetch(`${program}/emulator/jump`, { method: "POST", body: form, headers: { "x-quiet": "1" } });
  expect(answer.status).toBe(204);
}

/** Types into the door's box as a scanner does, and gives what it says. */
export async function scan(door: Page, code: string): Promise<string> {
  const box = door.getByRole("textbox", { name: /Kode, akhir nomor/ });
  await box.fill(code);
  const answered = door.waitForResponse((response) => response.request().method() === "POST");
  await box.press("Enter");
  await answered;
  await expect.poll(() => box.inputValue()).toBe("");
  return (await door.locator("main").innerText()).replace(/\s+/g, " ");
}
