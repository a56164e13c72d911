import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// In the middle of our questions. Tuesday 8 August 2017, nine o'clock.

test.each([
  ["daftar paspor tgl 17 agustus bs?", "refused-holiday"],
  ["mau buat paspor hari sabtu tgl 19 agustus, sy kerja senin-jumat soalnya", "refused-weekend"],
  ["nama Desi Ratnasari mau datang hari minggu", "refused-weekend"],
  ["mau daftar tgl 20 desember 2017", "refused-beyond-horizon"],
  ["can i come on 17 august? name is Bobby Latuconsina", "refused-holiday"],
])("a day that cannot be had is said at once: %s", (said, kind) => {
  const talk = aDialogue();
  const heard = talk.say(said);
  expect(heard.kind).toBe(kind);
  expect(heard.taps.length).toBeGreaterThan(3);
  expect(talk.say("tgl 18 aja deh").kind).toMatch(/^ask-(?:name|birth)$/);
});

test("a full day is said before the name is asked", () => {
  const talk = aDialogue();
  talk.world.fill("bogor", "2017-08-10");
  expect(talk.say("mau daftar paspor tgl 10 agustus").kind).toBe("refused-full");
  expect(talk.say("11 aja").kind).toBe("ask-name");
});

test("a closed day while the birth date is asked", () => {
  const talk = aDialogue();
  talk.say("mau daftar paspor");
  talk.say("Bambang Irawan");
  expect(talk.say("hari sabtu aja").kind).toBe("refused-weekend");
  expect(talk.say("1 jan 1982").kind).toBe("ask-day");
});

test.each(["senin depan", "mau tgl 14 agustus", "tgl 14 agustus aja"])(
  "'%s' is no birthday, where we asked for one",
  (said) => {
    const talk = aDialogue();
    talk.say("mau daftar paspor");
    talk.say("Yohanes Tobing");
    expect(talk.say(said).kind).toBe("ask-birth");
    talk.say("28 feb 1974");
    expect(talk.world.bookings.map(({ day }) => `${day}`)).toEqual(["2017-08-14"]);
  },
);

test("the day that was noted is everybody's who is named then", () => {
  const talk = aDialogue();
  talk.say("Mau bikin paspor buat 2 anak saya tgl 10 agustus");
  talk.say("Azka Maulana lahir 1 februari 2009 dan Azkia Maulida lahir 1 februari 2009, kembar");
  expect(talk.world.bookings.map(({ day }) => `${day}`)).toEqual(["2017-08-10", "2017-08-10"]);
});

test.each([
  "baik, tgl 16 agustus pak",
  "pake bahasa indonesia aja deh kak biar gampang, tgl 16 agustus ya",
  "oh blm dibuka. ya udah tgl 16 agustus",
])("'%s' is the day that we asked for", (said) => {
  const talk = aDialogue();
  talk.say("Syamsul Bahri lahir 12 desember 1970");
  talk.say(said);
  expect(talk.world.bookings.map(({ day }) => `${day}`)).toEqual(["2017-08-16"]);
});

test("which days there are is asked, and none is taken", () => {
  const talk = aDialogue();
  talk.say("Wahyu Hidayat, kelahiran 5 oktober 1987");
  expect(talk.say("yg kosong hari apa aja?").kind).toBe("ask-day");
  expect(talk.world.bookings).toEqual([]);
});

test("any day, in the afternoon", () => {
  const talk = aDialogue();
  talk.say("Oktavianus Rumbiak, lahir tgl 17 oktober 1991");
  talk.say("sembarang hari asal sore");
  expect(talk.world.bookings.every(({ starts }) => starts.hour > 12)).toBe(true);
});

test.each([
  ["tgl 26 agustus", "senin aja", "2017-08-28"],
  ["tgl 19 agustus", "selasa deh", "2017-08-22"],
])("a weekday behind a list is the one that stands in it: %s, %s", (closed, said, day) => {
  const talk = aDialogue();
  talk.say("Ratih Purnama 30 nov 1985");
  talk.say(closed);
  talk.say(said);
  expect(talk.world.bookings.map((one) => `${one.day}`)).toEqual([day]);
});

test("a name behind a word that takes note", () => {
  const talk = aDialogue();
  talk.say("i want to apply for a passport");
  talk.say("actually how long does it take?");
  expect(talk.say("ok. Maria Goretti Lim").text).toContain("Maria Goretti Lim");
});

test.each(["no thanks, maybe later", "ga usah deh", "lupain aja deh"])("'%s' ends our questions", (said) => {
  const talk = aDialogue();
  talk.say("mau daftar paspor");
  expect(talk.say(said).kind).toBe("gave-up-draft");
});

test.each(["yg terdekat kapan ya", "paling cepat kapan sih"])("'%s' lists days and takes none", (said) => {
  const talk = aDialogue();
  talk.say("Ratih Purnama 30 nov 1985");
  expect(talk.say(said).kind).toBe("ask-day");
  expect(talk.world.bookings).toEqual([]);
});

test("whether it is booked already is answered by the echo", () => {
  const talk = aDialogue();
  talk.say("Mulyadi lahir 30 september 1966 datang 10 agustus");
  expect(talk.say("ini udah langsung kebooking belum sih").kind).toBe("echo");
  expect(talk.world.bookings.map(({ state }) => state)).toEqual(["held"]);
});

test("a day that no calendar has is told before the birth date is asked", () => {
  expect(aDialogue().say("Fadli Rahman mau dateng tgl 31 september").text).toContain("tidak ada di kalender");
});

test("whether a day is full is a question, also where we asked for the day", () => {
  const talk = aDialogue();
  talk.say("Dedi Suhardi, 9 april 1977");
  expect(talk.say("kalo jumat penuh ga?").kind).toBe("ask-day");
  expect(talk.world.bookings).toEqual([]);
});

test.each([
  `Budi Santoso 25-01-1987 tgl 8, eh ga bisa deh`,
  `Budi Santoso 25-01-1987 tgl 10 agustus.. aduh ada acara tgl itu`,
  `Budi Santoso, 25 January 1987, 10 August, oh wait I can't that day`,
  `Budi Santoso 25-01-1987 tgl 16 wah gabisa tgl segitu`,
  `Budi Santoso, 25 January 1987, this Friday... no wait, I work on Friday`,
])("a day that is taken back in the same breath is not held: %s", (said) => {
  const talk = aDialogue();
  const heard = talk.say(said);
  expect(heard.kind).toBe("ask-day");
  expect(heard.text).toContain("Budi Santoso");
  expect(talk.world.bookings).toEqual([]);
});

test("a day taken back where we asked for it leaves the rest of the form", () => {
  const talk = aDialogue();
  talk.say("Budi Santoso 25-01-1987");
  talk.say("kamis... eh kamis ga bisa");
  talk.say("jumat");
  expect(talk.world.bookings.map(({ day }) => `${day}`)).toEqual(["2017-08-11"]);
});

test.each([
  ["10 gpp", "2017-08-10"],
  ["15 please", "2017-08-15"],
  ["ambil yg 16", "2017-08-16"],
])("'%s' to a list of days is that day of the month", (said, day) => {
  const talk = aDialogue();
  talk.say("Budi Santoso 25-01-1987");
  talk.say(said);
  expect(talk.world.bookings.map((one) => `${one.day}`)).toEqual([day]);
});

test("a day without its month where we asked for a birth date is the day of the visit", () => {
  const talk = aDialogue();
  talk.say("mau daftar");
  talk.say("Budi Santoso");
  expect(talk.say("tgl 15 ya").kind).toBe("ask-birth");
  talk.say("25-01-1987");
  expect(talk.world.bookings.map(({ day }) => `${day}`)).toEqual(["2017-08-15"]);
});

test("what cannot be on that day only narrows it, and the day stays", () => {
  const talk = aDialogue();
  talk.say("Budi Santoso 25-01-1987 tgl 14 tapi ga bisa pagi");
  expect(talk.world.bookings.map(({ day }) => `${day}`)).toEqual(["2017-08-14"]);
});

describe("how many come", () => {
  test.each(["mau bikin paspor buat saya sama istri", "I need passports for me and my husband"])(
    "'%s': whoever is not named yet is asked for",
    (said) => {
      const talk = aDialogue();
      expect(talk.say(said).kind).toBe("ask-name");
      expect(talk.say("Hendra Gunawan 12-5-1984").text).toMatch(/2/);
      expect(talk.say("Yuni Astuti 3-9-1986").kind).toBe("ask-day");
    },
  );

  test("said behind a list of days", () => {
    const talk = aDialogue();
    talk.say("tgl 16 ada slot?");
    expect(talk.say("buat dua orang").kind).toBe("ask-name");
    talk.say("Sari Dewi 5-5-85 sama Tono 6-6-86");
    expect(talk.world.bookings.map(({ day }) => day.day)).toEqual([16, 16]);
  });

  test("a day instead of the next name goes on with those who are known", () => {
    const talk = aDialogue();
    talk.say("daftar 3 orang");
    talk.say("Hendra Gunawan 12-5-1984");
    expect(talk.say("tgl 16 aja").kind).toBe("echo");
  });
});

describe("a name told beside something else", () => {
  test.each([
    "gimana cara daftarnya? nama saya Teguh Wibowo mau tgl 14",
    "can i make an appointment this monday? my name is Teguh Wibowo",
  ])("'%s' asks for the birth date only", (said) => {
    const talk = aDialogue();
    expect(talk.say(said)).toMatchObject({ kind: "ask-birth", text: expect.stringContaining("Teguh Wibowo") });
    talk.say("3-3-1980");
    expect(talk.world.bookings.map(({ day }) => day.day)).toEqual([14]);
  });

  test("beside words that we do not know", () => {
    expect(aDialogue().say("yaudah dftrin deh. Teguh Wibowo").kind).toBe("ask-birth");
  });

  test("nobody else's is noted", () => {
    const talk = aDialogue();
    talk.say("min suami saya Heri Susanto udah daftar apa belum ya, buat tgl brp");
    expect(talk.say("ya sudah saya daftar sendiri dulu, tgl 14").kind).toBe("ask-name");
  });

  test("beside a question it is noted for the seat that is wanted then", () => {
    const talk = aDialogue();
    expect(talk.say("nama saya Teguh Wibowo dari Padang, bisa bikin paspor di Bogor?").kind).toMatch(/^fact/);
    expect(talk.say("oh bisa. lahir 3 maret 1980").text).toContain("Teguh Wibowo");
  });
});

test.each([
  ["di ktp cuma ada tahunnya bu, 1948, tgl lahirnya ga tau", "1948-07-01"],
  ["lupa pokoknya tahun 61, di ktp tulisannya 31 desember", "1961-12-31"],
  ["lahirnya tahun 1950, bulan sama tanggalnya 1 januari", "1950-01-01"],
])("'%s' is a birth date, where we asked for one", (said, birth) => {
  const talk = aDialogue();
  talk.say("nama saya Kasiyem, mau tgl 16");
  talk.say(said);
  expect(talk.world.bookings.map(({ applicant }) => `${applicant.birthDate}`)).toEqual([birth]);
});

test("dates of nobody in a question begin no form", () => {
  const said = "di ktp lahir 3 mei 1985, di akta 13 mei 1985. yg dipake yg mana?";
  expect(aDialogue().say(said).kind).toMatch(/^fact/);
});

test("a day given up by somebody who has nothing asks for no name", () => {
  expect(aDialogue().say("ga jadi hari jumat ya kak").kind).toBe("status");
});

test("thanks in the middle of our questions end nothing", () => {
  const talk = aDialogue();
  talk.say("nama saya Teguh Wibowo, mau tgl 14");
  expect(talk.say("oke makasih kak").text).toContain("Teguh Wibowo");
});

describe("an office", () => {
  test("asked about with its days is the one of the list", () => {
    const talk = aDialogue();
    expect(talk.say("kalo di depok ada yg kosong minggu ini?").text).toContain("Depok");
    expect(talk.say("Teguh Wibowo 3-3-1980, kamis").text).toContain("Depok");
  });

  test.each(["can I come to the Depok office instead?", "kok bogor, kan saya bilang depok"])(
    "'%s' to an echo shows it there",
    (said) => {
      const talk = aDialogue();
      talk.say("Teguh Wibowo, 3-3-1980, 16 agustus 2017");
      expect(talk.say(said)).toMatchObject({ kind: "echo", text: expect.stringContaining("Depok") });
    },
  );
});

test.each(["eh itu hari apa ya", "jam brp?"])("'%s' to an echo is answered by it", (said) => {
  const talk = aDialogue();
  talk.say("Teguh Wibowo, 3-3-1980, 18 agustus 2017");
  expect(talk.say(said).text).toMatch(/Jumat[^]*08\.00/);
});
