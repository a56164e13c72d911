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

test.each([
  ["mau bikin paspor tgl 9", "buat ibu", "Siapa nama lengkap"],
  ["book for 16 August", "me and my wife", "2 people"],
  ["mau bikin paspor tgl 9", "saya sama istri dan anak", "3 orang"],
])("%s, %s: whose it is answers half, and the name is asked for", (first, then, text) => {
  const { heard } = afterAll(first, then);
  expect([heard?.kind, heard?.text]).toEqual(["ask-name", expect.stringContaining(text)]);
  expect(heard?.text).not.toContain("belum paham");
});

test.each(["Hasanudin (pake 1 d)", "Hasanudin pake 1 d", "Hasanudin, d nya satu", "Pak Hasanudin"])(
  "%s: how it is spelt, or how he is addressed, is no part of the name",
  (said) => {
    expect(afterAll("mau daftar tgl 15 agustus", said, "5/5/1985").people).toEqual(["Hasanudin 1985-05-05"]);
  },
);

test.each(["sesuai KTP aja mas", "ya sesuai ktp lah kak", "same as on my ID card"])(
  "%s: the name is still to be written",
  (said) => {
    expect(afterAll("mau daftar tgl 9", said).heard?.kind).toBe("ask-name");
  },
);

test.each(["nama pake gelar ga? di ktp ada Drs nya", "gelar ditulis ga kak?"])(
  "%s: which words of a name count is told, and the name asked for again",
  (said) => {
    const { heard } = afterAll("mau daftar tgl 21", said);
    expect([heard?.kind, heard?.text]).toEqual(["fact-name-rules", expect.stringContaining("nama lengkap pemohon")]);
  },
);

test("day and month complete a birth date of which only the year was told", () => {
  expect(afterAll("ibu saya Mariam lahir 1950", "3 mei", "tgl 9 agustus").people).toEqual(["Mariam 1950-05-03"]);
  expect(afterAll("ibu saya Mariam lahir 1950", "9 agustus").people).toEqual(["Mariam 1950-07-01"]);
});

test("two years in a question about papers are nobody", () => {
  const { heard } = afterAll("kalau ganti paspor tahun lahir ikut diganti ga, di ktp 1984 di paspor lama 1985");
  expect(heard?.kind).toMatch(/^fact-/);
});

test("a relative without a name beside one is asked for after the first", () => {
  const { people } = afterAll(
    "mau daftar tgl 15 agustus",
    "atas nama Sri Wahyuni dan anak",
    "5 mei 1984",
    "Dika Putra",
    "6 juni 2010",
  );
  expect(people).toEqual(["Sri Wahyuni 1984-05-05", "Dika Putra 2010-06-06"]);
});

test("May is a month where a birth date was asked for", () => {
  expect(afterAll("I want to book for 15 August", "Chloe Tan", "May 2010", "the 7th").people).toEqual([
    "Chloe Tan 2010-05-07",
  ]);
});

test.each([
  ["8 agustus", "1984"],
  ["8 agustus", "tahun 84"],
  ["lahir 8 agustus", "lahirnya 1984"],
  ["agustus tanggal 8 tahun 84"],
])("%s %s: a birth date without its year is none yet, and the year completes it", (...answers) => {
  const { people } = afterAll("daftar tgl 16 agustus", "Mira Lesmana", ...answers);
  expect(people).toEqual(["Mira Lesmana 1984-08-08"]);
  if (answers.length > 1)
    expect(afterAll("daftar tgl 16 agustus", "Mira Lesmana", answers[0] as string).people).toEqual([]);
});

test("day and month behind an echo that asks for them are of the birth, and the visit stays", () => {
  const talk = aDialogue();
  for (const said of ["ibu saya Mariam lahir 1950, tgl 9 agustus", "di ktp 3 mei"]) talk.say(said);
  const [held] = talk.world.bookings;
  expect([`${held?.applicant.birthDate}`, `${held?.day}`]).toEqual(["1950-05-03", "2017-08-09"]);
});

test.each(["Putri", "Putra", "Cucu"])("%s alone is a name", (said) => {
  expect(afterAll("daftar tgl 22 agustus", said, "25 mei 1995").people).toEqual([`${said} 1995-05-25`]);
});

test.each([
  ["Supriadi Gultom, 6 agustus 1983. eh tgl nya 23 aja", 23],
  ["Supriadi Gultom, 6 agustus 1983. eh tglnya 24 deh", 24],
  ["Ratna Dewi 2 maret 1990. tgl datangnya 25 aja", 25],
  ["Ratna Dewi 2 maret 1990, datangnya 25 aja", 25],
  ["Ratna Dewi, 2 march 1990. sorry, the date should be 24", 24],
  ["Ratna Dewi 2 maret 1990. tanggalnya jadi 24 ya", 24],
  ["Ratna Dewi, tgl nya lahir 2 maret 1990", 22],
  ["Ratna Dewi, tglnya 2 maret 1990", 22],
])("'%s', where we asked for the name: the day that is said anew is the day", (said, day) => {
  const talk = aDialogue();
  talk.say("mau daftar paspor tgl 22 agustus 2017");
  expect(talk.say(said).kind).toBe("echo");
  expect(talk.world.bookings.map((booking) => booking.day.day)).toEqual([day]);
});

test.each([
  ["Supriadi Gultom. tgl nya 23 aja", "23 Agustus"],
  ["Supriadi Gultom, eh tanggalnya 24 deh", "24 Agustus"],
])("'%s': and beside the name alone", (said, day) => {
  const talk = aDialogue();
  talk.say("mau daftar paspor tgl 22 agustus 2017");
  const asked = talk.say(said);
  expect([asked.kind, asked.text.includes(day)]).toEqual(["ask-birth", true]);
});
