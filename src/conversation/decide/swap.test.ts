import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";
import { oldAndNew } from "./old-and-new.ts";

test.each([
  ["tgl 25 mei bukan 15", { right: { day: 25, month: 5 }, wrong: { number: 15 } }],
  ["tahunnya kebalik, 78 bukan 87", { right: { number: 78 }, wrong: { number: 87 } }],
  ["not 1991, it's 1990", { right: { year: 1990 }, wrong: { year: 1991 } }],
  ["should be 13 july not 31", { right: { day: 13, month: 7 }, wrong: { number: 31 } }],
  ["bukan mei tapi maret", { right: { month: 3 }, wrong: { month: 5 } }],
  ["born on the 15th instead of the 14th", { right: { number: 15 }, wrong: { number: 14 } }],
  ["bukan saya tapi istri saya", undefined],
  ["bukan tgl 9", undefined],
  ["5 mei 1990", undefined],
])("%s", (text, parts) => {
  expect(oldAndNew(text)).toEqual(parts);
});

/** What is known after these turns: of whoever is booked or held, else of the form. */
function knownAfter(...turns: string[]) {
  const talk = aDialogue();
  for (const turn of turns) talk.say(turn);
  return talk.world.bookings.map(
    ({ state, applicant, day }) => `${state} ${applicant.name} ${applicant.birthDate} ${day}`,
  );
}

const rosa = "Rosa Amelia 12 maret 1987 tgl 22 agustus";
const two = "saya Irfan Hakim lhr 6 agustus 1986 sm istri Dewi Anggraini lhr 15 mei 1988, tgl 16 agustus";

describe("what was told before says which part is meant", () => {
  test.each([
    [rosa, "78 bukan 87", "held Rosa Amelia 1978-03-12 2017-08-22"],
    [rosa, "not 1987, it's 1990", "held Rosa Amelia 1990-03-12 2017-08-22"],
    [rosa, "bukan maret tapi mei", "held Rosa Amelia 1987-05-12 2017-08-22"],
    [rosa, "bukan 12, 13 maret", "held Rosa Amelia 1987-03-13 2017-08-22"],
    [rosa, "tgl 23 bukan 22", "held Rosa Amelia 1987-03-12 2017-08-23"],
    [
      "#Rosa Amelia#31071988#22082017",
      "my birth date should be 13 july not 31",
      "confirmed Rosa Amelia 1988-07-13 2017-08-22",
    ],
  ])("%s, then '%s': %s", (open, said, known) => {
    expect(knownAfter(open, said)).toEqual([known]);
  });

  test("of two the one whose date it was", () => {
    expect(knownAfter(two, "istri saya tgl 25 mei bukan 15")).toEqual([
      "held Irfan Hakim 1986-08-06 2017-08-16",
      "held Dewi Anggraini 1988-05-25 2017-08-16",
    ]);
  });

  test("in the middle of a form nothing is lost", () => {
    expect(knownAfter("daftar", "Lestari Wulandari", "4 mei 1990", "eh 5 mei bukan 4", "tgl 9")).toEqual([
      "held Lestari Wulandari 1990-05-05 2017-08-09",
    ]);
  });

  test("where it may be the birth or the visit we ask", () => {
    const talk = aDialogue();
    talk.say("Rudi Hartono 9 mei 1980 tgl 9 agustus");
    expect(talk.say("tgl 10 bukan 9").kind).toBe("ask-correction");
  });
});

test.each(["jam 10 bukan 9", "at 10 not 9", "3 orang bukan 12"])(
  "'%s' is of no date, and the birth date and the day stay",
  (said) => {
    expect(knownAfter("Rosa Amelia 12 maret 1987 tgl 9 agustus", said).join()).toMatch(/1987-03-12 2017-08-09/);
  },
);

test("a relative is known by what was said of them", () => {
  expect(knownAfter("Tedi 4-5-1988 & istri Wati 6-7-1990 tgl 9", "yang istri lahirnya 6 agustus 1990")).toEqual([
    "held Tedi 1988-05-04 2017-08-09",
    "held Wati 1990-08-06 2017-08-09",
  ]);
  expect(knownAfter("Tedi 4-5-1988 & my wife Wati 6-7-1990 tgl 9", "yang istri lahirnya 6 agustus 1990")).toContain(
    "held Wati 1990-08-06 2017-08-09",
  );
});
