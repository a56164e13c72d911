import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

const booked = "#Budi Raharjo#01121987#14082017";

// Which question is answered, where a message is a story, a list, or near to two meanings.

describe("the one question of a long story is answered", () => {
  test.each([
    [
      "Jadi begini ya bu, kemarin tetangga cerita macam macam sampai saya pusing sendiri. Suami juga ga mau bantu. Biaya bikin paspor berapa?",
      /Rp355\.000/,
    ],
    [
      "My neighbour told me many things and now I am confused. Long story anyway. How much does the passport cost?",
      /355/,
    ],
  ])("%s", (text, answer) => {
    expect(aDialogue().say(text).text).toMatch(answer);
  });
});

describe("a list of questions is answered one by one", () => {
  test("with commas between them", () => {
    const { text } = aDialogue().say("syarat paspor baru apa, biayanya berapa, jadinya kapan?");
    expect(text).toMatch(/KTP/);
    expect(text).toMatch(/Rp355\.000/);
    expect(text).toMatch(/hari kerja/);
  });
});

describe("neighbours with one answer are not asked about", () => {
  test.each([
    ["how much is it and can I pay by card?", /355|bank/],
    ["dari dateng sampai paspornya jadi berapa lama", /hari kerja/],
    ["umur 70 boleh langsung dateng tanpa booking?", /prioritas/],
  ])("%s", (text, answer) => {
    const heard = aDialogue().say(text);
    expect(heard.kind).not.toBe("which-meaning");
    expect(heard.text).toMatch(answer);
  });
});

describe("a question that asks on is read by the answer before it", () => {
  test.each([
    ["paspor saya dicopet di stasiun", "suratnya dari polsek atau polres?", "fact-lost-passport"],
    ["my passport was stolen on the train", "do i need a police report for that", "fact-lost-passport"],
    ["biaya ganti paspor rusak brp", "kalo hilang?", "fact-lost-passport"],
  ])("%s > %s", (before, then, kind) => {
    const talk = aDialogue();
    talk.say(before);
    expect(talk.say(then).kind).toBe(kind);
  });
});

describe("neighbours by one word are told apart", () => {
  test.each([
    ["buku paspor kuyup kena banjir, halamannya nempel, perpanjang biasa aja bisa?", "fact-damaged"],
    ["waktu jadi tkw umur saya dituakan agen, sekarang mau pakai data asli, kena sanksi ga", "fact-data-mismatch"],
    ["mau muji petugas yang dorong kursi roda nenek saya, orangnya sabar", "fact-praise"],
    ["ada orang nawarin slot 700rb, resmi ga itu", "fact-broker-offer"],
    ["someone says he can arrange a slot for money, is it allowed", "fact-broker-offer"],
    ["KITAS suami saya habis bulan depan, daftarnya di sini juga?", "fact-visa-stay"],
    ["the father is german, is our kid entitled to a passport from here", "fact-mixed-marriage"],
    ["sekarang harus daftar lewat wa dulu baru ke kantor, bener?", "fact-how-to-book"],
    ["nek paspore ilang piye? kudu daftar nang kene opo langsung teko", "fact-lost-passport"],
    ["bisa batalin antrean lewat chat ini?", "fact-how-cancel"],
    ["hujan ga di sana, saya mau ke puncak", "fact-small-talk"],
  ])("%s", (text, kind) => {
    expect(aDialogue().say(text).kind).toBe(kind);
  });
});

test("of the way of paying the amount is told too, and of cancelling what becomes of the others", () => {
  expect(aDialogue().say("bayarnya di sana apa transfer dulu?").text).toContain("Rp355.000");
  expect(aDialogue().say("where and when do I pay").text).toContain("Rp355.000");
  expect(aDialogue().say("kalau satu orang dibatalkan, yang lain ikut batal?").text).toMatch(/yang lain tetap/);
  expect(aDialogue().say("kode bookingnya harus dicetak apa cukup di hp").text).toMatch(/dari ponsel pun cukup/);
});

test("that nothing is cancelled is half of an answer: what was asked beside it is the other", () => {
  const talk = aDialogue();
  talk.say(booked);
  const heard = talk.say("ini bukan mau batal ya pak, cuma nanya boleh pakai kaos ga");
  expect(heard.kind).toBe("keep");
  expect(heard.text).toMatch(/baju rapi berkerah/);
  expect(talk.world.bookings[0]?.state).toBe("confirmed");
});

test("when a month opens is told by the rule, and for a day of another matter no seat is offered", () => {
  expect(aDialogue().say("bulan oktober kapan bisa didaftar?").text).toMatch(/tiap tengah malam/);
  const talk = aDialogue();
  talk.say(booked);
  const heard = talk.say("can my brother come in my place? I'm away until the 20th");
  expect(heard.kind).toBe("fact-proxy-apply");
  expect(talk.world.bookings).toHaveLength(1);
});

describe("whoever has booked and asks what is theirs sees it", () => {
  test.each([
    "sorry can you repeat what time for us",
    "ini udah kepesen belum",
    "yang sudah kedaftar siapa aja ya bu?",
  ])("%s", (text) => {
    const talk = aDialogue();
    talk.say(booked);
    expect(["status", "booked"]).toContain(talk.say(text).kind);
  });
});

test("a remark about one of several who wait for YA is not taken for a question", () => {
  const talk = aDialogue();
  talk.say(
    "Sri Utami 2 mei 1980, anak saya Gita Utami 4 juni 2006, keponakan Doni Pratama 7 juli 2002, tgl 21 agustus",
  );
  expect(talk.say("eh doni ikut mamanya sendiri").kind).not.toMatch(/^fact-/);
});

describe("a passport that is gone or damaged books no seat, whatever data stand beside it", () => {
  test.each([
    ["Paspor hilang pak, nama Yeni Marlina lahir 4 april 1990 mau datang kamis 10 agustus bisa", "fact-lost-passport"],
    ["Kehilangan paspor. Nama: Tuti Alawiyah, 17-08-1970, datang 14 agustus", "fact-lost-passport"],
    ["lost my passport in Bali, please book me for monday. Robert Sitorus, 4 may 1985", "fact-lost-passport"],
    ["mau urus paspor rusak kena banjir, Rudi Hakim 5/5/1979 tgl 9 agustus", "fact-damaged"],
  ])("%s", (text, kind) => {
    const talk = aDialogue();
    expect([talk.say(text).kind, talk.world.bookings.length]).toEqual([kind, 0]);
  });

  test("what is lost beside it is another matter", () => {
    const talk = aDialogue();
    talk.say("ijazah saya hilang, mau bikin paspor baru, Yeni Marlina lahir 4 april 1990 tgl 10 agustus");
    expect(talk.world.bookings).toHaveLength(1);
  });
});

describe("whose passport it is decides about the papers", () => {
  test.each([
    ["mau perpanjang paspor anak, paspor lamanya habis. bawa apa?", /Akta kelahiran anak/],
    ["my son's passport expired, documents for renewal?", /both parents/],
    ["renewing my 2006 passport, which documents?", /before 2009/],
    ["anak saya umur 20 tahun mau bikin paspor pertama, bawa apa", /ijazah/],
    ["paspor saya bikin di KBRI kuala lumpur, mau perpanjang syaratnya apa", /sebelum 2009/],
  ])("%s", (text, answer) => {
    expect(aDialogue().say(text).text).toMatch(answer);
  });

  test("whoever only has a child here asks for the child", () => {
    const talk = aDialogue();
    talk.say("#Naufal Hakim#06062012#14082017");
    talk.say("ya");
    expect(talk.say("bawa apa aja?").text).toMatch(/Akta kelahiran anak/);
  });
});

test("none of two or three questions is left out", () => {
  const three = aDialogue().say("biaya brp, jadinya brp hari, trs ambilnya boleh diwakilin ga?").text;
  for (const answer of [/Rp355\.000/, /hari kerja/, /surat kuasa/]) expect(three).toMatch(answer);
  const words = aDialogue().say("biayanya, syaratnya, sama lama jadinya gimana?").text;
  for (const answer of [/Rp355\.000/, /dokumen/i, /hari kerja/]) expect(words).toMatch(answer);
  const two = aDialogue().say("syaratnya apa aja sama bayarnya dmn ya").text;
  for (const answer of [/dokumen/i, /bank atau kantor pos/]) expect(two).toMatch(answer);
});

test("whoever asks to ask may, and whoever has asked at once is answered", () => {
  expect(aDialogue().say("boleh nanya sesuatu gak min").text).toMatch(/Silakan, tulis saja/);
  expect(aDialogue().say("mau tanya boleh?").text).toMatch(/Silakan, tulis saja/);
  expect(aDialogue().say("oke mau tanya biaya").text).toMatch(/Rp355\.000/);
});
