import { expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../../test/dialogue.ts";

// Two, or three, who come on one day. Tuesday 8 August 2017, nine o'clock; 14 August is a Monday.

const two = ["#Dimas Prasetyo#05031984#14082017", "#Ratna Dewi#21071986#14082017"];
const three = [...two, "#Kayla Prasetyo#02092011#14082017"];

function after(said: readonly string[]): Dialogue {
  const talk = aDialogue();
  for (const text of said) talk.say(text);
  return talk;
}

function when({ world }: Dialogue): string[] {
  return world.bookings
    .map(({ applicant, day, starts }) => `${applicant.name.split(" ")[0]} ${day.day} ${starts.hour}`)
    .toSorted();
}

test.each([
  ["minta diundur dua2nya ke tgl 16 bisa?", two],
  ["kami ga bisa tgl 14, pindahin semuanya ke tgl 16 ya", two],
  ["we cant on the 14th, pls move both to 16 august", two],
  ["Dimas sama Ratna pindah ke tgl 16", two],
  ["semuanya pindah ke tgl 16 ya min, lagi pada sakit", three],
])("%s: all of them are offered the day, and a yes moves all", (said, booked) => {
  const talk = after(booked);
  const offered = talk.say(said);
  expect(offered.kind).toBe("move-offer");
  for (const name of ["Dimas", "Ratna"]) expect(offered.text).toContain(name);
  expect(talk.world.bookings.every(({ day }) => day.day === 14)).toBe(true);
  talk.say("ya");
  expect(talk.world.bookings.map(({ day }) => day.day)).toEqual(booked.map(() => 16));
});

test("one hour for both, on the day they have", () => {
  const talk = after(two);
  talk.say("dua2nya minta jam 10 aja bisa? rumah kami jauh");
  talk.say("ya keduanya");
  expect(when(talk)).toEqual(["Dimas 14 10", "Ratna 14 10"]);
});

test("a day of the list is for both who asked for it", () => {
  const talk = after(two);
  expect(talk.say("we both need a different day").kind).toBe("move-list");
  talk.say("Tuesday 15 August");
  expect(when(talk)).toEqual(["Dimas 15 8", "Ratna 15 8"]);
});

test("two of three are moved, and the third stays", () => {
  const talk = after(three);
  talk.say("Dimas dan Ratna pindah ke tgl 16");
  talk.say("ya");
  expect(when(talk)).toEqual(["Dimas 16 8", "Kayla 14 8", "Ratna 16 8"]);
});

test.each(["salah satu dari kami mau ganti hari, bisa?", "maaf pak yg satu ga bisa hari itu, boleh ganti hari?"])(
  "%s: which one, and nobody is moved by a guess",
  (said) => {
    expect(after(two).say(said).kind).toBe("which");
  },
);
