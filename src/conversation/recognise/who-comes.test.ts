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
  ["hi i'm Mark, my wife Sri Rahayu needs a passport. Her birthday is 5th July 1984", ["Sri Rahayu, 1984-07-05, -"]],
  ["saya Budi Hartono, mau daftarin istri saya Rina Sari, lahir 3 mei 1990", ["Rina Sari, 1990-05-03, -"]],
  ["saya Budi, istri saya Rina 3 mei 1990", ["Budi, -, -", "Rina, 1990-05-03, -"]],
  ["kami berdua, saya Aji 3/3/1990 istri Ayu", ["Aji, 1990-03-03, -", "Ayu, -, -"]],
  ["ini anaknya pak Sutrisno, daftarin bapak. Sutrisno 5-5-1951", ["Sutrisno, 1951-05-05, -"]],
  ["Kevin Tan 3-5-2015 anak dari bapak Hendra Tan dan ibu Siti Rahma", ["Kevin Tan, 2015-05-03, -"]],
  ["Grace Lee 3 May 2010, daughter of Henry Lee", ["Grace Lee, 2010-05-03, -"]],
])("%s: whoever only writes does not come", (text, people) => {
  expect(peopleIn(text)).toEqual(people);
});

test.each([
  ["bertiga: Yusuf Hidayat 13/1/1990, Salma Nadia 4/4/1993, Fikri", ["Yusuf Hidayat", "Salma Nadia", "Fikri"]],
  ["Yusuf Hidayat 13/1/1990 dan Salma Nadia 4/4/1993 dan Fikri", ["Yusuf Hidayat", "Salma Nadia", "Fikri"]],
  ["daftar 2 orang: Yusuf Hidayat 13/1/1990, Fikri", ["Yusuf Hidayat", "Fikri"]],
  ["Yusuf Hidayat 13/1/1990, Salma Nadia 4/4/1993, Bogor", ["Yusuf Hidayat", "Salma Nadia"]],
  ["Yusuf Hidayat 13/1/1990, Salma Nadia 4/4/1993, Terima kasih", ["Yusuf Hidayat", "Salma Nadia"]],
])("%s: whose birth date is missing is not left out", (text, names) => {
  expect(read(text, today).people.map(({ name }) => name?.value)).toEqual(names);
});

test.each([
  [
    "sy tgl 8 suami tgl 10. sy Maya 6/6/1989, suami Doni 7/8/1986",
    "Maya, 1989-06-06, 2017-08-08",
    "Doni, 1986-08-07, 2017-08-10",
  ],
  [
    "Maya 6/6/1989 suami Doni 7/8/1986, suami tgl 10 sy tgl 8",
    "Maya, 1989-06-06, 2017-08-08",
    "Doni, 1986-08-07, 2017-08-10",
  ],
  [
    "My wife Anna 3 May 1980 on the 8th and me, Tom 4 June 1979 on the 9th",
    "Anna, 1980-05-03, 2017-08-08",
    "Tom, 1979-06-04, 2017-08-09",
  ],
])("%s: each has the day that was said of them", (text, ...people) => {
  expect(peopleIn(text)).toEqual(people);
});
