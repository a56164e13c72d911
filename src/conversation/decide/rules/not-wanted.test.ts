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
