import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { bookingNamed } from "../../../test/people.ts";
import { closeDay } from "../../queue/index.ts";
import { aDayAtBogor, type DayAtBogor } from "./day.fixture.ts";

let office: DayAtBogor;
beforeAll(async () => {
  office = await aDayAtBogor();
});
beforeEach(() => office.empty());
afterAll(() => office.town.close());

const budi = "+6281100000001";
const returned = async () => {
  const { code, booking } = await office.books(budi, "#Budi Santoso#25011987#08082017");
  await office.findsMissing(code, { missing: [{ paper: 1 }] }, "08:00");
  return booking;
};
const seat = async (booking: string) => {
  const { rows } = await office.town.database.pool.query(
    "select day::text, left(starts::text, 5) as starts, pool, moves from booking where booking_id = $1",
    [booking],
  );
  return rows[0];
};
const taken = async (pool: string) => {
  const { rows } = await office.town.database.pool.query(
    "select day::text, taken, resting from slot where office_id = 1 and pool = $1 and taken > 0 order by day, starts",
    [pool],
  );
  return rows;
};

test("PINDAH of a second visit lists days of its own seats until the last one, and moves there", async () => {
  const booking = await returned();
  const list = await office.says(budi, "pindah", "09:00");
  expect(list).toMatch(/Mau pindah ke mana/);
  expect(list).not.toContain("23 Agustus");
  expect(await office.says(budi, "selasa 22 agustus", "09:01")).toMatch(
    /Kode booking tetap[^]*Selasa, 22 Agustus 2017/,
  );
  expect(await seat(booking)).toMatchObject({ day: "2017-08-22", pool: "second", moves: 1 });
  expect(await taken("second")).toEqual([
    { day: "2017-08-11", taken: 1, resting: 1 },
    { day: "2017-08-22", taken: 1, resting: 0 },
  ]);
});

test("a day beyond the rule is refused with the last day, and the seat stays", async () => {
  const booking = await returned();
  const asked = await office.says(budi, "pindah ke 23 agustus", "09:00");
  expect(asked).toContain("Sekarang bisa sampai Selasa 22 Agustus 2017");
  expect(asked).toContain("tetap aman");
  await office.says(budi, "pindah", "09:01");
  expect(await office.says(budi, "rabu 23 agustus", "09:02")).toContain("Sekarang bisa sampai Selasa 22 Agustus 2017");
  expect(await seat(booking)).toMatchObject({ day: "2017-08-11", pool: "second", moves: 0 });
});

test("moves of the first visit are not counted for the second", async () => {
  const { code, booking } = await office.books(budi, "#Budi Santoso#25011987#08082017");
  await office.town.database.pool.query("update booking set moves = 2 where booking_id = $1", [booking]);
  await office.findsMissing(code, { missing: [{ paper: 1 }] }, "08:00");
  await office.says(budi, "pindah", "09:00");
  expect(await office.says(budi, "senin 14 agustus", "09:01")).toContain("Masih bisa pindah 1 kali lagi");
});

test("BATAL and URUNG of a second visit: the seat of its pool rests and comes back", async () => {
  const booking = await returned();
  expect(await office.says(budi, "batal", "09:00")).toContain("Sudah kami batalkan");
  expect(await taken("second")).toEqual([{ day: "2017-08-11", taken: 1, resting: 1 }]);
  expect(await office.says(budi, "urung", "09:05")).toMatch(/Kembali seperti semula[^]*Jumat, 11 Agustus 2017/);
  expect(await taken("second")).toEqual([{ day: "2017-08-11", taken: 1, resting: 0 }]);
  expect(await seat(booking)).toMatchObject({ day: "2017-08-11", pool: "second" });
});

const onlyThis = /Kunjungan kedua, yang masih perlu dilengkapi hanya ini:\n- Kartu Keluarga \(KK\)\n\n/;

test("CEK and PINDAH of a second visit show the seat and only what was missing", async () => {
  await returned();
  const answer = await office.says(budi, "cek", "2017-08-10 09:00");
  expect(answer).toContain("Jumat, 11 Agustus 2017");
  expect(answer).toMatch(onlyThis);
  expect(answer).not.toContain("Bawa dokumen asli");
  await office.says(budi, "pindah", "2017-08-10 09:01");
  const moved = await office.says(budi, "selasa 22 agustus", "2017-08-10 09:02");
  expect(moved).toMatch(onlyThis);
  await office.says(budi, "english", "2017-08-10 09:03");
  expect(await office.says(budi, "status", "2017-08-10 09:04")).toMatch(
    /Second visit, only this is still needed:\n- KK \(family card\)\n\n/,
  );
});

test("a party of which one was sent back: CEK names what that one still needs, and the list for the other", async () => {
  const { code } = await office.books(budi, "#Budi Santoso#25011987#08082017\n#Ani Santoso#26021990#08082017");
  await office.says(budi, "ya", "2017-08-07 09:01");
  await office.findsMissing(code, { missing: [{ paper: 1, copy: true }] }, "08:00");
  await office.town.database.pool.query("update visitor set missing = '[]' where booking_id = $1", [
    await bookingNamed(office.town.database.pool, "Ani Santoso"),
  ]);
  const answer = await office.says(budi, "cek", "2017-08-10 09:00");
  expect(answer).toContain(
    "Budi Santoso. Kunjungan kedua, yang masih perlu dilengkapi hanya ini:\n- Kartu Keluarga (KK): hanya fotokopinya",
  );
  expect(answer).toContain("Bawa dokumen asli + fotokopi A4");
});

test("the day ended before the number was called: letter and CEK say what is left, and that nothing begins anew", async () => {
  const { code } = await office.books(budi, "#Budi Santoso#25011987#08082017");
  await office.getsNumber(code, "08:00");
  await office.act(closeDay, {}, "15:30");
  const [letter] = await office.letters(budi, "moved-day");
  expect(letter?.content.text).toMatch(
    /nomor A001 \(tinggal: Foto dan wawancara\) belum sempat[^]*Rabu, 9 Agustus[^]*sudah tercatat lengkap, jadi tidak mulai dari awal/,
  );
  expect(letter?.content.template?.parameters[0]).toBe("nomor A001 (tinggal: Foto dan wawancara)");
  const answer = await office.says(budi, "cek", "2017-08-09 07:30");
  expect(answer).toMatch(/Rabu, 9 Agustus 2017[^]*Berkas sudah tercatat lengkap\. Tinggal: Foto dan wawancara\./);
  expect(answer).not.toContain("Bawa dokumen asli");
  expect(await office.says(budi, "sudah datang", "2017-08-09 07:31")).toContain("Petugas pintu yang mencatat");
});

test("no second visit was free: a bare day takes one as soon as there is one, on the next days a public seat", async () => {
  await office.town.database.pool.query("update slot set taken = opened where office_id = 1 and pool = 'second'");
  const booking = await returned();
  const [letter] = await office.letters(budi, "no-second-visit");
  expect(letter?.content.text).toContain("Balas hari yang Anda mau");
  await office.town.database.pool.query(
    "update slot set taken = taken - 1 where office_id = 1 and pool = 'second' and day = '2017-08-15' and starts = (select min(starts) from slot where office_id = 1 and pool = 'second' and day = '2017-08-15' and opened > 0)",
  );
  const offered = await office.says(budi, "selasa", "09:00");
  expect(offered).toContain("Selasa, 15 Agustus 2017");
  expect(await office.says(budi, "ya", "09:01")).toContain("Selasa, 15 Agustus 2017");
  expect(await seat(booking)).toMatchObject({ day: "2017-08-15", pool: "second", moves: 0 });
  // The seat of the first visit was used.
  expect(await taken("public")).toEqual([{ day: "2017-08-08", taken: 1, resting: 0 }]);
});

test("returned and nothing taken that day: later a bare day books anew for that person", async () => {
  await office.town.database.pool.query("update slot set taken = opened where office_id = 1 and pool = 'second'");
  await returned();
  // The claims of a day end with it.
  await office.town.database.pool.query("delete from claim");
  expect(await office.says(budi, "jumat", "2017-08-09 09:00")).toMatch(
    /Sudah pasti[^]*Jumat, 11 Agustus 2017[^]*Budi Santoso/,
  );
});
