import { once } from "node:events";
import fastify from "fastify";
import { expect, test } from "vitest";
import WebSocket from "ws";
import { socketRoute, sockets } from "./sockets.ts";

test("who answers no ping is cut off, who does stays and hears that the server is there", async () => {
  const app = fastify();
  await app.register(sockets, { beatMs: 40 });
  // A second door that asks for the same.
  await app.register(async (scope) => {
    await scope.register(sockets);
    socketRoute(scope, "/live", () => {});
  });
  const address = (await app.listen({ port: 0, host: "127.0.0.1" })).replace("http", "ws");
  const living = new WebSocket(`${address}/live`);
  const dead = new WebSocket(`${address}/live`, { autoPong: false });
  const beats: string[] = [];
  living.on("message", (data: Buffer) => beats.push(data.toString()));
  await once(dead, "close");
  await expect.poll(() => beats.length).toBeGreaterThan(3);
  expect(new Set(beats)).toEqual(new Set([""]));
  expect(living.readyState).toBe(WebSocket.OPEN);
  await app.close();
});
