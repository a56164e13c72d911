import { describe, expect, test } from "vitest";
import { after, couple, seats, tuesday, two } from "./booked-talk.fixture.ts";

describe("whose relative somebody is stays known when the seat is sure", () => {
  test.each([
    [couple, "kak yg suami ternyata dinas luar, bisa pindah ke tgl 14?", ["Dewi 9 8", "Rudi 14 8"]],
    [couple, "suami saya baru bisa tgl 15", ["Dewi 9 8", "Rudi 15 8"]],
    [
      [tuesday, "suami saya mau ikut sekalian. Rudi Hartono lahir 7 juli 1987, hari yg sama", "ya"],
      "suami pindah ke tgl 10 ya",
      ["Rudi 10 8", "Sari 8 8"],
    ],
    [
      [tuesday, "pak, anak saya juga mau, boleh bareng saya?", "Caca Wulandari 3 juni 2001", "ya"],
      "yg anak saya tgl 10 aja",
      ["Caca 10 8", "Sari 8 8"],
    ],
  ])("%j %s", (before, said, all) => {
    expect(seats(after([...before, said, "ya"]))).toEqual(all);
  });

  test("and is the one who is cancelled", () => {
    expect(seats(after([...couple, "yang suami batalin dulu aja", "batal"]))).toEqual(["Dewi 9 8"]);
  });

  test("but an officer who is spoken to is nobody's mother", () => {
    const talk = after(["Dewi Sartika 4 april 1990 sama ibu saya Siti Aminah 7 juli 1967 tgl 9 agustus", "ya"]);
    expect(talk.say("ibu, saya mau pindah ke tgl 14").text).not.toMatch(/Pindah ke/);
  });
});

describe("all of them, although one is named as the reason", () => {
  test.each([
    "Partini's got chickenpox, can we all come on Monday the 21st instead?",
    "Partini sakit cacar pak, kami mundur semua aja seminggu",
    "partini ada arisan, jadi kami berdua pindah tgl 21 aja",
  ])("%s", (said) => {
    expect(seats(after([...two, said, "ya"]))).toEqual(["Partini 21 8", "Slamet 21 8"]);
  });

  test("and whoever comes to the day that was offered moves with the one before", () => {
    const talk = after([
      ...two,
      "yang Partini geser ke jumat minggu itu aja",
      "biar bareng yg Slamet juga jumat deh",
      "ya",
    ]);
    expect(seats(talk)).toEqual(["Partini 18 8", "Slamet 18 8"]);
  });

  test.each([
    "Partini can't come that day, only her please, move to the 16th",
    "partini berhalangan, geser ke tgl 16 dia aja",
  ])("%s: nobody is asked about cancelling", (said) => {
    expect(seats(after([...two, said, "ya"]))).toEqual(["Partini 16 8", "Slamet 14 8"]);
  });
});

describe("somebody in their place", () => {
  test("is refused, beside the question what to do with the seat", () => {
    const heard = after([tuesday]).say("pak saya berhalangan, bisa digantikan anak saya ga?");
    expect(heard).toMatchObject({ kind: "cannot-come", text: expect.stringContaining("harus datang sendiri") });
  });

  test.each([
    "kalau yang datang mamanya bisa?",
    "can my wife come instead?",
    "suami saya boleh nitip perpanjang ke saya aja ga hari itu, dia di luar kota",
  ])("%s", (said) => {
    expect(after([tuesday]).say(said).kind).toBe("fact-proxy-apply");
  });

  test("one of several who stays away leaves the others their seats", () => {
    expect(after(two).say("klo salah satu ga bisa dateng gpp?").kind).toBe("fact-how-cancel");
  });
});

describe("what is wished for all of them, beside the day that they have", () => {
  test.each([
    "kami ga jadi tgl 14, kecepetan. bisa akhir bulan aja?",
    "we both can't do the 14th, anything at the end of the month?",
  ])("%s", (said) => {
    const { kind, text } = after(two).say(said);
    expect([kind, text]).toEqual(["move-list", expect.stringMatching(/Slamet[^]*Partini[^]*2[1-9] A/)]);
  });
});

describe("which of several is not asked where only one can be meant", () => {
  const apart = ["#Slamet Riyanto#16071969#14082017", "#Partini#03091972#15082017"];

  test.each([
    [apart, "pindah ke tgl 15 aja", ["Partini 15 8", "Slamet 15 8"]],
    [
      [...two, "partini pindah ke jam 10", "ya"],
      "saya juga pindah ke jam 10 biar bareng",
      ["Partini 14 10", "Slamet 14 10"],
    ],
    [[...two, "partini pindah ke tgl 16", "ya"], "yg slamet juga", ["Partini 16 8", "Slamet 16 8"]],
    [[...two, "move partini to 16 august", "yes"], "and mine too", ["Partini 16 8", "Slamet 16 8"]],
  ])("%j %s", (before, said, all) => {
    expect(seats(after([...before, said, "ya"]))).toEqual(all);
  });

  test("a relative who is booked is cancelled, and nobody else", () => {
    const talk = after(["Ratih 1 februari 1985 dan ibu saya Sumiyati 2 maret 1958 tgl 16 agustus", "ya"]);
    for (const said of ["ibu saya jatuh, ga bisa jalan. dia dibatalin aja dulu", "batal"]) talk.say(said);
    expect(seats(talk)).toEqual(["Ratih 16 8"]);
  });
});

describe("whoever is added hears no question that was answered", () => {
  test("the day of the booking is noted", () => {
    const talk = after([tuesday, "kalau istri daftar sekalian hari itu bisa?"]);
    expect(talk.say("Lina Marlina 3-4-1985")).toMatchObject({
      kind: "echo",
      text: expect.stringContaining("8 Agustus"),
    });
  });

  test("and so is another hour", () => {
    const talk = after([tuesday, "saya mau daftarin temen juga 2 org di hari yg sama tapi jam 10, boleh?"]);
    talk.say("Rizal Fadli 1 jan 1980 sama Anton 2 feb 1982");
    expect(seats(talk)).toEqual(["Anton 8 10", "Rizal 8 10", "Sari 8 8"]);
  });
});

describe("the writer's own seat, where whose relative the others are is known", () => {
  test("punya saya", () => {
    const talk = after([
      tuesday,
      "adik saya daftar tgl 8 juga, Tri Hartini 5 mei 1985",
      "ya",
      "punya saya hapus aja",
      "batal",
    ]);
    expect(seats(talk)).toEqual(["Tri 8 8"]);
  });
});

describe("somebody more beside a move that waits for its yes", () => {
  test("moves along", () => {
    const talk = after([...couple, "suami saya bisa jam 2 aja ga", "saya juga jam segitu biar nemenin", "ya"]);
    expect(seats(talk)).toEqual(["Dewi 9 14", "Rudi 9 14"]);
  });

  test("and whoever was booked for another day comes to that of the first", () => {
    const talk = after([
      tuesday,
      "namanya Atalia Praratya lahir 20 nov 1973 tgl 14",
      "y",
      "eh samain aja deh sama saya",
      "ya",
    ]);
    expect(seats(talk)).toEqual(["Atalia 8 8", "Sari 8 8"]);
  });
});

describe("a wish beside several", () => {
  const three = ["Mark Hidayat, 5 May 1982, Lisa Hidayat, 6 June 1984, and Ben Hidayat, 7 July 2013. August 18", "yes"];

  test.each([
    ["just Lisa, to the 25th", "Lisa"],
    ["only Ben, on the 25th", "Ben"],
    ["cuma Mark aja ke tgl 25", "Mark"],
  ])("%s: the name only says whose seat it is", (said, name) => {
    const talk = after([...three, said]);
    talk.say(talk.state().offer ? "move" : "yes");
    expect(talk.world.bookings.every(({ applicant }) => applicant.name.endsWith("Hidayat"))).toBe(true);
    expect(seats(talk).filter((seat) => seat.includes(" 25 "))).toEqual([`${name} 25 8`]);
  });

  test("another hour to an offered day is everybody's", () => {
    expect(seats(after([...two, "kami berdua mau mundur ke hari jumat", "jam 9 ya", "ya"]))).toEqual([
      "Partini 18 9",
      "Slamet 18 9",
    ]);
  });

  test("who cannot come together hear of days for all, and a day asked then is everybody's", () => {
    const talk = after([...two, "kami ga bisa hari senin karena ada hajatan", "rabunya ada?", "ya"]);
    expect(seats(talk)).toEqual(["Partini 16 8", "Slamet 16 8"]);
  });

  test("whoever comes along has their day", () => {
    const talk = after([tuesday, "My sister Grace Park wants to come with me, born 12 June 1993", "yes"]);
    expect(seats(talk)).toEqual(["Grace 8 8", "Sari 8 8"]);
  });
});
