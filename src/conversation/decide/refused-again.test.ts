import { expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// A day that was just refused, said once more with its weekday as the reason, and another day chosen. Tuesday 8 August 2017.

const refused = [
  { on: "19082017", id: "sabtu", en: "Saturday" },
  { on: "20082017", id: "hari minggu", en: "Sunday" },
  { on: "17082017", id: "kamis", en: "Thursday" },
];
const chosen = [
  { day: "2017-08-21", id: "senin tgl 21", en: "Monday the 21st" },
  { day: "2017-08-22", id: "tgl 22", en: "the 22nd" },
  { day: "2017-08-23", id: "rabu 23 agustus", en: "23 August" },
];

test("the day that is chosen beside it counts, and the refused one is no wish", () => {
  const missed: string[] = [];
  for (const no of refused) {
    for (const yes of chosen) {
      for (const text of [
        `Oh right, that's a ${no.en}. ${yes.en} then please`,
        `${no.en}, my mistake. ${yes.en} please`,
        `oh iya ${no.id} ya. ${yes.id} aja deh`,
        `lupa kalo itu ${no.id} hehe, ${yes.id} bisa?`,
        `waduh ${no.id} ternyata, ganti ${yes.id}`,
      ]) {
        const talk = aDialogue();
        talk.say(`#AGNES WIDJAJA#30111990#${no.on}`);
        talk.say(text);
        talk.say("ya");
        const [one] = talk.world.bookings;
        if (one?.state !== "confirmed" || one.day.toString() !== yes.day) missed.push(`${no.on}: ${text}`);
      }
    }
  }
  expect(missed).toEqual([]);
});

test.each(["sabtu", "sabtu depan aja", "Saturday 26 please"])("%s alone is still looked at, and refused", (text) => {
  const talk = aDialogue();
  talk.say("#AGNES WIDJAJA#30111990#19082017");
  expect(talk.say(text).kind).toBe("refused-weekend");
});
