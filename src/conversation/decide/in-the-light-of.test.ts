import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// What is asked in general words is asked of what was answered before it.

describe("a general question is about the last answer", () => {
  test.each([
    ["mau ambil paspor yg udah jadi, harus daftar lagi?", "bawa apa aja", "fact-collection-how"],
    ["do i need an appointment to collect my passport?", "what do i bring?", "fact-collection-how"],
    ["kalo kakak saya yg ambil paspornya boleh?", "surat kuasanya pake materai?", "fact-proxy-collect"],
    ["paspor saya hilang di jalan", "daftar lewat wa ini bisa ga", "fact-lost-passport"],
    ["paspor saya rusak kena air", "terus syaratnya apa", "fact-damaged"],
    ["ada calo nawarin antrian 500rb", "lapornya kemana", "fact-broker-report"],
    ["nama di ktp sama akta saya beda", "ngurusnya kemana?", "fact-data-mismatch"],
    ["mau perpanjang kitas istri saya disini bisa?", "syaratnya apa", "fact-visa-stay"],
    ["nenek saya 78 tahun, ada jalur khusus?", "perlu daftar dulu ga", "fact-elderly"],
  ])("%s > %s", (before, then, kind) => {
    const talk = aDialogue();
    talk.say(before);
    expect(talk.say(then).kind).toBe(kind);
  });

  test.each([
    ["syarat paspor anak apa aja", "akta sama kk aja cukup?"],
    ["bapaknya udah meninggal, anak bisa bikin paspor?", "berkasnya apa aja"],
    ["suami saya wna belanda, anak kami bisa punya paspor indonesia?", "bawa apa aja"],
    ["suami saya wna belanda, anak kami bisa punya paspor indonesia?", "umurnya baru 3 tahun"],
    ["my husband is Australian, can our daughter get an Indonesian passport?", "she is 7"],
  ])("the papers of a child: %s > %s", (before, then) => {
    const talk = aDialogue();
    talk.say(before);
    expect(talk.say(then).text).toMatch(/^(?:Paspor anak di bawah 17|Child under 17)/);
  });
});

test("a question that names its own passport is about that", () => {
  const talk = aDialogue();
  talk.say("mau ambil paspor yg udah jadi, harus daftar lagi?");
  expect(talk.say("syarat paspor baru apa").text).toMatch(/^Paspor baru/);
});

test("a list that is compared with another is told beside it", () => {
  const talk = aDialogue();
  talk.say("paspor saya udah mati dari 2015, gmn?");
  expect(talk.say("syaratnya sama kaya bikin baru?").text).toMatch(/Paspor baru.*Ganti paspor/s);
});

test("where all places of somebody are in another office, its address is told", () => {
  const talk = aDialogue();
  talk.say("Laras Ayuningtyas lahir 15 juli 1993 tgl 14 agustus di depok");
  talk.say("ya");
  expect(talk.say("alamat kantornya dimana ya").text).toMatch(/^Kantor Imigrasi Depok/);
});

test.each(["ktp istri", "kk saya", "paspor lama saya"])("a picture of papers needs none: %s", (caption) => {
  expect(aDialogue().say({ kind: "media", media: "image", caption }).kind).toBe("fact-send-docs");
});

test("ok sip behind an answer takes note of it", () => {
  const talk = aDialogue();
  talk.say("biayanya berapa");
  expect(talk.say("ok sip").letters).toEqual([]);
});

test("twelve people of a company are told of the service for groups", () => {
  expect(aDialogue().say("saya dari agen kapal, mau daftarkan 12 orang kru dari nomor ini bisa?").kind).toBe(
    "fact-group",
  );
});

describe("whoever has booked and asks of something else hears that, and not of their seat", () => {
  test.each([
    ["will my data be deleted after the appointment?", "privacy"],
    ["data sy disimpan sampe kapan?", "privacy"],
  ])("%s", (text, kind) => {
    const talk = aDialogue();
    talk.say("#Budi Raharjo#01121987#14082017");
    expect(talk.say(text).kind).toBe(kind);
    expect(talk.world.bookings).toHaveLength(1);
  });
});

test("the hour that was just told is told again", () => {
  const talk = aDialogue();
  talk.say("#Budi Raharjo#01121987#14082017");
  expect(talk.say("jam brp itu kak?").text).toMatch(/08\.00/);
});

test("a question that lies between cancelling and how to cancel is answered with how", () => {
  const talk = aDialogue();
  talk.say("#Budi Darwanto#01121987#21082017");
  expect(talk.say("batas terakhir ngebatalin kapan").kind).toBe("fact-how-cancel");
  expect(talk.world.bookings).toHaveLength(1);
});

test("of two places the one that is asked about is not the one that is full", () => {
  expect(aDialogue().say("Di Bandung full, cimahi ada kantor juga ga?").kind).not.toBe("ask-day");
});
