import { describe, expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../test/dialogue.ts";

// Whoever has booked speaks of the day they have, of another one, or of what they were told. Tuesday 8 August 2017, nine o'clock.

function booked(): Dialogue {
  const talk = aDialogue();
  talk.say("#Budi Santoso#25011987#14082017");
  return talk;
}

function held(): Dialogue {
  const talk = aDialogue();
  talk.say("Budi Santoso, 25-01-1987, 14-08-2017");
  return talk;
}

const only = ({ world }: Dialogue) => world.bookings.map(({ day, starts }) => `${day} ${starts}`);

describe("their own day beside another is no wish", () => {
  test.each([
    ["Something came up on Monday, can we do Wednesday instead, same time", "Wednesday, 16 August"],
    ["Senin saya ada panggilan kerja. Bisa diundur seminggu?", "21 Agustus"],
    ["hari senin saya ga bisa, rabu aja", "16 Agustus"],
    ["not Monday, Wednesday please", "16 August"],
    ["tgl 14 ga jadi, tgl 16 aja ya", "16 Agustus"],
    ["pindah dari senin ke rabu", "16 Agustus"],
    ["jangan jam 8 dong, antar anak sekolah dulu. jam 10 aja", "10.00"],
    ["tgl 14 istri melahirkan, kalau tgl 22?", "22 Agustus"],
  ])("%s", (text, time) => {
    const talk = booked();
    expect(talk.say(text)).toMatchObject({ kind: "move-offer", text: expect.stringContaining(time) });
    expect(only(talk)).toEqual(["2017-08-14 08:00:00"]);
  });

  test.each(["tgl 14 saya ada acara keluarga", "senin saya dinas luar kota min", "I have work on Monday, can't come"])(
    "%s: another day or none?",
    (text) => {
      const talk = booked();
      expect(talk.say(text)).toMatchObject({ kind: "cannot-come", wishes: [] });
      talk.say("jumat aja");
      talk.say("ya");
      expect(only(talk)).toEqual(["2017-08-18 08:00:00"]);
    },
  );

  test("the other day of somebody else moves nobody", () => {
    const talk = booked();
    expect(talk.say("istri saya Rabu baru bisa izin kerja, saya mah senin tetep")).toMatchObject({ kind: "keep" });
  });

  test("a question about the day they hold shows it again, and a yes with its weekday is a yes", () => {
    const talk = held();
    expect(talk.say("lho kok senin ya?").kind).toBe("echo");
    expect(only(talk)).toEqual(["2017-08-14 08:00:00"]);
    expect(talk.say("ya senin").kind).toBe("booked");
  });

  test("of two the one whose day is said moves", () => {
    const talk = booked();
    talk.say("#Siti Rahma#05051988#16082017");
    expect(talk.say("yang senin pindah ke jumat")).toMatchObject({
      kind: "move-offer",
      text: expect.stringContaining("Budi"),
    });
  });

  test.each(["senin bawa apa aja?", "hari senin buka jam berapa", "senin itu libur ga?"])("%s is a question", (text) =>
    expect(booked().say(text).kind).toMatch(/^(?:papers|fact-hours)$/),
  );
});

test.each(["jam segitu saya kerja. bisa sore?", "bisa siang ga?", "can I come in the afternoon instead?"])(
  "%s lists the later hours of their day",
  (text) => expect(booked().say(text)).toMatchObject({ kind: "move-list", text: expect.stringContaining("13.30") }),
);

test("a seat that waits for a yes is not moved by a part of the day that may only be asked about", () => {
  const talk = held();
  expect(talk.say("tapi jamnya boleh siang ya biar bapaknya sempat")).toMatchObject({ kind: "move-list" });
  expect(only(talk)).toEqual(["2017-08-14 08:00:00"]);
});

test("a day is an answer to 'cancel, or another day?', and a yes to it is enough", () => {
  const talk = booked();
  expect(talk.say("min batalin punya saya dong ya karena ada acara keluarga").kind).toBe("ask-cancel");
  talk.say("jumat aja");
  expect(talk.say("iya bener").kind).toBe("moved");
});

describe("what was begun is taken back", () => {
  test.each([
    "gajadi pindah",
    "ga jadi pindah deh",
    "never mind",
    "ya sudah yang tadi saja",
    "ga usah deh",
    "keep the old one",
  ])("%s: nothing moves", (text) => {
    const talk = booked();
    talk.say("kalau misal pindah tgl 25 apa masih bisa?");
    expect(talk.say(text)).toMatchObject({ kind: "nothing-changed", wishes: [] });
    expect(only(talk)).toEqual(["2017-08-14 08:00:00"]);
  });

  test.each([
    "gajadi batal",
    "ga jadi dibatalin deh",
    "Tadi saya ketik batal itu kepencet anak, abaikan. antrian saya masih ada kan?",
    "I typed cancel by mistake, please ignore",
    "temen saya yg namanya Joko Lelono minta dibatalin jg antriannya hari kamis",
  ])("%s: the booking stays", (text) => expect(booked().say(text)).toMatchObject({ kind: "keep", wishes: [] }));

  test.each(["gajadi, batal aja", "gajadi ah min batalin aja"])("%s still gives it up, after one question", (text) =>
    expect(booked().say(text).kind).toBe("ask-cancel"),
  );

  test.each([
    ["jangan dibatalin, undur seminggu aja", "21 Agustus"],
    ["don't cancel, just move it to the 16th", "16 August"],
    ["jangan dibatalkan ya pak tapi pindah ke tgl 16", "16 Agustus"],
  ])("%s: not cancelled but moved", (text, day) =>
    expect(booked().say(text)).toMatchObject({ kind: "move-offer", text: expect.stringContaining(day) }),
  );

  test("'oke pindah' to the letter that says it was moved moves nothing more", () => {
    const talk = booked();
    talk.say("pindah");
    talk.say("tgl 18");
    expect(talk.say("oke pindah")).toMatchObject({ kind: "booked", wishes: [] });
  });
});

test.each([
  "Sorry, what time was it again?",
  "What do I have with you at the moment?",
  "masih ada kan?",
  "jadi yg mana skrg?",
  "maaf ini anaknya. mama mau tau jam brp tadi",
  "same code right?",
  "hari apa ya kemarin saya dikasih?",
  "eh min yg 21 udah dilepas kan",
])("%s: what they have is told again", (text) => {
  expect(booked().say(text).text).toMatch(/14 (?:Agustus|August) 2017/);
});

test("whoever lost a code and has none is told that there is none", () => {
  expect(aDialogue().say("Halo min kemarin saya daftar paspor, kode saya hilang kehapus").kind).toBe("status");
  expect(aDialogue().say("paspor saya hilang gimana").kind).toBe("fact-lost-passport");
});

test("a question for advice offers no day", () => {
  const talk = held();
  expect(talk.say("kalo bapaknya pulang tgl 22 mending mundur ga?").kind).toBe("echo");
  expect(only(talk)).toEqual(["2017-08-14 08:00:00"]);
});

test("another day that was only asked about says that the seat still waits", () => {
  expect(held().say("kalau tgl 10 masih banyak ya tempatnya?").text).toContain("masih menunggu YA");
});
