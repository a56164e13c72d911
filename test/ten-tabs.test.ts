import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { aBrowser } from "./browser.ts";
import { startProgram } from "./child.ts";
import { aDatabase } from "./database.ts";

// Browsers allow six connections to a host over HTTP/1.1: with a stream each, the seventh tab of one officer hung.
test("ten tabs of one browser, chats and boards, stay alive, and all of them see the clock move", async () => {
  const base = await aDatabase();
  const [program, browser] = await Promise.all([
    startProgram({ DATABASE_URL: base.url, CLOCK: "2017-08-07T09:00:00+07:00" }),
    aBrowser(),
  ]);
  const context = await browser.newContext();
  const boards = ["bogor", "depok", "bandung", "tangerang", "bogor"].map((office) => `/board/${office}`);
  const chats = Array.from({ length: 5 }, () => "/emulator");
  const tabs = await Promise.all([...boards, ...chats].map(() => context.newPage()));
  await Promise.all([...boards, ...chats].map((path, at) => (tabs[at] as Page).goto(program.url + path)));
  await Promise.all(tabs.map((tab) => tab.locator("#clock", { hasText: /09\.0/ }).waitFor()));
  // The last of the ten can still ask for something.
  await tabs.at(-1)?.locator("#clock-tool > summary").click();
  await tabs.at(-1)?.getByRole("button", { name: "+1 jam" }).click();
  await Promise.all(tabs.map((tab) => tab.locator("#clock", { hasText: /10\.0/ }).waitFor()));
  expect(await tabs[0]?.locator("#lost").isHidden()).toBe(true);
  await browser.close();
  await program.stop();
  await base.drop();
}, 120_000);
