import { expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

function heldAfter(...turns: string[]) {
  const talk = aDialogue();
  for (const turn of turns) talk.say(turn);
  return talk.world.bookings.map(
    ({ applicant, day, starts }) => `${applicant.name} ${day} ${starts.toString().slice(0, 5)}`,
  );
}

test.each([
  ["mau daftar 2 anak tgl 10 agustus", "Azka Maulana lahir 1 februari 2009 dan Azkia Maulida lahir 1 februari 2009"],
  ["I want to book for 2 people on August 10", "Azka Maulana 1 Feb 2009 and Azkia Maulida 1 Feb 2009"],
])("%s: the day that was said before the names is theirs", (first, then) => {
  expect(heldAfter(first, then)).toEqual(["Azka Maulana 2017-08-10 08:00", "Azkia Maulida 2017-08-10 08:00"]);
});

test("the hour that was said before the names is theirs", () => {
  expect(
    heldAfter("daftar sama anak saya tgl 28 agustus jam 10", "Edward Tan 6 juni 1976, anak Jason Tan 24 juli 2006"),
  ).toEqual(["Edward Tan 2017-08-28 10:00", "Jason Tan 2017-08-28 10:00"]);
});

test("another day beside the names takes the place of the day before", () => {
  expect(heldAfter("mau daftar tgl 10 agustus", "Edward Tan 6 juni 1976 & Jason Tan 24 juli 2006 tgl 14")).toEqual([
    "Edward Tan 2017-08-14 08:00",
    "Jason Tan 2017-08-14 08:00",
  ]);
});

test("who told the name beside the wish is not asked for it", () => {
  const heard = aDialogue().say("pagi, saya Yohanes Tobing mau urus paspor");
  expect([heard.kind, heard.text]).toEqual(["ask-birth", expect.stringContaining("Yohanes Tobing")]);
});

test("a name and a day are asked about as a wish to come", () => {
  for (const said of ["can i come on 14 august? name is Bobby Lee", "bisa tgl 14? nama Bobby Lee"])
    expect(aDialogue().say(said).kind).toBe("ask-birth");
  expect(aDialogue().say("nama saya Bobby Lee tgl 14 agustus sudah terdaftar belum?").kind).not.toBe("ask-birth");
});

test.each([
  ["names first", "Ani Lestari dan Budi Lestari", "3/4/1985 dan 5/6/1990"],
  ["dates first", "3/4/1985 dan 5/6/1990", "Ani Lestari dan Budi Lestari"],
  ["a short name", "Ani Lestari, Budi Lestari", "Budi 5/6/1990, Ani 3/4/1985"],
])("two people in two messages, %s: nobody is lost", (_, first, then) => {
  const talk = aDialogue();
  for (const said of ["mau daftar 2 orang tgl 9", first, then]) talk.say(said);
  expect(talk.world.bookings.map(({ applicant }) => `${applicant.name} ${applicant.birthDate}`)).toEqual([
    "Ani Lestari 1985-04-03",
    "Budi Lestari 1990-06-05",
  ]);
});

test.each([
  "i'm Mark, my wife Sri Rahayu needs a passport. Born 5th July 1984. We are free any day next week",
  "Sri Rahayu 5 juli 1984, hari apa aja minggu depan",
])("%s: the days of next week are offered, and none before", (said) => {
  const heard = aDialogue().say(said);
  expect([heard.kind, heard.text]).toEqual(["ask-day", expect.stringMatching(/1\. (?:Monday|Senin) 14 /)]);
});
