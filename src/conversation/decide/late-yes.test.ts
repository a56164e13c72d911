import { expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// Whoever answers late says why, and agrees all the same.

function toAnEcho(said: string): string {
  const talk = aDialogue();
  talk.say("Rahmat Setiawan 12-04-1985 tgl 14");
  talk.say(said);
  return talk.world.bookings.map(({ state }) => state).join();
}

test.each([
  "maaf baru balas, iya bener",
  "sorry late, yes",
  "maaf telat bales pak, ya betul",
  "sorry for the late reply, yes that's correct",
  "maaf hpnya tadi mati, iya ok",
  "maap lama bales td lg nyetir. iya bener semua",
  "maaf td sinyal ilang, ya",
  "iya betul, maaf baru sempet bales",
  "yes, sorry just saw this",
  "wah maaf ketiduran pak, ya udah bener",
  "maaf ga sempet bales tadi, iya betul",
])("%s: it is sure", (said) => {
  expect(toAnEcho(said)).toBe("confirmed");
});

test.each([
  "maaf lagi di jalan ya",
  "maaf pak bentar ya",
  "maaf salah, iya",
  "maaf baru balas, tapi harinya salah",
  "maaf ga jadi, ya",
  "sorry, yes but the name is wrong",
])("%s: it still waits, or is given up", (said) => {
  expect(toAnEcho(said)).not.toBe("confirmed");
});
