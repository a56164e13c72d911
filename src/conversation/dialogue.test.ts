import { expect, test } from "vitest";
import { aDialogue } from "../../test/dialogue.ts";

const exact = "#Budi Santoso#25011987#14082017";
const loose = "Budi Santoso, 25-01-1987, 14-08-2017";

test("the published format gives seat and code in one letter, with the picture", () => {
  const talk = aDialogue();
  const heard = talk.say(exact);
  expect(heard.letters).toHaveLength(1);
  expect(heard.wishes).toMatchObject([{ act: "book", firm: true, office: 1 }]);
  expect(heard.text).toContain("Senin, 14 Agustus 2017, pukul 08.00 WIB");
  expect(heard.text).toContain(heard.qr as string);
  expect(heard.qr).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  for (const promised of [
    "Mohon tiba pukul 07.30",
    "Lewat 08.00",
    "dokumen asli",
    "harus sama",
    "pasal 126 c",
    "gratis",
    "uang lewat chat",
    "PRIVASI",
    "UBAH",
    "BATAL",
  ]) {
    expect(heard.text).toContain(promised);
  }
});

test("the same message again is the same letter and no second seat", () => {
  const talk = aDialogue();
  const first = talk.say(exact);
  const again = talk.say(exact);
  expect(again.wishes).toEqual([]);
  expect(again.letters).toEqual(first.letters);
});

test.each(["ya", "BENAR", "oke sip", "iya min"])(
  "what was interpreted is held, echoed in words, and sure after %s",
  (yes) => {
    const talk = aDialogue();
    const echo = talk.say(loose);
    expect(echo.wishes).toMatchObject([{ act: "book", firm: false }]);
    expect(echo.text).toContain("Lahir: 25 Januari 1987");
    expect(echo.text).toContain("sebelum pukul 09.30 WIB");
    expect(echo.text).not.toContain(talk.world.bookings[0]?.code.slice(0, 4));
    expect(talk.say(yes).qr).toBeDefined();
  },
);

test("a tap on the echo, or the hold's own code, confirms as well", () => {
  const tapped = aDialogue();
  tapped.say(loose);
  expect(tapped.tap("Ya, benar").kind).toBe("booked");
  const coded = aDialogue();
  coded.say(loose);
  expect(coded.say(`kode ${coded.world.bookings[0]?.code} ya min`).kind).toBe("booked");
});

test("a code of nobody, or of somebody else, says nothing but that it is not valid here", () => {
  const talk = aDialogue();
  const heard = talk.say("00009999");
  expect(heard.text).toContain("tidak berlaku untuk nomor ini");
  expect(heard.wishes).toEqual([]);
});

test("a slip is put right in a few words, and the corrected hold replaces the first", () => {
  const talk = aDialogue();
  talk.say(loose);
  const first = talk.world.bookings[0]?.id;
  const corrected = talk.say("lahir 1978");
  expect(corrected.wishes).toMatchObject([{ act: "book", instead: { id: first } }]);
  expect(corrected.text).toContain("25 Januari 1978");
  expect(corrected.text).not.toContain("masih menunggu");
  expect(talk.world.bookings).toHaveLength(1);
});

test("who takes too long hears so, and YA takes the same hour without another echo", () => {
  const talk = aDialogue();
  talk.say(loose);
  talk.world.lapse();
  const late = talk.say("ya");
  expect(late.text).toContain("Waktu simpan");
  expect(late.text).toContain("Jam yang sama masih ada");
  expect(talk.say("ya").kind).toBe("booked");
});

test("a YA long after, when even the lapsed hold is forgotten, still needs no name twice", () => {
  const talk = aDialogue();
  talk.say(loose);
  talk.world.bookings = [];
  expect(talk.say("ya")).toMatchObject({ kind: "booked", wishes: [{ act: "book", firm: true }] });
});

test("after two lapsed holds nothing is kept, and YA books at once", () => {
  const talk = aDialogue();
  talk.world.echoOnly = true;
  expect(talk.say(loose).text).toContain("belum kami simpan");
  expect(talk.say("ya")).toMatchObject({
    kind: "booked",
    wishes: [{ act: "book", firm: true, hour: expect.anything() }],
  });
});

test("step by step: name, birth date and day, each asked alone", () => {
  const talk = aDialogue();
  expect(talk.say("halo").kind).toBe("menu");
  expect(talk.say("1").kind).toBe("ask-name");
  expect(talk.say("Siti Aminah").kind).toBe("ask-birth");
  const days = talk.say("3 mei 1992");
  expect(days.kind).toBe("ask-day");
  expect(days.text).toContain("2. Rabu 9 Agustus, 08.00");
  const echo = talk.say("2");
  expect(echo.text).toContain("Nama: Siti Aminah");
  expect(echo.text).toContain("Rabu, 9 Agustus 2017");
  expect(talk.say("ya").kind).toBe("booked");
});

test.each([
  ["#Budi Santoso#14082017", "ask-birth", "25011987"],
  ["#25011987#14082017", "ask-name", "Budi Santoso"],
  ["#Budi Santoso#31021987#14082017", "ask-birth", "25-01-1987"],
  ["#Budi Santoso#25012019#14082017", "ask-birth", "25 januari 1987"],
  ["#Robert'); DROP TABLE antrian;--#25011987#14082017", "ask-name", "Budi Santoso"],
])("%s: only what is missing is asked, the rest is kept", (text, asked, reply) => {
  const talk = aDialogue();
  expect(talk.say(text).kind).toBe(asked);
  const echo = talk.say(reply);
  expect(echo.kind).toBe("echo");
  for (const part of ["Budi Santoso", "25 Januari 1987", "Senin, 14 Agustus 2017"]) expect(echo.text).toContain(part);
});

test("a family of one message is held, confirmed by one YA, and gets one letter with all codes", () => {
  const talk = aDialogue();
  const echo = talk.say(`${exact}\n#Rina Santoso#12041989#14082017\n#Kevin Santoso#05052012#14082017`);
  expect(echo.letters).toHaveLength(1);
  expect(new Set(echo.wishes.map((wish) => wish.act === "book" && wish.party)).size).toBe(1);
  const sure = talk.say("ya");
  expect(sure.letters).toHaveLength(1);
  expect(sure.outcomes).toHaveLength(3);
  for (const { code } of talk.world.bookings) expect(sure.text).toContain(code.slice(0, 4));
});

test("two echoes in a row: the second says whom YA confirms too", () => {
  const talk = aDialogue();
  talk.say(loose);
  expect(talk.say("Rina Wati, 12-4-1989, 14-8-2017").text).toContain(
    "YA juga memastikan yang masih menunggu: Budi Santoso",
  );
  expect(talk.say("ya").outcomes).toHaveLength(2);
});

test("another person from the same number has a seat of their own", () => {
  const talk = aDialogue();
  talk.say(exact);
  expect(talk.say("#Rina Santoso#12041989#14082017").kind).toBe("booked");
  expect(talk.world.bookings).toHaveLength(2);
});

test("children, elders and titles get their line beside the booking", () => {
  expect(aDialogue().say("#Muhammad Al Fatih#01032014#15082017").text).toMatch(
    /Anak: e-KTP kedua orang tua[^]*di bawah 5 tahun.*prioritas/,
  );
  expect(aDialogue().say("#Suminah#01071945#14082017").text).toContain("60 tahun ke atas");
  expect(aDialogue().say("#Hj. Tuti Sriwati, S.E#14041965#16082017").text).toContain("Gelar dan sapaan tidak dicetak");
});

test("times are the office's own, and the last moment is the hour plus its grace", () => {
  const talk = aDialogue({ number: "900000000120" });
  expect(talk.say(exact).text).toMatch(/pukul \d\d\.\d\d WIT\*/);
});

test("a number of several offices asks which one, keeps the rest, and remembers", () => {
  const talk = aDialogue({ number: "900000000109" });
  const ask = talk.say(exact);
  expect(ask.kind).toBe("ask-office");
  const sure = talk.tap("2. Makassar ULP I");
  expect(sure.kind).toBe("booked");
  expect(sure.text).toContain("WITA");
  expect(talk.say("#Rina Santoso#12041989#14082017").text).toContain("ULP I");
});

test("another office in an extra field is asked for, not guessed", () => {
  const talk = aDialogue();
  expect(talk.say(`${exact}#Jakarta Selatan`).text).toContain("2. Kantor Imigrasi Jakarta Selatan");
  expect(talk.say("2").text).toContain("Kantor Imigrasi Jakarta Selatan");
});

test("Batam's format has an address and no day: the earliest days are offered", () => {
  const talk = aDialogue({ number: "1082288862017" });
  const days = talk.say("Budi Santoso#25011987#Jl. Melati 5 Batam Kota");
  expect(days.kind).toBe("ask-day");
  expect(talk.say("1").text).toContain("25 Januari 1987");
});

test("plain English is answered in English, and the booking path stays there", () => {
  const talk = aDialogue();
  expect(talk.say("Hello, I want to book an appointment").text).toContain("What is the full name");
  expect(talk.say(loose).text).toContain("Born: 25 January 1987");
  expect(talk.say("yes").text).toMatch(/^Confirmed\. Booking code:/);
});
