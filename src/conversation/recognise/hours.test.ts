import { expect, test } from "vitest";
import { inWords } from "./in-words.ts";
import { read } from "./index.ts";

// A Tuesday.
const today = Temporal.PlainDate.from("2017-08-08");

const hours = {
  "Wednesday the 16th, 10ish": "10:00",
  "jam 9an aja": "09:00",
  "jam sebelasan gitu": "11:00",
  "jam 9 eh jam 10 deh": "10:00",
  "jangan jam 8, jam 10 aja": "10:00",
  "antara jam 9 sampe jam 11": "09:00",
  "jam 7 malem": "19:00",
  "setelah jam 10": "10:00",
  "after 1pm": "afternoon",
  "lewat jam 12 siang": "afternoon",
  "sebelum jam 11": "morning",
  "abis dzuhur": "afternoon",
  "jangan pagi": "afternoon",
  "jangan pagi banget": "10:00",
  "jangan pagi-pagi dong": "10:00",
  "not too early": "10:00",
  "jangan kepagian": "10:00",
  "ulah isuk teuing": "10:00",
  "ulah beurang teuing": "morning",
  "jangan kesiangan ya": "morning",
  "jangan pagi2, siang aja": "afternoon",
  "rabu aja pagi": "morning",
  "yg paling siang, senin": "afternoon",
  // A bound, before or behind the hour.
  "jumat sebelum jumatan": "morning",
  "jumat sblm sholat jumat": "morning",
  "jumat abis jumatan": "afternoon",
  "sebelum makan siang": "morning",
  "abis ashar": "afternoon",
  "sebelum jam 2 siang": "morning",
  "paling telat jam 10": "morning",
  "no later than 10am": "morning",
  "any time before 10 on Friday": "morning",
  "jangan sebelum jam 10": "10:00",
  "not before 10": "10:00",
  "di atas jam 1": "afternoon",
  "1pm or later": "afternoon",
  "not earlier than 10 please": "10:00",
  "can I come tuesday at noon?": "12:00",
  "the 22nd, afternoon preferably": "afternoon",
  "on Thursday evening": "afternoon",
  "jam 10 ke atas": "10:00",
  "something after 1?": "afternoon",
  // An hour says more than a part of the day.
  "agak siang jgn kepagian, jam 10 an": "10:00",
  "bisa agak siang ga? jam 10": "10:00",
  // About an hour, and an hour without its word.
  "around 10 in the morning": "10:00",
  "sekitar 10an": "10:00",
  "Is Thursday at 9 possible for all of us?": "09:00",
  "10 o'clock if there's place": "10:00",
  "9 august 10am": "10:00",
  "24/8 jam 11": "11:00",
  "jam 1/2 2 siang": "13:30",
  // Parts of the day without "yg".
  "wed 16 aug in the afternoon": "afternoon",
  "in the late morning": "10:00",
  "sembarang hari asal sore": "afternoon",
  "senin 14 agustus, sore": "afternoon",
  "enjing-enjing jam 8 wae": "08:00",
  "isuk-isuk": "morning",
  // A label before the hour, and the end of the day.
  "Jam: 10": "10:00",
  "pukul = 13.30": "13:30",
  "jam datang: 9": "09:00",
  "Time: 10": "10:00",
  "senin jam terakhir aja": "afternoon",
  "jamnya paling akhir dong": "afternoon",
  "monday, the last hour of the day please": "afternoon",
  "the last appointment on Thursday": "afternoon",
  "Friday, as late as possible": "afternoon",
  "senin habis magrib": "18:00",
  "tgl 23 tapi bukan pagi": "afternoon",
  "dinten senin jam sanga": "09:00",
  "kemis tabuh salapan": "09:00",
  "tgl 15 atau 16 aja sore": "afternoon",
  "16 August, 10am": "10:00",
  "last slot on monday": "afternoon",
  "the latest available slot": "afternoon",
};
test.each(Object.entries(hours))("an hour or a part of the day: %s", (text, hour) => {
  expect(inWords(read(text, today)).hour).toBe(hour);
});

test("an hour that is only denied is no wish for it", () => {
  expect(read("jamnya jangan jam 9 dong", today).hour).toBeUndefined();
});

test.each([
  "good afternoon, book for friday please",
  "I called this morning",
  "about 5 people",
  "selamat siang mau tanya",
])("a greeting, a number of people: no hour: %s", (text) => {
  expect(read(text, today).hour).toBeUndefined();
});

const others = {
  "duh jam 8 kepagian": "later",
  "siangan dikit dong": "later",
  "ada yang lebih siang?": "later",
  "too early for me": "later",
  "jam 8 terlalu pagi": "later",
  "jam 8 ga keburu pak": "later",
  "agak sorean": undefined,
  "jamnya kecepetan": "later",
  "jamnya mundur dikit bisa": "later",
  "mau lebih siangan 2 jam": "later by 120",
  "jangan jam 8 ya": "other",
  "jangan siang2, pagian dikit": "earlier",
  "kesiangan pak": "earlier",
  "can it be earlier that day?": "earlier",
  "later in the day please": "later",
  "mundurin sejam bisa?": "later by 60",
  "2 jam lebih siang": "later by 120",
  "can we do an hour later?": "later by 60",
  "majuin setengah jam": "earlier by 30",
  "jangan kepagian": undefined,
  "saya telat sejam": undefined,
  "nunggu 2 jam ga dipanggil": undefined,
};
test.each(Object.entries(others))("another hour than the one they have: %s", (text, said) => {
  const { hourWish } = read(text, today);
  expect(hourWish && `${hourWish.is}${hourWish.minutes ? ` by ${hourWish.minutes}` : ""}`).toBe(said);
});
