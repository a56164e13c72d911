import { expect, test } from "vitest";
import { aDialogue } from "../../../../test/dialogue.ts";

function answered(open: string, said: string) {
  const talk = aDialogue();
  talk.say(open);
  return { talk, heard: talk.say(said) };
}
const name = "daftar";
const birth = "Surya Hartono, tgl 14 agustus";
const day = "Surya Hartono, 12-3-1985";

test.each([
  ["It's under Christian Will Hartadi", "Christian Will Hartadi"],
  ["Ya Allah Rahmawati", "Rahmawati"],
  ["jenengku Tukijan", "Tukijan"],
  ["namonyo Syafrizal", "Syafrizal"],
  ["I'm Aloysius", "Aloysius"],
  ["yang mau bikin istri saya, Maria Tallo", "Maria Tallo"],
  ["itu untuk bos saya pak Hendra Gunawan", "Hendra Gunawan"],
  ["The applicant is my driver Agus Salim", "Agus Salim"],
  ["it's for my wife, Maria Tallo", "Maria Tallo"],
  ["dia Yohana Bessie, adik saya", "Yohana Bessie"],
  ["it is our maid Sumiyati", "Sumiyati"],
  ["ngaran abdi teh Asep Sunandar", "Asep Sunandar"],
  ['nama sesuai ktp "Hendra Tanu"', "Hendra Tanu"],
])("'%s' names somebody, where we asked for a name", (said, who) => {
  const { talk, heard } = answered(name, said);
  expect([heard.kind, talk.state().draft?.people[0]?.name]).toEqual(["ask-birth", who]);
});

test.each([
  [birth, "umur saya 34", "ask-birth"],
  [birth, "ya", "ask-birth"],
  [birth, "tgl lahirnya ga tau pak, bapak cuma inget jaman jepang", "ask-birth"],
  [birth, "why do you need this?", "fact-why-data"],
  [birth, "kok harus pake tgl lahir segala", "fact-why-data"],
  [name, "kenapa harus nama KTP?", "fact-why-data"],
  [name, "ya", "ask-name"],
  [birth, "ga usah deh", "gave-up-draft"],
  [day, "ga usah deh masih lama mikirnya", "gave-up-draft"],
  [day, "nanti aja deh", "gave-up-draft"],
  [day, "oke besok saya kabari", "not-yet"],
  [day, "I'll get back to you later", "not-yet"],
  [day, "jangan senin", "ask-day"],
])("%s, then '%s': %s", (open, said, kind) => {
  const { talk, heard } = answered(open, said);
  expect([heard.kind, talk.world.bookings]).toEqual([kind, []]);
});

test.each(["saya tinggal di Depok", "saya mau tanya dulu sama Pak Budi", "saya kerja di PT Semen Padang"])(
  "'%s' names nobody",
  (said) => expect(answered(name, said).talk.state().draft?.people ?? []).toEqual([]),
);

test.each(["lahir bulan maret 1987", "lahirnya tahun 1987", "saya lahir 12 maret", "april 1992", "lahir april 92"])(
  "'%s' is no whole birth date: nothing is made up, and it is asked for",
  (said) => {
    const { talk, heard } = answered(birth, said);
    expect(heard.text).toContain("belum lengkap");
    expect(talk.state().draft?.people[0]?.birth).toBeUndefined();
  },
);

test.each([
  "nama suami saya atau nama saya ya?",
  "nama siapa? saya atau anak saya?",
  "pemohonnya itu siapa maksudnya?",
])("'%s': the name of whoever gets the passport", (said) => {
  const { heard } = answered(name, said);
  expect([heard.kind, heard.text]).toEqual(["ask-name", expect.stringContaining("yang paspornya mau dibuat")]);
});

test.each([
  ["Kami berempat mau bikin paspor tgl 10", "4 orang"],
  ["mau daftar paspor buat 2 orang", "2 orang"],
])("'%s': so many are asked for", (said, count) => {
  const heard = aDialogue().say(said);
  expect([heard.kind, heard.text]).toEqual(["ask-name", expect.stringContaining(count)]);
});

test("what was known stays beside a question that is asked again", () => {
  const { talk } = answered(birth, "umur saya 34");
  talk.say("12-3-1985");
  expect(talk.world.bookings.map(({ applicant, day }) => `${applicant.name} ${day}`)).toEqual([
    "Surya Hartono 2017-08-14",
  ]);
});

test.each([
  ["Do not book me yet! I only want to know if the 10th is open.", "ask-day"],
  ["belum mau daftar, tanya tgl 15 masih ada?", "ask-day"],
  ["Tolong JANGAN daftarkan siapapun pakai nama saya, Hendrik Lasut 12 maret 1975", "fact-human"],
  ["makasih infonya kak, ntar sy daftar klo udh lengkap berkasnya", "thanks"],
  ["ok makasih infonya", "thanks"],
  ["daftar 3 orang bisa?", "fact-book-for-other"],
  ["Beda tahun lahir di ijazah dan KTP, 1980 vs 1981, nanti ditolak ngga?", "fact-data-mismatch"],
])("'%s' begins no form", (said, kind) => {
  const talk = aDialogue();
  const heard = talk.say(said);
  expect([heard.kind, heard.wishes.filter(({ act }) => act !== "look"), talk.state().asked?.ask]).toEqual([
    kind,
    [],
    kind === "ask-day" ? "day" : undefined,
  ]);
});

test("'ga bisa' of anything else than coming leaves the request beside it", () => {
  const talk = aDialogue();
  expect(talk.say("ga bisa ngetik banyak. Tarsih 1 7 56 hari senin").kind).toBe("echo");
});

test("'she is born ...' answers our question, whoever she is", () => {
  const { talk } = answered(birth, "She is born 7 Jul 1984");
  expect(talk.world.bookings.map(({ applicant }) => `${applicant.birthDate}`)).toEqual(["1984-07-07"]);
});

test("a question behind a yes is answered, and the yes counts; in one breath the hold waits on", () => {
  const apart = answered("Herlina Kambuaya 22-8-1991, 10-8-2017", "ya. biayanya berapa ya?");
  expect([apart.heard.text, apart.talk.world.bookings[0]?.state]).toEqual([expect.stringMatching(/Rp/), "confirmed"]);
  const { talk, heard } = answered("Herlina Kambuaya 22-8-1991, 10-8-2017", "ya biayanya berapa ya?");
  expect([heard.kind, talk.world.bookings[0]?.state]).toEqual(["fact-fee", "held"]);
});
