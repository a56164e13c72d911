import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";
import { after, seats, tuesday, two } from "./booked-talk.fixture.ts";

// What was told before is known, in whatever words somebody comes back to it.

const english = ["Please book Maria Tan born 5 May 1988 on 8 August", "yes"];

describe("of those for whom this number booked", () => {
  test.each([
    ["a pronoun", "what time was her appointment?"],
    ["a check that ends in nothing else", "so I come on Tuesday then"],
    ["how early one must be there", "do I need to come earlier?"],
  ])("%s: their own seat is told", (_, said) => {
    expect(after(english).say(said).kind).toBe("booked");
  });

  test("a friend is nobody of theirs", () => {
    expect(after([tuesday]).say("jadwal teman saya jam berapa ya").kind).toBe("fact-about-other");
  });

  test("the birth date that they have begins no form", () => {
    expect(after([tuesday]).say("iya 12-03-1988").kind).toBe("booked");
  });

  test("a passport that is gone is the question, whatever is asked of the seat", () => {
    expect(after([tuesday]).say("paspor lama saya ilang minggu lalu, jadwal tetap?").kind).toBe("fact-lost-passport");
  });
});

describe("a sure seat to which nobody can come", () => {
  test.each([
    "tunda dulu ya pak, nanti saya kabarin lagi",
    "masih diopname dari semalam drop, selasa kayaknya ga bisa dateng",
    "saya ga bisa tgl 8, gimana ya",
  ])("%s: another day, or none?", (said) => {
    const talk = after([tuesday]);
    expect(talk.say(said).kind).toBe("cannot-come");
    expect(seats(talk)).toEqual(["Sari 8 8"]);
  });
});

describe("yes with a name picks whom", () => {
  test("of two the one who was asked about", () => {
    const talk = after([...two, "Partini ga jadi ikut", "ya, cuma Partini"]);
    expect(seats(talk)).toEqual(["Slamet 14 8"]);
  });

  test.each(["ya", "ya, cuma Slamet", "iya Slamet sama Partini"])("'%s' cancels nobody", (said) => {
    expect(seats(after([...two, "Partini ga jadi ikut", said]))).toEqual(["Partini 14 8", "Slamet 14 8"]);
  });
});

describe("an echo", () => {
  const loose = "Sari Wulandari 12-3-1988 tgl 9 agustus";

  test.each(["siiip", "sippp kak", "oookeee"])("%s is a yes", (said) => {
    expect(after([loose, said]).world.bookings[0]?.state).toBe("confirmed");
  });

  test.each(["mboten sios pak", "indak jadi do", "ojo sido", "teu sios bu"])("%s gives it up", (said) => {
    expect(seats(after([loose, said]))).toEqual([]);
  });

  test('what is asked behind a "wait" is answered', () => {
    expect(after([loose]).say("bentar pak, biayanya berapa dulu").kind).toBe("fact-fee");
  });
});

test("a number of a list beside an hour is the day", () => {
  expect(seats(after(["Sari Wulandari 12-3-1988, tgl 21 atau 22", "yang 22 aja, jam 9"]))).toEqual(["Sari 22 9"]);
});

test("how many come is known until all are named", () => {
  const talk = aDialogue({ now: "2017-08-01T09:00:00+07:00" });
  talk.say("saya sama dua anak mau bikin paspor tgl 14");
  expect(talk.say("Sari Wulandari 12-3-1988").kind).toBe("ask-name");
  expect(talk.say("Bima 4-5-2010").kind).toBe("ask-name");
  expect(talk.say("Rara 6-7-2012").kind).toBe("echo");
  expect(seats(talk)).toEqual(["Bima 14 8", "Rara 14 8", "Sari 14 8"]);
});

test("a name told in passing is not asked for again", () => {
  const talk = aDialogue({ now: "2017-08-01T09:00:00+07:00" });
  talk.say("nama saya Ngatiman, mau tanya dulu boleh?");
  expect(talk.say("daftar tgl 14").kind).toBe("ask-birth");
});
