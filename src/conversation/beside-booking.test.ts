import { describe, expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../test/dialogue.ts";

// Whoever has booked brings somebody, puts a name right, or cannot come. Tuesday 8 August 2017, nine o'clock.

function booked(): Dialogue {
  const talk = aDialogue();
  talk.say("#Budi Santoso#25011987#14082017");
  talk.say("jam 10 aja");
  talk.say("pindah");
  return talk;
}

const seats = ({ world }: Dialogue) =>
  world.bookings
    .map(({ applicant, day, starts }) => `${applicant.name} ${day} ${starts.toString().slice(0, 5)}`)
    .sort();

describe("one more person", () => {
  test.each([
    ["my sister wants come too, same hour can? she is Wahyuni, 15 Jan 1995", "Wahyuni 2017-08-14 10:00"],
    ["sekalian istri saya dong jam yg sama. Wahyuni 15 jan 1995", "Wahyuni 2017-08-14 10:00"],
    ["adik saya juga, Wahyuni 15 jan 1995", "Wahyuni 2017-08-14 08:00"],
    ["tambah anak saya satu, Wahyuni 15 jan 1995", "Wahyuni 2017-08-14 08:00"],
    ["harinya samain aja, Wahyuni 15 jan 1995", "Wahyuni 2017-08-14 08:00"],
    ["suami saya Wahyuni 15/01/1995 sehari setelahnya", "Wahyuni 2017-08-15 08:00"],
  ])("%s", (text, seat) => {
    const talk = booked();
    expect(talk.say(text).kind).toBe("echo");
    expect(seats(talk)).toEqual(["Budi Santoso 2017-08-14 10:00", seat]);
  });

  test.each(["anak 2 blm kedaftar, gimana? harinya samain aja", "istri saya mau ikut, hari yg sama ya"])(
    "%s: the names are asked for, and the day is kept",
    (text) =>
      expect(booked().say(text)).toMatchObject({ kind: "ask-name", text: expect.stringContaining("14 Agustus") }),
  );

  test("two who have different days and want the same: whose is moved?", () => {
    const talk = booked();
    talk.say("#Siti Rahma#05051988#16082017");
    expect(talk.say("Can they both come on the same day?")).toMatchObject({ kind: "which", wishes: [] });
  });
});

describe("another spelling of a name", () => {
  test.each([
    ["You've written Budi but in my passport it's Budhi with an h", "Budhi Santoso"],
    ["namanya salah pak bukan Budi tapi Budhi", "Budhi Santoso"],
    ["nama saya Budy pake y", "Budy Santoso"],
    ["ejaan nama saya salah, harusnya Santosa", "Budi Santosa"],
  ])("%s", (text, name) => {
    const talk = booked();
    expect(talk.say(text).kind).toBe("renamed");
    expect(talk.world.bookings.map(({ applicant }) => applicant.name)).toEqual([name]);
  });

  test.each([
    ["Fransiska Wea, 14-2-1996, 24 agustus", "salah, namanya Fransisca pake c", "Fransisca Wea"],
    ["Erlambang Prawira 17-4-1987 tgl 24 agustus", "Salah, nama sy Herlambang pake H", "Herlambang Prawira"],
    ["Togar Manalu 1-2-1996 tgl 24 agustus", "ya eh bukan Togar, Tongam", "Tongam Manalu"],
    ["Agustinus Tetool 30-8-1979 tgl 11 agustus", "eh bener tethool, pake h, liat di ijazah", "Agustinus Tethool"],
  ])("%s, then %s: echoed anew", (request, text, name) => {
    const talk = aDialogue();
    talk.say(request);
    expect(talk.say(text)).toMatchObject({ kind: "echo", text: expect.stringContaining(name) });
    expect(talk.world.bookings).toMatchObject([{ state: "held", applicant: { name } }]);
  });

  test("of twins the one whose spelling is said", () => {
    const talk = aDialogue();
    talk.say("Made Arya Wiguna 25-4-2009\nMade Arta Wiguna 25-4-2009\ntgl 18 agustus");
    talk.say("ya");
    talk.say("yg Arta salah ketik, harusnya Artha pake h");
    expect(talk.world.bookings.map(({ applicant }) => applicant.name).sort()).toEqual([
      "Made Artha Wiguna",
      "Made Arya Wiguna",
    ]);
  });

  test.each(["salah tanggal, harusnya selasa", "nama kantornya apa", "bukan senin tapi rabu"])(
    "%s is about no name",
    (text) => {
      const talk = booked();
      talk.say(text);
      expect(talk.world.bookings.map(({ applicant }) => applicant.name)).toEqual(["Budi Santoso"]);
    },
  );
});

test.each(["kagak jadi dah bang, ane ada kondangan", "I won't be able to make it, so sorry for the trouble"])(
  "%s: another day, or none?",
  (text) => expect(booked().say(text)).toMatchObject({ kind: "cannot-come", wishes: [] }),
);

test("to erase a booking is to cancel it; data that shall go after the visit are explained", () => {
  expect(booked().say("hapus booking saya").kind).toBe("ask-cancel");
  expect(booked().say("Hapus data saya setelah saya datang ya, jangan disimpan").kind).toBe("privacy");
  expect(booked().say("hapus data saya").kind).toBe("ask-erase");
  const talk = booked();
  talk.say("#Siti Rahma#05051988#16082017");
  expect(talk.say("yg rabu hapus aja")).toMatchObject({ kind: "ask-cancel", text: expect.stringContaining("Siti") });
});

test("'eh bukan' to the letter that made it sure asks what is wrong", () => {
  const talk = aDialogue();
  talk.say("#Budi Santoso#25011987#14082017");
  expect(talk.say("eh bukan")).toMatchObject({ kind: "ask-rename", wishes: [] });
});
