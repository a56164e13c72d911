import { describe, expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../../test/dialogue.ts";

// What people write who have a sure seat. Tuesday 8 August 2017, nine o'clock; 14 August is a Monday.

const one = ["#Rahmat Setiawan#12041985#14082017"];
const two = [...one, "#Ratna Dewi#21071986#15082017"];

function after(said: readonly string[]): Dialogue {
  const talk = aDialogue();
  for (const text of said) talk.say(text);
  return talk;
}

const kindOf = (booked: readonly string[], said: string) => after(booked).say(said).kind;

function seats({ world }: Dialogue): string[] {
  return world.bookings
    .map(({ state, applicant, day }) => `${state} ${applicant.name.split(" ")[0]} ${day.day}`)
    .toSorted();
}

describe("how late one may come is told with the last moment, and not that it is not late yet", () => {
  test.each([
    "kalo nyampenya lewat jam 8 dikit gara2 kereta telat, masih diterima ga?",
    "senin kayaknya sy telat 30 menitan krn dr cileungsi, msh dilayani kan?",
    "kalo saya dateng jam 9 padahal jadwal jam 8 hangus ga?",
    "is it a problem if i'm ten or fifteen minutes late?",
    "kl telat 15 menit krn macet hangus ga?",
  ])("%s", (said) => {
    const heard = after(one).say(said);
    expect([heard.kind, heard.text]).toEqual([
      "late",
      expect.stringMatching(/08\.00 WIB[^]*08\.00 WIB[^]*(PINDAH|MOVE)/),
    ]);
  });
});

describe("whoever cannot come is asked whether to move or to cancel, whatever they ask beside it", () => {
  test.each([
    "sy lg demam tinggi, tgl 14 kayaknya ga bisa datang. gimana ya",
    "waduh tgl 14 kantor saya ada audit, gabisa hadir nih. solusinya gmn",
    "I cant make it on monday, my daughter is in hospital. what should i do",
    "pak mertua saya meninggal, senin kyknya ga bisa ke imigrasi",
  ])("%s", (said) => {
    expect(kindOf(one, said)).toBe("cannot-come");
  });
});

describe("a question beside their own day is answered", () => {
  test.each([
    ["senin saya jadwal ke imigrasi, bawa apa aja ya? mau perpanjang", "papers"],
    ["tgl 14 sy jadwal paspor, berkas apa aja yg hrs dibawa? paspor lama sdh mati thn lalu", "papers"],
  ])("%s", (said, kind) => {
    expect(kindOf(one, said)).toBe(kind);
  });
});

test.each([
  "pak saya bukan mau batal ya, cuma mau tanya ke sana boleh pakai kaos ga?",
  "bukan mau ganti jadwal kok, cuma nanya bajunya harus kemeja?",
])("%s: it stays, and the question is answered beneath", (said) => {
  const heard = after(one).say(said);
  expect([heard.kind, heard.text]).toEqual(["keep", expect.stringMatching(/baju rapi berkerah/)]);
});

describe("a time that is made sure of shows what they have, and offers nothing", () => {
  test.each([
    "bener kan kami hari senin tgl 14 jam 8?",
    "jadwal kita tgl 14 kan ya min? jam 9?",
    "bapak masih kan ya tgl 14?",
    "sorry can u repeat what time for both of us",
    "itu saya harus sampai sana jam brp?",
  ])("%s", (said) => {
    expect(kindOf(two, said)).toMatch(/^booked/);
  });
});

describe("cancelling that is ordered is asked about, whatever reason stands beside it", () => {
  test.each([
    "please cancel my appointment, i got a job offer and will fly earlier",
    "I'm afraid I have to cancel my appointment, I'm being sent to Surabaya for work",
    "takut ga keburu, batalin aja deh",
  ])("%s", (said) => {
    expect(kindOf(one, said)).toBe("ask-cancel");
  });

  test.each(["yg ratna aja dibatalin, rahmat tetep ya", "istri ga usah ikut, ratna dibatalin aja. saya tetep"])(
    "%s: hers alone",
    (said) => {
      const talk = after(two);
      expect(talk.say(said).kind).toBe("ask-cancel");
      talk.say("BATAL");
      expect(seats(talk)).toEqual(["confirmed Rahmat 14"]);
    },
  );

  test.each(["batal ratna", "BATAL punya Ratna Dewi", "cancel Ratna"])(
    "%s, to whether Ratna's shall be cancelled, is its own word",
    (said) => {
      const talk = after([...two, "ratna sakit, ga jadi ikut. batalin punya dia"]);
      talk.say(said);
      expect(seats(talk)).toEqual(["confirmed Rahmat 14"]);
    },
  );

  test("the name of somebody else is not", () => {
    const talk = after([...two, "ratna sakit, ga jadi ikut. batalin punya dia", "batal rahmat"]);
    expect(seats(talk)).toEqual(["confirmed Rahmat 14", "confirmed Ratna 15"]);
  });
});

describe("a move that was offered is agreed to by its own time or person said again", () => {
  test.each([
    ["tgl 16", "iya tgl 16"],
    ["tgl 16", "ya tgl 16 fix"],
    ["bisa digeser ke tgl 16 ga?", "iya 16"],
    ["can I move it to the 16th?", "yes please, the 16th"],
    ["pindah ke tgl 16 ya", "iya rahmat aja"],
    ["please move Rahmat to 16 August", "Yes please, only Rahmat"],
  ])("%s ... %s", (wish, agreed) => {
    expect(seats(after([...one, wish, agreed]))).toEqual(["confirmed Rahmat 16"]);
  });

  test.each([
    ["tgl 16", "iya tgl 17"],
    ["tgl 16", "iya 18"],
    ["tgl 16", "ya"],
  ])("%s ... %s moves nothing", (wish, said) => {
    expect(seats(after([...one, wish, said]))).toEqual(["confirmed Rahmat 14"]);
  });

  test.each([
    "maaf pak yg tgl 14 sy ga bisa, ada kondangan. bisa dimundurin ke tgl 16?",
    "jangan tgl 14 dong pak, tgl 16 bs?",
    "boleh minta tgl 16 aja gak",
    "jadi gini pak sy kan daftar tgl 14, eh tgl 14 itu wisuda, jadi kalo bisa yg tgl 16 itu, yg penting masih bulan ini",
  ])("%s: the move itself was wished for, a yes is enough", (wish) => {
    expect(seats(after([...one, wish, "ya"]))).toEqual(["confirmed Rahmat 16"]);
  });
});

describe("one of two is moved, and the other stays", () => {
  test.each([
    "yg atas nama Ratna pindah ke tgl 16 ya, sy tetap tgl 14",
    "yg tgl 15 ke tgl 16 jam 8 aja. trus fotonya lama ga ya?",
    "ratna digeser ke 16 ya biar ga bentrok",
  ])("%s", (wish) => {
    expect(seats(after([...two, wish, "ya"]))).toEqual(["confirmed Rahmat 14", "confirmed Ratna 16"]);
  });

  test.each(["istri jadi bareng saya aja tgl 14", "suami pengen bareng di tgl 14. Ratna digeser ke 14 ya"])(
    "%s: whoever has another day comes along",
    (wish) => {
      expect(seats(after([...two, wish, "ya"]))).toEqual(["confirmed Rahmat 14", "confirmed Ratna 14"]);
    },
  );

  test("another weekday than the offered one is of that week", () => {
    const talk = after([...one, "mau ganti hari ke senin tgl 21", "eh jangan senin, selasa aja", "ya"]);
    expect(seats(talk)).toEqual(["confirmed Rahmat 22"]);
  });
});

describe("somebody else in place of whoever was booked", () => {
  test.each([
    "eh salah, yg mau bikin bukan saya tapi adik saya Yani Setiawati lahir 3 juni 1992",
    "kedaftar nama saya, padahal harusnya buat mama. namanya Yani Setiawan lahir 3-6-1962, tolong diganti",
    "my booking should have been for my sister, Yani Setiawan born 3 June 1992, not me",
  ])("%s: has a seat of the same day shown, and the first one stays as it is", (said) => {
    const talk = after([...one, said]);
    expect(seats(talk)).toEqual(["confirmed Rahmat 14", "held Yani 14"]);
    expect(talk.world.bookings.map(({ applicant }) => applicant.birthDate.year)).toContain(1985);
  });
});

describe("a part of the birth date of a sure seat", () => {
  test.each([
    ["my birth date is wrong!! should be 13 july not 12", "1985-07-13"],
    ["sorry I typed the wrong year of birth, it's 1986 not 1985", "1986-04-12"],
    ["tahun lahir saya salah, 1986 bukan 1985", "1986-04-12"],
  ])("%s", (said, birth) => {
    const talk = after([...one, said]);
    expect(talk.world.bookings.map(({ applicant }) => applicant.birthDate.toString())).toEqual([birth]);
  });
});

test("back to the first office", () => {
  const talk = after([...one, "pindah ke depok bisa ga", "ya", "eh balik ke bogor lagi aja deh"]);
  const [before] = talk.world.bookings;
  talk.say("ya");
  const [now] = talk.world.bookings;
  expect(now?.office).not.toBe(before?.office);
});

describe("said in yet other words", () => {
  test.each([
    ["misal sampe sana jam setengah 9 gara2 anter anak dulu, kodenya angus ga kak?", "late"],
    ["pak kira2 ada kelonggaran waktu ga kalo macet parah di tol?", "late"],
    ["what happens if I show up half an hour after my slot?", "late"],
    ["mendadak disuruh bos ke bandung tgl 14, jadi ga kekejar nih ke imigrasi", "cannot-come"],
    ["tgl 14 itu kelarnya kira2 jam berapa?", "fact-how-long"],
    ["undurin dong kak, belum tau kapan sih", "move-list"],
    ["saya mau reschedule, hari apa aja yg kosong", "move-list"],
    ["please remove my booking, found another office closer to home", "ask-cancel"],
    ["udah ga perlu paspor lagi, hapus aja bookingannya", "ask-cancel"],
    ["oke siap makasih infonya min", "thanks"],
  ])("%s", (said, kind) => {
    expect(kindOf(one, said)).toBe(kind);
  });

  test("who stays is named beside who goes, and neither name is put right", () => {
    const talk = after([...two, "yg atas nama ratna ga usah, rahmat lanjut"]);
    expect(talk.world.bookings.map(({ applicant }) => applicant.name).toSorted()).toEqual([
      "Rahmat Setiawan",
      "Ratna Dewi",
    ]);
    talk.say("BATAL");
    expect(seats(talk)).toEqual(["confirmed Rahmat 14"]);
  });

  test("one moves, and the other who is named must not", () => {
    expect(seats(after([...two, "Ratna aja yg geser ke 16, Rahmat jgn", "ya"]))).toEqual([
      "confirmed Rahmat 14",
      "confirmed Ratna 16",
    ]);
  });

  test.each([
    ["I made a mistake, my birth date is 25 May 1984", "1984-05-25"],
    ["Typo in my date of birth, it should read 12 May 1985", "1985-05-12"],
    ["tanggal lahir saya kurang tepat pak, yg benar tanggal 13 bulannya sama", "1985-04-13"],
  ])("%s", (said, birth) => {
    expect(after([...one, said]).world.bookings.map(({ applicant }) => applicant.birthDate.toString())).toEqual([
      birth,
    ]);
  });
});

describe("reasons, and who of two", () => {
  test.each([
    ["kereta saya nyampenya 08.20, masih keburu dilayani atau harus daftar ulang?", "late"],
    ["pak anak saya opname, jadwal tgl 14 gimana dong", "cannot-come"],
    ["I have to travel for a funeral so I'll miss my slot", "cannot-come"],
  ])("%s", (said, kind) => {
    expect(kindOf(one, said)).toBe(kind);
  });

  test("yang satunya ga jadi ikut: which one", () => {
    expect(kindOf(two, "yang satunya ga jadi ikut")).toBe("which");
  });

  test("the Monday after the day they cannot come", () => {
    const talk = after([
      "#Rahmat Setiawan#12041985#16082017",
      "maaf banget tgl 16 ada ujian",
      "senin depannya aja",
      "ya",
    ]);
    expect(seats(talk)).toEqual(["confirmed Rahmat 21"]);
  });
});

describe("another office", () => {
  test.each([
    "Pindahin ke kantor depok aja bisa kan? sy skrg kerja di depok, tanggalnya tetap",
    "bisa pindah lokasi ke depok ga min",
  ])("%s: the move there is offered", (said) => {
    const heard = after(one).say(said);
    expect([heard.kind, heard.text]).toEqual(["move-offer", expect.stringContaining("Depok")]);
  });
});

test("a day of the month alone, to whether they want another day", () => {
  expect(seats(after([...one, "ga bisa tgl 14 nih", "16 aja", "ya"]))).toEqual(["confirmed Rahmat 16"]);
});

test("kami berdua jam brp? shows both", () => {
  expect(kindOf(two, "kami berdua jam brp?")).toBe("booked-party");
});
