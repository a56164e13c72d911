import { describe, expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../../test/dialogue.ts";

// Dialogues of people who have sure seats. Tuesday 1 August 2017, nine o'clock, writing to Bogor; 14 August is a Monday.

function after(said: readonly string[]): Dialogue {
  const talk = aDialogue({ now: "2017-08-01T09:00:00+07:00" });
  for (const text of said) talk.say(text);
  return talk;
}

function seats({ world }: Dialogue): string[] {
  return world.bookings
    .map(({ applicant, day, starts }) => `${applicant.name.split(" ")[0]} ${day.day} ${starts.hour}`)
    .toSorted();
}

const tuesday = "#Sari Wulandari#12031988#08082017";
const friday = "#Yulia Citra#16061989#11082017";
const couple = ["Dewi Sartika 4 april 1990 sama suami Rudi Hartono 7 juli 1987 tgl 9 agustus", "ya"];
const two = ["#Slamet Riyanto#16071969#14082017", "#Partini#03091972#14082017"];

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

describe("what is let be stays", () => {
  test.each(["ok biarin aja dulu", "ok I'll keep it for now", "gajadi deh pake yg ini aja"])("%s", (said) => {
    expect(after([tuesday, "kalau nomor baru ku yg daftar ulang boleh?"]).say(said).kind).toBe("keep");
  });
});

describe("the day that a seat could not move to any more is not asked for again", () => {
  const late = ["#Yuni Astuti#04021990#02082017"];

  function tooLate(said: readonly string[]) {
    const talk = after(late);
    talk.world.now = talk.world.now.add({ hours: 21 });
    for (const text of said) talk.say(text);
    return talk;
  }

  test("thanks beside it lose nothing", () => {
    const talk = tooLate(["maaf bu saya muntah2, ga bisa berangkat", "bisa diganti senin aja?"]);
    expect(talk.say("iya senin tgl 7, makasih pengertiannya").kind).toBe("not-moved-too-late-to-move");
  });

  test("and is offered when the old one is cancelled", () => {
    const talk = tooLate(["bisa diganti senin aja?", "BATAL", "BATAL"]);
    talk.say("ya");
    expect(seats(talk)).toEqual(["Yuni 7 8"]);
  });
});

describe("after a cancelling", () => {
  test.each([
    "eh jadi deh, bisa balik lagi ga?",
    "aduh maaf bu, suami bilang tetep jadi berangkat. bisa dibalikin lg?",
  ])("%s: the seat comes back", (said) => {
    expect(after([tuesday, "batal", said]).world.bookings).toHaveLength(1);
  });

  test.each(["can I book again for the 16th?", "bisa daftar lagi tgl 16 ga?"])("%s shows the seat", (said) => {
    const talk = after([tuesday, "batal"]);
    expect(talk.say(said).kind).toBe("echo");
    talk.say("ya");
    expect(seats(talk)).toEqual(["Sari 16 8"]);
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
    expect(text).toMatch(/booking is safe[^]*lost or stolen/);
  });

  test("away in the week of the seat looks behind that week", () => {
    const { text } = after([tuesday]).say("pak saya ada kerjaan di luar kota minggu depan, bisa diatur ulang?");
    expect(text).toMatch(/1\. Senin 14 Agustus/);
  });
});
