import { expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// Tuesday 8 August 2017, nine o'clock; 14 August is a Monday.

const loose = "Budi Santoso, 25-01-1987, 14-08-2017";
const two = "Budi Santoso 25-01-1987 dan Rina Wati 12-4-1989, 14-08-2017";

function saidTo(request: string, said: string): string[] {
  const talk = aDialogue();
  talk.say(request);
  talk.say(said);
  return talk.world.bookings.map(({ state, day }) => `${state} ${day}`);
}

test.each([
  "have to risk it, yes",
  "which is fine, yes",
  "that's good",
  "ok can",
  "perfect book that",
  "fine, take it",
  "works for me",
  "ok with that",
  "oh oke. ya",
  "ok gpp tetap yang tadi",
  "yo gak opo2 senin",
  "io butul",
  "iyo lah tu",
  "nah iya yg senin",
  "udah fix senin, iya",
  "inggih senin",
  "ya betul namanya Budi",
  "Data tersebut sudah sesuai. Mohon dilanjutkan.",
])("'%s' to an echo is a yes", (said) => {
  expect(saidTo(loose, said)).toEqual(["confirmed 2017-08-14"]);
});

test.each(["ya betul 2 orang", "ya dua2nya", "yes both", "cocok, keduanya"])(
  "'%s' to an echo of two is a yes",
  (said) => {
    expect(saidTo(two, said)).toEqual(["confirmed 2017-08-14", "confirmed 2017-08-14"]);
  },
);

test("a yes for another number of people shows the echo again", () => {
  const talk = aDialogue();
  talk.say(two);
  expect(talk.say("ya betul 3 orang").kind).toBe("echo");
  expect(talk.world.bookings.every(({ state }) => state === "held")).toBe(true);
});

test.each([
  "iya, nanti saya kabari lagi",
  "ya, tanya istri dulu",
  "ok, tapi jangan pagi",
  "yes, unless it rains",
  "ya yang jumat",
  "ya, tambah anak saya",
  "ok, salah namanya",
  "iya, belum tau bisa apa ngga",
  "yes but a later hour",
])("'%s' to an echo makes nothing sure", (said) => {
  expect(saidTo(loose, said).some((seat) => seat.startsWith("confirmed"))).toBe(false);
});

test("'no problem' after 'no' brings the echo again, and then a yes counts", () => {
  const talk = aDialogue();
  talk.say(loose);
  talk.say("no");
  expect(talk.say("no problem i mean").kind).toBe("echo");
  talk.say("yes!!");
  expect(talk.world.bookings[0]?.state).toBe("confirmed");
});

test.each([
  ["daftar juga adik saya Rudi Hartono", "other data are asked for"],
  ["tgl 15 eh ga bisa", "they said that they cannot come"],
  ["tgl 17 aja deh", "another day was refused"],
])("after '%s' a yes shows the seat that waits again: %s", (said) => {
  const talk = aDialogue();
  talk.say(loose);
  talk.say(said);
  expect(talk.say("ya").kind).toBe("echo");
  expect(talk.world.bookings.map(({ state }) => state)).toEqual(["held"]);
  talk.say("ya");
  expect(talk.world.bookings.map(({ state }) => state)).toEqual(["confirmed"]);
});

test.each([
  ["yg 15 aja dong", "2017-08-15"],
  ["eh 16 aja", "2017-08-16"],
  ["the 15th please", "2017-08-15"],
  ["bukannya tgl 15?", "2017-08-15"],
  ["kok senin? saya mau selasa", "2017-08-15"],
  ["kok tgl 14? kan saya minta tgl 16", "2017-08-16"],
  ["shouldn't it be the 15th?", "2017-08-15"],
])("'%s' to an echo is the day that is right, shown before a yes counts", (said, day) => {
  const talk = aDialogue();
  talk.say(loose);
  expect(talk.say(said).kind).toBe("echo");
  expect(talk.world.bookings.map((one) => `${one.state} ${one.day}`)).toEqual([`held ${day}`]);
});

test.each(["8", "3 aja"])("'%s' to an echo is no other day", (said) => {
  expect(saidTo(loose, said)).toEqual(["held 2017-08-14"]);
});
