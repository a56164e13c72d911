import jsqr from "jsqr";
import { PNG } from "pngjs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deliver, until, webhook } from "./meta.ts";
import { aTestServer, isQuiet, type TestServer } from "./test-server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await aTestServer("2017-08-01T09:00:00+07:00");
});
afterEach(() => server.close());

const published = "#Budi#25011987#07082017";
const budi = "+6281200000001";
const seats = async () => (await server.pool.query("select sum(taken)::int as n from slot")).rows[0].n;

test("the published message gets one letter with code, day and hour, and a QR that reads as the code; ten repeats change nothing, also after a restart", async () => {
  const post = webhook({ from: budi, text: published, id: "wamid.first", at: server.program.clock.now() });
  expect(await deliver(server.program.address, post)).toBe(200);
  await until("the letter", () => server.meta.letters.length > 0);
  const [letter] = server.meta.letters;
  expect(letter).toMatchObject({ type: "image", to: budi });
  expect(letter?.text).toContain("Senin, 7 Agustus 2017");
  expect(letter?.text).toContain("08.00 WIB");
  const code = /\b([0-9A-Z]{4}-[0-9A-Z]{4})\b/.exec(letter?.text ?? "")?.[1];
  expect(code).toBeDefined();
  const png = PNG.sync.read(letter?.picture as Buffer);
  expect(jsqr.default(new Uint8ClampedArray(png.data), png.width, png.height)?.data.replace("-", "")).toBe(
    code?.replace("-", ""),
  );

  const again = () => Promise.all(Array.from({ length: 5 }, () => deliver(server.program.address, post)));
  expect(await again()).toEqual([200, 200, 200, 200, 200]);
  await server.restart();
  expect(await again()).toEqual([200, 200, 200, 200, 200]);
  await until("quiet", () => isQuiet(server.pool));
  expect(server.meta.letters).toHaveLength(1);
  expect(await seats()).toBe(1);
});

test("the second sender of the published sample reads what the first one read, but for the code", async () => {
  const [first] = await server.say({ from: budi, text: published });
  const [second] = await server.say({ from: "+6281200000002", text: published });
  const withoutCode = (text: string | undefined) => text?.replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, "code");
  expect(withoutCode(first?.text)).toContain("code");
  expect(withoutCode(second?.text)).toBe(withoutCode(first?.text));
  expect(await seats()).toBe(2);
});
