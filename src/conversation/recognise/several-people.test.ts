import { expect, test } from "vitest";
import { inWords } from "./in-words.ts";
import { read } from "./index.ts";

const today = Temporal.PlainDate.from("2017-08-01");

/** Names with birth date and day, without how they were written. */
function peopleIn(text: string): string[] {
  const people = (inWords(read(text, today)).people ?? []) as string[];
  return people.map((person) => person.replace(/ (?:separators|month-name|no-year|relative|unknown-day)\b/g, ""));
}

test.each([
  "mau daftar adik kembar, dua2nya lahir 20 mei 2001. Rafi Firman dan Rafa Firman. Tgl 24 agustus",
  "anak kembar sy Rafi Firman sm Rafa Firman lahir 20 mei 2001, tgl 24 agustus",
  "Rafi Firman, Rafa Firman, kembar, lahir 20 mei 2001, tgl 24 agustus",
  "Twins: Rafi Firman and Rafa Firman, both born 20 May 2001, 24 August please",
])("%s: the birth date of twins is that of both", (text) => {
  expect(peopleIn(text)).toEqual(["Rafi Firman, 2001-05-20, -", "Rafa Firman, 2001-05-20, -"]);
});

test.each([
  "3 orang: Ujang Suhendar, Iis Aisyah, Ratu Balqis, tgl 9 ags",
  "Ujang Suhendar, Iis Aisyah dan Ratu Balqis mau tgl 9 agustus",
])("%s: of a list of names before a day nobody is left out", (text) => {
  expect(peopleIn(text).map((person) => person.split(",")[0])).toEqual(["Ujang Suhendar", "Iis Aisyah", "Ratu Balqis"]);
});

test("pronouns with their verb are nobody", () => {
  expect(peopleIn("Two of us, Putra and Putri Lim, he's 1 Jan 1990 and she's 2 Feb 1992, 23 Aug")).toEqual([
    "Putra, 1990-01-01, -",
    "Putri Lim, 1992-02-02, -",
  ]);
});

test("the elder and the younger are words about them, and the hour behind a comma is no year", () => {
  expect(peopleIn("yang gede Saripah 3 april 2010, yang kecil Sarip 4 maret 2012, 14 agustus, 10am")).toEqual([
    "Saripah, 2010-04-03, -",
    "Sarip, 2012-03-04, -",
  ]);
});

test.each([
  ["Bpk Suharto Wibowo 9/2/1976 tgl 24 agustus", "Suharto Wibowo"],
  ["my boss Mr. Suharto Wibowo, 9 Feb 1976, 24 August", "Suharto Wibowo"],
  ["sdri Suhartini Wibowo lahir 9 feb 1976 tgl 24", "Suhartini Wibowo"],
  ["Arsyad Dg. Sila. 9/2/1976 tgl 24 agustus", "Arsyad Dg. Sila"],
  ["abdi bade ngadamel paspor. Wasta Asep Saepudin, lahir 9 Feb 1976, tgl 24", "Asep Saepudin"],
])("%s: how somebody is addressed is no part of the name", (text, name) => {
  expect(read(text, today).people.map((person) => person.name?.value)).toEqual([name]);
});

test.each([
  ["Dedi Supriyadi lahirnya tanggal dua puluh tiga bulan sebelas sembilan belas delapan puluh delapan", "1988-11-23"],
  ["Dedi Supriyadi lahir tanggal 23 bulan 11 1988", "1988-11-23"],
])("%s: the year behind a month in figures", (text, birth) => {
  expect(peopleIn(text)).toEqual([`Dedi Supriyadi, ${birth}, -`]);
});

test.each([
  "Siti Maemunah lahir 4 juli 1953 utk paspor umroh hari senin tgl 7 agustus 2017",
  "Siti Maemunah lahir 4 juli 1953 kdtangan 7 agustus",
  "Siti Maemunah lahir 4 juli 1953 kedatngan tgl 7",
])("%s: the day of the visit is heard", (text) => {
  expect(peopleIn(text)).toEqual(["Siti Maemunah, 1953-07-04, 2017-08-07"]);
});

test('"18 agus" is a day, Agus somebody', () => {
  expect(peopleIn("Ratna Sari 4 juli 1992 datang 18 agus")).toEqual(["Ratna Sari, 1992-07-04, 2017-08-18"]);
  expect(peopleIn("Agus Salim 4 juli 1992 tgl 18")).toEqual(["Agus Salim, 1992-07-04, 2017-08-18"]);
});

test.each([
  ["Kembar tiga: Ali, Umar, Usman lahir 7 juli 2007, tgl 22 agustus", ["Ali", "Umar", "Usman"]],
  ["kami berempat mau tgl 24: Yosef, Maria, Petrus, Paulus", ["Yosef", "Maria", "Petrus", "Paulus"]],
  ["2 orang: Yosef dan Maria, tgl 24 agustus", ["Yosef", "Maria"]],
])("%s: names of one word, as many as are counted", (text, names) => {
  expect(read(text, today).people.map((person) => person.name?.value)).toEqual(names);
});

test.each([
  ["saya Lia temennya Mira, mau tgl 15 juga. lahir 4 april 1994", ["Lia, 1994-04-04, 2017-08-15"]],
  ["Rini Wati istrinya Budi Santoso, lahir 4 april 1994 tgl 15", ["Rini Wati, 1994-04-04, 2017-08-15"]],
  [
    "Nama anak : Aisyah Nur, TTL : Depok, 20 Maret 2014, nama ibu : Fatimah, tgl datang 16 agustus",
    ["Aisyah Nur, 2014-03-20, 2017-08-16"],
  ],
  ["Sy Udin. Udin Sedunia lahir 1 april 1990 tgl 9", ["Udin Sedunia, 1990-04-01, 2017-08-09"]],
])("%s: one person comes", (text, people) => {
  expect(peopleIn(text)).toEqual(people);
});

test.each([
  ["Surya Suryadi lahir hari kamis 17 agustus 1945", ["Surya Suryadi, 1945-08-17, -"]],
  ["Surya Suryadi kamis legi, 17 agustus 1945", ["Surya Suryadi, 1945-08-17, -"]],
  ["Sugeng enjing. Nami kulo Sastro Wiyono, lahir 31-12-1945", ["Sastro Wiyono, 1945-12-31, -"]],
])("%s: the weekday of a birth and a good morning are no day of a visit", (text, people) => {
  expect(peopleIn(text)).toEqual(people);
});

test.each([
  [
    "Nama: Rahmat Hidayat\nTTL: Bogor, 3-3-1987\nIstri: Nining Suryani\nTTL: Bogor, 4-4-1989\nTgl datang: 21 Agustus 2017",
    ["Rahmat Hidayat, 1987-03-03, -", "Nining Suryani, 1989-04-04, -"],
  ],
  ["aku Nisa, nama panjangnya Khoirunnisa Azzahra, lahir 12-12-2001", ["Khoirunnisa Azzahra, 2001-12-12, -"]],
])("%s: a form's own words for a name", (text, people) => {
  expect(peopleIn(text)).toEqual(people);
});

test.each([
  ["nama sy Rizal (Muhammad Rizal Pahlevi), lahir 3 april 1992", ["Muhammad Rizal Pahlevi, 1992-04-03, -"]],
  ["kakek saya Karto lahir th 1940 kata ktp tgl 31 des, dtg tgl 18", ["Karto, 1940-12-31, 2017-08-18"]],
  ["Mira Lesmana lahirnya agustus tanggal 8 tahun 84", ["Mira Lesmana, 1984-08-08, -"]],
])("%s: the rest of a name and of a date, behind a few words", (text, people) => {
  expect(peopleIn(text)).toEqual(people);
});
