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

const part = aStory("a sender whose seats are used by nobody, and one who moves and moves");

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

const other = "+6281200000432";
const alsoSays = async (text: string) => (await server.say({ from: other, text })).at(-1)?.text ?? "";

part("a family that moves together has moved once, and its letter is the same as ever", async () => {
  const both = ["Sekar Ayu", "Bagus Ayu"].map((name) => `#${name}#14031990#14082017`).join("\n");
  expect(await alsoSays(both)).toContain("YA");
  expect(await alsoSays("YA")).toContain("Sudah pasti");
  expect(await alsoSays("pindah semua ke 15 agustus 2017")).toContain("Yang dipindah");
  expect(await alsoSays("PINDAH")).toContain("15 Agustus 2017");
  expect(await movedBy()).toBe(1);
});

part("the second is the last, however seldom that booking was moved, and its letter says so", async () => {
  expect(await alsoSays("#Lintang Ayu#14031990#14082017")).toContain("Sudah pasti");
  expect(await alsoSays("pindah lintang ke 15 agustus 2017")).toContain("Lintang Ayu");
  expect(await alsoSays("PINDAH")).toContain("Pindah lagi sudah tidak bisa");
  expect(await movedBy()).toBe(2);
});

part("the third is refused with what helps, also to who erased themselves meanwhile", async () => {
  expect(await alsoSays("hapus data saya")).toContain("HAPUS");
  await alsoSays("HAPUS");
  expect(await alsoSays("#Banyu Ayu#14031990#14082017")).toContain("Sudah pasti");
  const no = await alsoSays("pindah ke 16 agustus 2017");
  expect(no).toContain("sudah 2 kali pindah hari atau jam");
  expect(no).toContain("Petugas meja informasi Kantor Imigrasi");
  expect(await alsoSays("CEK")).toContain("14 Agustus");
});

async function movedBy(): Promise<number> {
  const { rows } = await server.pool.query(
    "select cardinality(moved) as n from citizen where digest = $1 and erased_at is null",
    [await digestOf(server.pool.options.connectionString!, other)],
  );
  return rows[0].n;
}

async function gaveBack(): Promise<number> {
  const { rows } = await server.pool.query("select cardinality(given_back) as n from citizen where digest = $1", [
    await digestOf(server.pool.options.connectionString!, from),
  ]);
  return rows[0].n;
}
