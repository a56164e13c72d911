import { afterAll, beforeAll, expect, test } from "vitest";
import { bogor, until } from "../../test/meta.ts";
import { aTestServer, type TestServer } from "../../test/test-server.ts";
import { readPublished, verifyFiles } from "../booking/index.ts";

// Bogor draws new days at noon, and takes requests from 09.00: on 9 August for Friday 8 September.
let server: TestServer;
beforeAll(async () => {
  server = await aTestServer("2017-08-09T08:00:00+07:00");
  // As if the rule had held since yesterday: that day is not open, and a seed is made at the next start.
  await server.restart({}, () =>
    server.pool.query(`
      with bogor as (
        insert into rules (office_id, version, first_day, content)
        select office_id, 2, '2017-08-08', rules.content || '{"release": "12:00", "drawMinutes": 180}' from rules join office using (office_id)
         where code = 'bogor' and version = 1 returning office_id),
      unopened as (delete from slot using bogor where slot.office_id = bogor.office_id and day = '2017-09-08' and pool = 'public')
      delete from due where name = 'draws-made'`),
  );
  await until("the hash is published", async () => (await server.pool.query("select from draw")).rowCount === 1, 20);
});
afterAll(() => server.close());

const jump = (to: string) => server.program.jump(Temporal.Instant.from(to));
const says = async (from: string, text: string) => (await server.say({ from, text, number: bogor })).at(-1)!;
const told = async (phone: string, what: RegExp) => {
  await until(`${what} to ${phone}`, () => server.meta.lettersTo(phone).some(({ text }) => what.test(text)), 20);
  return server.meta.lettersTo(phone).findLast(({ text }) => what.test(text))!;
};
const lotIn = (text: string) => /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(text)?.[0];
const get = async (path: string) => {
  const answer = await fetch(server.program.address + path);
  return { status: answer.status, text: await answer.text() };
};

test("a new day is drawn: a lot by chat, its place in CEK, out and in again, the result, the files that prove it, and the list in its order", async () => {
  const [budi, siti, rina] = ["+620001120001", "+620001120002", "+620001120003"];
  // Before requests are taken they hear from when, and that there is no hurry.
  expect((await says(budi, "#Budi Santoso#25011987#08092017")).text).toMatch(
    /8 September 2017 belum dibuka dan akan diundi Rabu 9 Agustus.*12\.00.*mulai Rabu 9 Agustus.*09\.00/,
  );
  const before = JSON.parse((await get("/kantor/bogor/undian/2017-09-08-promised.json")).text);
  expect(before.seedHash).toMatch(/^[0-9a-f]{64}$/);
  expect((await get("/kantor/bogor/undian/2017-09-08-result.json")).status).toBe(404);
  await jump("2017-08-09T09:00:00+07:00");
  const drawn = await says(budi, "#Budi Santoso#25011987#08092017");
  expect(drawn.text).toContain("Anda ikut undian untuk *Jumat 8 September, Bogor*");
  expect(drawn.text).toContain("Budi Santoso, lahir 25 Januari 1987");
  const lot = lotIn(drawn.text)!;
  expect((await says(budi, "CEK")).text).toContain(lot);
  // What they have is a lot, which is nobody's seat yet.
  expect((await says(budi, "PINDAH")).text).toContain("Belum ada tempat yang bisa dipindah");
  expect((await says(budi, "UBAH")).text).toContain("Belum ada tempat yang bisa dipindah");
  expect((await says(budi, "BATAL")).text).toContain("Anda tidak ikut undian Jumat 8 September, Bogor lagi");
  expect((await says(budi, "CEK")).text).not.toContain(lot);
  const again = lotIn((await says(budi, "#Budi Santoso#25011987#08092017")).text)!;
  expect(again).not.toBe(lot);
  // Told in steps, and in English.
  await says(siti, "halo, saya mau daftar untuk tanggal 8 september");
  await says(siti, "Siti Aminah");
  expect((await says(siti, "3 april 1985")).text).toContain("Anda ikut undian");
  const family = await says(rina, "english please\n");
  expect(family.text).not.toBe("");
  const english = await says(rina, "#Rina Wulandari#14031990#08092017\n#Agus Salim#01021960#08092017");
  expect(english.text).toContain("You are in the draw");
  expect(english.text).toContain("Agus Salim");
  // A day with one seat an hour.
  await server.pool.query(`
    insert into slot (office_id, day, pool, starts, capacity, opened)
    select office_id, '2017-09-08', 'public', starts, 1, 1 from office, unnest('{08:00,09:00,10:00}'::time[]) as h (starts) where code = 'bogor'`);
  await jump("2017-08-09T12:00:00+07:00");
  const result = await told(budi, /Terpilih dalam undian/);
  expect(result.text).toMatch(/Kode booking: \*[0-9A-Z]{4}-[0-9A-Z]{4}\*/);
  expect((await told(siti, /Terpilih dalam undian/)).text).toContain("Siti Aminah");
  // No hour has room for two who come together: they hear their place, and wait in that order.
  expect((await told(rina, /The draw for/)).text).toMatch(
    /Your lot [*][0-9A-Z]{5}-[0-9A-Z]{5}[*] came at place [123],/,
  );
  expect((await says(rina, "notify")).text).toContain("2 places at one hour in Bogor, Friday 8 September");
  expect((await says(budi, "CEK")).text).toContain("Jumat, 8 September 2017");
  const after = await get("/kantor/bogor/undian/2017-09-08-result.json");
  expect(after.text).not.toMatch(/budi|siti|1987|\+62/i);
  const files = [readPublished(JSON.stringify(before))!, readPublished(after.text)!];
  expect(verifyFiles(files)).toEqual([]);
  const page = (await get(`/kantor/bogor/undian?nomor=${again.toLowerCase()}`)).text;
  expect(page).toMatch(/Mendapat tempat pukul 0[89][.]00/);
  expect(page).toContain(before.seedHash.slice(0, 8));
  expect((await get("/kantor/bogor")).text).toContain("/kantor/bogor/undian");
  // From now on whoever comes first.
  expect((await says("+620001120009", "#Dewi Lestari#14031991#08092017")).text).toContain("Sudah pasti");
});
