import { expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../test/dialogue.ts";
import { readDialogueState } from "./dialogue.ts";

function booked(talk: Dialogue = aDialogue()): Dialogue {
  talk.say("#Budi Santoso#25011987#14082017");
  return talk;
}

function family(): Dialogue {
  const talk = booked();
  talk.say("#Rina Wati#12041989#14082017");
  return talk;
}

test("#batal cancels one booking at once, and URUNG takes it back", () => {
  const talk = booked();
  const gone = talk.say("#batal");
  expect(gone).toMatchObject({ kind: "cancelled", wishes: [{ act: "cancel" }] });
  expect(gone.text).toContain("Tidak ada sanksi");
  expect(gone.text).toContain("URUNG* sebelum pukul 09.40 WIB");
  expect(talk.say("urung")).toMatchObject({ kind: "restored", wishes: [{ act: "restore" }] });
});

test("after cancelling, a day alone books again for the same person", () => {
  const talk = booked();
  talk.say("#batal");
  expect(talk.say("rabu").wishes).toMatchObject([{ act: "book", applicant: { name: "Budi Santoso" }, firm: false }]);
});

test.each(["btl", "saya mau batal saja ya pak karena sakit"])("an unclear %s is asked first", (text) => {
  const talk = booked();
  expect(talk.say(text)).toMatchObject({ kind: "ask-cancel", wishes: [] });
  expect(talk.say("ya").kind).toBe("own-word");
  expect(talk.say("batal").kind).toBe("cancelled");
});

test("on the day itself one question more, because URUNG may come too late", () => {
  const talk = booked();
  talk.world.now = Temporal.Instant.from("2017-08-14T06:00:00+07:00");
  expect(talk.say("#batal").kind).toBe("ask-cancel");
  expect(talk.say("tidak")).toMatchObject({ wishes: [], text: expect.stringContaining("tidak ada yang berubah") });
});

test("a question about cancelling only explains", () => {
  const talk = booked();
  expect(talk.say("kalau mau batal gimana caranya?")).toMatchObject({ kind: "fact-how-cancel", wishes: [] });
  expect(talk.world.bookings).toHaveLength(1);
});

test.each([
  ["1", 1],
  ["Rina", 1],
  ["semua", 2],
  ["3", 2],
])("two bookings: asked which, and %s cancels %d", (reply, count) => {
  const talk = family();
  expect(talk.say("#batal")).toMatchObject({ kind: "which", wishes: [] });
  expect(talk.say(reply).outcomes.filter(({ is }) => is === "cancelled")).toHaveLength(count);
});

test("of two bookings the one that a sentence points at, by day or name, is asked about; a day of both asks which", () => {
  const two = () => {
    const talk = booked();
    talk.say("#Rina Wati#12041989#15082017");
    return talk;
  };
  for (const text of ["btl yg tgl 15", "batal yang selasa", "batal punya rina"])
    expect(two().say(text)).toMatchObject({
      kind: "ask-cancel",
      wishes: [],
      text: expect.stringContaining("Rina"),
    });
  expect(two().say("btl yg tgl 16")).toMatchObject({ kind: "which", wishes: [] });
  expect(family().say("btl yg tgl 14")).toMatchObject({ kind: "which", wishes: [] });
});

test("URUNG gives back all that one BATAL took", () => {
  const talk = family();
  talk.say("#batal");
  talk.say("semua");
  expect(talk.say("urung").outcomes).toHaveLength(2);
});

test("#batal gives up a hold, or only what was begun, or says that there is nothing", () => {
  const held = aDialogue();
  held.say("Budi Santoso, 25-01-1987, 14-08-2017");
  expect(held.say("#batal").text).toContain("tidak jadi dipesan");
  const begun = aDialogue();
  begun.say("#Budi Santoso#14082017");
  expect(begun.say("batal")).toMatchObject({ kind: "gave-up-draft" });
  expect(begun.state().draft).toBeUndefined();
  expect(aDialogue().say("#batal").kind).toBe("nothing-to-cancel");
});

test("JAM 10 is offered, PINDAH or the button changes the hour, and the code stays", () => {
  const talk = booked();
  const code = talk.world.bookings[0]?.code;
  expect(talk.say("JAM 10")).toMatchObject({ kind: "move-offer", wishes: [{ act: "look" }] });
  const moved = talk.say("PINDAH");
  expect(moved).toMatchObject({ kind: "moved", wishes: [{ act: "move" }] });
  expect(moved.text).toContain("pukul 10.00 WIB");
  expect(talk.world.bookings[0]?.code).toBe(code);
});

test("a question about the afternoon lists its hours, and nothing moves before an answer", () => {
  const talk = booked();
  const list = talk.say("min undur ke jam siang bisa?");
  expect(list.text).toContain("1. Senin 14 Agustus, 13.30");
  expect(list.wishes).toMatchObject([{ act: "look" }]);
  expect(talk.say("2").text).toContain("pukul 14.00 WIB");
});

test("another day for the same person offers the move at once", () => {
  const talk = booked();
  const offer = talk.say("#Budi Santoso#25011987#15082017");
  expect(offer).toMatchObject({ kind: "move-offer", wishes: [{ act: "look" }] });
  expect(offer.text).toContain("Selasa, 15 Agustus 2017");
  expect(talk.say("ya")).toMatchObject({ kind: "moved" });
});

test("an edited message replaces what waits, and offers the move for what is sure", () => {
  const held = aDialogue();
  held.say("Budi Santoso, 25-01-1987, 14-08-2017");
  expect(held.say({ kind: "edited", text: "Budi Santoso, 25-01-1987, 15-08-2017" }).wishes).toMatchObject([
    { act: "book", instead: {} },
  ]);
  expect(booked().say({ kind: "edited", text: "#Budi Santoso#25011987#15082017" }).kind).toBe("move-offer");
});

test("PINDAH lists days; a day in words moves too; the old seat is named as safe meanwhile", () => {
  const talk = booked();
  const list = talk.say("PINDAH");
  expect(list.text).toContain("Tetap aman");
  expect(talk.say("rabu 16 agustus")).toMatchObject({ kind: "moved" });
});

test("a move to a closed day says why and keeps the seat", () => {
  const talk = booked();
  const no = talk.say("pindah ke kamis 17 agustus");
  expect(no.text).toContain("Hari Kemerdekaan RI");
  expect(no.text).toContain("tetap aman");
  expect(talk.world.bookings[0]?.day.toString()).toBe("2017-08-14");
});

test("after two moves, or in the last hours, the limit is said before anybody chooses a day in vain", () => {
  const talk = booked();
  for (const text of ["JAM 10", "PINDAH", "JAM 11", "PINDAH"]) talk.say(text);
  expect(talk.say("PINDAH").text).toContain("sudah dipindah 2 kali");
  const soon = booked();
  soon.world.now = Temporal.Instant.from("2017-08-14T06:30:00+07:00");
  expect(soon.say("PINDAH").text).toContain("sampai 3 jam sebelumnya");
});

test("a number that moved twice, and of which nobody came, hears it before it chooses a day, and what helps", () => {
  const talk = booked();
  talk.world.moves = 2;
  const no = talk.say("pindah");
  expect(no).toMatchObject({ kind: "not-moved-moved-often", taps: [] });
  expect(no.text).toContain("sudah 2 kali pindah");
  expect(no.text).toContain("Begitu salah satu datang ke kantor, pindah bisa lagi");
  expect(talk.say("ya saya mau batal saja ya pak karena sakit").text).not.toContain("PINDAH");
});

test("whoever would cancel for several, and could move, hears of it", () => {
  const several = () => {
    const talk = aDialogue();
    talk.say("#Budi Santoso#25011987#14082017\n#Siti Santoso#14031990#14082017");
    talk.say("ya");
    return talk;
  };
  const talk = several();
  expect(talk.say("saya mau batalkan semua ya pak karena sakit").text).toContain("Mau ganti hari saja? Balas PINDAH");
  const moved = several();
  moved.world.moves = 2;
  expect(moved.say("saya mau batalkan semua ya pak karena sakit")).toMatchObject({
    kind: "ask-cancel",
    text: expect.not.stringContaining("PINDAH"),
  });
});

test("UBAH: the name once, and the birth date once, which the desk compares", () => {
  const talk = booked();
  expect(talk.say("UBAH").text).toContain("Tanggal lahir, satu kali");
  expect(talk.say("Budi Santosa")).toMatchObject({
    kind: "renamed",
    wishes: [{ act: "rename", name: "Budi Santosa" }],
  });
  const corrected = talk.say("salah, harusnya lahir 1978");
  expect(corrected).toMatchObject({ kind: "birth-corrected", wishes: [{ act: "correct-birth" }] });
  expect(talk.world.bookings[0]?.applicant.birthDate.toString()).toBe("1978-01-25");
});

test("CEK shows the letter again, or that nothing is there", () => {
  const talk = booked();
  expect(talk.say("cek").qr).toBeDefined();
  expect(aDialogue().say("cek").text).toContain("Belum ada booking dari nomor ini");
});

test("TIDAK BISA: another day or nothing, both without penalty", () => {
  const talk = booked();
  expect(talk.say("tidak bisa datang").taps).toEqual(["1. Pindah hari", "2. Batalkan"]);
  expect(talk.say("2").kind).toBe("cancelled");
});

test("late by twenty minutes with no grace: the rule, without a reproach", () => {
  const talk = booked();
  talk.world.now = Temporal.Instant.from("2017-08-14T07:30:00+07:00");
  const late = talk.say("maaf min saya telat 20 menit kena macet di tol, masih bisa?");
  expect(late.text).toContain("batas tiba pukul 08.00 WIB");
  expect(late.text).not.toContain("Anda terlambat");
});

test("HAPUS DATA SAYA asks only where something is booked, and leaves nothing", () => {
  const talk = booked();
  expect(talk.say("hapus data saya")).toMatchObject({ kind: "ask-erase", wishes: [] });
  expect(talk.say("ya")).toMatchObject({ kind: "own-word", wishes: [] });
  expect(talk.say("hapus")).toMatchObject({ kind: "erased", wishes: [{ act: "erase" }] });
  expect(talk.state()).toEqual({ version: 1, language: "id" });
  expect(aDialogue().say("hapus data saya").wishes).toEqual([{ act: "erase" }]);
});

test("papers of a child are noted on the child's booking", () => {
  const talk = aDialogue();
  talk.say("#Kevin Santoso#05052012#14082017");
  const papers = talk.say("ANAK");
  expect(papers.wishes).toMatchObject([{ act: "set-service", service: "child" }]);
  expect(papers.text).toContain("Akta kelahiran anak");
});

test.each([
  ["SYARAT", "Daftar lengkap: balas BARU, GANTI, atau ANAK"],
  ["#persyaratan", "Daftar lengkap"],
  ["BARU", "Paspor baru. Bawa dokumen asli"],
  ["GANTI", "Ganti paspor terbitan Indonesia setelah 2009. Bawa"],
  ["GANTI", "sebelum 2009, terbitan luar negeri"],
  ["ANAK", "Paspor anak di bawah 17 tahun. Bawa"],
])("%s gives the papers of the service", (word, says) => {
  expect(aDialogue().say(word).text).toContain(says);
});

test("silence only where it is right", () => {
  const talk = aDialogue();
  for (const said of [{ kind: "deleted" }, { kind: "reaction" }, { kind: "media", media: "sticker" }] as const)
    expect(talk.say(said).letters).toEqual([]);
  expect(talk.say("ok").letters).toEqual([]);
  // Once the menu, for somebody may mean it; then silence.
  const spam = "menang undian 50jt klik bit.ly/xx";
  expect([talk.say(spam).letters.length, talk.say(spam).letters.length]).toEqual([1, 0]);
  for (const said of [
    { kind: "location" },
    { kind: "call" },
    { kind: "contact" },
    { kind: "order" },
    { kind: "unreadable", type: "x" },
    { kind: "media", media: "voice" },
  ] as const) {
    expect(talk.say(said).letters).toHaveLength(1);
  }
});

test("thanks are one line, and remind whoever still owes a YA", () => {
  const talk = aDialogue();
  expect(talk.say("Terima kasih banyak min").text).toBe("Sama-sama.");
  talk.say("Budi Santoso, 25-01-1987, 14-08-2017");
  expect(talk.say("makasih").text).toContain("*YA*");
  expect(talk.say("ya").kind).toBe("booked");
});

test("CEK, or a YA for somebody else, in the middle of the questions loses nothing", () => {
  const talk = booked();
  talk.say("#Rina Wati#14082017");
  expect(talk.say("cek").qr).toBeDefined();
  expect(talk.say("12041989").text).toContain("Rina Wati");
});

test("an office chosen before anything else is the office of whoever is named next", () => {
  const talk = aDialogue();
  expect(talk.say("Depok").text).toContain("Kantor Imigrasi Depok");
  expect(talk.say("#Budi Santoso#25011987#14082017").text).toContain("Kantor Imigrasi Depok");
});

test("a place of an older program, or broken, reads as the beginning", () => {
  for (const stored of [undefined, null, {}, "x", { version: 0 }, { version: 1, language: "id", list: { nonce: 3 } }]) {
    expect(readDialogueState(stored)).toEqual({ version: 1, language: "id" });
  }
});

test("a question by the way leaves what was open open", () => {
  const talk = aDialogue();
  talk.say("#Budi Santoso#14082017");
  expect(talk.say("berapa biayanya").kind).toBe("fact-fee");
  expect(talk.say("25011987").kind).toBe("echo");
});

test("a photo with the data under it is read, and the photo is not kept", () => {
  const talk = aDialogue({ number: "1082288862017" });
  const heard = talk.say({ kind: "media", media: "image", caption: "Budi Santoso#25011987#Jl. Melati 5" });
  expect(heard.kind).toBe("ask-day");
  expect(heard.text).toContain("Foto tidak kami simpan");
});

test("the same name with a birth date one slip away is echoed first, and so asks: a correction, or a namesake?", () => {
  const talk = booked();
  expect(talk.say("#Budi Santoso#25011988#14082017")).toMatchObject({ kind: "echo" });
  expect(talk.world.bookings.filter(({ state }) => state === "confirmed")).toHaveLength(1);
  const namesake = booked();
  expect(namesake.say("#Budi Santoso#03091999#14082017").kind).toBe("booked");
});

test("a wish to cancel that carries the data asks for no seat", () => {
  for (const text of ["Tolong cabut daftar saya #Wagio#02031970#15082017", "batal ya, Rudi Hartanto 7-7-1977 tgl 15"]) {
    const talk = aDialogue();
    talk.say(text);
    expect([text, talk.world.bookings]).toEqual([text, []]);
  }
});
