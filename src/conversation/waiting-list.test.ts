import { afterAll, beforeAll, expect, test } from "vitest";
import { bogor, until } from "../../test/meta.ts";
import { aTestServer, type TestServer } from "../../test/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await aTestServer("2017-08-08T09:00:00+07:00");
  await server.pool.query("update slot set taken = opened where pool = 'public'");
});
afterAll(() => server.close());

const says = async (from: string, text: string) => (await server.say({ from, text, number: bogor })).at(-1)!;

/** A seat of this hour that has rested long enough. */
async function comesFree(day: string, starts: string) {
  await server.pool.query(
    `with r as (insert into rest (office_id, rest_id, booking_id, day, pool, starts, because, rested_at, until)
       select office_id, gen_random_uuid(), gen_random_uuid(), $1, 'public', $2, 'cancelled', '2017-08-08 08:00+07', '2017-08-08 09:00+07'
         from office where code = 'bogor' returning office_id)
     update slot s set resting = resting + 1 from r where s.office_id = r.office_id and s.day = $1 and s.pool = 'public' and s.starts = $2`,
    [day, starts],
  );
}

async function offerTo(phone: string) {
  const isOffer = (text: string) => /daftar tunggu: |daftar tunggu, /.test(text) && text.includes("AMBIL");
  await until("the letter of an offer", () => server.meta.lettersTo(phone).some(({ text }) => isOffer(text)), 20);
  return server.meta.lettersTo(phone).findLast(({ text }) => isOffer(text))!;
}

test("a full day can be waited for: KABARI, the place, the offer, and a yes that carries nothing else", async () => {
  const phone = "+620001110001";
  expect((await says(phone, "#Budi Santoso#25011987#14082017")).text).toContain("Balas *KABARI*");
  const listed = await says(phone, "kabari");
  expect(listed.text).toContain(
    "Anda di daftar tunggu: tempat di Bogor, Senin 14 Agustus. Tidak ada yang menunggu sebelum Anda.",
  );
  await says("+620001110002", "#Siti Aminah#03041985#14082017");
  expect((await says("+620001110002", "KABARI")).text).toContain("Yang menunggu sebelum Anda: 1.");
  await comesFree("2017-08-14", "09:00");
  const offer = await offerTo(phone);
  expect((await says("+620001110009", "#Agus Salim#03041985#14082017")).text).toContain(
    "1 di antaranya baru dilepas, dan ditawarkan lebih dulu kepada yang menunggu.",
  );
  expect(offer.text).toContain("*Senin 14 Agustus, 09.00*");
  expect(JSON.stringify(offer.body)).toContain("take-offer");
  // A yes that carries a day is no yes to this one.
  expect((await says(phone, "ya tanggal 16 aja")).text).not.toContain("sudah pasti");
  const sure = await says(phone, "ambil");
  expect(sure.text).toContain("Budi Santoso");
  expect(sure.text).toMatch(/14 Agustus 2017/);
  await comesFree("2017-08-14", "10:00");
  await offerTo("+620001110002");
  expect((await says("+620001110002", "iya kak")).text).toContain("Siti Aminah");
});

test("whoever has a seat is told of an earlier one in the words that people use, and a no keeps the place", async () => {
  const phone = "+620001110003";
  await server.pool.query(
    "update slot set taken = 0 where pool = 'public' and day = '2017-09-05' and starts = '08:00'",
  );
  await says(phone, "#Rina Wulandari#14031990#05092017");
  await server.pool.query("update slot set taken = opened where pool = 'public' and day = '2017-09-05'");
  const listed = await says(phone, "kalau ada yang batal tanggal 31 kabari saya ya");
  expect(listed.text).toContain("Kamis 31 Agustus");
  expect(listed.text).toContain("Tempat Anda yang sekarang tetap berlaku");
  await comesFree("2017-08-31", "10:00");
  expect((await offerTo(phone)).text).toContain("*Kamis 31 Agustus, 10.00*");
  expect((await says(phone, "tidak")).text).toContain("Anda tetap di daftar tunggu");
  expect((await says(phone, "ambil")).text).toContain("sudah tidak berlaku");
  expect((await says(phone, "akhiri")).text).toContain("Anda tidak menunggu lagi");
  const { rows } = await server.pool.query("select count(*)::int as n from claim");
  expect(rows[0].n).toBeGreaterThan(0);
});

test.each([
  ["+620001110011", "kabari saya kalau ada yang lebih cepat", "Tulis dulu nama"],
  ["+620001110012", "let me know if somebody cancels on the 31st please", "First write name"],
  ["+620001110013", "daftar tunggu ada ga?", "KABARI"],
])("%s: %s is answered with the way onto the list, and nobody is named so", async (phone, text, answer) => {
  expect((await says(phone, text)).text).toContain(answer);
});
