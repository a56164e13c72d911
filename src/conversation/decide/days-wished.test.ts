import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// Days, hours and halves of the day that are asked about or wished for before one is chosen. Tuesday 8 August 2017, nine o'clock.

const listed = (text: string) =>
  [...text.matchAll(/^\d\. \p{L}+ (\d+) \p{L}+, (\d\d\.\d\d)$/gmu)].map(([, day, hour]) => `${day} ${hour}`);

test.each([
  ["minggu ini yg kosong sore hari apa aja", ["9 13.30", "10 13.30", "11 13.30"]],
  ["any afternoon after the 14th would do", ["15 13.30", "16 13.30", "18 13.30", "21 13.30"]],
  ["which days are still free next week?", ["14 08.00", "15 08.00", "16 08.00", "18 08.00"]],
  ["minggu depan senin atau rabu yg kosong mana?", ["14 08.00", "16 08.00"]],
  ["jualan sampe jam 12, ada yg jam 2 ga?", ["8 14.00", "9 14.00", "10 14.00", "11 14.00"]],
])("'%s' lists these and no others", (said, days) => {
  expect(listed(aDialogue().say(said).text)).toEqual(days);
});

test("days that were wished for are remembered until one is chosen", () => {
  const talk = aDialogue();
  talk.say("habis tgl 17 aja, jangan lewat tgl 22");
  const days = ["18 08.00", "21 08.00", "22 08.00"];
  expect(listed(talk.say("Ratih Kusuma, 4-4-1984").text)).toEqual(days);
  expect(listed(talk.say("ya").text)).toEqual(days);
  expect(talk.say("senin").kind).toBe("echo");
  expect(talk.world.bookings[0]?.day.toString()).toBe("2017-08-21");
});

test("also where a name or a birth date is asked for first", () => {
  const talk = aDialogue();
  expect(talk.say("nama saya Ratih Kusuma, mau datang selasa atau rabu depan").kind).toBe("ask-birth");
  expect(listed(talk.say("4 april 1984").text)).toEqual(["15 08.00", "16 08.00"]);
});

test("a day said where the name is asked for is no name", () => {
  const talk = aDialogue();
  talk.say("mau daftar");
  expect(talk.say("yaudah akhir agustus aja").kind).toBe("ask-day");
  expect(talk.say("Ratih Kusuma 4-4-1984").text).not.toContain("yaudah");
});

test.each(["yg paling deket hari apa", "yg belum penuh tgl berapa aja"])("'%s' asks, and takes none", (said) => {
  const talk = aDialogue();
  talk.say("Ratih Kusuma, 4-4-1984");
  expect(talk.say(said).kind).toBe("ask-day");
  expect(talk.world.bookings).toEqual([]);
});

test("days that nobody can book yet are told so", () => {
  expect(aDialogue().say("kalo booking buat bulan oktober bisa ga?").text).toMatch(/sampai Kamis 7 September/);
});

describe("the hours of a day", () => {
  test.each(["jam berapa aja yg ada?", "ada jam berapa?", "what times do you have?"])("'%s' lists them", (said) => {
    const talk = aDialogue();
    talk.say("tgl 16 masih ada?");
    const hours = listed(talk.say(said).text);
    expect(hours.length).toBeGreaterThan(4);
    expect(new Set(hours.map((one) => one.split(" ")[0]))).toEqual(new Set(["16"]));
  });

  test("a number of that list may be an hour", () => {
    const talk = aDialogue();
    talk.say("tgl 16 masih ada?");
    talk.say("jam berapa aja");
    expect(talk.say("yg 10 aja. nama Ratih Kusuma").text).toContain("10.00");
  });

  test("or, behind an hour that is not there, another hour of that day", () => {
    const talk = aDialogue();
    talk.say("Ratih Kusuma, 4-4-1984, 16 agustus jam 12.30");
    expect(talk.say("10 is better then").text).toMatch(/10\.00/);
  });

  test("half of the day noted, while the birth date is asked for", () => {
    const talk = aDialogue();
    talk.say("mau daftar tgl 16");
    talk.say("Ratih Kusuma");
    expect(listed(talk.say("kalo siang ada ga jamnya").text)).toEqual(["16 13.30", "16 14.00"]);
  });
});

test.each(["bisa jam 10?", "ok but can we make it 10 instead", "yes, and is 10 o'clock possible?", "jam 10 boleh ga"])(
  "'%s' to an echo shows it at that hour, and confirms nothing",
  (said) => {
    const talk = aDialogue();
    talk.say("Ratih Kusuma, 4-4-1984, 16 agustus 2017");
    expect(talk.say(said)).toMatchObject({ kind: "echo", text: expect.stringContaining("10.00") });
    expect(talk.world.bookings[0]?.state).toBe("held");
  },
);

test.each(["kalau jumat gimana?", "how about Friday?", "kalo jumat bisa ga kak"])(
  "'%s' to an echo shows it on that day",
  (said) => {
    const talk = aDialogue();
    talk.say("Ratih Kusuma, 4-4-1984, 16 agustus 2017");
    expect(talk.say(said)).toMatchObject({ kind: "echo", text: expect.stringMatching(/18 A(?:gus|ug)/) });
  },
);
