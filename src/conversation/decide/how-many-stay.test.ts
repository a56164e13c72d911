import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// Three wait for a yes, and fewer are to come. Tuesday 8 August 2017, nine o'clock.

function threeWait() {
  const talk = aDialogue();
  talk.say(
    "saya Hasan Basri lahir 1 januari 1985, istri Dewi Lestari 12 april 1989, anak Fajar Ramadhan 7 mei 2011. senin tgl 21 agustus",
  );
  expect(talk.world.bookings.map(({ state, day }) => `${state} ${day.day}`)).toEqual(["held 21", "held 21", "held 21"]);
  return talk;
}

const seats = ({ world }: ReturnType<typeof aDialogue>) =>
  world.bookings.map(({ state, day, applicant }) => `${state} ${day.day} ${applicant.name.split(" ")[0]}`);

describe("who is out is asked about, and no number is taken for a day", () => {
  test.each([
    "anak ga jadi ikut, yg 2 aja dulu",
    "anaknya ga ikut, kami berdua saja",
    "anak ga usah, yg 2 tetap",
    "the child isn't coming, just the two of us",
    "just 2 please, my son is not coming",
    "yang dua orang aja dulu, anak menyusul",
    "saya sama istri aja",
    "iya saya sama istri",
  ])("%s", (said) => {
    const talk = threeWait();
    const asked = talk.say(said);
    expect(asked.kind).toBe("ask-cancel");
    expect(asked.text).toContain("Fajar Ramadhan");
    expect(seats(talk)).toEqual(["held 21 Hasan", "held 21 Dewi", "held 21 Fajar"]);
    talk.say("iya saya sama istri");
    expect(seats(talk)).toEqual(["held 21 Hasan", "held 21 Dewi", "held 21 Fajar"]);
    talk.say("BATAL");
    talk.say("ya");
    expect(seats(talk)).toEqual(["confirmed 21 Hasan", "confirmed 21 Dewi"]);
  });
});

test.each(["yg 2 aja dulu", "jadinya 2 orang aja", "suami batal ikut jadi 2 aja", "tinggal berdua aja"])(
  "%s: which of them, where nobody of theirs was named",
  (said) => {
    const talk = threeWait();
    expect(talk.say(said).kind).toBe("which");
    talk.say("ya");
    expect(seats(talk)).toEqual(["held 21 Hasan", "held 21 Dewi", "held 21 Fajar"]);
  },
);

test.each([
  ["yg 22 aja", "held 22 Hasan"],
  ["jam 2 aja", "held 21 Hasan"],
  ["iya bertiga", "confirmed 21 Hasan"],
  ["ya, saya istri dan anak", "confirmed 21 Hasan"],
])("%s is of all three", (said, first) => {
  const talk = threeWait();
  talk.say(said);
  expect(seats(talk)[0]).toBe(first);
  expect(seats(talk)).toHaveLength(3);
});
