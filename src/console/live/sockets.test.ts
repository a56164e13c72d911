import { once } from "node:events";
import fastify from "fastify";
import { afterEach, expect, test, vi } from "vitest";
import WebSocket from "ws";
import { until } from "../../../test/meta.ts";
import { socketRoute, sockets } from "./sockets.ts";

afterEach(() => vi.useRealTimers());

test("who answers no ping is cut off, who does stays and hears that the server is there", async () => {
  // The beat comes when the story says: on a machine that is busy an answer may take longer than any short one.
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const app = fastify();
  await app.register(sockets, { beatMs: 40 });
  let answers = 0;
  // A second door that asks for the same.
  await app.register(async (scope) => {
    await scope.register(sockets);
    socketRoute(scope, "/live", (socket) => void socket.on("pong", () => (answers += 1)));
  });
  const address = (await app.listen({ port: 0, host: "127.0.0.1" })).replace("http", "ws");
  const living = new WebSocket(`${address}/live`);
  const dead = new WebSocket(`${address}/live`, { autoPong: false });
  const beats: string[] = [];
  living.on("message", (data: Buffer) => beats.push(data.toString()));
  await Promise.all([once(living, "open"), once(dead, "open")]);
  await until("both to be there", () => app.websocketServer.clients.size === 2);
  const cut = once(dead, "close");
  for (let beat = 1; beat <= 4; beat++) {
    vi.advanceTimersByTime(40);
    // Not `expect.poll`: it would move the beat on.
    await until(`beat ${beat} and its answer`, () => beats.length === beat && answers === beat);
  }
  await cut;
  expect(new Set(beats)).toEqual(new Set([""]));
  expect(living.readyState).toBe(WebSocket.OPEN);
  await app.close();
});
