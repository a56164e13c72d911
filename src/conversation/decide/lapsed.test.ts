import { expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// A hold that nobody answered with YA is gone: whoever speaks of it hears that.

test.each([
  "min Sumiati ga jadi, lg sakit",
  "BATAL Sumiati",
  "yg tgl 10 masih kan ya?",
  "jadwal Sumiati tolong dibatalkan",
  "nanya doang pak, tetep dtg kok",
])("'%s' of a seat that was let go", (said) => {
  const talk = aDialogue();
  talk.say("Sumiati, lahir 2 agustus 1970, tgl 10 agustus");
  talk.world.lapse();
  talk.world.resting = [];
  const heard = talk.say(said);
  expect(heard.kind).toBe("status");
  expect(heard.text).toContain("sudah lepas");
  expect(talk.say("ya").kind).toBe("booked");
});
