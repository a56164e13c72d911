import { once } from "node:events";
import fastify from "fastify";
import { expect, test } from "vitest";
import WebSocket from "ws";
import { aDatabase } from "../../../../test/database.ts";
import { socketRoute, sockets } from "../../../console/index.ts";
import { openDatabase } from "../../../database/index.ts";
import { quietLog } from "../../../log/index.ts";
import { tellPages } from "../notice.sql.ts";
import { openLive } from "./live.ts";

test("a socket begins with every part, then brings the part that changed, and nothing of other talks", async () => {
  const base = await aDatabase();
  const database = openDatabase(base.url);
  // It never looks by itself here: what arrives was announced.
  const live = openLive(database, quietLog, 1_000_000_000);
  const app = fastify();
  await app.register(sockets);
  const parts = { clock: "09.00", talk: "kosong" };
  let drawn = 0;
  socketRoute(app, "/", (socket) =>
    live.join(socket, ["1.a"], async () => {
      drawn += 1;
      return { ...parts };
    }),
  );
  app.addHook("preClose", () => live.stop());
  const next = readerOf(new WebSocket((await app.listen({ port: 0, host: "127.0.0.1" })).replace("http", "ws")));
  expect(await next()).toEqual(parts);

  parts.talk = "halo";
  const tell = (number: string) => database.transaction((tx) => tellPages(tx, { number, citizenId: "a" }));
  // LISTEN may be a moment away yet; it draws once more when it hears.
  await expect
    .poll(async () => {
      await tell("1");
      return drawn;
    })
    .toBeGreaterThan(1);
  expect(await next()).toEqual({ talk: "halo" });

  const before = drawn;
  await tell("2");
  parts.clock = "09.01";
  await tell("1");
  expect(await next()).toEqual({ clock: "09.01" });
  expect(drawn - before).toBeLessThanOrEqual(2);
  await app.close();
  await database.close();
  await base.drop();
});

function readerOf(socket: WebSocket) {
  const heard: string[] = [];
  socket.on("message", (data: Buffer) => heard.push(data.toString()));
  return async (): Promise<unknown> => {
    while (heard.length === 0) await once(socket, "message");
    return JSON.parse(heard.shift() ?? "");
  };
}
