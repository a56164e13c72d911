import { expect, test } from "vitest";
import { inWords } from "./in-words.ts";
import { read } from "./index.ts";

// A Tuesday.
const today = Temporal.PlainDate.from("2017-08-08");
const said = (text: string) => inWords(read(text, today));

const lastWish = {
  "rabu. eh senin. eh rabu aja tgl 16": "2017-08-16",
  "tadinya jumat, jadi senin aja": "2017-08-14",
  "Monday, no wait, Thursday": "2017-08-10",
  "I said Friday, sorry, I mean the 14th": "2017-08-14",
  "besok, ralat, lusa": "2017-08-10",
  "tgl 14 maksud saya tgl 15": "2017-08-15",
  "senin eh selasa ding": "2017-08-15",
  "tgl 22 kerja, senin aja": "2017-08-14",
  "tgl 14 penuh ya, tgl 15": "2017-08-15",
  "kamis. eh jangan jumat aja": "2017-08-11",
  "senin eh ga deng tgl 15 aja": "2017-08-15",
  "tgl 14 eh jangan deng, tgl 16": "2017-08-16",
  "jangan tgl 14, 15 aja": "2017-08-15",
  "hari ini tanggal 8 kan? saya mau tanggal 10 aja": "2017-08-10",
  "sabtu, kalo ga ada senin aja": "2017-08-14",
  "Saturday, if not Monday please": "2017-08-14",
  "the 15th rather than the 16th": "2017-08-15",
  "daripada senin mending rabu": "2017-08-09",
  "tgl 15 ketimbang tgl 14": "2017-08-15",
};
test.each(Object.entries(lastWish))("the last of several wishes counts: %s", (text, day) => {
  expect(said(text).day).toMatch(new RegExp(`^${day}`));
});

test("a birth date that is put right at once is one birth date, also after one of another calendar", () => {
  expect(said("lahir 3 mei 1980 eh 4 mei 1980").people).toEqual(["-, 1980-05-04 month-name, -, correction"]);
  expect(said("Ani Wati lahir 9 syawal eh maksudnya 2 juni 1986").people).toEqual([
    "Ani Wati, 1986-06-02 month-name, -, correction",
  ]);
  expect(said("Dudung, lahir 12 mulud eh 12 desember 1974, besok").people).toEqual([
    "Dudung, 1974-12-12 month-name, 2017-08-09 relative",
  ]);
  expect(said("Rajab Ali 3 mei 1990, senin").people).toEqual(["Rajab Ali, 1990-05-03 month-name, 2017-08-14 relative"]);
});

test("who adds somebody changes no mind", () => {
  expect(said("Budi Santoso 3 mei 1980, eh sama istri Rina Wati 4 juni 1982, tgl 10").people).toHaveLength(2);
  expect(said("kamis atau jumat aja").dayWish).toMatchObject({ is: "one-of" });
});

const twice = {
  "senin 15 agustus": ["2017-08-14", "2017-08-15"],
  "tgl 11 hari kamis": ["2017-08-10", "2017-08-11"],
  "Friday the 10th please": ["2017-08-10", "2017-08-11"],
  "rabu aja deh tgl 15": ["2017-08-15", "2017-08-16"],
  "minggu depan hari senin tgl 15": ["2017-08-14", "2017-08-15"],
};
test.each(Object.entries(twice))("a weekday that is not the date's leaves both open: %s", (text, days) => {
  const { day, dayWish } = read(text, today);
  expect(day).toBeUndefined();
  expect(dayWish?.is === "one-of" && dayWish.days.map(String)).toEqual(days);
});

test("a weekday beside its own date says nothing new", () => {
  for (const text of [
    "kamis tgl 10",
    "tgl 10 (kamis)",
    "10 agustus hari kamis",
    "kamis legi tgl 10",
    "Thursday the 10th",
  ])
    expect(read(text, today).day).toMatchObject({ date: Temporal.PlainDate.from("2017-08-10") });
});
