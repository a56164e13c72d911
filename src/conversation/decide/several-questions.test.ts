import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// Two or three questions of one message get exactly their answers, each once.

describe("every question of a list is answered, and no other", () => {
  test.each([
    ["syarat perpanjang sama biayanya berapa ya min", [/Paspor lama/, /Rp355\.000/]],
    ["bayar berapa trus jadinya kapan?", [/Rp355\.000/, /hari kerja/]],
    [
      "kalo anak bawa apa aja, terus bapaknya harus ikut ga, bayarnya sama?",
      [/Akta kelahiran anak/, /ayah dan ibu/, /Rp355\.000/],
    ],
    [
      "tadi dikasih tau kalo ganti bayar brp, jadinya brp hari, trus hrs bawa akte lahir ga",
      [/Rp355\.000/, /hari kerja/, /paspor lama/],
    ],
    ["where is the office and how much does it cost", [/address|Kantor Imigrasi Bogor/, /355/]],
  ] as const)("%s", (text, answers) => {
    const heard = aDialogue().say(text);
    for (const answer of answers) expect(heard.text).toMatch(answer);
    expect(heard.text).not.toMatch(/Salah kirim|Wrong number/);
  });

  test("the address is told beside the hours", () => {
    const { text } = aDialogue().say("buka jam berapa, alamatnya dimana, bayarnya brp");
    expect(text).toMatch(/Jam layanan/);
    expect(text).toMatch(/alamat lengkapnya belum tercatat/);
    expect(text).toMatch(/Rp355\.000/);
  });
});

test("what an answer says already is not said twice", () => {
  const { text } = aDialogue().say("anak umur 5 th bawa apa saja dan apakah anaknya harus ikut");
  expect(text).toMatch(/Anak ikut datang/);
  expect(text).not.toMatch(/Yang wajib datang/);
});

test("a second answer is short", () => {
  const { text } = aDialogue().say("biayanya berapa? jadinya berapa hari?");
  expect(text).toMatch(/3 sampai 4 hari kerja/);
  expect(text).not.toMatch(/loket pengambilan/);
});

describe("a question beside a booking is answered, and the letter is not sent again", () => {
  test.each([
    ["aduh buku nikah saya ketinggalan di kampung, gmn ya tetep bisa dateng?", "fact-missing-papers"],
    ["kl saya ga dateng tanpa kabar gmn?", "late"],
    ["nanti pas dateng lgsg ke loket mana bu?", "fact-where-to"],
  ])("%s", (text, kind) => {
    const talk = aDialogue();
    talk.say("#Budi Raharjo#01121987#14082017");
    expect(talk.say(text).kind).toBe(kind);
  });
});

test("whether the passport can be fetched on a Saturday begins with the Saturday", () => {
  expect(aDialogue().say("ambil paspor bisa hari sabtu ga").text).toMatch(/^Sabtu 12 Agustus 2017 kantor tutup/);
});

test("a day for a stay permit is no wish for a passport", () => {
  expect(aDialogue().say("I need to extend my KITAS, book me Monday 9am").kind).toBe("fact-visa-stay");
});

test("a short question of a list asks on about the one before it", () => {
  const { text } = aDialogue().say("harga paspor dewasa brp, kalau anak brp, trus bayi brp");
  expect(text).toMatch(/anak dan dewasa sama/);
  expect(text).not.toMatch(/jalur prioritas/);
});

describe("a question begins no form, and finds nothing to change", () => {
  test.each([
    ["kode bookingnya harus diprint?", /^(?!.*Siapa nama)/s],
    ["bisa reschedule ga kalo mendadak ada kerjaan?", /PINDAH/],
  ])("%s", (text, answer) => {
    const heard = aDialogue().say(text);
    expect(heard.text).toMatch(answer);
    expect(heard.kind).toMatch(/^fact-/);
  });
});

test("a passport of 2010 is renewed with two papers, whatever else is said of its age", () => {
  expect(aDialogue().say("abdi gaduh paspor lami taun 2010, bade digentos, naon wae syaratna").text).toMatch(
    /^Ganti paspor terbitan Indonesia setelah 2009/,
  );
});

describe("how long a passport has been dead tells when it was issued", () => {
  test.each([
    [
      "selamat siang, untuk perpanjang paspor yg udah mati 1 tahun gmn ya",
      /^Ganti paspor terbitan Indonesia setelah 2009/,
    ],
    ["paspor lama saya habis dari 2016, itu jadinya perpanjang atau baru?", /^(?!Ganti paspor sebelum 2009)/],
  ])("%s", (text, answer) => {
    expect(aDialogue().say(text).text).toMatch(answer);
  });
});

test("whoever asks for information on something is told that", () => {
  expect(aDialogue().say("bisa minta info biaya e paspor").text).toMatch(/Rp655\.000/);
});

describe("what somebody only tells of themselves is no second question", () => {
  test.each([
    ["ambil paspor bisa diwakilin istri? saya kerja di kapal", /Paspor untuk bekerja/],
    ["tgl 1 september buka ga? apa libur lebaran haji", /haji atau umrah/],
    ["I lost my passport in Bali, how do I get an appointment for a new one?", /You book in this WhatsApp chat/],
    ["my passport went through the washing machine. do i just renew it?", /Renewing a passport/],
  ])("%s", (text, other) => {
    expect(aDialogue().say(text).text).not.toMatch(other);
  });

  test("nor whom they want to ask", () => {
    const talk = aDialogue();
    talk.say("Endang Rahayu lahir 1 maret 1979 datang 14 agustus");
    expect(talk.say("tunggu ya pak tanya suami dulu bisa nganter apa ngga").text).not.toMatch(/satu orang tua/);
  });
});
