import { describe, expect, test } from "vitest";
import { after, friday, seats, tuesday, two } from "./booked-talk.fixture.ts";

describe("a weekday without its week is the one near the seat, and behind it for whoever cannot come", () => {
  test.each([
    [
      tuesday,
      ["can't come on tuesday, stuck at work", "what about thursday or friday?", "friday morning"],
      "Sari 11 8",
    ],
    [tuesday, ["selasa saya ga bisa", "kamis atau jumat bisa?", "kamis aja"], "Sari 10 8"],
    [friday, ["jumat saya ga bisa, pindah rabu bisa?", "ya"], "Yulia 16 8"],
    [friday, ["senin aja bisa?", "ya"], "Yulia 14 8"],
    [friday, ["geser ke rabu dong", "ya"], "Yulia 9 8"],
    [friday, ["yg tgl 11 itu bisa diganti jumat depannya?", "oke bu"], "Yulia 18 8"],
    [friday, ["bisa digeser ke selasa ga", "yang minggu depannya maksud saya", "oke"], "Yulia 15 8"],
    ["#Fatmawati#29031977#03082017", ["minggu depannya aja, kamis juga", "ya"], "Fatmawati 10 8"],
  ])("%s %j", (booked, said, seat) => {
    expect(seats(after([booked, ...said]))).toEqual([seat]);
  });

  test.each(["is there anything earlier that week?", "ada yg lebih awal di minggu itu?"])(
    "%s: no day of another week",
    (said) => {
      const { text } = after(["#Diana Putri#01051992#15082017"]).say(said);
      expect(text).toMatch(/14 Aug|14 Agu/);
      expect(text).not.toMatch(/\b[1-9] Agu|\b[1-9] August|11 Agu/);
    },
  );
});

describe("a day that is written as an English ordinal is a day", () => {
  test.each([
    ["14th at 9 is fine", "Sari 14 9"],
    ["could we do 21st instead?", "Sari 21 8"],
    ["can I move it to 22nd please", "Sari 22 8"],
  ])("%s", (said, seat) => {
    const talk = after([tuesday, said]);
    talk.say(talk.state().offer ? "move" : "yes");
    expect(seats(talk)).toEqual([seat]);
  });

  test("and 14 years are none", () => {
    expect(after([tuesday]).say("anak saya umur 14th boleh ikut?").kind).not.toMatch(/^move/);
  });
});

describe("an hour to the hours of one day is of that day; to a list of several days the day is shown first", () => {
  test("chosen", () => {
    const talk = after([tuesday, "besok jam berapa aja yg ada?", "yg jam 9 aja"]);
    expect(seats(talk)).toEqual(["Sari 2 9"]);
  });

  test("shown", () => {
    const heard = after([tuesday, "bisa pindah?"]).say("jam 10 aja");
    expect(heard).toMatchObject({ kind: "move-offer", text: expect.stringContaining("8 Agustus 2017, pukul 10.00") });
  });

  test.each(["seminggu", "2 minggu aja"])("%s, to a list of days, is so much later", (said) => {
    const heard = after([friday, "bisa diundur?"]).say(said);
    expect(heard).toMatchObject({ kind: "move-offer", text: expect.stringMatching(/18 Agustus|25 Agustus/) });
  });

  test.each(["yg paling deket", "terserah, paling cepat"])("%s is the first of the list, offered", (said) => {
    const talk = after([friday, "bisa dimajuin ga?"]);
    expect(talk.say(said)).toMatchObject({ kind: "move-offer", text: expect.stringMatching(/YA/) });
  });
});

describe("a change of the day is a move, and no list of what can be changed", () => {
  test.each([
    "Saya mau ganti tanggal",
    "mau ganti hari pak",
    "ubah jadwal bisa?",
    "klo mau ganti hari caranya gmn ya?",
  ])("%s", (said) => {
    expect(after([tuesday]).say(said).kind).toBe("move-list");
  });

  test.each(["ubah", "mau ubah tanggal lahir"])("%s is not", (said) => {
    expect(after([tuesday]).say(said).kind).toBe("ask-rename");
  });
});

describe("facts are those of the office where they are booked", () => {
  test.each(["alamat kantornya dimana ya, jalan apa", "parkirnya ada?"])("%s", (said) => {
    const talk = after([tuesday, "bisa pindah kantor ke depok ga? tgl sama", "iya"]);
    expect(talk.say(said).text).toContain("Kantor Imigrasi Depok");
  });
});

describe("questions about data are answered, and not with a seat", () => {
  test.each([
    "data sy disimpan sampe kapan?",
    "will my data be deleted after the appointment?",
    "when is my data erased?",
  ])("%s", (said) => {
    expect(after([tuesday]).say(said).kind).toBe("privacy");
  });
});

describe("whether it is sure, in any words, is answered with the seat", () => {
  test.each(["fix ya?", "udah pasti ya pak?", "so all set?", "jadinya tgl 8 saya aman ga nih"])("%s", (said) => {
    expect(after([tuesday]).say(said).kind).toBe("booked");
  });

  test("and a move that waits for its yes is mentioned, and goes on waiting", () => {
    const talk = after([...two, "pindahin dua2nya ke tgl 21 ya pak"]);
    expect(talk.say("jadi jadwal kami berdua skrg tgl brp?").text).toMatch(/Pindah ke Senin 21 Agustus[^]*YA/);
    talk.say("ya");
    expect(seats(talk)).toEqual(["Partini 21 8", "Slamet 21 8"]);
  });
});

describe("what is let be stays", () => {
  test.each(["ok biarin aja dulu", "ok I'll keep it for now", "gajadi deh pake yg ini aja"])("%s", (said) => {
    expect(after([tuesday, "kalau nomor baru ku yg daftar ulang boleh?"]).say(said).kind).toBe("keep");
  });
});

describe("a yes that makes nothing a condition", () => {
  test.each(["ya sudah kalau begitu, YA", "kalau gitu iya deh", "in that case yes"])("%s", (said) => {
    expect(after(["Dadang Supriatna 14 april 1962 tgl 21 agustus", said]).world.bookings[0]?.state).toBe("confirmed");
  });

  test("and to another day or none it is asked again", () => {
    expect(after(["#Muslimin Daeng#19111984#09082017", "ga bisa dateng tgl 9 pak, anak sakit"]).say("ya").kind).toBe(
      "cannot-come",
    );
  });
});

describe("an act that is wanted in so many words", () => {
  test.each(["mbak sy mau batalin dulu, calon suami blm dpt cuti", "teh abdi bade ngabatalkeun, tiasa?"])(
    "%s",
    (said) => {
      expect(after([tuesday]).say(said).kind).toBe("ask-cancel");
    },
  );
});

describe("hours", () => {
  test.each([
    ["Then can I have 9 instead of 8?", "Yulia 11 9"],
    ["jam pulang kuliah jam 2, bisa jam segitu?", "Yulia 11 14"],
  ])("%s", (said, seat) => {
    expect(seats(after([friday, said, "ya"]))).toEqual([seat]);
  });

  test.each(["kayaknya besok saya baru nyampe jam 9, macet", "kalo udah di parkiran jam 8 lewat?"])(
    "%s is late, and no wish",
    (said) => {
      expect(after(["#Junaidi Saragih#10101981#02082017"]).say(said).kind).toBe("late");
    },
  );
});

describe("another telephone on the day", () => {
  test.each(["can I use my wife's phone on the day?", "pake hp istri boleh ga pas nunjukin kode"])("%s", (said) => {
    expect(after([tuesday]).say(said).kind).toBe("fact-change-phone");
  });
});

describe("whoever is away until a day comes behind it", () => {
  test("although the journey begins tomorrow", () => {
    const { kind, text } = after(["#Nina Agustina#08081996#16082017"]).say(
      "kak aku besok harus ke luar kota smpe tgl 20, gmn dong",
    );
    expect([kind, text]).toEqual(["move-list", expect.stringMatching(/1\. Senin 21 Agustus/)]);
  });
});

describe("a name that only says whose seat it is", () => {
  test("is no new spelling of it", () => {
    const heard = after(["#Melati Suci#11111993#11082017"]).say("yg atas nama Melati hapus ya");
    expect(heard.kind).toBe("ask-cancel");
  });
});

describe("more words for what is wanted", () => {
  test.each([
    ["oh gitu, kalo gitu batalin deh", "ask-cancel"],
    ["then I don't need this booking, cancel it", "ask-cancel"],
    ["bro w kesiangan nih kayaknya kalo jam 8, ada jam 9 ga", "move-offer"],
    ["tiasa langkung siang?", "move-list"],
    ["cool, see you on tuesday", "thanks"],
    ["mas itu jamnya bisa ditukar sama temen saya ga", "fact-proxy-apply"],
    ["is that final?", "booked"],
  ])("%s", (said, kind) => {
    expect(after([tuesday]).say(said).kind).toBe(kind);
  });

  test("don't cancel stays a denial", () => {
    expect(after([tuesday]).say("I don't want to cancel it").kind).toBe("keep");
  });

  test("a week with small words in it is a week", () => {
    const { kind } = after(["#Rudi Salam#23071986#10082017"]).say(
      "ya udah undurin dulu dah seminggu, mau urus dukcapil",
    );
    expect(kind).toBe("move-refused-holiday");
  });

  test("a wish in English needs no second word", () => {
    const talk = after(["#Maria Ulfa#12121990#22082017", "I'd like to bring it forward by a week", "ok"]);
    expect(seats(talk)).toEqual(["Maria 15 8"]);
  });
});

describe("hours in words, at the end, or the first one", () => {
  test.each([
    [[tuesday, "jam 8 kepagian, rumah di cianjur", "sebelas"], ["Sari 8 11"]],
    [[tuesday, "something urgent, can i come tomorrow instead?", "8 is too early, 11?", "do it"], ["Sari 2 11"]],
    [
      [...two, "We'd both prefer the 18th, early morning", "ok go ahead"],
      ["Partini 18 8", "Slamet 18 8"],
    ],
  ])("%j", (said, all) => {
    expect(seats(after(said))).toEqual(all);
  });
});

describe("more that is no wish for another day", () => {
  test.each([
    ["min bookingan saya yang tgl 8 tlg dicancel", "ask-cancel"],
    ["kalau saya datang lebih awal dari jam booking boleh dilayani duluan ga", "booked"],
  ])("%s", (said, kind) => {
    expect(after([tuesday]).say(said).kind).toBe(kind);
  });

  test("a passport that is gone is answered beside the seat that stays", () => {
    const { text } = after([tuesday]).say("i lost my old passport yesterday, do i still come on the 8th?");
    expect(text).toMatch(/booking is safe[^]*Lost or stolen/);
  });

  test("away in the week of the seat looks behind that week", () => {
    const { text } = after([tuesday]).say("pak saya ada kerjaan di luar kota minggu depan, bisa diatur ulang?");
    expect(text).toMatch(/1\. Senin 14 Agustus/);
  });
});

describe("what was said in the turn before counts", () => {
  test("one of the hours of the day that was asked for", () => {
    const talk = after(["#Nisa Sabyan#23051999#15082017", "kak aku ubah deh jadi tgl 16 jam 1 siang", "yang 13.30"]);
    expect(seats(talk)).toEqual(["Nisa 16 13"]);
  });

  test("the hours are those of the day that was offered", () => {
    const talk = after([tuesday, "bisa mundur ke senin?", "jam berapa aja yg ada", "jam 10"]);
    expect(seats(talk)).toEqual(["Sari 14 10"]);
  });

  test("another day than the one it was moved to, as a number", () => {
    const talk = after([tuesday, "ganti tgl 30 ya jam 2 siang", "ok", "eh salah, 29 maksudku", "ok"]);
    expect(seats(talk)).toEqual(["Sari 29 14"]);
  });

  test("a number is one of the hours that were listed", () => {
    expect(seats(after([tuesday, "can I come a bit later, say 9:30?", "10 is fine"]))).toEqual(["Sari 8 10"]);
  });

  test("of the hour that was just moved to, and no day", () => {
    expect(seats(after([tuesday, "ubah jam ke jam 11", "ya", "typo, 11 nya jadi 10", "y"]))).toEqual(["Sari 8 10"]);
  });

  test("the office that was asked about", () => {
    const talk = after(["#Toni Gunawan#22021974#23082017", "kalo urus di medan aja bisa?"]);
    const { text } = talk.say("tgl 25 di medan");
    expect(text).toMatch(/Jumat, 25 Agustus[^]*Polonia/);
  });
});

describe("their own time, in other words", () => {
  test.each([
    ["jamnya pagi kan", "booked"],
    ["selasa pagi jadi kan", "booked"],
    ["Is Tuesday morning still confirmed for me?", "booked"],
    ["udah keganti?", "booked"],
    ["ooh, berarti jam setengah 8 udah disana ya", "booked"],
    ["min tgl 8 penuh ga sih kok rame katanya", "booked"],
    ["saya naik kereta nyampe bogor jam 8.15, gimana", "late"],
    ["besok jadi kan?", "booked"],
    ["kode nya berubah ga", "booked"],
    ["oh yaudah gpp, yg penting jadwalnya tetep kan", "booked"],
    ["Can you confirm everything is right now?", "booked"],
    ["oh masih selasa depan ya, kirain besok", "booked"],
    ["jam 8 masih di jalan kayanya, saya dari sukabumi. gimana ya?", "booked"],
    ["ka tgl 8 bentrok sama wawancara kerja jam 9, gmn", "cannot-come"],
    ["ya udah tetep di bogor aja", "keep"],
    ["anak aku demam dari semalem, jumat ini kayanya ga jadi dulu", "cannot-come"],
  ])("%s", (said, kind) => {
    expect(after([tuesday]).say(said).kind).toBe(kind);
  });

  test("a year of birth, said wrong and right", () => {
    const talk = after([tuesday, "mbak, maaf baru sadar saya salah tulis tahun 1988 harusnya 1998"]);
    expect(talk.world.bookings[0]?.applicant.birthDate.toString()).toBe("1998-03-12");
  });
});
