import { describe, expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../../test/dialogue.ts";

// What is wished for and is not there, and what is given back or taken back in other words. Tuesday 8 August 2017, nine o'clock.

function after(...said: string[]): Dialogue {
  const talk = aDialogue();
  for (const text of said) talk.say(text);
  return talk;
}

const budi = "#Budi Santoso#25011987#14082017";
const rina = "#Rina Wati#12041989#14082017";
const seats = ({ world }: Dialogue) => world.bookings.map(({ applicant }) => applicant.name).toSorted();

describe("whoever has no booking here hears so, and meets no form", () => {
  test.each([
    ["Good morning, I want to change my booking", "nothing-to-move"],
    ["mau pindah jadwal dong min", "nothing-to-move"],
    ["min mau majuin jadwal bisa?", "nothing-to-move"],
    ["I need to cancel my appointment", "nothing-to-cancel"],
    ["I booked for the 10th yesterday but got no confirmation", "status"],
    ["nama saya salah ketik", "status"],
    ["bisa ganti hari ga? saya udah daftar kemarin lewat hp istri", "fact-about-other"],
    ["maybe my wife registered it from her phone", "fact-about-other"],
  ])("%s: %s", (said, kind) => {
    expect(aDialogue().say(said).kind).toBe(kind);
  });

  test("in the middle of our questions another day is only another day", () => {
    const talk = after("mau daftar", "Budi Santoso", "25-1-1987", "tgl 15");
    expect(talk.say("eh mau ganti tanggal 16 aja").kind).toBe("echo");
    expect(talk.world.bookings[0]?.day.toString()).toBe("2017-08-16");
  });
});

describe("given back", () => {
  test.each([
    "waduh ada rapat kantor. batalin aja deh nanti sy daftar lagi",
    "batalkan dulu ya kak, lain kali saya daftar ulang",
    "Please cancel it, I will book again later",
  ])("%s: the seat is spoken of, and not 'later'", (said) => {
    const talk = after(budi);
    expect(talk.say(said).kind).toBe("ask-cancel");
    talk.say("BATAL");
    expect(seats(talk)).toEqual([]);
  });

  test("of two: 'please take Rina out', and a yes with her name", () => {
    const talk = after(budi, rina);
    expect(talk.say("please take Rina out").kind).toBe("ask-cancel");
    talk.say("yes only Rina");
    expect(seats(talk)).toEqual(["Budi Santoso"]);
  });

  test("'only Rina' to 'which booking?' is whose it is, and no other name of hers", () => {
    const talk = after(budi, rina, "batal");
    talk.say("yes only Rina");
    expect(seats(talk)).toEqual(["Budi Santoso"]);
  });

  test.each([
    "td kepencet batal, sy tetep mau dtg tgl 14. bisa dibalikin?",
    "oh no I cancelled by mistake, can I get it back?",
  ])("%s: it comes back", (said) => {
    expect(seats(after(budi, "batal", said))).toEqual(["Budi Santoso"]);
  });
});

describe("put right", () => {
  const both = "Suwandi 4 april 1971 & Eni Nuraeni 8 des 1974, tgl 15 agustus";

  test.each([
    "tgl lahir eni salah, harusnya 18 des 1974",
    "eni lahir 18 des 1974 min, salah td",
    "Eni's birth date is wrong, it should be 18 December 1974",
    "yang eni harusnya 18 des",
  ])("%s: hers, and nobody new", (said) => {
    const talk = after(both, said);
    expect(seats(talk)).toEqual(["Eni Nuraeni", "Suwandi"]);
    const eni = talk.world.bookings.find(({ applicant }) => applicant.name === "Eni Nuraeni");
    expect(eni?.applicant.birthDate.toString()).toBe("1974-12-18");
  });

  test("a name that is right already is only asked to be put there", () => {
    const talk = after("#Muhamad Iqbal#20021995#14082017");
    talk.say("nama saya salah ketik, harusnya Muhammad Iqbal pake M dua. bisa dibenerin?");
    expect(seats(talk)).toEqual(["Muhammad Iqbal"]);
  });
});

describe("whose", () => {
  test("the wife of 'me and my wife' is known when she is spoken of", () => {
    const talk = after(
      "Book for me and my wife. Rudy Wijaya 1 Feb 1980 and Santi Wijaya 2 March 1983, 21 August",
      "yes",
    );
    expect(talk.say("my wife can't come on that day, only me").text).toContain("Santi Wijaya");
    talk.say("can she come on the 23rd?");
    talk.say("yes");
    const days = talk.world.bookings.map(({ applicant, day }) => `${applicant.name} ${day.day}`).toSorted();
    expect(days).toEqual(["Rudy Wijaya 21", "Santi Wijaya 23"]);
  });

  test("of several one moves by name, and the others stay", () => {
    const talk = after("Suwandi 4 april 1971 & Farel Pratama 8 des 1974, tgl 15 agustus", "ya");
    talk.say("yg farel aja dipindah ke tgl 18 yg lain tetep");
    talk.say("ya");
    const days = talk.world.bookings.map(({ applicant, day }) => `${applicant.name} ${day.day}`).toSorted();
    expect(days).toEqual(["Farel Pratama 18", "Suwandi 15"]);
  });
});
