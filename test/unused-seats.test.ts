import { afterAll, beforeAll, expect } from "vitest";
import { digestOf } from "./key-file.ts";
import { aStory } from "./story.ts";
import { aTestServer, type TestServer } from "./test-server.ts";

// Somebody books and cancels again and again. Seats that nobody uses are asked about first, and the letter says why.

let server: TestServer;
beforeAll(async () => {
  server = await aTestServer("2017-08-08T09:00:00+07:00");
});
afterAll(() => server.close());

const from = "+6281200000431";
const says = async (text: string) => (await server.say({ from, text })).at(-1)?.text ?? "";
const book = (name: string) => says(`#${name}#14031990#14082017`);

const part = aStory("a sender whose seats are used by nobody");

part("three seats given back; one that was taken back again is none of them", async () => {
  for (const name of ["Ratna Wulandari", "Gunawan Wibisono", "Tika Maharani"]) {
    expect(await book(name)).toContain("Sudah pasti");
    await says("BATAL");
    await says("BATAL");
  }
  await says("URUNG");
  expect(await gaveBack()).toBe(2);
  await says("BATAL");
  await says("BATAL");
  expect(await gaveBack()).toBe(3);
});

part("the next well-formed message is asked for YA, with the reason, and YA makes it sure", async () => {
  const echo = await book("Hendra Kusuma");
  expect(echo).toContain("balas *YA*");
  expect(echo).toContain("3 tempat terakhir dari nomor ini tidak dipakai");
  expect(await says("YA")).toContain("Sudah pasti");
});

part(
  "who erases themselves has given back as much as before, and reads from when on the next one is possible",
  async () => {
    await says("hapus data saya");
    await says("HAPUS");
    const refused = await book("Lilis Suryani");
    expect(refused).toContain("4 tempat terakhir dari nomor ini tidak dipakai");
    expect(refused).toContain("hanya 1 booking baru dalam 30 hari");
    expect(refused).toContain("Bisa memesan lagi mulai");
  },
);

async function gaveBack(): Promise<number> {
  const { rows } = await server.pool.query("select cardinality(given_back) as n from citizen where digest = $1", [
    await digestOf(server.pool.options.connectionString!, from),
  ]);
  return rows[0].n;
}
