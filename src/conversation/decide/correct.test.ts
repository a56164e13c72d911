import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";
import { nameSaidAnew } from "./said-name.ts";
import { partSaid } from "./said-part.ts";

const loose = "Fransiska Wea, 14-02-1996, 24-08-2017";

describe("a name said anew", () => {
  test.each([
    ["salah, namanya Fransisca pake c", "Fransiska Wea", "Fransisca Wea"],
    ["Salah, nama sy Herlambang pake H", "Erlambang Prawira", "Herlambang Prawira"],
    ["eh bener tethool, pake h, liat di ijazah", "Agustinus tetool", "Agustinus tethool"],
    ["it's Budhi with an h", "Budi Santoso", "Budhi Santoso"],
    ["Eh lengkapnya Maria Fransiska Wea, sesuai ijazah", "Fransiska Wea", "Maria Fransiska Wea"],
    ["nama kurang, Budi Santoso Wijaya", "Budi Santoso", "Budi Santoso Wijaya"],
    ["full name Budi Hari Santoso", "Budi Santoso", "Budi Hari Santoso"],
    ["ya eh bukan Togar, Tongam", "Togar Manalu", "Tongam Manalu"],
    ["Tongam, bukan Togar", "Togar Manalu", "Tongam Manalu"],
    ["bukan Setyo, tapi Setio", "Setyo Budi", "Setio Budi"],
    ["Muhamad nya m satu kak, Muhamad Rifai", "Muhammad Rifai", "Muhamad Rifai"],
    ["maksudnya Yanto Subagja", "Yanto Subagyo", "Yanto Subagja"],
    ["it should be Jonathan Tanaka", "Jon Tanaka", "Jonathan Tanaka"],
    ["sorry, it's Michele with one L", "Michelle Tanoto", "Michele Tanoto"],
    ["Siti Nurhalizah ya bukan Nurhaliza", "Siti Nurhaliza", "Siti Nurhalizah"],
    ["namanya Boedi", "Budi Santoso", "Boedi Santoso"],
    ["harusnya Djoko", "Joko Susilo", "Djoko Susilo"],
    ['nama salah, harusnya "Hendro Tanu"', "Hendra Tanu", "Hendro Tanu"],
    ["my name should be Ali Imran Siregar", "Ali Imron", "Ali Imran Siregar"],
    ["the card says Ratna Permatasari", "Ratna Permata", "Ratna Permatasari"],
    ["yang Salma itu maksudnya Salma Fauziah", "Salma", "Salma Fauziah"],
    ["nabil nya jadi nabil ramadhan", "Nabil", "Nabil Ramadhan"],
    ["Rudi itu Rudianto lengkapnya", "Rudi", "Rudianto"],
  ])("%s", (text, before, after) => {
    expect(nameSaidAnew(text, before)).toBe(after);
  });

  test.each([
    ["benar, hari itu", "Dewi Sari"],
    ["ya betul namanya Budi", "Budi Santoso"],
    ["bukan saya tapi anak saya", "Budi Santoso"],
    ["salah tanggalnya, tgl 10", "Budi Santoso"],
    ["bukan senin, selasa", "Budi Santoso"],
    ["tambah adik saya juga, Budi Wijaya", "Budi Santoso"],
    ["maaf, Budi jadi hari Selasa aja", "Budi Santoso"],
  ])("%s: the name stays", (text, before) => {
    expect(nameSaidAnew(text, before)).toBeUndefined();
  });

  test("to an echo it is shown in another echo, and the hold stays one", () => {
    const talk = aDialogue();
    talk.say(loose);
    expect(talk.say("salah, namanya Fransisca pake c").kind).toBe("echo");
    expect(talk.say("Eh lengkapnya Maria Fransisca Wea, sesuai ijazah").kind).toBe("echo");
    talk.say("ya udah bener");
    expect(talk.world.bookings.map(({ state, applicant }) => `${state} ${applicant.name}`)).toEqual([
      "confirmed Maria Fransisca Wea",
    ]);
  });
});

describe("one part of a birth date", () => {
  test.each([
    ["betul semua kecuali tahunnya, 1978", { year: 1978 }],
    ["Correct except the year, it's 1978 not 1996", { year: 1978 }],
    ["bulannya salah, harusnya maret", { month: 3 }],
    ["the month should be March", { month: 3 }],
    ["lahirnya tanggal 15 bukan 14", { day: 15 }],
    ["born on the 15 not 14", { day: 15 }],
    ["bulan depan aja", undefined],
    ["lahir 3 mei 1978", undefined],
    ["tgl 10 aja", undefined],
    ["tahun ini", undefined],
  ])("%s", (text, parts) => {
    expect(partSaid(text)).toEqual(parts);
  });

  test("to an echo it is put right, and nobody new is read", () => {
    const talk = aDialogue();
    talk.say(loose);
    expect(talk.say("betul semua kecuali tahunnya, 1978").kind).toBe("echo");
    expect(talk.world.bookings.map(({ applicant }) => `${applicant.name} ${applicant.birthDate}`)).toEqual([
      "Fransiska Wea 1978-02-14",
    ]);
  });
});

test.each([
  "oke tapi tambah anak sy satu, Zahra Nur Aini 9 april 2010",
  "and my daughter too, Zahra Nur Aini, 9 April 2010",
  "Zahra Nur Aini 9-4-2010",
])("whoever is named while an echo waits comes on its day: %s", (said) => {
  const talk = aDialogue();
  talk.say(loose);
  expect(talk.say(said).kind).toBe("echo");
  talk.say("ya");
  expect(talk.world.bookings.map(({ state, day }) => `${state} ${day}`)).toEqual([
    "confirmed 2017-08-24",
    "confirmed 2017-08-24",
  ]);
});

test.each([
  ["tahunnya kebalik, 78 bukan 87", "1978-07-06"],
  ["lahirnya bukan 87 tp 86", "1986-07-06"],
  ["born in 86 not 87", "1986-07-06"],
  ["it should be 1979", "1979-07-06"],
  ["tgl 16 juli bukan 6", "1987-07-16"],
])("'%s' puts that part of the birth date right", (said, birth) => {
  const talk = aDialogue();
  talk.say("Yanti Sumarni lahir 6 juli 1987 datang 22 agustus");
  expect(talk.say(said).kind).toBe("echo");
  expect(talk.world.bookings.map((one) => `${one.applicant.birthDate} ${one.day}`)).toEqual([`${birth} 2017-08-22`]);
});

test("of several the one whose birth date says what was wrong", () => {
  const talk = aDialogue();
  talk.say("saya Irfan Hakim lhr 6 agustus 1986 sm istri Dewi Anggraini lhr 15 mei 1988, tgl 16 agustus");
  expect(talk.say("istri saya tgl 25 mei bukan 15").kind).toBe("echo");
  expect(talk.world.bookings.map(({ applicant }) => `${applicant.birthDate}`).toSorted()).toEqual([
    "1986-08-06",
    "1988-05-25",
  ]);
});

test("the name once more with the birth date of the booking puts the name right", () => {
  const talk = aDialogue();
  talk.say("#Budi Santoso#05051980#14082017");
  talk.say("ya");
  talk.say("Budi Santosa, 5-5-1980. salah ketik tadi");
  expect(talk.world.bookings.map(({ applicant }) => applicant.name)).toEqual(["Budi Santosa"]);
});
