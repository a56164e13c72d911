import { expect, test } from "vitest";
import { aDialogue } from "../../../../test/dialogue.ts";

// Tuesday 8 August 2017, nine o'clock.

test.each([
  "jangan didaftarin dulu ya, mau tanya suami",
  "jangan pesan dulu min",
  "don't book it yet please",
  "ga usah didaftarkan pak",
])("%s: nothing is booked and nothing is asked for", (text) => {
  const talk = aDialogue();
  expect(talk.say(text)).toMatchObject({ wishes: [] });
  expect(talk.state().asked).toBeUndefined();
});

test.each(["jangan kirim pesan lagi ya", "jgn kirim2 pesan lagi", "tolong jangan kirimi saya pesan lagi"])(
  "%s: speaks of messages, and no more come",
  (text) => {
    expect(aDialogue().say(text)).toMatchObject({ kind: "mute", wishes: [{ act: "mute" }] });
  },
);

test.each(["nanti saya kabari lagi", "besok saya wa lagi ya", "i'll let you know tomorrow"])(
  "%s: in the middle of our questions nothing is lost by it",
  (text) => {
    const talk = aDialogue();
    talk.say("mau daftar tgl 15 agustus, nama Rina Marlina");
    expect(talk.say(text).wishes).toEqual([]);
    expect(talk.say("5 mei 1990").text).toContain("Rina Marlina");
  },
);

test.each([
  "ga jadi deh kak, nanti aja kapan2",
  "ga jadi deh min nunggu ktp aja dulu",
  "eh ga jadi deh kak, mau bikin di medan aja pas pulkam",
  "never mind, forget it. I'll do it another time",
  "actually forget it",
  "I changed my mind, sorry",
])("'%s' gives the held seat back", (said) => {
  const talk = aDialogue();
  talk.say("Sulastri Dewanti, 21 september 1972, 10 agustus 2017");
  expect(talk.say(said).kind).toBe("cancelled");
  expect(talk.world.bookings).toEqual([]);
});

test.each(["nanti aja deh", "ga jadi yang jam segitu", "bentar ya tanya istri dulu"])("'%s' keeps it", (said) => {
  const talk = aDialogue();
  talk.say("Sulastri Dewanti, 21 september 1972, 10 agustus 2017");
  talk.say(said);
  expect(talk.world.bookings.map(({ state }) => state)).toEqual(["held"]);
});
