import { describe, expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../../test/dialogue.ts";

// What is said to the letter that a seat was cancelled, while it still rests.

function cancelled(): Dialogue {
  const talk = aDialogue();
  for (const text of ["#Rahmat Setiawan#12041985#14082017", "batalin aja", "BATAL"]) talk.say(text);
  return talk;
}

describe("a cancelling is taken back in any words", () => {
  test.each([
    "eh bentar, tetep aja deh",
    "eh jangan jadi batal deh",
    "I changed my mind, keep it",
    "wait, actually I'll come after all",
    "waduh salah, saya masih mau",
    "ternyata bisa kok, jadi datang",
    "balikin lagi dong slotnya",
  ])("%s", (said) => {
    expect(cancelled().say(said).kind).toBe("restored");
  });

  test("somebody by name", () => {
    const talk = aDialogue();
    for (const text of ["#Joko Surtono#12041985#14082017", "#Siti Aminah#21071986#15082017", "batalin siti", "BATAL"])
      talk.say(text);
    expect(talk.say("eh siti tetep ikut deh").kind).toBe("restored");
  });
});

test.each(["eh masih bisa dipake ga slotnya", "can i still have it back?"])("%s: how it comes back", (said) => {
  expect(cancelled().say(said).kind).toBe("cancelled-before");
});

test.each(["ya udah biarin aja", "makasih ya pak", "nanti saya daftar lagi deh", "tetep ga bisa", "iya batal aja"])(
  "%s: it stays cancelled",
  (said) => {
    expect(cancelled().say(said).kind).not.toBe("restored");
  },
);
