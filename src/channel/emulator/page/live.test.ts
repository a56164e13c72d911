import fastify from "fastify";
import { expect, test } from "vitest";
import { aDatabase } from "../../../../test/database.ts";
import { openDatabase } from "../../../database/index.ts";
import { tellPages } from "../notice.sql.ts";
import { openLive } from "./live.ts";

test("a stream begins with every part, then brings the part that changed, and nothing of other talks", async () => {
  const base = await aDatabase();
  const database = openDatabase(base.url);
  // It never looks by itself here: what arrives was announced.
  const live = openLive(database, 1_000_000_000);
  const app = fastify();
  const parts = { clock: "09.00", talk: "kosong" };
  let drawn = 0;
  app.get("/", (_request, reply) =>
    live.stream(reply, ["1.a"], async () => {
      drawn += 1;
      return { ...parts };
    }),
  );
  app.addHook("preClose", () => live.stop());
  const stream = (await fetch(await app.listen({ port: 0 }))).body?.getReader();
  const next = readerOf(stream);
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

function readerOf(stream: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined) {
  let text = "";
  return async (): Promise<unknown> => {
    for (;;) {
      const [, data] = /data: (.*)\n\n/.exec(text) ?? [];
      if (data) {
        text = text.slice(text.indexOf(data) + data.length);
        return JSON.parse(data);
      }
      const { value, done } = (await stream?.read()) ?? { done: true, value: undefined };
      if (done) return undefined;
      text += Buffer.from(value).toString();
    }
  };
}
