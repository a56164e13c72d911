import { describe, expect, test } from "vitest";
import { after, friday, seats, tuesday, two } from "./booked-talk.fixture.ts";

describe("the day that a seat could not move to any more is not asked for again", () => {
  const late = ["#Yuni Astuti#04021990#02082017"];

  function tooLate(said: readonly string[]) {
    const talk = after(late);
    talk.world.now = talk.world.now.add({ hours: 21 });
    for (const text of said) talk.say(text);
    return talk;
  }

  test("thanks beside it lose nothing", () => {
    const talk = tooLate(["maaf bu saya muntah2, ga bisa berangkat", "bisa diganti senin aja?"]);
    expect(talk.say("iya senin tgl 7, makasih pengertiannya").kind).toBe("not-moved-too-late-to-move");
  });

  test("and is offered when the old one is cancelled", () => {
    const talk = tooLate(["bisa diganti senin aja?", "BATAL", "BATAL"]);
    talk.say("ya");
    expect(seats(talk)).toEqual(["Yuni 7 8"]);
  });
});

describe("after a cancelling", () => {
  test.each([
    "eh jadi deh, bisa balik lagi ga?",
    "aduh maaf bu, suami bilang tetep jadi berangkat. bisa dibalikin lg?",
  ])("%s: the seat comes back", (said) => {
    expect(after([tuesday, "batal", said]).world.bookings).toHaveLength(1);
  });

  test.each(["can I book again for the 16th?", "bisa daftar lagi tgl 16 ga?"])("%s shows the seat", (said) => {
    const talk = after([tuesday, "batal"]);
    expect(talk.say(said).kind).toBe("echo");
    talk.say("ya");
    expect(seats(talk)).toEqual(["Sari 16 8"]);
  });
});

describe("the day of what was cancelled", () => {
  test("is that of whoever comes instead", () => {
    const talk = after([friday, "batal", "tolong daftarin temen gw Yoga Pratama lahir 1-2-1990 tgl yg sama", "ya"]);
    expect(seats(talk)).toEqual(["Yoga 11 8"]);
  });
});

describe("a move that is wished for in Sundanese", () => {
  test("needs no second word", () => {
    expect(seats(after([tuesday, "abdi hoyong ngageser ka tanggal 24, tiasa?", "muhun"]))).toEqual(["Sari 24 8"]);
  });
});

describe("a seat that is given up beside its reason", () => {
  test.each([
    ["pak ga jadi deh, anak sy kena tipes", "cannot-come"],
    ["my trip fell through so I won't need the appointment", "ask-cancel"],
  ])("%s", (said, kind) => {
    expect(after([friday]).say(said).kind).toBe(kind);
  });

  test("the race of a child is no name of anybody", () => {
    const talk = after([...two, "dua2nya pindah ke tgl 22 aja, anak ada lomba 17an susulan", "ya"]);
    expect(seats(talk)).toEqual(["Partini 22 8", "Slamet 22 8"]);
  });
});
