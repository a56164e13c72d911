import { describe, expect, test } from "vitest";
import { after, seats, tuesday, two } from "./booked-talk.fixture.ts";

describe("a wish that is taken back in the same breath changes nothing", () => {
  test.each([
    "minta pindah tgl 16.. eh ga usah deh, tgl 8 tetep aja",
    "tolong majuin ke tgl 10. eh nggak usah, biarin",
    "move me to the 16th.. actually no, leave it",
  ])("%s", (text) => {
    const talk = after([tuesday]);
    expect(talk.say(text).kind).toBe("keep");
    expect(seats(talk)).toEqual(["Sari 8 8"]);
  });

  test("of two days the last one counts, also where both are said as the target", () => {
    expect(after([tuesday]).say("ganti ke tgl 10, eh maksudnya tgl 11").text).toMatch(/11 Agustus/);
  });
});

describe("cancelling in so many words is asked about, whatever is the reason", () => {
  test.each([
    "tgl 8 ada hajatan ga bisa. dibatalin aja",
    "mau dibatalkan saja pak, ibu ga jadi berangkat",
    "the 8th clashes with my exam, just cancel it",
  ])("%s", (text) => {
    expect(after([tuesday]).say(text).kind).toBe("ask-cancel");
  });

  test("a word against it behind it counts more", () => {
    expect(after([tuesday]).say("batalin ya.. eh jangan deh").kind).toBe("keep");
  });

  test.each(["batalin semua ya kami ga jadi berangkat", "cancel all of them please"])(
    "%s: all are asked about",
    (text) => {
      expect(after(two).say(text)).toMatchObject({
        kind: "ask-cancel",
        text: expect.stringMatching(/Slamet.*Partini/s),
      });
    },
  );
});

test("of two who both cannot come the other day is for both", () => {
  const { kind, text } = after(two).say("kami berdua ga bisa tgl 14, minta jumat tgl 18 jam yang sama");
  expect(kind).toBe("move-offer");
  expect(text).toMatch(/Slamet.*Partini.*18 Agustus/s);
});
