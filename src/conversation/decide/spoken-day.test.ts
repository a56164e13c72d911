import { expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../../test/dialogue.ts";

// Days that are counted from the day last spoken of. It is Tuesday 8 August 2017.

const seats = (talk: Dialogue) =>
  talk.world.bookings.map(({ state, applicant: { name }, day }) => `${state} ${name} ${day}`).toSorted();

function after(...said: string[]): string[] {
  const talk = aDialogue();
  for (const text of said) talk.say(text);
  return seats(talk);
}

const onHoliday = "#Ganesh Pillai#30031986#17082017";

test.each([
  ["sehari sesudahnya aja", "2017-08-18"],
  ["the day before", "2017-08-16"],
  ["jumat", "2017-08-18"],
  ["senin setelahnya", "2017-08-21"],
  ["the friday before that", "2017-08-11"],
  ["rabu minggu depannya lagi deh", "2017-08-23"],
])("after a day that cannot be had: %s", (text, day) => {
  expect(after(onHoliday, text)).toEqual([`held Ganesh Pillai ${day}`]);
});

test("a weekday after a day that was noted, or shown, is of that week", () => {
  expect(after("mau tgl 24 agustus", "eh jumat deh", "Yakobus Dapa 1 mei 84")).toEqual([
    "held Yakobus Dapa 2017-08-25",
  ]);
  expect(after("Yakobus Dapa 1 mei 84 tgl 24", "eh rabu deh")).toEqual(["held Yakobus Dapa 2017-08-23"]);
  expect(after("Yakobus Dapa 1 mei 84 tgl 24", "ya yang kamis")).toEqual([
    expect.stringMatching(/^(held|confirmed) Yakobus Dapa 2017-08-24$/),
  ]);
});

test("somebody else comes the day after the one that is booked", () => {
  const lidia = "#Lidia Ajan#23051987#09082017";
  expect(after(lidia, "suami saya Yulius Laing 11/01/1985 sehari setelahnya")).toEqual([
    "confirmed Lidia Ajan 2017-08-09",
    "held Yulius Laing 2017-08-10",
  ]);
});

test("a weekday that disagrees with its date is asked about, and everything else is kept", () => {
  const talk = aDialogue();
  const asked = talk.say("M. Iqbal Siregar 19 jan 1995 hari senin tgl 15 agustus");
  expect(asked.taps.slice(0, 2)).toEqual(["1. Sen 14 Agu, 08.00", "2. Sel 15 Agu, 08.00"]);
  expect(asked.text).toContain("tidak cocok: tanggal 15 itu Selasa 15 Agustus");
  expect(seats(talk)).toEqual([]);
  talk.say("yang selasa");
  expect(seats(talk)).toEqual(["held M. Iqbal Siregar 2017-08-15"]);
});

test("the year of a birth date that lies ahead is put right alone", () => {
  for (const text of ["2001 maksudnya", "2001"]) {
    const talk = aDialogue();
    talk.say("Restu Ananda 14 feb 2071 tgl 15");
    talk.say(text);
    expect(talk.world.bookings.map(({ applicant }) => applicant.birthDate.toString())).toEqual(["2001-02-14"]);
  }
});
