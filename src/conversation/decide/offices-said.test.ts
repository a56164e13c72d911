import { expect, test } from "vitest";
import { aDialogue, offices2017 } from "../../../test/dialogue.ts";

// Which office a message names as where to go. Tuesday 8 August 2017, nine o'clock, writing to Bogor.

const office = (id: number | undefined) => offices2017().byId.get(id ?? -1)?.short;

test.each([
  ["mau daftar di kanim depok nama Laras Ayuningtyas lahir 15 juli 1993 tgl 10 agustus", "Depok"],
  ["booking imigrasi jakarta selatan aja ya jgn bogor, Nadia Safitri, 22 mei 1997, 14 agustus", "Jakarta Selatan"],
  ["Laras Ayu 15 juli 1993 tgl 10 agustus imigrasi jaksel", "Jakarta Selatan"],
  ["Laras Ayu, 15 july 1993, 10 august, South Jakarta office", "Jakarta Selatan"],
  ["bukan di bogor tapi di depok, Hendra Gunawan, 4 juli 1985, tgl 10", "Depok"],
  ["Can I make a passport booking in Depok office on 10 august? Lukas Sembiring 6 june 1989", "Depok"],
  ["booking dong kak, jakpus ya kantornya. Rio Saputra 5/5/1995, 15 agustus", "Jakarta Pusat"],
  ["Nama: Laras Ayu\nTgl lahir: 15 juli 1993\nTanggal: 10 agustus 2017\nKantor: Depok", "Depok"],
  ["Laras Ayu 15-7-1993 tgl 10 agustus. lokasi: jakarta barat", "Jakarta Barat"],
  ["min daftar antrian depok buat Laras Ayu kelahiran 15 juli 1993 untuk tgl 10", "Depok"],
  ["Laras Ayu, Depok, 15 juli 1993, tgl 10 agustus", "Bogor"],
  ["Laras Ayu lahir di depok 15 juli 1993 tgl 10 agustus", "Bogor"],
  ["Laras Ayu 15 juli 1993 tgl 10 agustus, rumah saya di depok", "Bogor"],
])("%s", (said, short) => {
  const talk = aDialogue();
  expect(talk.say(said).kind).toBe("echo");
  expect(office(talk.world.bookings[0]?.office)).toBe(short);
});

test("a town in the field behind the day may be an address: it is asked about, until it is answered", () => {
  const talk = aDialogue();
  expect(talk.say("#Laras Ayu#15071993#10082017#Depok").kind).toBe("ask-office");
  expect(talk.say("tgl 11 aja").kind).toBe("ask-office");
  expect(talk.world.bookings).toEqual([]);
  talk.say("yang depok deh");
  expect(talk.world.bookings.map((one) => office(one.office))).toEqual(["Depok"]);
});

test.each([
  [
    "ini bisa buat kantor depok juga ga?",
    "yaudah depok aja, Fitri Handayani, 23 feb 1995, rabu tgl 16 agustus",
    "Depok",
  ],
  [
    "Could I do this at the South Jakarta office instead?",
    "ok South Jakarta please, Aditya Rangkuti, 8 Dec 1992, Monday 14 August",
    "Jakarta Selatan",
  ],
])("the office that was asked for is not forgotten: %s", (asked, said, short) => {
  const talk = aDialogue();
  talk.say(asked);
  talk.say(said);
  expect(talk.world.bookings.map((one) => office(one.office))).toEqual([short]);
});

test("an office named before anybody is, is said back and kept", () => {
  const talk = aDialogue();
  expect(talk.say("I want to book at Depok office next monday").text).toContain("Kantor Imigrasi Depok");
  talk.say("Ratna Dewi");
  talk.say("3 may 1990");
  expect(talk.world.bookings.map((one) => office(one.office))).toEqual(["Depok"]);
});

test.each(["wrong office, I meant Depok", "di depok aja ya bukan bogor"])(
  "'%s' puts the office of an echo right",
  (said) => {
    const talk = aDialogue();
    talk.say("Hendra Gunawan, 4 juli 1985, tgl 10 agustus");
    talk.say(said);
    expect(talk.world.bookings.map((one) => office(one.office))).toEqual(["Depok"]);
  },
);

test("a town in a question about something else chooses no office", () => {
  expect(aDialogue().say("bang di bogor skrg ujan ga? mau jalan ke puncak").kind).not.toBe("office-set");
});

test.each(["min kantor depok ya jgn yg bogor, tgl 15", "halo kak mau daftar di imigrasi depok"])(
  "'%s' begins a seat there",
  (said) => {
    const heard = aDialogue().say(said);
    expect(heard.kind).toBe("ask-name");
    expect(heard.text).toContain("Kantor Imigrasi Depok");
  },
);

test("a town between the commas of the data is asked about", () => {
  const talk = aDialogue();
  expect(talk.say("Laras Ayu, 15 July 1993, Depok, 14 August").kind).toBe("ask-office");
  talk.say("2");
  expect(talk.world.bookings.map((one) => `${office(one.office)} ${one.day}`)).toEqual(["Depok 2017-08-14"]);
});

test.each([
  ["alamat kantor imigrasi depok dimana ya", "fact-address", "Kantor Imigrasi Depok"],
  ["where is the depok immigration office?", "fact-address", "Kantor Imigrasi Depok"],
  ["kantor jakarta selatan jam bukanya?", "fact-hours", "Kantor Imigrasi Jakarta Selatan"],
])("'%s' asks about that office", (said, kind, of) => {
  const heard = aDialogue().say(said);
  expect(heard.kind).toBe(kind);
  expect(heard.text).toContain(of);
});

test("a seat wished for at an office, asked politely for a day, begins there", () => {
  const talk = aDialogue();
  talk.say("mau daftar di depok, tgl 14 agustus jam 9 bisa?");
  talk.say("Laras Ayu");
  talk.say("15 juli 1993");
  expect(talk.world.bookings.map((one) => `${office(one.office)} ${one.day} ${one.starts}`)).toEqual([
    "Depok 2017-08-14 09:00:00",
  ]);
});

test("which office, was asked, and somebody's data come: it is asked again with them kept", () => {
  const talk = aDialogue();
  talk.say("kalo di depok bisa ga?");
  expect(talk.say("Lilis Suryani 3 mei 1980 tgl 15").kind).toBe("ask-office");
  talk.say("2");
  expect(talk.world.bookings.map((one) => `${office(one.office)} ${one.day}`)).toEqual(["Depok 2017-08-15"]);
});

test.each(["I'd rather go to the Depok office, same day and time", "salah kantor pak, harusnya depok"])(
  "'%s' of a sure seat offers the move there",
  (said) => {
    const talk = aDialogue();
    talk.say("Slamet Riyadi 12-9-1979 tgl 16");
    talk.say("ya");
    expect(talk.say(said).kind).toBe("move-offer");
    talk.say("ya");
    expect(talk.world.bookings.map((one) => `${office(one.office)} ${one.day}`)).toEqual(["Depok 2017-08-16"]);
  },
);

test.each([
  "daftar di kantor imigrasi cirebon, Laras Ayu 15 juli 1993 tgl 14 agustus",
  "mau bikin paspor di bekasi, Laras Ayu 15 juli 1993 tgl 14 agustus",
  "Can I book at the Bekasi office? Laras Ayu, 15 July 1993, 14 August",
])("an office that cannot be booked from here is said, and no seat taken elsewhere without a word: %s", (said) => {
  const talk = aDialogue();
  const heard = talk.say(said);
  expect(heard.kind).toBe("ask-office");
  expect(heard.text).toMatch(/Cirebon|Bekasi/);
  expect(talk.world.bookings).toEqual([]);
  talk.say("depok aja");
  expect(talk.world.bookings.map((one) => `${office(one.office)} ${one.day}`)).toEqual(["Depok 2017-08-14"]);
});

test.each([
  "saya tinggal di bekasi, Laras Ayu 15 juli 1993 tgl 14 agustus",
  "dulu bikin paspor di cirebon, Laras Ayu 15 juli 1993 tgl 14 agustus",
  "Laras Ayu lahir di bekasi 15 juli 1993 tgl 14 agustus",
])("a town of the citizen's own is no office: %s", (said) => {
  expect(aDialogue().say(said).kind).toBe("echo");
});
