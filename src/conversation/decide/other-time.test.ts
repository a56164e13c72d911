import { expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// Another time than the one that was echoed. Tuesday 8 August 2017, nine o'clock.

const request = "Hendra Gunawan, 4 juli 1985, tgl 10 agustus jam 10";

test.each([
  "ada jam lain ga?",
  "lihat jam lain",
  "jam berapa aja yg kosong?",
  "any other time?",
  "jam yang lain dong",
  "selain jam itu ada jam berapa lagi?",
])("'%s' lists the other hours of the day, and a yes to the list confirms nothing", (said) => {
  const talk = aDialogue();
  talk.say(request);
  const list = talk.say(said);
  expect(list.kind).toBe("move-list");
  expect(list.text).toContain("08.00");
  expect(list.text).toContain("13.30");
  expect(talk.say("ya").kind).toBe("echo");
  expect(talk.world.bookings.map(({ state, starts }) => `${state} ${starts}`)).toEqual(["held 10:00:00"]);
});

test.each([
  "jam 10 kepagian pak",
  "jamnya kepagian",
  "can i come later in the day",
  "terlalu pagi itu",
  "jam 10 kecepetan, ada yg lebih siang?",
])("'%s' lists the hours behind theirs", (said) => {
  const talk = aDialogue();
  talk.say(request);
  const list = talk.say(said);
  expect(list.taps).toEqual(expect.arrayContaining([expect.stringContaining("11.00")]));
  expect(list.taps.join()).not.toContain("08.00");
  talk.tap(list.taps[0] as string);
  expect(talk.world.bookings.map(({ state, starts }) => `${state} ${starts}`)).toEqual(["held 11:00:00"]);
});

test.each(["hari lain ada apa aja kak", "any other day?"])("'%s' lists other days", (said) => {
  const talk = aDialogue();
  talk.say(request);
  expect(talk.say(said).kind).toBe("move-list");
});

test.each([
  ["salah tgl itu, sy mau nya tgl 11 jumat", "2017-08-11"],
  ["pindah ke jumat dong", "2017-08-11"],
  ["tgl 11 bukan tgl 10", "2017-08-11"],
])("'%s' shows the hold on that day at once", (said, day) => {
  const talk = aDialogue();
  talk.say(request);
  expect(talk.say(said).kind).toBe("echo");
  expect(talk.world.bookings.map((one) => `${one.state} ${one.day}`)).toEqual([`held ${day}`]);
});

test("a yes behind an hour that could not be had shows what is held, and confirms nothing", () => {
  const talk = aDialogue();
  talk.say(request);
  expect(talk.say("ya tapi jam setengah 9 klo bisa").kind).toBe("move-refused-no-such-hour");
  expect(talk.say("Ya").kind).toBe("echo");
  expect(talk.world.bookings.map(({ state }) => state)).toEqual(["held"]);
});

test("a yes behind a refusal chooses none of the others", () => {
  const talk = aDialogue();
  talk.say("Olivia Santoso, born 29 Feb 1992, on 23 August 2017 at 8.30");
  talk.say("yes");
  expect(talk.world.bookings).toEqual([]);
});

test("the birthday in the echo, asked about, is no day to come", () => {
  const talk = aDialogue();
  talk.say("Reza Pahlevi 11 juli 1992 tgl 10");
  expect(talk.say("bener. itu 11 juli ya? kalo iya berarti ya").kind).toBe("echo");
});
