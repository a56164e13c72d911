import { describe, expect, test } from "vitest";
import { aDialogue } from "../../../test/dialogue.ts";

// A question that leaves its subject unsaid is about what was answered last.

const booked = "#Budi Raharjo#01121987#14082017";

describe("another case of the same question", () => {
  test.each([
    ["biaya paspor brp min", "kalo anak?", /menurut jenisnya dan bukan umur/],
    ["harga paspor berapa ya", "kalau buat bayi gimana?", /Rp355\.000/],
    ["How much does it cost?", "how about for kids?", /not by age/],
    ["bayarnya berapa", "klo perpanjangan?", /Rp355\.000/],
    ["bayarnya berapa", "terus kalo anak?", /Rp355\.000/],
    ["syarat paspor baru apa aja", "terus kalo buat anak gimana?", /Paspor anak/],
    ["kapan jadinya paspornya", "kalau yang elektronik?", /10 hari kerja|elektronik/],
  ])("%s > %s", (before, then, answer) => {
    const talk = aDialogue();
    talk.say(before);
    expect(talk.say(then).text).toMatch(answer);
  });
});

describe("a detail of what was answered", () => {
  test.each([
    ["paspor saya hilang di jalan", "dendanya berapa", "fact-lost-passport"],
    ["paspor saya hilang di jalan", "bisa langsung daftar disini?", "fact-lost-passport"],
    [
      "bapaknya lagi di luar negeri, anak tetap bisa bikin paspor?",
      "surat kuasanya formatnya gimana",
      "fact-letter-wording",
    ],
    ["nama saya cuma satu kata bisa ga", "oh gt, nambahnya gimana", "fact-name-rules"],
    ["ambil paspornya perlu daftar juga?", "bisa diwakilin adik?", "fact-proxy-collect"],
    ["ada sms suruh bayar, ini penipuan bukan", "terus saya hrs gimana", "fact-hoax-check"],
  ])("%s > %s", (before, then, kind) => {
    const talk = aDialogue();
    talk.say(before);
    expect(talk.say(then).kind).toBe(kind);
  });
});

test("whoever does not come asks what becomes of it, and of the fine", () => {
  const talk = aDialogue();
  talk.say(booked);
  expect(talk.say("kalo ga dateng sama sekali?").kind).toBe("fact-still-valid");
  expect(talk.say("kena denda ga").kind).toBe("fact-still-valid");
});

describe("a clear question of its own is not about the last answer", () => {
  test.each([
    ["can i renew in bogor if my ktp is from surabaya?", "what documents?", "papers"],
    ["biaya paspor brp", "kantornya dimana", "fact-address"],
    ["bayarnya brp", "terus yg dateng siapa aja", "fact-must-come"],
    ["perpanjang online bisa?", "jadi ttp hrs dateng?", "fact-must-come"],
    ["foto pake jilbab item boleh", "trs bawa anak boleh ga", "fact-must-come"],
    ["syarat perpanjang apa aja", "oke kalo fotokopinya?", "fact-copies-stamp"],
    ["paspor saya hilang", "jam buka kantor sampai jam berapa", "fact-hours"],
  ])("%s > %s", (before, then, kind) => {
    const talk = aDialogue();
    talk.say(before);
    expect(talk.say(then).kind).toBe(kind);
  });

  test("a booking that is made sure of is shown", () => {
    const talk = aDialogue();
    talk.say(booked);
    talk.say("ktp saya ilang min gmn dong");
    expect(talk.say("tetep jadi tgl 14 kan?").kind).toBe("booked");
  });

  test.each(["bisa daftar sekarang?", "can i book now?"])("a wish for a place is none: %s", (said) => {
    const talk = aDialogue();
    talk.say("biaya paspor brp");
    expect(talk.say(said).kind).not.toBe("fact-fee");
  });

  test("ANAK alone stays our word for the papers of a child", () => {
    const talk = aDialogue();
    talk.say("biaya paspor brp");
    expect(talk.say("ANAK").kind).toBe("papers");
  });
});
