import { once } from "node:events";
import fastify from "fastify";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import WebSocket from "ws";
import { aTown, type Town } from "../../../test/town.ts";
import { sql } from "../../database/index.ts";
import { quietLog } from "../../log/index.ts";
import { drawBoard } from "../board/draw-board.tsx";
import { aBoard, monday } from "../board/made-up-board.fixture.ts";
import { liveRoutes } from "./live-routes.ts";
import { openLive } from "./open-live.ts";

let town: Town;
const ends: (() => Promise<unknown>)[] = [];
/** What stands on every board, and how often one was drawn. */
let shown = aBoard(3);
let drawn = 0;
let drawingAtOnce = 0;
let mostAtOnce = 0;

beforeAll(async () => {
  town = await aTown({ now: monday });
});
afterAll(() => town.close());
beforeEach(() => {
  shown = aBoard(3);
  drawn = mostAtOnce = 0;
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A server as in the program, which looks by itself never: what arrives was announced. */
async function aServer({ lookMs = 1_000_000_000 } = {}) {
  const app = fastify();
  const view = async () => {
    drawn += 1;
    drawingAtOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, drawingAtOnce);
    await new Promise((resolve) => setTimeout(resolve, 5));
    drawingAtOnce -= 1;
    return shown;
  };
  const { database, offices } = town;
  const draw = drawBoard({ database, offices, world: () => town.world(), view });
  await app.register(
    liveRoutes(openLive({ database, databaseUrl: town.url, drawBoard: draw, lookMs, log: quietLog }), async () => true),
  );
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  ends.push(() => app.close());
  await listening(address);
  return { app, address };
}

interface Screen {
  socket: WebSocket;
  /** What came, the beats of the heart left out. */
  heard: string[];
  next(): Promise<string>;
}

async function watch(address: string, what: string, headers: Record<string, string> = {}): Promise<Screen> {
  const socket = new WebSocket(`${address.replace("http", "ws")}/live?watch=${what}`, { headers });
  const heard: string[] = [];
  let told = () => {};
  socket.on("message", (data: Buffer) => {
    if (data.length > 0) heard.push(data.toString());
    told();
  });
  await once(socket, "open");
  let read = 0;
  return {
    socket,
    heard,
    async next() {
      while (heard.length <= read) await new Promise<void>((resolve) => (told = resolve));
      return heard[read++] as string;
    },
  };
}

const tell = (office: number) =>
  town.database.transaction((tx) => sql`select pg_notify('floor', ${String(office)})`.execute(tx));
const partsOf = (message: string) => JSON.parse(message).parts as Record<string, string>;
const bogor = () => town.office("bogor");

/** Comes back when this server hears what PostgreSQL is told. */
async function listening(address: string) {
  const probe = await watch(address, "office:999");
  await expect
    .poll(async () => {
      await tell(999);
      return probe.heard.length;
    })
    .toBeGreaterThan(0);
  probe.socket.close();
}

test("an act on one server is seen on the pages of both, and on no page of another office", async () => {
  const [one, two] = [await aServer(), await aServer()];
  const here = await watch(one.address, `office:${bogor()}`);
  const there = await watch(two.address, `office:${bogor()}`);
  const elsewhere = await watch(two.address, `office:${town.office("depok")}`);
  const board = await watch(two.address, "board:bogor:1");
  await board.next();
  shown = aBoard(4);
  await tell(bogor());
  expect(await Promise.all([here.next(), there.next()])).toEqual(["tick", "tick"]);
  expect(partsOf(await board.next())["latest"]).toContain("A004");
  await tell(town.office("depok"));
  await elsewhere.next();
  expect(here.heard).toHaveLength(1);
});

test("a change of the clock is everybody's change", async () => {
  const { address } = await aServer();
  const pages = [await watch(address, `office:${bogor()}`), await watch(address, `office:${town.office("depok")}`)];
  await town.database.transaction((tx) => sql`notify clock`.execute(tx));
  expect(await Promise.all(pages.map((page) => page.next()))).toEqual(["tick", "tick"]);
});

test("what was announced while PostgreSQL did not hear us is made up for", async () => {
  const { address } = await aServer();
  const page = await watch(address, `office:${bogor()}`);
  await town.database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'antrean listen' and datname = current_database()`);
  await tell(bogor());
  expect(await page.next()).toBe("tick");
  // And it hears again.
  const before = page.heard.length;
  await tell(bogor());
  await expect.poll(() => page.heard.length).toBeGreaterThan(before);
});

test("a hundred screens of one board are one drawing a change, one at a time, and only what changed goes out", async () => {
  const { address } = await aServer();
  const screens = await Promise.all(Array.from({ length: 100 }, () => watch(address, "board:bogor:1")));
  const first = await Promise.all(screens.map((screen) => screen.next()));
  expect(Object.keys(partsOf(first[0] as string)).sort()).toEqual(
    ["calls", "clock", "counters", "latest", "notice", "papers", "waiting"].sort(),
  );
  const before = drawn;
  shown = { ...shown, disturbed: true };
  await tell(bogor());
  await tell(bogor());
  const second = await Promise.all(screens.map((screen) => screen.next()));
  expect(new Set(second.map((message) => Object.keys(partsOf(message)).join()))).toEqual(new Set(["notice"]));
  expect(drawn - before).toBeLessThanOrEqual(2);
  expect(mostAtOnce).toBe(1);
});

test("what nobody announces is found by looking, and goes out only when it reads differently", async () => {
  const { address } = await aServer({ lookMs: 30 });
  const board = await watch(address, "board:bogor:1");
  await board.next();
  const before = drawn;
  await expect.poll(() => drawn).toBeGreaterThan(before + 3);
  expect(board.heard).toHaveLength(1);
  shown = { ...shown, closed: true };
  expect(Object.keys(partsOf(await board.next()))).toEqual(["notice"]);
});

test("a board that nobody looks at any more is not drawn", async () => {
  const { address } = await aServer({ lookMs: 20 });
  const board = await watch(address, "board:bogor:1");
  await board.next();
  board.socket.close();
  await once(board.socket, "close");
  await expect
    .poll(async () => {
      const before = drawn;
      await new Promise((resolve) => setTimeout(resolve, 60));
      return drawn - before;
    })
    .toBe(0);
});

test("another site cannot open a socket here, and what does not exist cannot be watched", async () => {
  const { address } = await aServer();
  const foreign = new WebSocket(`${address.replace("http", "ws")}/live?watch=office:1`, {
    headers: { origin: "https://example.com" },
  });
  const [refused] = await once(foreign, "error");
  expect(String(refused)).toContain("403");
  const own = await watch(address, "office:1", { origin: address });
  expect(own.socket.readyState).toBe(WebSocket.OPEN);
  for (const nothing of ["", "office:x", "board:bogor", "board:bogor:99", "board:nowhere:1"]) {
    const { socket } = await watch(address, nothing);
    const [code] = socket.readyState === WebSocket.CLOSED ? [1008] : await once(socket, "close");
    expect([nothing, code]).toEqual([nothing, 1008]);
  }
  expect((await fetch(`${address}/live?watch=office:1`)).status).toBe(404);
});

test("a server that ends says so to every page, and does not wait for those who do not answer", async () => {
  const { app, address } = await aServer();
  const page = await watch(address, `office:${bogor()}`);
  const dumb = await watch(address, "board:bogor:1");
  (dumb.socket as unknown as { _socket: { pause(): void } })._socket.pause();
  const closed = once(page.socket, "close");
  const began = performance.now();
  await app.close();
  expect((await closed)[0]).toBe(1001);
  // A socket by itself gives up after half a minute.
  expect(performance.now() - began).toBeLessThan(20_000);
});
