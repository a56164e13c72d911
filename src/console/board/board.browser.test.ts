import fastify, { type FastifyInstance } from "fastify";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { aBrowser } from "../../../test/browser.ts";
import { faultsOf } from "../../../test/fair.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { hasten, speedUp } from "../../../test/voice.ts";
import { sql } from "../../database/index.ts";
import { quietLog } from "../../log/index.ts";
import type { BoardView } from "../../queue/index.ts";
import { assetRoutes } from "../assets/assets.ts";
import { liveRoutes } from "../live/live-routes.ts";
import { openLive } from "../live/open-live.ts";
import { addHeadersAndErrorPages } from "../security-headers.tsx";
import { boardPageRoutes } from "./board-routes.tsx";
import { drawBoard } from "./draw-board.tsx";
import { aBoard, monday } from "./made-up-board.fixture.ts";

let town: Town;
let browser: Browser;
let app: FastifyInstance;
let address: string;
let port = 0;
let now = monday;
let shown: BoardView;
let context: BrowserContext;

beforeAll(async () => {
  [town, browser] = [await aTown({ now: monday }), await aBrowser()];
});
afterAll(async () => {
  await browser.close();
  await town.close();
});
beforeEach(async () => {
  now = monday;
  shown = aBoard(3, { open: 0 });
  await open();
});
afterEach(async () => {
  await context?.close();
  await app.close();
});

/** The same address each time it opens in one test. */
async function open() {
  const { database, offices } = town;
  const tools = { database, offices, world: () => town.world(now), view: async () => shown };
  app = fastify({ forceCloseConnections: true });
  addHeadersAndErrorPages(app);
  await app.register(assetRoutes);
  await app.register(
    liveRoutes(
      openLive({ database, databaseUrl: town.url, drawBoard: drawBoard(tools), log: quietLog }),
      async () => true,
    ),
  );
  await app.register(boardPageRoutes(tools));
  address = await app.listen({ port, host: "127.0.0.1" });
  port = Number(new URL(address).port);
}

async function aScreen({ width = 1920, height = 1080, dark = false, script = true, still = false, speed = 10 } = {}) {
  context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    javaScriptEnabled: script,
    reducedMotion: still ? "reduce" : "no-preference",
  });
  const page = await context.newPage();
  await hasten(page, speed);
  await page.goto(`${address}/board/bogor`);
  return page;
}

/** The newest call, so many seconds ago. */
function call(id: string, number: string, counter: string, ago = 0) {
  const one = { id, ticket: id, number, counter, counterName: `Loket ${counter}`, people: 1, nth: 1, open: true };
  shown = { ...shown, calls: [{ ...one, calledAt: now.subtract({ seconds: ago }) }, ...shown.calls] };
}

const tell = () =>
  town.database.transaction((tx) => sql`select pg_notify('floor', ${String(town.office("bogor"))})`.execute(tx));
const heard = (page: Page) => page.evaluate(() => document.body.dataset["said"] ?? "");
const a014 = "chime nomor-antrean huruf-a 0 1 4 silakan-ke-loket 3";
const b002 = "chime nomor-antrean huruf-b 0 0 2 silakan-ke-loket sebelas";

test("a board asks for one press, then shows and says each call once, one after another, also after it was loaded again", async () => {
  const page = await aScreen();
  await page.getByText("Suara belum menyala di layar ini.").waitFor();
  await page.getByRole("button", { name: "Nyalakan suara" }).click();
  await page.locator("#silent").waitFor({ state: "hidden" });
  call("one", "A014", "3");
  await tell();
  await page.locator("#latest", { hasText: "A014" }).waitFor();
  call("two", "B002", "11");
  await tell();
  await expect.poll(() => heard(page), { timeout: 40_000 }).toBe(`${a014} ${b002}`);
  expect(await page.locator("#latest b").allTextContents()).toEqual(["B002", "11"]);

  // Called while the page loads, and one that was called long ago by another counter while nobody listened.
  call("old", "A001", "1", 45);
  call("new", "A014", "3", 5);
  await page.reload();
  await page.locator("#calls tr[data-call=new]").waitFor();
  await page.mouse.click(5, 5);
  await expect.poll(() => heard(page), { timeout: 40_000 }).toBe(a014);
});

test("of many calls in a moment each stands large while it is said, also one that newer ones pushed off the list; who has come meanwhile is not called any more", async () => {
  // Slowly, so that the first is still being called when the second has come.
  const page = await aScreen({ speed: 0.1 });
  await page.mouse.click(5, 5);
  await page.locator("#silent").waitFor({ state: "hidden" });
  await page.evaluate(() =>
    document.addEventListener("clip", (event) => {
      const large = [...document.querySelectorAll("#latest b")].map((one) => one.textContent).join(" ");
      if ((event as CustomEvent).detail.name === "chime") document.body.dataset["large"] += ` ${large}`;
    }),
  );
  call("one", "A014", "3");
  call("two", "A015", "4");
  call("three", "B002", "11");
  await tell();
  await expect.poll(() => heard(page)).toContain("chime");
  const eleven = { counter: "11", counterName: "Loket 11", number: "B002", callId: "three", paused: false };
  const calls = shown.calls.filter(({ id }) => id !== "three");
  shown = {
    ...shown,
    now: [...shown.now, eleven],
    calls: calls.map((one) => (one.id === "two" ? { ...one, open: false } : one)),
  };
  await tell();
  await page.locator("#calls [data-call=two]:not([data-open])").waitFor();
  await speedUp(page);
  await expect.poll(() => heard(page), { timeout: 40_000 }).toBe(`${a014} ${b002}`);
  expect(await page.evaluate(() => document.body.dataset["large"])).toBe("undefined A014 3 B002 11");
});

test("a lost server is said with the time, and the board comes back by itself with what happened meanwhile", async () => {
  const page = await aScreen();
  await expect.poll(() => page.locator("#lost").isHidden()).toBe(true);
  await app.close();
  await page.getByText("Layar ini belum tersambung lagi sejak 09.41; dengarkan petugas.").waitFor();
  now = now.add({ minutes: 3 });
  call("meanwhile", "A020", "2", 60);
  await open();
  await page.locator("#latest", { hasText: "A020" }).waitFor();
  await page.locator("#lost").waitFor({ state: "hidden" });
  expect(await page.locator("#clock").textContent()).toBe("09.44 WIB");
});

test.each([
  [1920, 1080],
  [1440, 900],
  [390, 844],
])("at %i x %i everybody can read it, light and dark, with 0, 3 and 300 people", async (width, height) => {
  for (const dark of [false, true]) {
    shown = aBoard(0);
    const page = await aScreen({ width, height, dark, still: true });
    for (const people of [0, 3, 300]) {
      shown = { ...aBoard(people), disturbed: people === 3 };
      await page.reload();
      expect([people, dark, await faultsOf(page, dark ? "colours" : "all")]).toEqual([people, dark, []]);
      const { right, bottom, cut } = await edges(page);
      expect([people, right <= width]).toEqual([people, true]);
      if (width > 1000) expect([people, bottom <= height, people === 3 ? [] : cut]).toEqual([people, true, []]);
    }
    await context.close();
  }
});

test("ten metres away: number and counter are a fifth of the screen high", async () => {
  call("one", "A014", "3");
  const page = await aScreen();
  const height = await page
    .locator("#latest b")
    .first()
    .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  expect(height).toBeGreaterThan(1080 / 5);
});

test("nothing flashes for whoever asked for stillness, and for nobody more than three times a second", async () => {
  call("one", "A014", "3");
  const pulse = (page: Page) =>
    page.locator(".summons").evaluate((one) => {
      const { animationName, animationDuration } = getComputedStyle(one);
      return [animationName, animationDuration];
    });
  const lively = await aScreen();
  const [name, duration] = await pulse(lively);
  expect(name).toBe("summon");
  // Two changes of colour in one round.
  expect(2 / Number.parseFloat(duration ?? "")).toBeLessThan(3);
  await context.close();
  expect((await pulse(await aScreen({ still: true })))[0]).toBe("none");
});

test("with scripts off it loads itself again every five seconds", async () => {
  call("one", "A014", "3");
  const page = await aScreen({ script: false });
  expect(await page.locator("#latest b").allTextContents()).toEqual(["A014", "3"]);
  expect(await page.locator('meta[http-equiv="refresh"]').getAttribute("content")).toBe("5");
  expect(await page.locator("#silent").isHidden()).toBe(true);
});

test("an office or a room that is not there is a kind no", async () => {
  const page = await aScreen();
  for (const path of ["/board/bogr", "/board/bogor/9"]) {
    const answer = await page.goto(address + path);
    expect([path, answer?.status()]).toEqual([path, 404]);
    await page.locator("h1").waitFor();
  }
});

/** How far the page reaches, and the parts of which something is cut off. */
function edges(page: Page) {
  return page.evaluate(() => ({
    right: document.documentElement.scrollWidth,
    bottom: document.documentElement.scrollHeight,
    cut: [...document.querySelectorAll("section")]
      .filter((one) => one.scrollHeight > one.clientHeight + 1)
      .map(({ id }) => id),
  }));
}
