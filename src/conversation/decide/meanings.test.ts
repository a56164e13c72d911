import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// Which question is answered, where a message is a story, a list, or near to two meanings.

describe("the one question of a long story is answered", () => {
  test.each([
    [
      "Jadi begini ya bu, kemarin tetangga cerita macam macam sampai saya pusing sendiri. Suami juga ga mau bantu. Biaya bikin paspor berapa?",
      /Rp355\.000/,
    ],
    [
      "My neighbour told me many things and now I am confused. Long story anyway. How much does the passport cost?",
      /355/,
    ],
  ])("%s", (text, answer) => {
    expect(aDialogue().say(text).text).toMatch(answer);
  });
});

describe("a list of questions is answered one by one", () => {
  test("with commas between them", () => {
    const { text } = aDialogue().say("syarat paspor baru apa, biayanya berapa, jadinya kapan?");
    expect(text).toMatch(/KTP/);
    expect(text).toMatch(/Rp355\.000/);
    expect(text).toMatch(/hari kerja/);
  });
});

describe("neighbours with one answer are not asked about", () => {
  test.each([
    ["how much is it and can I pay by card?", /355|bank/],
    ["dari dateng sampai paspornya jadi berapa lama", /hari kerja/],
    ["umur 70 boleh langsung dateng tanpa booking?", /prioritas/],
  ])("%s", (text, answer) => {
    const heard = aDialogue().say(text);
    expect(heard.kind).not.toBe("which-meaning");
    expect(heard.text).toMatch(answer);
  });
});
