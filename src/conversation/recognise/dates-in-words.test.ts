import { expect, test } from "vitest";
import { inWords } from "./in-words.ts";
import { read } from "./index.ts";

// A Tuesday.
const today = Temporal.PlainDate.from("2017-08-08");

const births = {
  "tujuh belas februari delapan satu": "1981-02-17",
  "lahir tanggal dua puluh delapan bulan sebelas tahun enam lima": "1965-11-28",
  "sembilan juni seribu sembilan ratus tujuh puluh tiga": "1973-06-09",
  "dua puluh satu april dua ribu empat": "2004-04-21",
  "selikur mei suwidak loro, eh 21 mei 62": "1962-05-21",
  "tiga oktober sembilan belas delapan delapan": "1988-10-03",
  "opat januari tujuh puluh dua": "1972-01-04",
  "the thirty-first of December, nineteen sixty": "1960-12-31",
  "born on the second of may two thousand and three": "2003-05-02",
  "tanggal dua lima bulan satu tahun seribu sembilan ratus delapan puluh tujuh": "1987-01-25",
  "march twelve nineteen eighty": "1980-03-12",
  "march the fourth, nineteen eighty": "1980-03-04",
  "twelve november nineteen eighty-five": "1985-11-12",
  "April the 2nd, nineteen seventy one": "1971-04-02",
  "lahir 12 mei 83. terus bawa apa ya": "1983-05-12",
  "lahir taon 61 tanggal 9 bulan 11": "1961-11-09",
  "lahir bulan 12 tanggal 25 tahun 1979": "1979-12-25",
  "25 bulan 12 thn 79": "1979-12-25",
  "79 dec 25": "1979-12-25",
  "1979 desember 25": "1979-12-25",
  "lahir 25 desember kok, thn 1979": "1979-12-25",
  "3hb Mac 1969": "1969-03-03",
};
test.each(Object.entries(births))("a birth date, as people say it: %s", (text, date) => {
  const { people } = read(text, today);
  expect(people.map(({ birth }) => birth && "date" in birth && birth.date.toString())).toEqual([date]);
});

const days = {
  "tanggal sepuluh": "2017-08-10",
  "kamis tgl sepuluh ya": "2017-08-10",
  "tgl dua puluh tiga agustus": "2017-08-23",
  "slasa tanggal limalas, eh tanggal 15": "2017-08-15",
  "on the sixteenth please": "2017-08-16",
  "twenty-second of August": "2017-08-22",
  "tgl 5 bulan depan": "2017-09-05",
  "tanggal 30 bln ini": "2017-08-30",
  "the 4th of next month": "2017-09-04",
  "tgl 21 bulan 8": "2017-08-21",
  "a week from tomorrow": "2017-08-16",
  "two weeks from Monday": "2017-08-28",
  "dua minggu dari besok": "2017-08-23",
  "3 hari dari sekarang": "2017-08-11",
  "the day after tomorrow please": "2017-08-10",
  "pageto we": "2017-08-10",
  "suk emben": "2017-08-10",
  "besokk ya": "2017-08-09",
  "hari kamiss": "2017-08-10",
  "rabu yg minggu depan": "2017-08-16",
  "rabu jo minggu muka": "2017-08-16",
  "datang tgl 9": "2017-08-09",
  "kedatangan: 14": "2017-08-14",
};
test.each(Object.entries(days))("a day of a visit, as people say it: %s", (text, date) => {
  expect(inWords(read(text, today)).day).toMatch(new RegExp(`^${date}`));
});

test("a day that no calendar has is asked for, and never slides to another", () => {
  for (const text of ["31 september", "30 feb", "tgl 32 agustus", "tgl 31/9", "tgl 31 bulan depan"])
    expect(inWords(read(text, today)).day).toMatch(/^no /);
  expect(inWords(read("Mau tgl 31 juni. Wati 24071990", today)).people).toEqual(["Wati, 1990-07-24, no 31 juni"]);
});

test("numbers in words that are of no date stay words", () => {
  expect(inWords(read("can two may come together", today))).toEqual({});
  expect(read("the second one please", today).day).toBeUndefined();
  expect(inWords(read("Tri Lima Sembiring 03051990", today)).people).toEqual(["Tri Lima Sembiring, 1990-05-03, -"]);
});
