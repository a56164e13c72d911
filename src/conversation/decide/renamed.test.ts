import { expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

function whoAfter(...turns: string[]): string[] {
  const talk = aDialogue();
  for (const turn of turns) talk.say(turn);
  return talk.world.bookings.map(({ state, applicant }) => `${state} ${applicant.name} ${applicant.birthDate}`);
}

test.each([
  ["Nabilla Rahmawati", "aduh salah ketik, namanya Nabila l nya satu, bukan Nabilla", "Nabila Rahmawati"],
  ["Nabila Rahmawati", "Nabilla l nya dua, bukan Nabila", "Nabilla Rahmawati"],
  ["Ketut Sudarma", "min namanya kurang, I Ketut Sudarma", "I Ketut Sudarma"],
  ["Eka Wati", "spasinya salah, Ekawati disambung", "Ekawati"],
  ["Ekawati Sari", "namanya dipisah, Eka Wati Sari", "Eka Wati Sari"],
  ["Ratna Dwi", "nama belakang saya Wijayanti, ketinggalan", "Ratna Dwi Wijayanti"],
  ["Grace Tan", "my last name is missing: Halim", "Grace Tan Halim"],
  ["Mira Lesmana", "namanya kepanjangan, cukup Mira", "Mira"],
  ["Felicia Tan Wijaya", "My KTP has no surname, only Felicia Tan", "Felicia Tan"],
])('%s, "%s": the name is put right', (name, said, right) => {
  expect(whoAfter(`#${name}#05071988#09082017`, said)).toEqual([`confirmed ${right} 1988-07-05`]);
});

test.each([
  "suami sy katanya udah daftar juga, namanya Herman Tuasikal. tgl berapa dia dapetnya",
  "istri saya namanya Hermina Tuasikal",
  "nama adik saya Herman Tuasikal",
  "temen saya mau ikut, namanya Siska Amelia",
  "nambah satu orang, namanya Siska Amelia",
])("%s: a relative is no other spelling", (said) => {
  expect(whoAfter("#Maryam Tuasikal#05071988#09082017", said)).toContain("confirmed Maryam Tuasikal 1988-07-05");
});

test.each([
  ["waduh tgl lahirnya salah pak", "yg benar 9 maret 1985"],
  ["my birth date is wrong", "it is 9 March 1985"],
])("%s, %s: the birth date is put right where a correction was asked for", (first, then) => {
  expect(whoAfter("#Dewa Suardana#03091985#21082017", first, then)).toEqual(["confirmed Dewa Suardana 1985-03-09"]);
});

test("a wish to fix the birth date names nobody", () => {
  const said = "i need to fix my date of birth to 2 Jan 1985";
  expect(whoAfter("#Rita Andriani#01021985#15082017", said)).toEqual(["confirmed Rita Andriani 1985-01-02"]);
});

test("a yes with a part of the name takes nothing of it away", () => {
  expect(whoAfter("Agus Juli Setiawan 7 agustus 1980 tgl 10 agustus", "ya betul namanya Agus Juli")).toEqual([
    "confirmed Agus Juli Setiawan 1980-08-07",
  ]);
});

test("a question about the name on the letter names nobody anew", () => {
  expect(whoAfter("#Lilik Handayani#03051980#15082017", "kok namanya Lilik? saya Lilis")).toEqual([
    "confirmed Lilik Handayani 1980-05-03",
  ]);
});

test("a day and month put right in a birth date are no day of a visit", () => {
  expect(whoAfter("Dewi Sartika 3 mei 1980 tgl 9 agustus", "tgl lahir salah ketik harusnya 13 mei")).toEqual([
    "held Dewi Sartika 1980-05-13",
  ]);
});

test.each([
  ["eh Anggraeni", "Dewi Anggraeni 1990-05-05"],
  ["Anggraeni kak", "Dewi Anggraeni 1990-05-05"],
  ["salah orang, harusnya adik saya Dina Anggraini 7 juli 1995", "Dina Anggraini 1995-07-07"],
  ["Senin", "Dewi Anggraini 1990-05-05"],
])("%s: right behind the echo", (said, who) => {
  expect(whoAfter("Dewi Anggraini 5 mei 1990 tgl 22", said)).toEqual([`held ${who}`]);
});
