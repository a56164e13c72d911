import { setTimeout as wait } from "node:timers/promises";
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

/** Opens what stays open all day: a board, as a socket and in a real browser. What only staff may follow is refused to a stranger. */
export async function keepOpen(front: Front): Promise<OpenScreens> {
  const began = performance.now();
  const stranger = followed(front, "office:1");
  const board = followed(front, "board:bogor:1");
  const browser = await boardInBrowser(front);
  return {
    async stayed(list, seconds) {
      await untilOver(began, seconds, () => board.open());
      const minutes = ((performance.now() - began) / 60_000).toFixed(1);
      list.held("a stranger cannot follow what happens in an office", !stranger.open() && stranger.heard() === 0);
      list.held(
        "a board's socket stayed open",
        board.open(),
        `${minutes} min, ${board.heard()} words heard, closed ${board.closed()} times`,
      );
      const before = board.heard();
      // Every 20 seconds the server says that it is there.
      await until("a word", () => board.heard() > before, 25).catch(() => {});
      list.held("and still hears the server", board.heard() > before);
      if (!browser) return say("left out: a board in a real browser (run `node ready.mjs --browser` first)");
      const { loads, lost } = await browser.state();
      list.held(
        "a board in a real browser stayed as it was",
        loads === 1 && !lost,
        `${minutes} min, loaded ${loads} time(s)`,
      );
    },
    async close() {
      stranger.end();
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
  let [heard, closed] = [0, 0];
  const socket = front.socket(`/live?watch=${watch}`);
  socket.on("message", () => heard++);
  socket.on("error", () => {});
  socket.on("close", () => closed++);
  return {
    open: () => socket.readyState <= 1 && closed === 0,
    heard: () => heard,
    closed: () => closed,
    end: () => socket.terminate(),
  };
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
