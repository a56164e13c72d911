import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aCitizen } from "./citizen.ts";
import { freshMorning } from "./morning.ts";
import { aTestServer, type TestServer } from "./test-server.ts";

// A thumb on a letter of ours, as WhatsApp tells it: by the id of the letter. Tuesday 8 August 2017, 09.00.
let server: TestServer;
beforeAll(async () => {
  server = await aTestServer("2017-08-08T09:00:00+07:00");
});
afterAll(() => server.close());
beforeEach(() => freshMorning(server));

const loose = "Budi Santoso, 25-01-1987, 14-08-2017";

test("a thumb on the echo is a YA to it, and says it once", async () => {
  const budi = aCitizen(server);
  await budi.says(loose);
  const [echo] = budi.letters;
  expect(await budi.seats()).toMatchObject([{ state: "held" }]);
  expect(await budi.reacts("👍", echo)).toMatch(/^Sudah pasti. Kode booking/);
  expect(await budi.seats()).toMatchObject([{ name: "Budi Santoso", day: "2017-08-14", state: "confirmed" }]);
  expect(await budi.reacts("👍", echo)).toBe("");
});

test("a thumb that is taken back, a sign that is no yes, and a thumb on somebody else's echo do nothing", async () => {
  const [budi, siti] = [aCitizen(server), aCitizen(server)];
  await budi.says(loose);
  await siti.says("Siti Aminah, 03-05-1992, 14-08-2017");
  expect(await budi.reacts("", budi.letters[0])).toBe("");
  expect(await budi.reacts(undefined, budi.letters[0])).toBe("");
  expect(await budi.reacts("😢", budi.letters[0])).toBe("");
  expect(await budi.reacts("👎", budi.letters[0])).toBe("");
  expect(await budi.reacts("👍", siti.letters[0])).toBe("");
  expect(await budi.seats()).toMatchObject([{ state: "held" }]);
  expect(await siti.seats()).toMatchObject([{ state: "held" }]);
});

test("a thumb on an echo that was corrected does nothing, one on the newest confirms what that one says", async () => {
  const budi = aCitizen(server);
  await budi.says(loose);
  await budi.says("lahir 1978");
  await budi.says("jam 10");
  const [first, second, newest] = budi.letters;
  expect(await budi.reacts("👍", first)).toBe("");
  expect(await budi.reacts("👍", second)).toBe("");
  expect(await budi.seats()).toMatchObject([{ state: "held" }]);
  expect(await budi.reacts("👍", newest)).toMatch(/^Sudah pasti/);
  expect(await budi.seats()).toMatchObject([{ born: "1978-01-25", starts: "10:00", state: "confirmed" }]);
});

test("a family's echo, one of them put right: only the newest echo can be agreed to, and it says who waits with it", async () => {
  const father = aCitizen(server);
  await father.says("#Budi Santoso#25011987#14082017\n#Rina Santoso#12041989#14082017");
  await father.says("Rina lahir 12 April 1990");
  const [both, newest] = father.letters;
  expect(await father.reacts("👍", both)).toBe("");
  expect((await father.seats()).map(({ state }) => state)).toEqual(["held", "held"]);
  expect(newest?.text).toMatch(/Lahir: 12 April 1990[^]*masih menunggu: Budi Santoso/);
  expect(await father.reacts("👍🏽", newest)).toMatch(/^Sudah pasti untuk 2 orang/);
  expect((await father.seats()).map(({ state }) => state)).toEqual(["confirmed", "confirmed"]);
});

test("a thumb on a letter that is no echo, also while something waits, does nothing", async () => {
  const budi = aCitizen(server);
  await budi.says("menu");
  await budi.says(loose);
  await budi.says("berapa biayanya");
  const [menu, , fee] = budi.letters;
  expect(await budi.reacts("👍", menu)).toBe("");
  expect(await budi.reacts("👍", fee)).toBe("");
  expect(await budi.seats()).toMatchObject([{ state: "held" }]);
  // After "salah" nothing is agreed before a new echo.
  await budi.says("salah");
  expect(await budi.reacts("👍", budi.letters[1])).not.toMatch(/Sudah pasti/);
  expect(await budi.seats()).toMatchObject([{ state: "held" }]);
});

test("an echo whose message was edited: the thumb counts on the new echo only; deleting the message afterwards changes nothing", async () => {
  const budi = aCitizen(server);
  await budi.says(loose);
  expect(await budi.edits("Budi Santosa, 25-01-1987, 15-08-2017")).toMatch(
    /Nama: Budi Santosa[^]*Selasa, 15 Agustus 2017/,
  );
  expect(await budi.seats()).toMatchObject([{ name: "Budi Santosa", day: "2017-08-15", state: "held" }]);
  const [old, fresh] = budi.letters;
  expect(await budi.reacts("👍", old)).toBe("");
  expect(await budi.reacts("👍", fresh)).toMatch(/^Sudah pasti[^]*Budi Santosa/);
  expect(await budi.deletes()).toBe("");
  expect(await budi.seats()).toMatchObject([{ name: "Budi Santosa", day: "2017-08-15", state: "confirmed" }]);
});

test("a message edited after its booking: another day is offered as a move, the same words change nothing, small talk neither", async () => {
  const budi = aCitizen(server);
  await budi.says("#Budi Santoso#25011987#14082017");
  const [{ code } = { code: "" }] = await budi.seats();
  expect(await budi.edits("#Budi Santoso#25011987#15082017")).toMatch(
    /sudah punya tempat Senin[^]*Pindah ke \*Selasa, 15 Agustus 2017, pukul 08\.00 WIB\*/,
  );
  expect(await budi.seats()).toMatchObject([{ code, day: "2017-08-14" }]);
  expect(await budi.says("PINDAH")).toMatch(/^Sudah dipindah/);
  expect(await budi.seats()).toMatchObject([{ code, day: "2017-08-15" }]);
  expect(await budi.edits("terima kasih min")).toBe("");
  await budi.edits("#Budi Santoso#25011987#15082017");
  expect(await budi.seats()).toMatchObject([{ code, day: "2017-08-15", state: "confirmed" }]);
});
