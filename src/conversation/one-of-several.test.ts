import { describe, expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../test/dialogue.ts";

// Several people of one number, and words about one of them. Tuesday 8 August 2017, nine o'clock.

function two(): Dialogue {
  const talk = aDialogue();
  talk.say("#Budi Santoso#25011987#14082017");
  talk.say("#Siti Rahma#05051988#16082017");
  return talk;
}

const three =
  "daftar tgl 15 agustus:\nHendrik Pattiasina 12-12-1978\nYuliana Latuheru 3-7-1981\nGrace Pattiasina 19-1-2008";

function echoed(): Dialogue {
  const talk = aDialogue();
  talk.say(three);
  return talk;
}

function family(): Dialogue {
  const talk = echoed();
  talk.say("ya");
  return talk;
}

const names = ({ world }: Dialogue) =>
  world.bookings.map(({ applicant }) => applicant.name.split(" ")[0] as string).sort((a, b) => a.localeCompare(b));
const dayOf = ({ world }: Dialogue, name: string) =>
  world.bookings.find(({ applicant }) => applicant.name.startsWith(name))?.day.toString();

test.each([
  "yang Siti batalin, Budi tetep",
  "Cancel Siti's only, please keep Budi.",
  "nu Siti mah teu jadi, Budi mah tetep",
  "Siti batal, lg sakit. Budi tetap",
  "eh yg Siti batal ikut, jadi saya sendiri aja",
  "cancel everyone but me (Budi)",
  "si Siti cancel dulu min, Budi lanjut",
  "Siti can't come, Budi still comes",
  "Siti berhalangan, batalkan ya. Budi tetap datang",
  "tolong yang kedua dibatalkan, yang pertama jangan",
  "Budi tetap dateng, yang satu lagi batal",
])("%s: Siti is asked about, and only she goes", (text) => {
  const talk = two();
  const asked = talk.say(text);
  expect(asked).toMatchObject({ kind: "ask-cancel", text: expect.stringContaining("Siti Rahma"), wishes: [] });
  expect(asked.text).not.toContain("Budi");
  talk.say("BATAL");
  expect(names(talk)).toEqual(["Budi"]);
});

test.each(["batalin yang anak saya aja, Grace", "Grace aja yang dibatalin", "cancel only Grace please"])(
  "%s: while all three wait for YA, only she is asked about",
  (text) => {
    const talk = echoed();
    const asked = talk.say(text);
    expect(asked).toMatchObject({ kind: "ask-cancel", text: expect.stringContaining("Grace Pattiasina"), wishes: [] });
    expect(asked.text).not.toContain("Hendrik");
  },
);

test.each([
  "yang no 2 sama 3 batal ya, saya dulu aja",
  "Yuliana dan Grace batal",
  "Yuliana, Grace batal",
  "batalin semua kecuali Hendrik",
  "Hendrik tetap, yang lain batal",
  "cancel everyone but me (Hendrik)",
])("%s: both are shown, a bare yes asks for the word, and the word cancels both and nobody else", (text) => {
  const talk = family();
  const asked = talk.say(text);
  expect(asked).toMatchObject({ kind: "ask-cancel", wishes: [] });
  expect(asked.text).toMatch(/Yuliana[^]*Grace/);
  expect(asked.text).not.toContain("Hendrik");
  expect(talk.say("ya")).toMatchObject({ kind: "own-word", wishes: [] });
  talk.say("batal");
  expect(names(talk)).toEqual(["Hendrik"]);
});

test("whoever introduces themselves is not the one who goes", () => {
  const asked = family().say("saya Hendrik, tolong batalkan punya Yuliana aja");
  expect(asked.text).toContain("Yuliana");
  expect(asked.text).not.toContain("Hendrik");
});

test.each(["jangan batalin punya Grace ya", "takut punya Grace batal otomatis", "please don't cancel Grace's"])(
  "%s: nobody is asked about",
  (text) => expect(family().say(text).kind).toBe("keep"),
);

describe("a new time", () => {
  test.each(["Grace pindah seminggu setelah itu", "Grace pindah ke tgl 22", "move Grace's to the 22nd please"])(
    "%s is offered for her alone",
    (text) => {
      const talk = family();
      expect(talk.say(text)).toMatchObject({ kind: "move-offer", text: expect.stringContaining("Grace") });
      talk.say("ya");
      expect([dayOf(talk, "Grace"), dayOf(talk, "Hendrik")]).toEqual(["2017-08-22", "2017-08-15"]);
    },
  );

  test.each(["he says the 22nd works better", "istri saya tgl 22 aja", "yang kecil pindah ke tgl 22"])(
    "%s: said of somebody without a name it moves nobody and asks whose, also while all wait for a yes",
    (text) => {
      for (const talk of [family(), echoed()]) {
        expect(talk.say(text)).toMatchObject({ kind: "which", wishes: [] });
        expect(dayOf(talk, "Hendrik")).toBe("2017-08-15");
      }
    },
  );

  test("of several who wait for a yes the one who is named moves; said of nobody it is everybody's", () => {
    const one = echoed();
    one.say("Grace tgl 22");
    expect([dayOf(one, "Grace"), dayOf(one, "Hendrik")]).toEqual(["2017-08-22", "2017-08-15"]);
    const all = echoed();
    all.say("tgl 22 aja");
    expect([dayOf(all, "Grace"), dayOf(all, "Hendrik")]).toEqual(["2017-08-22", "2017-08-22"]);
  });
});

test("'only she for now' leaves the others out after one question, and her seat still waits", () => {
  const talk = echoed();
  const asked = talk.say("iya, Grace dulu aja");
  expect(asked).toMatchObject({ kind: "ask-cancel", wishes: [] });
  expect(asked.text).toMatch(/Hendrik[^]*Yuliana/);
  talk.say("batal");
  expect(names(talk)).toEqual(["Grace"]);
  talk.say("ya");
  expect(talk.world.bookings).toMatchObject([{ state: "confirmed" }]);
});

test("a birth date is put right for whoever is named with it", () => {
  const talk = family();
  talk.say("tgl lahir Grace salah, harusnya 19-1-2009");
  expect(talk.world.bookings.map(({ applicant }) => applicant.birthDate.year).sort((a, b) => a - b)).toEqual([
    1978, 1981, 2009,
  ]);
});
