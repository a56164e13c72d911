import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../../test/dialogue.ts";

// A day by which the passport is needed is no day of a visit.

describe("whether it is ready in time", () => {
  test.each([
    "bos nyuruh bikin paspor, ada dinas tgl 28 agustus. sempet ga?",
    "saya terbang tgl 24, kalo foto lusa keburu ga jadinya",
    "paspornya harus jadi sebelum tgl 25 bisa?",
    "my brother needs it by august 25",
    "I fly on the 21st, is there enough time to get a passport?",
  ])("%s", (text) => {
    const heard = aDialogue().say(text);
    expect(heard.kind).toMatch(/^fact-(?:collection-ready|urgent)$/);
    expect(heard.text).toMatch(/hari kerja|working days/);
  });

  test("of a stay permit it is asked at its own counter", () => {
    const talk = aDialogue();
    talk.say("do you extend visas on arrival?");
    expect(talk.say("my friend needs it by august 20").kind).toBe("fact-visa-stay");
  });

  test("whether there is time to come that day asks for a seat", () => {
    expect(aDialogue().say("tgl 14 sempet ga kalo dateng jam 9").kind).not.toMatch(/^fact-collection/);
  });
});

test("a month in which somebody competes is no month of a visit", () => {
  expect(aDialogue().say("anak saya mau ikut lomba ke jepang bulan depan, bikin paspornya disini?").kind).not.toBe(
    "ask-day",
  );
});

describe("the days of a story about papers are no days of a visit", () => {
  test.each([
    "nikah tgl 26 agustus, di ktp masih belum kawin. mending bikin paspor sekarang apa nunggu ktp baru?",
    "wedding is on 19 august, my KTP will only say married after that. is that a problem if i come before?",
  ])("%s", (text) => {
    expect(aDialogue().say(text).kind).toBe("fact-data-mismatch");
  });
});
