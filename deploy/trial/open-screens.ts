import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { aBrowser } from "../../test/browser.ts";
import { until } from "../../test/meta.ts";
import type { Checklist } from "./held.ts";
import type { Front } from "./nginx-start.ts";
import { publicName } from "./outside.ts";
import { say } from "./processes.ts";

export interface OpenScreens {
  /** Waits until they were open for so long, then changes something and sees that they hear of it. */
  stayed(list: Checklist, seconds: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens what stays open all day: a page that follows an office, and a board, as a socket and in a real browser. */
export async function keepOpen(front: Front, databaseUrl: string): Promise<OpenScreens> {
  const began = performance.now();
  const page = followed(front, "office:1");
  const board = followed(front, "board:bogor:1");
  const browser = await boardInBrowser(front);
  return {
    async stayed(list, seconds) {
      await untilOver(began, seconds, () => page.open() && board.open());
      const minutes = ((performance.now() - began) / 60_000).toFixed(1);
      for (const [name, one] of [
        ["a page", page],
        ["a board", board],
      ] as const)
        list.held(
          `${name}'s socket stayed open`,
          one.open(),
          `${minutes} min, ${one.heard()} words heard, closed ${one.closed()} times`,
        );
      const before = page.ticks();
      await announce(databaseUrl);
      await until("the tick", () => page.ticks() > before, 5).catch(() => {});
      list.held("and still hears at once that something changed", page.ticks() > before);
      if (!browser) return say("left out: a board in a real browser (run `node ready.mjs --browser` first)");
      const { loads, lost } = await browser.state();
      list.held(
        "a board in a real browser stayed as it was",
        loads === 1 && !lost,
        `${minutes} min, loaded ${loads} time(s)`,
      );
    },
    async close() {
      page.end();
      board.end();
      await browser?.close();
    },
  };
}

async function untilOver(began: number, seconds: number, open: () => boolean): Promise<void> {
  let told = performance.now();
  while (performance.now() - began < seconds * 1000 && open()) {
    await wait(1_000);
    if (performance.now() - told < 300_000) continue;
    told = performance.now();
    say(`all are open for ${((told - began) / 60_000).toFixed(0)} min`);
  }
}

function followed(front: Front, watch: string) {
  let [heard, ticks, closed] = [0, 0, 0];
  const socket = front.socket(`/live?watch=${watch}`);
  socket.on("message", (data) => {
    heard++;
    if ((data as Buffer).toString() === "tick") ticks++;
  });
  socket.on("error", () => {});
  socket.on("close", () => closed++);
  return {
    open: () => socket.readyState <= 1 && closed === 0,
    heard: () => heard,
    ticks: () => ticks,
    closed: () => closed,
    end: () => socket.terminate(),
  };
}

// As a server does that saw somebody press a key.
async function announce(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("select pg_notify('floor', '1')");
  await client.end();
}

async function boardInBrowser(front: Front) {
  const chromium = await aBrowser([`--host-resolver-rules=MAP ${publicName} 127.0.0.1:${front.port}`]).catch(
    () => undefined,
  );
  if (!chromium) return undefined;
  const page = await (await chromium.newContext({ ignoreHTTPSErrors: true })).newPage();
  let loads = 0;
  page.on("load", () => loads++);
  await page.goto(`https://${publicName}/board/bogor`);
  return {
    state: async () => ({ loads, lost: await page.locator("#lost").isVisible() }),
    close: () => chromium.close(),
  };
}
