import { expect, test } from "vitest";
import { read } from "./index.ts";

// A Tuesday.
const today = Temporal.PlainDate.from("2017-08-08");

/** The day and the days that a text wishes for, in short. */
function wished(text: string): string {
  const { day, dayWish, people } = read(text, today);
  const said = day ?? people[0]?.day;
  const one = said && ("date" in said ? said.date.toString().slice(5) : Object.keys(said)[0]);
  if (dayWish?.is !== "one-of") return one ?? "nothing";
  const [first, last] = [dayWish.days[0], dayWish.days.at(-1)];
  return `${first?.toString().slice(5)} to ${last?.toString().slice(5)}`;
}

const ofOthers = [
  "mau daftar Sari Puspita 14/2/1990. paspor lama habis tgl 12 agustus",
  "paspor saya mati tgl 20 agustus, bisa daftar disini?",
  "masa berlaku paspornya habis 30 agustus",
  "my passport expires on 25 august",
  "saya berangkat umrah tgl 25, mau bikin paspor",
  "tgl 28 suami terbang ke malaysia, mau daftar",
  "kontrak kerja saya mulai tgl 21 agustus",
  "baru gajian tgl 25",
  "mau perpanjang, masa berlaku sampe 20 agustus",
  "flight saya tanggal 30 agustus",
  "we leave on the 30th",
  "the 29th is my flight",
  "paspor saya hilang tgl 2 agustus",
  "KITAS nya habis bulan depan",
  "paspor habis akhir bulan ini",
  "berangkat haji awal september",
];
test.each(ofOthers)("the day of something else is no wish: %s", (text) => {
  expect(wished(text)).toBe("nothing");
});

test.each([
  ["tgl 25 agustus berangkat umroh, mau bikin sebelum itu", "08-09 to 08-24"],
  ["my flight is on the 16th, can I come before that?", "08-09 to 08-15"],
  ["before my flight on the 16th please", "08-09 to 08-15"],
  ["sebelum berangkat tgl 18 ya", "08-09 to 08-17"],
  ["gajian tgl 25, jadi abis itu aja", "08-26 to 09-08"],
  ["pulang dari luar kota tgl 10, sesudah itu ya", "08-11 to 08-24"],
  ["he's at sea until the 20th", "08-21 to 09-03"],
  ["saya dinas luar kota sampai tgl 15", "08-16 to 08-29"],
  ["not before the 14th", "08-14 to 08-28"],
  ["jangan sebelum tgl 14 ya", "08-14 to 08-28"],
  ["mulai tgl 21 bisa", "08-21 to 09-04"],
  ["anak libur sekolah sampai tgl 11", "08-09 to 08-11"],
  ["first available on or after 21 august", "08-21 to 09-04"],
  ["wedding on 12 august so any time after", "08-13 to 08-26"],
  ["asal abis tgl 15", "08-16 to 08-29"],
  ["she finishes her exams on the 18th so after that", "08-19 to 09-01"],
])("and at most a limit: %s", (text, days) => {
  expect(wished(text)).toBe(days);
});

test.each([
  ["flight tgl 30, mau daftar tgl 14", "08-14"],
  ["kontrak mulai tgl 21, jadi selasa depan aja", "08-15"],
  ["tgl 9 saya ada rapat, tgl 10 bisa?", "08-10"],
  ["I have a job interview on the 10th so not that day, the 11th works", "08-11"],
  ["tgl 30 itu wisuda, jadi hari selasa sebelumnya yg tgl 29", "08-29"],
  ["terbang tgl 28 agustus, minta minggu depan", "ambiguous"],
  ["paspor lama expired 3 mei 2016, nama Dodi Rahman lahir 5 juni 1980, tgl 14", "08-14"],
])("beside it the own day counts: %s", (text, day) => {
  expect(wished(text)).toBe(day);
});

test.each([
  ["mau bikin paspor umroh tgl 14", "08-14"],
  ["kami mau mendaftarkan ibu kami Siti Maryam lahir 3 mei 1950 untuk paspor haji hari senin tgl 14", "08-14"],
  ["tolong daftarkan ibu Endah Sri Wahyuningsih kelahiran 3 maret 1958 untuk umrah selasa tgl 15 agustus", "08-15"],
  ["mau perpanjang paspor mati tgl 9 agustus", "08-09"],
  ["tgl 10 abis pulang kerja", "08-10"],
  ["I'm on leave on 10 august", "08-10"],
  ["tgl 9 saya ada rapat", "08-09"],
  ["daftarin tgl 21 ya, buat haji", "08-21"],
  ["jumat pagi sebelum sholat jumat tgl 18", "08-18"],
])("and what is asked for stays: %s", (text, day) => {
  expect(wished(text)).toBe(day);
});
