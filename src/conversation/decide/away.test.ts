import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// Days on which whoever has booked cannot come. It is Tuesday 1 August 2017, and the seat is on Tuesday the 8th.

function booked() {
  const talk = aDialogue({ now: "2017-08-01T09:00:00+07:00" });
  talk.say("#Rina Kartika#12031990#08082017");
  return talk;
}

describe("a day that is ruled out is not offered", () => {
  test.each([
    ["waduh ada dinas luar kota tgl 7 sampe 9", /Senin 7|Selasa 8|Rabu 9/],
    ["tgl 7 sampe 9 saya ga bisa", /Senin 7|Selasa 8|Rabu 9/],
    ["selasa gabisa, rabu juga gabisa. selain itu hari apa aja", /Selasa 8|Rabu 9/],
    ["kayaknya selasa saya ga bisa deh, ada acara keluarga di medan smp kamis", /Selasa 8|Rabu 9|Kamis 10/],
    ["tgl 8 ga bisa, tgl 9 jg ada ujian", /Selasa 8|Rabu 9/],
    ["tgl 8 ga bisa, baru balik tgl 10", /Selasa 8|Rabu 9|Kamis 10/],
    ["can't do tuesday or wednesday", /Tuesday 8|Wednesday 9/],
  ])("%s", (said, out) => {
    const heard = booked().say(said);
    expect(heard).toMatchObject({ kind: "move-list", wishes: [{ act: "look" }] });
    expect(heard.taps.length).toBeGreaterThan(2);
    expect(heard.text.slice(heard.text.indexOf("1. "))).not.toMatch(out);
  });
});

test.each([
  ["selasa sy ada dinas sampe kamis, jumat aja bisa?", "Jumat, 11 Agustus"],
  ["tgl 8 ga bisa, baru bisa tgl 10", "Kamis, 10 Agustus"],
  ["saya pulang kampung dulu sampe kamis, baru bisa jumat", "Jumat, 11 Agustus"],
])("%s: the day that is wished for is offered", (said, day) => {
  expect(booked().say(said)).toMatchObject({ kind: "move-offer", text: expect.stringContaining(day) });
});

test.each([
  "kayanya hari itu saya ga bisa dateng deh, anak sakit",
  "waduh pak sy gak bisa hari itu, anak saya opname",
  "maaf ga bisa hadir, anak saya masuk rs",
])("%s: a child in the reason asks for no papers", (said) => {
  expect(booked().say(said).kind).toBe("cannot-come");
});

test.each([
  "kalo ga dateng tanpa kabar kena denda ga?",
  "kalo nanti ga bisa dateng pas harinya hangus ga?",
  "what happens if I don't show up?",
  "klo saya ga hadir ada sanksinya?",
])("%s: what becomes of the seat, and how it is moved or given back before", (said) => {
  const heard = booked().say(said);
  expect(heard).toMatchObject({ kind: "late", wishes: [] });
  expect(heard.text).toMatch(/PINDAH.*BATAL|MOVE.*CANCEL/);
});
