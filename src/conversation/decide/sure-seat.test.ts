import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// What whoever has a sure seat says about it. It is Tuesday 1 August 2017, and the seat is on Tuesday the 8th.

function booked(...before: string[]) {
  const talk = aDialogue({ now: "2017-08-01T09:00:00+07:00" });
  for (const said of ["#Rina Kartika#12031990#08082017", ...before]) talk.say(said);
  return talk;
}
const born = ({ world }: ReturnType<typeof booked>) => world.bookings.map(({ applicant }) => `${applicant.birthDate}`);

describe("a wish to move with the reason beside it is a wish to move", () => {
  test.each([
    "ganti hari bisa ga? selasa saya ada rapat",
    "min bisa ganti hari? selasa ternyata ada audit di kantor",
    "tgl 8 bisa diubah ga ya",
    "could you change the day? I have an exam on the 8th",
  ])("%s", (said) => {
    expect(booked().say(said).kind).toBe("move-list");
  });

  test("later is later than theirs, and earlier is earlier", () => {
    expect(booked().say("pak mau mundurin jadwal bisa?").text).toMatch(/1\. Rabu 9/);
    expect(booked().say("jadwalnya mau dimajuin").text).toMatch(/1\. Selasa 1/);
    expect(booked().say("ada yg lebih cepet ga dari tgl 8?").text).toMatch(/1\. Selasa 1/);
  });

  test("a day out of that talk is what was wished, and a yes is enough", () => {
    const talk = booked("bisa pindah hari?");
    talk.say("kamis masih ada?");
    expect(talk.say("ya").kind).toBe("moved");
  });
});

describe("another office is where the seat is moved to", () => {
  test.each([
    "kalo pindah depok masih ada slot ga tgl 8?",
    "eh kata ibu mending di depok, pindahin ke depok ya hari sama",
    "saya kejauhan ke bogor, bisa di depok aja?",
  ])("%s", (said) => {
    const heard = booked().say(said);
    expect(heard).toMatchObject({ kind: "move-offer", wishes: [{ act: "look" }] });
    expect(heard.text).toContain("Kantor Imigrasi Depok");
  });
});

describe("what is asked beside a seat is answered, and the letter is not repeated", () => {
  test.each([
    ["hp saya ganti nomor, bookingnya masih berlaku?", "fact-change-phone"],
    ["paspor lama saya hilang, booking nya gimana dong?", "fact-lost-passport"],
    ["aduh buku nikah saya ketinggalan di kampung, gmn ya tetep bisa dateng?", "fact-missing-papers"],
  ])("%s", (said, kind) => {
    expect(booked().say(said).kind).toBe(kind);
  });

  test("so when is it now?", () => {
    expect(booked("I need to move it", "Monday 14 August").say("so when is it now?").kind).toBe("booked");
  });
});

describe("a birth date is put right", () => {
  test.each([
    [["maaf salah tahun, harusnya 92"], "1992-03-12"],
    [["tgl lahir salah pak", "12 april 1990"], "1990-04-12"],
    [["waduh tgl lahirnya salah", "yg benar 9 maret 1985"], "1985-03-09"],
    [["tanggal lahir saya keliru", "tahunnya 1991"], "1991-03-12"],
  ])("%s", (said, birth) => {
    expect(born(booked(...said))).toEqual([birth]);
  });
});

test.each(["kalo diganti sama kakak saya aja boleh? namanya Yuni", "suami saya namanya Herman, bisa gantiin?"])(
  "%s: nobody is renamed",
  (said) => {
    const talk = booked();
    expect(talk.say(said).wishes).toEqual([]);
    expect(talk.world.bookings[0]?.applicant.name).toBe("Rina Kartika");
  },
);

test("a relative with one of their names is somebody else, and nothing is told of them", () => {
  const said = "suami sy katanya udah daftar juga, namanya Herman Kartika. tgl berapa dia dapetnya";
  expect(booked().say(said).kind).toBe("fact-about-other");
});

test.each([
  "eh ga jadi batal, masih bisa dibalikin ga?",
  "eh maaf pak ga jadi batal, masih bisa dipulihkan yg tgl 8 tadi?",
])("%s: the seat comes back", (said) => {
  expect(booked("batal").say(said).kind).toBe("restored");
});

test("hold on, keep it: to a question of cancelling", () => {
  expect(
    booked("our trip is off, please cancel").say("Hold on, my husband says we're still going. Keep it please").kind,
  ).toBe("keep");
});

describe("their own day, as the reason or as what is left", () => {
  test.each(["istri saya lahiran hari itu kayanya, gmn dong pak", "aduh lupa kalo tgl 8 anak saya wisuda"])(
    "%s: another day, or none?",
    (said) => {
      expect(booked().say(said).kind).toBe("cannot-come");
    },
  );

  test.each([
    ["jamnya kepagian bro, bisa siangan?", /1\. Selasa 8 Agustus, 1\d/],
    ["rubah jadwal dong ke minggu depannya", /1\. Senin 14/],
    ["pindahin ke akhir bulan aja", /1\. Senin 28/],
    ["kecepetan, bisa minggu ketiga agustus?", /1\. Selasa 15/],
    ["saya lagi di kampung, baliknya tgl 12", /1\. Senin 14/],
  ])("%s", (said, listed) => {
    const heard = booked().say(said);
    expect(heard.kind).toBe("move-list");
    expect(heard.text).toMatch(listed);
  });

  test("the day behind theirs is counted from theirs", () => {
    expect(booked().say("kalo besoknya ada kosong ga? tgl 8 mepet").text).toContain("Rabu, 9 Agustus");
  });
});

test.each([
  "no wa saya mau ganti minggu depan, gimana?",
  "mas ini nomer ibu mau ganti, jadwal nya tetep berlaku ga?",
  "nomor hp saya salah, yg bener 081234567890",
])("%s: another telephone is no other day", (said) => {
  expect(booked().say(said)).toMatchObject({ kind: "fact-change-phone", wishes: [] });
});

test("kode booking buat apa ya nanti?", () => {
  expect(booked().say("kode booking buat apa ya nanti?").kind).toBe("fact-what-happens");
});

test("another day, after another office was offered, is a day there", () => {
  const talk = booked("pindah ke depok dong", "tgl 9 aja");
  expect(talk.say("iya")).toMatchObject({ kind: "moved-office", text: expect.stringContaining("Rabu, 9 Agustus") });
});

test("a day that is put right at once is wished for as the first one was", () => {
  expect(booked("mau ganti hari", "yang rabu", "eh salah, kamis").say("ya").kind).toBe("moved");
});

test("the right name is told with words before it, and the birth date after it", () => {
  const talk = booked("nama saya salah", "harusnya Rina Kartikah", "tgl lahir juga salah", "13 maret 1990");
  expect(talk.world.bookings[0]?.applicant.name).toBe("Rina Kartikah");
  expect(born(talk)).toEqual(["1990-03-13"]);
});

test("what is denied is no new spelling", () => {
  expect(booked().say("namaku salah satu huruf, Rina bukan Riina").wishes).toEqual([]);
});

test.each([
  ["gw telat bangun biasanya, kasih jam 11 aja", "move-offer"],
  ["lagi hujan deras kayanya nyampe lewat jam 8", "late"],
  ["positif covid pak, gimana jadwal saya tgl 8?", "cannot-come"],
])("%s: %s", (said, kind) => {
  expect(booked().say(said).kind).toBe(kind);
});

test("who wants the seat at another office loses none", () => {
  const heard = booked().say("yg di bogor batalin aja, saya mau di depok");
  expect(heard).toMatchObject({ kind: "move-offer", text: expect.stringContaining("Depok") });
});

test("a week without them is not offered", () => {
  const heard = booked().say("bapak saya masuk igd, jd belum bisa ke imigrasi minggu depan");
  expect(heard.text).toMatch(/1\. Senin 14/);
});

test.each([
  ["I booked the wrong day, I meant the 9th", "yes"],
  ["salah hari pak, harusnya tgl 10", "ya"],
])("%s: a yes is enough", (said, yes) => {
  expect(booked(said).say(yes).kind).toBe("moved");
});
