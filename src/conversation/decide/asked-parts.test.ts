import { expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

function afterAll(...turns: string[]) {
  const talk = aDialogue();
  const heard = turns.map((turn) => talk.say(turn)).at(-1);
  const people = talk.world.bookings.map(({ applicant }) => `${applicant.name} ${applicant.birthDate}`);
  return { heard, people };
}

test.each([
  ["mau daftar anak kembar tgl 14 agustus", "Raka dan Riki Pratama", "7 juli 2011 dua2nya"],
  ["book 14 August please", "It's for my twin sons, Raka and Riki Pratama", "both 7 July 2011"],
  ["mau daftar tgl 14 agustus", "anak saya Raka sama Riki Pratama", "dua-duanya 7 juli 2011"],
])("%s, %s, %s: each name is somebody, and one birth date is of both", (...turns) => {
  expect(afterAll(...turns).people).toEqual(["Raka 2011-07-07", "Riki Pratama 2011-07-07"]);
});

test("who waits for the question stands beside it by name", () => {
  const { heard } = afterAll("Maman Suherman, Lilis Suryani dan Asep Maulana, tgl 16 agustus");
  expect(heard?.text).toMatch(/lahir Maman Suherman.*Lilis Suryani; Asep Maulana/);
});

test('the day that was said before "2 orang" stays', () => {
  const { people, heard } = afterAll(
    "daftar paspor tgl 10",
    "2 orang, saya sama istri",
    "Andi Saputra 4 mei 1985, istri Nia Kurnia 5 juni 1987",
  );
  expect([people.length, heard?.kind]).toEqual([2, "echo"]);
});

test.each([
  ["oktober 1961", "tgl 4"],
  ["bulan 10 tahun 1961", "4"],
  ["okt 61", "tanggal 4 kak"],
  ["lahir bulan oktober 1961", "the 4th"],
])("%s, then %s: the missing day completes the birth date, and is no visit", (month, day) => {
  const { people } = afterAll("mau bikin paspor tgl 10 agustus", "Ngatini", month, day);
  expect(people).toEqual(["Ngatini 1961-10-04"]);
});

test("a month of birth and the year are noted, and the day asked for", () => {
  const { heard } = afterAll("Ibu saya Mariam, lahirnya cuma tau bulan 5 tahun 1950. tgl 14 agustus bs?");
  expect([heard?.kind, heard?.text]).toEqual(["ask-birth", expect.stringContaining("14 Agustus")]);
});

test.each([
  "untuk karyawan saya sdr. Heri Setiawan, 21 april 1989, tanggal 23 agustus",
  "ibu saya Heri Setiawan lahir 21 april 1989, tgl 23 agustus bs?",
])("%s: a whole request for somebody else is one", (said) => {
  expect(afterAll(said).people).toEqual(["Heri Setiawan 1989-04-21"]);
});
