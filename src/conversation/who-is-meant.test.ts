import { expect, test } from "vitest";
import { aDialogue } from "../../test/dialogue.ts";

// Of whom a message speaks, while somebody else's data are being gathered. It is Tuesday 8 August 2017.

/** What is said, one message after the other; what is held then, and the last letter. */
function said(...texts: string[]) {
  const talk = aDialogue();
  const letters = texts.map((text) => talk.say(text));
  const seats = talk.world.bookings.map(({ applicant, day }) => `${applicant.name} ${applicant.birthDate} ${day}`);
  return { seats, letter: letters.at(-1) as (typeof letters)[number] };
}

test("a family that comes in bits is booked whole", () => {
  const { seats } = said(
    "Saya Olivia Mandagi 5 april 1985. Suami Robert Liem 7 juni 1982",
    "mama Tineke Supit 14-11-1955. semua tgl 16",
  );
  expect(seats).toEqual([
    "Olivia Mandagi 1985-04-05 2017-08-16",
    "Robert Liem 1982-06-07 2017-08-16",
    "Tineke Supit 1955-11-14 2017-08-16",
  ]);
});

test("somebody else's birth date is not that of the person we asked about, and nobody is dropped", () => {
  const { letter } = said("daftar", "Budi", "istri saya Rina Wati 3-3-1990");
  expect([letter.kind, letter.text]).toEqual([
    "ask-birth",
    expect.stringMatching(/lahir Budi\?[^]*Rina Wati, lahir 3 Maret 1990/),
  ]);
  expect(said("daftar", "Budi", "istri saya Rina Wati 3-3-1990", "4 april 1985", "tgl 10").seats).toEqual([
    "Budi 1985-04-04 2017-08-10",
    "Rina Wati 1990-03-03 2017-08-10",
  ]);
});

test("the name put right beside the birth date that was asked for is the same person's", () => {
  const texts = ["daftar", "Ignatius Ama Tokan", "full name Aloysius Gonzaga Ama Tokan b. 20-6-1991", "tgl 15"];
  expect(said(...texts).seats).toEqual(["Aloysius Gonzaga Ama Tokan 1991-06-20 2017-08-15"]);
  expect(said("Budi Santoso 25-1-1987", "Budi Santosa 25-1-1987 tgl 10").seats).toEqual([
    "Budi Santosa 1987-01-25 2017-08-10",
  ]);
});

test("the weekday of a birth is no name", () => {
  expect(said("daftar", "Sumarni", "Senin Pon, 5 Mei 1961", "tgl 10").seats).toEqual(["Sumarni 1961-05-05 2017-08-10"]);
});

test.each([
  ["Sabtu Rahardjo 😂 beneran", "Sabtu Rahardjo"],
  ["namonyo Si Upiak, tapi di KTP Darmayulis", "Darmayulis"],
  ["atas nama bapake, H. Dahlan Tompo", "H. Dahlan Tompo"],
  ["It's under Christian Will Hartadi", "Christian Will Hartadi"],
  ["perkenalkan saya Jumat Harefa", "Jumat Harefa"],
])("asked for a name, %s is %s", (text, name) => {
  const { letter } = said("daftar", text);
  expect([letter.kind, letter.text]).toEqual([
    "ask-birth",
    expect.stringMatching(new RegExp(`(?:lahir ${name}[?] Tulis tanggal|was ${name} born)`)),
  ]);
  expect(letter.text).not.toMatch(/Sudah kami catat|We have noted/);
});

test("a weekday with a time of day is a day and nobody's name", () => {
  for (const text of ["Senin depan", "Jumat pagi", "Senin Siang"])
    expect(said("daftar", text).letter.kind).toBe("ask-name");
});

test("an identity number beside a name is left aside, and the name counts", () => {
  const { letter } = said("[16 angka] Iwan Setiadi hari jumat");
  expect([letter.kind, letter.text]).toEqual(["ask-birth", expect.stringMatching(/Iwan Setiadi[^]*Jumat 11 Agustus/)]);
  expect(said("[16 angka]").letter.kind).toBe("fact-application-number");
});

test("whoever wants to book for a relative asks for nobody's data", () => {
  const { letter } = said("mau daftar paspor atas nama ibu saya SITI ROHMAH lahir 3-5-1950");
  expect([letter.kind, letter.text]).toEqual(["ask-day", expect.stringContaining("SITI ROHMAH, lahir 3 Mei 1950")]);
});
