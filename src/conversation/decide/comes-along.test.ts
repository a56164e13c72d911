import { expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// Somebody more beside an echo, and names put right: whose part of a date or name it is.

const people = (talk: ReturnType<typeof aDialogue>) =>
  talk.world.bookings.map(({ applicant }) => `${applicant.name} ${applicant.birthDate}`).toSorted();

test.each([
  ["istri saya ikut juga ya, namanya Lestari", "lahirnya 6 mei 1990"],
  ["sekalian adik saya bisa? Lestari namanya", "dia lahir 6 mei 1990"],
])("%s: somebody more, and the first one stays as they were", (joins, born) => {
  const talk = aDialogue();
  talk.say("Budi Raharjo lahir 1 desember 1987 tgl 14 agustus jam 9");
  talk.say(joins);
  talk.say(born);
  expect(people(talk)).toEqual(["Budi Raharjo 1987-12-01", "Lestari 1990-05-06"]);
  expect(talk.world.bookings.map(({ starts }) => starts.hour)).toEqual([9, 9]);
});

test("of several the one is put right whose name goes on", () => {
  const talk = aDialogue();
  talk.say("Joko Tobing 3 mei 1980, Rina Tobing 4 juni 1985 tgl 15 agustus");
  talk.say("Rina nama lengkapnya Rinawati Tobing");
  expect(people(talk)).toEqual(["Joko Tobing 1980-05-03", "Rinawati Tobing 1985-06-04"]);
});

test.each([
  ["#Keenan Pratama#29112006#14082017", "yg bener Kenan Pratama bukan Keenan", "Kenan Pratama 2006-11-29"],
  ["#Jonatan Wijaya#17031986#14082017", "it should be Jonathan Wijaya, not Jonatan", "Jonathan Wijaya 1986-03-17"],
])("%s: %s", (booked, text, after) => {
  const talk = aDialogue();
  talk.say(booked);
  talk.say(text);
  expect(people(talk)).toEqual([after]);
});

test.each([
  ["Wa Ode Rahma 10-10-1979 tgl 25 agustus", "Wa Ode Rahma 1979-10-10"],
  ["nama saya Marlon Sinaga kelahiran 82 tanggal 4 bulan 4, bisanya selasa minggu depan", "Marlon Sinaga 1982-04-04"],
  ["Dono Sukirno kelahiran tahun 75 tgl 3 bulan 5, mau datang tgl 9 agustus", "Dono Sukirno 1975-05-03"],
  ["Sari Dewi lahir 1955, datang tgl 10 agustus", "Sari Dewi 1955-07-01"],
])("%s", (text, person) => {
  const talk = aDialogue({ now: "2017-08-01T09:00:00+07:00" });
  talk.say(text);
  expect(people(talk)).toEqual([person]);
});

test("who is named, and again in short beside a birth date, is one person", () => {
  const talk = aDialogue();
  talk.say("Ibu Tuti dan bapak Karno mau bikin paspor, tuti 01051960, karno 03021959, tgl 22 agustus");
  expect(people(talk)).toEqual(["Karno 1959-02-03", "Tuti 1960-05-01"]);
});

test.each([
  ["selasa tgl 22 yang tidak terlalu pagi", 10],
  ["selasa tgl 22 jangan jam 8", 10],
])("%s", (when, hour) => {
  const talk = aDialogue();
  talk.say(`Kasiyem lahir 10 februari 1948 ${when}`);
  expect(talk.world.bookings.map(({ starts }) => starts.hour)).toEqual([hour]);
});

test("an hour instead of another one is shown at once while nothing is sure", () => {
  const talk = aDialogue();
  talk.say("My name is Budi Raharjo, born 1 December 1987, on 14 August at 9 am");
  talk.say("yes but could we do 11 instead of 9?");
  expect(talk.world.bookings.map(({ starts, state }) => [starts.hour, state])).toEqual([[11, "held"]]);
});

test("the last day that can be booked is a day", () => {
  const talk = aDialogue({ now: "2017-08-01T09:00:00+07:00" });
  talk.say("Marice Yoku born 6 June 1963");
  talk.say("the last day you have in August, early in the morning");
  expect(talk.world.bookings.map(({ day }) => day.toString())).toEqual(["2017-08-31"]);
});
