import { expect, test } from "vitest";
import { inWords } from "./in-words.ts";
import { read } from "./index.ts";

// A Tuesday.
const today = Temporal.PlainDate.from("2017-08-08");

/** Days of August by their numbers, as a row of dates. */
const days = (...numbers: number[]) => numbers.map((day) => `2017-08-${String(day).padStart(2, "0")}`);

const wishes: Record<string, unknown> = {
  "selain kamis ya": { is: "not", weekdays: [4], days: [] },
  "kecuali senin dan rabu": { is: "not", weekdays: [1, 3], days: [] },
  "asal bukan tanggal 22": { is: "not", weekdays: [], days: days(22) },
  "jangan selasa dong": { is: "not", weekdays: [2], days: [] },
  "any day except Monday": { is: "not", weekdays: [1], days: [] },
  "tgl 15 atau 16 deh": { is: "one-of", days: days(15, 16) },
  "15, 16 atau 18 agustus": { is: "one-of", days: days(15, 16, 18) },
  "kamis atau jumat pagi": { is: "one-of", days: days(10, 11) },
  "antara tanggal 14 sampai 16": { is: "one-of", days: days(14, 15, 16) },
  "antara 28 dan 30 agustus": { is: "one-of", days: days(28, 29, 30) },
  "tgl 14-16 kosong?": { is: "one-of", days: days(14, 15, 16) },
  "28 s/d 30 agustus": { is: "one-of", days: days(28, 29, 30) },
  "between 14 and 16 August": { is: "one-of", days: days(14, 15, 16) },
  "21/22 agustus": { is: "one-of", days: days(21, 22) },
  "senin sampai rabu": { is: "one-of", days: days(14, 15, 16) },
  "sebelum tanggal 12": { is: "one-of", days: days(9, 10, 11) },
  "before August 12": { is: "one-of", days: days(9, 10, 11) },
  "paling lambat tgl 11": { is: "one-of", days: days(9, 10, 11) },
  "akhir agustus": { is: "one-of", days: days(28, 29, 30, 31) },
  "end of the month please": { is: "one-of", days: days(28, 29, 30, 31) },
  "pertengahan agustus": { is: "one-of", days: days(13, 14, 15, 16, 17) },
  "minggu ini bisa?": { is: "one-of", days: days(9, 10, 11, 12, 13) },
  "this week, any day": { is: "one-of", days: days(9, 10, 11, 12, 13) },
  "second week of August": { is: "one-of", days: days(9, 10, 11, 12, 13, 14) },
  "hari terakhir bulan ini": { is: "one-of", days: days(28, 29, 30, 31) },
  "minggu ke 3 agustus": { is: "one-of", days: days(15, 16, 17, 18, 19, 20, 21) },
  "minggu ke-4 bulan ini": { is: "one-of", days: days(22, 23, 24, 25, 26, 27, 28) },
  "the week of August 21": { is: "one-of", days: days(21, 22, 23, 24, 25) },
  "week of the 14th": { is: "one-of", days: days(14, 15, 16, 17, 18) },
  "selasa atau rabu depan": { is: "one-of", days: days(15, 16) },
  "Monday or Friday next week": { is: "one-of", days: days(14, 18) },
  "minggu ketiga agustus": { is: "one-of", days: days(15, 16, 17, 18, 19, 20, 21) },
  "minggu terakhir bulan ini": { is: "one-of", days: days(25, 26, 27, 28, 29, 30, 31) },
  "after the 14th": { is: "one-of", days: days(...Array.from({ length: 14 }, (_, n) => 15 + n)) },
  "datang tgl 14-16 bisa?": { is: "one-of", days: days(14, 15, 16) },
  "tunda 2 minggu": { is: "shift", days: 14 },
  "diundur tiga hari": { is: "shift", days: 3 },
  "majukan jadwal saya 2 hari": { is: "shift", days: -2 },
  "sehari lebih cepat": { is: "shift", days: -1 },
  "dua hari setelahnya": { is: "shift", days: 2 },
  "postpone it by a week": { is: "shift", days: 7 },
  "bring it forward by two days": { is: "shift", days: -2 },
  "ada jadwal yg lebih awal?": { is: "earlier" },
  "something sooner": { is: "earlier" },
  "ada yang lebih awal dari 28 agustus?": { is: "earlier" },
  "agak mundur dikit": { is: "later" },
  "sebelum tanggal 16 yg penting jgn senin": { is: "one-of", days: days(9, 10, 11, 12, 13, 15) },
  "minggu depan selain rabu": { is: "one-of", days: days(14, 15, 17, 18) },
  "minggu depan selasa atau jumat": { is: "one-of", days: days(15, 18) },
  "setelah tgl 14 tapi jangan lewat tgl 18": { is: "one-of", days: days(15, 16, 17, 18) },
  "abis 17an ya, sebelum tgl 22": { is: "one-of", days: days(18, 19, 20, 21) },
};

test.each(Object.entries(wishes))("%s", (text, wish) => {
  const { day, dayWish } = read(text, today);
  expect({ day, dayWish: JSON.parse(JSON.stringify(dayWish ?? null)) }).toEqual({ day: undefined, dayWish: wish });
});

test("what is denied is never the day, and a day said beside it is", () => {
  const dayOf = (text: string) => {
    const { day } = read(text, today);
    return day && "date" in day ? day.date.toString() : undefined;
  };
  expect(dayOf("bukan kamis tapi jumat")).toBe("2017-08-11");
  expect(dayOf("jangan tgl 14, tgl 15 aja")).toBe("2017-08-15");
  expect(dayOf("yang tgl 21 pindah ke tgl 28")).toBe("2017-08-28");
  expect(dayOf("dari senin ganti ke kamis")).toBe("2017-08-10");
  expect(dayOf("rabu ga bisa, kamis aja")).toBe("2017-08-10");
  for (const word of ["selain", "kecuali", "jangan", "asal jangan", "asal bukan"])
    for (const day of ["senin", "jumat", "tgl 14", "tanggal 22", "14 agustus", "besok"])
      expect(dayOf(`${word} ${day}`), `${word} ${day}`).toBeUndefined();
});

const single: Record<string, string> = {
  "next week hari kamis": "2017-08-17",
  "for tmrw if possible": "2017-08-09",
  "thurs 10 aug": "2017-08-10",
  "we'd come on 24 August": "2017-08-24",
  "minggu depan, yang hari rabu": "2017-08-16",
  "rabu minggu depannya lagi": "2017-08-23",
  "kalau senin tgl 14 penuh, selasanya juga boleh": "2017-08-14",
  "tgl 14, kalo penuh tgl 15": "2017-08-14",
  "Wednesday 16 aug, or if that's taken the 18th": "2017-08-16",
  "Can it be Wednesday August 30?": "2017-08-30",
  "on the 21st": "2017-08-21",
  "Thursday the 24th please": "2017-08-24",
  "tanggal 23 bulan 8 tahun 2017": "2017-08-23",
  "24th of August": "2017-08-24",
  "Sept 4 is fine": "2017-09-04",
  "pekan depan kamis": "2017-08-17",
  "minggu depan, hari jumat": "2017-08-18",
  "next Thursday": "2017-08-17",
  "kamis depan": "2017-08-17",
  "this Friday": "2017-08-11",
  "pindah 25": "2017-08-25",
  "geser ke 28 dong": "2017-08-28",
  "ganti jadi 30 aja": "2017-08-30",
  "jumatnya aja": "2017-08-11",
  "hari minggu buka?": "2017-08-13",
  "minggu, 20 agustus": "2017-08-20",
  "14-08-2061": "2017-08-14",
  "dinten kemis": "2017-08-10",
  "dina jemuah": "2017-08-11",
  "poe saptu": "2017-08-12",
  "hari jumaik": "2017-08-11",
  "rahina soma": "2017-08-14",
  "2 minggu lagi": "2017-08-22",
};

test.each(Object.entries(single))("%s is %s", (text, date) => {
  const { day } = read(text, today);
  expect(day && "date" in day && day.date.toString()).toBe(date);
});

test("a weekday without its week is told, so that it may be counted from the booking", () => {
  const weekdayOf = (text: string) => read(text, today).weekday;
  expect(["geser ke rabu", "kamisnya aja", "hari senin", "change to Friday", "rebo wae"].map(weekdayOf)).toEqual([
    3, 4, 1, 5, 3,
  ]);
  expect(["rabu depan", "rabu 23", "next Friday", "minggu depan hari rabu", "besok"].map(weekdayOf)).toEqual(
    Array(5).fill(undefined),
  );
});

test("how long a passport still lasts is no day", () => {
  expect(read("paspor saya masih 7 bulan lagi habis", today).day).toBeUndefined();
});

const hours: Record<string, unknown> = {
  "jam 10 kurang 15": "09:45",
  "jam 8 lewat 15": "08:15",
  "setengah 10 bisa?": "09:30",
  "jam 9an": "09:00",
  "jam setengah sembilan": "08:30",
  "jam dua belas": "12:00",
  "ba'da ashar": "afternoon",
  "habis dhuhur": "afternoon",
  "setelah subuh": "morning",
  "half past 9": "09:30",
  "at 11": "11:00",
  "the time should be 9": "09:00",
};

test.each(Object.entries(hours))("%s is %s", (text, hour) => {
  expect(inWords(read(text, today)).hour).toBe(hour);
});

const births: Record<string, string> = {
  "Sumi 00-00-1950, 14 agustus": "Sumi, 1950-07-01 unknown-day, 2017-08-14 no-year month-name",
  "#Sumi#00001950#14082017": "Sumi, 1950-07-01 unknown-day, 2017-08-14",
  "#Sumi#1950#14082017": "Sumi, 1950-07-01 unknown-day, 2017-08-14",
  "Sumi 00-05-1950, 14 agustus": "Sumi, 1950-05-15 unknown-day, 2017-08-14 no-year month-name",
  "Sumi lahir tahun 1950, 14 agustus": "Sumi, 1950-07-01 unknown-day, 2017-08-14 no-year month-name",
  "di ktp cuma tertulis tahun 1950": "-, 1950-07-01 unknown-day, -",
  "tahun 1950": "-, 1950-07-01 unknown-day, -",
  "lahir 1950": "-, no 1950, -, {year:1950}, correction",
  "Karto 05061889": "Karto, 1889-06-05, -",
  "Budi Santoso*25011987*14082017": "Budi Santoso, 1987-01-25, 2017-08-14",
  "Rina 1-2-1990 14-08-2071": "Rina, 1990-02-01 separators, 2017-08-14 separators far-year",
};

test.each(Object.entries(births))("%s is %s", (text, person) => {
  expect(inWords(read(text, today)).people).toEqual([person]);
});
