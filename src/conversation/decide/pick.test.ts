import { expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// Somebody who needs no certain day. Tuesday 8 August 2017, nine o'clock; today's first hour is eleven.

const person = "Ence Supriatna 16-7-1968";

test.each([
  "terserah",
  "terserah bapak saja",
  "bebas aja min",
  "kapan aja boleh",
  "yang paling cepat",
  "whenever",
  "any day is fine",
  "up to you",
  "the earliest you have",
  "pilihin aja pak",
])("'%s' to a list of days is the first of them, shown before it is sure", (said) => {
  const talk = aDialogue();
  talk.say(person);
  expect(talk.say(said).kind).toBe("echo");
  expect(talk.world.bookings.map(({ state, day }) => [state, `${day}`])).toEqual([["held", "2017-08-08"]]);
  talk.say("ya");
  expect(talk.world.bookings.map(({ state }) => state)).toEqual(["confirmed"]);
});

test.each(["boleh", "ya", "yes please", "yes, right", "iya bener kak", "ya betul datanya"])(
  "'%s' to a list of days takes none of them: the day is asked for again",
  (said) => {
    const talk = aDialogue();
    talk.say(person);
    const heard = talk.say(said);
    expect(heard.kind).toBe("ask-day");
    expect(heard.text).toContain("Ence Supriatna");
    expect(talk.world.bookings).toEqual([]);
    talk.say("yang kedua");
    expect(talk.world.bookings.map(({ day }) => `${day}`)).toEqual(["2017-08-09"]);
  },
);

test.each(["secepatnya", "hari apa saja", "any day", "asap please", "yg paling dekat aja"])(
  "whoever writes '%s' beside their data sees the first free day",
  (said) => {
    const talk = aDialogue();
    expect(talk.say(`${person}, ${said}`).kind).toBe("echo");
    expect(`${talk.world.bookings[0]?.day}`).toBe("2017-08-08");
  },
);

test("any day of the week that was spoken of is a day of that week", () => {
  const talk = aDialogue();
  talk.say(person);
  talk.say("minggu depan");
  talk.say("terserah");
  expect(`${talk.world.bookings[0]?.day}`).toBe("2017-08-14");
});

test("a birth date put right after that keeps the day which was shown", () => {
  const talk = aDialogue();
  talk.say(`${person}, terserah`);
  expect(talk.say("lahir 1969").kind).toBe("echo");
  expect(talk.world.bookings.map(({ day, applicant }) => `${day} ${applicant.birthDate}`)).toEqual([
    "2017-08-08 1969-07-16",
  ]);
});

test.each([
  ["yang pertama aja", "2017-08-08"],
  ["yang kedua", "2017-08-09"],
  ["second one", "2017-08-09"],
  ["the third please", "2017-08-10"],
  ["yg terakhir aja", "2017-08-11"],
])("'%s' is that item of the list", (said, day) => {
  const talk = aDialogue();
  talk.say(person);
  expect(talk.say(said).kind).toBe("echo");
  expect(`${talk.world.bookings[0]?.day}`).toBe(day);
});

test("a question about any day books nothing", () => {
  const talk = aDialogue();
  talk.say("hari apa aja yang kosong min?");
  talk.say("paling cepat kapan ya?");
  expect(talk.world.bookings).toEqual([]);
});

test.each([
  ["#Ganesh Pillai#30031986#17082017", "oh iya lupa 17an, kalo gitu sehari sesudahnya", "2017-08-18"],
  ["#Ganesh Pillai#30031986#19082017", "the friday before", "2017-08-18"],
  ["#Ganesh Pillai#30031986#20082017", "senin sesudahnya aja", "2017-08-21"],
])("a day beside one that cannot be had is counted from it: %s, %s", (request, said, day) => {
  const talk = aDialogue();
  talk.say(request);
  talk.say(said);
  expect(talk.world.bookings.map((booking) => `${booking.day}`)).toEqual([day]);
});
