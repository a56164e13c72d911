import { expect, test } from "vitest";
import { aDialogue, type Dialogue } from "../../test/dialogue.ts";

// What people say while something else is open.
const loose = "Budi Santoso, 25-01-1987, 14-08-2017";

function booked(): Dialogue {
  const talk = aDialogue();
  talk.say("#Budi Santoso#25011987#14082017");
  return talk;
}

test("BATAL in the middle of our questions stops the questions; once more it cancels what is booked", () => {
  const talk = booked();
  talk.say("daftar");
  const stopped = talk.say("batal");
  expect(stopped).toMatchObject({ kind: "gave-up-draft", wishes: [] });
  expect(stopped.text).toMatch(/tetap berlaku:\n- Budi Santoso: Senin 14 Agustus[^]*BATAL sekali lagi/);
  expect(talk.say("batal").kind).toBe("cancelled");
});

test("BATAL with somebody's name is about that booking, whatever is being asked", () => {
  const talk = booked();
  talk.say("#Rina Wati#15082017");
  expect(talk.say("batal budi").wishes).toMatchObject([]);
  expect(talk.say("batal").outcomes).toMatchObject([{ is: "cancelled" }]);
});

test("while a booking is being moved nothing is cancelled at once: BATAL asks, TIDAK and 'gak jadi' leave it", () => {
  const asks = booked();
  asks.say("PINDAH");
  expect(asks.say("batal")).toMatchObject({ kind: "ask-cancel", wishes: [] });
  for (const word of ["tidak", "gak jadi deh"]) {
    const talk = booked();
    talk.say("PINDAH");
    expect(talk.say(word)).toMatchObject({ kind: "nothing-changed", wishes: [] });
  }
});

test("words we do not understand bring the question once more, then the menu, and the answer still counts", () => {
  const talk = aDialogue();
  talk.say("#Siti Aminah#14082017");
  expect(talk.say("hmm gimana ya")).toMatchObject({ kind: "asked-again" });
  expect(talk.say("12").kind).toBe("not-understood");
  expect(talk.say("3 mei 1992").kind).toBe("echo");
});

test("CEK with nothing booked goes on asking", () => {
  const talk = aDialogue();
  talk.say("daftar");
  expect(talk.say("cek").text).toMatch(/Belum ada booking[^]*Siapa nama lengkap/);
  expect(talk.say("Siti Aminah").kind).toBe("ask-birth");
});

test.each([
  ["tanggal lahirnya", /Bagian mana yang keliru/],
  ["bentar ya", /sampai pukul 09\.30 WIB/],
])("after 'something is wrong', %s is answered, and a bare year is a birth year", (words, says) => {
  const talk = aDialogue();
  talk.say(loose);
  talk.say("tidak");
  expect(talk.say(words).text).toMatch(says);
  expect(talk.say("1978").text).toContain("25 Januari 1978");
});

test("who finds nothing wrong after all sees the echo again, which a YA may answer", () => {
  const talk = aDialogue();
  talk.say(loose);
  talk.say("tidak");
  talk.say("bentar ya");
  expect(talk.say("tidak").text).toMatch(/^Mohon dicek dulu[^]*Budi Santoso[^]*\*YA\* sebelum pukul 09\.30 WIB/);
});

test("'bukan, ...' after an echo is asked about, never taken for another person", () => {
  const talk = aDialogue();
  talk.say(loose);
  expect(talk.say("bukan, Budi Santosa").kind).toBe("ask-correction");
  expect(talk.say("Budi Santosa").text).toContain("Nama: Budi Santosa");
  expect(talk.world.bookings).toHaveLength(1);
});

test("a YA too many hears what is sure; a number where a YA is awaited sees the echo again", () => {
  const talk = aDialogue();
  talk.say(loose);
  expect(talk.say("1")).toMatchObject({ kind: "echo", wishes: [] });
  talk.say("ya");
  expect(talk.say("ya").text).toMatch(/Budi Santoso: Senin 14 Agustus, 08\.00, kode/);
});

test("the day of the family is the day of whoever joins them", () => {
  const talk = booked();
  talk.say("istri saya juga, Rina Wati 12-4-1989");
  expect(talk.say("hari yang sama aja").text).toMatch(/Nama: Rina Wati[^]*Senin, 14 Agustus 2017/);
});

test("a name corrected once is not offered for correction again", () => {
  const talk = booked();
  talk.say("ubah");
  talk.say("Budi Santosa");
  expect(talk.say("ubah").text).toContain("Nama sudah pernah diperbaiki");
  expect(talk.state().asked).toBeUndefined();
});

test("an office chosen for one person is not the next one's, but stays theirs through every correction", () => {
  const talk = aDialogue();
  talk.world.fill("bogor", "2017-08-10");
  talk.say("Siti Aminah lahir 3 mei 1992 kamis 10");
  expect(talk.tap("5. Depok").text).toContain("Kantor Imigrasi Depok");
  expect(talk.say("lahir 1993").text).toContain("Kantor Imigrasi Depok");
  expect(talk.say("#Adi Putra#01021990#15082017").text).toContain("Kantor Imigrasi Bogor");
});

test("a question about 'my booking' shows it, and begins nothing new", () => {
  expect(booked().say("masih aktif kan booking saya?")).toMatchObject({ kind: "booked", wishes: [] });
});

test.each([
  ["Ya, pindahkan", "#Budi Santoso#25011987#15082017", "moved"],
  ["Ya, batalkan", "batal budi", "cancelled"],
  ["Ya, hapus", "hapus data saya", "erased"],
])("a tap on %s does it, even while another person's hold waits", (title, text, kind) => {
  const talk = booked();
  talk.say("Rina Wati, 12-4-1989, 14-8-2017");
  talk.say(text);
  expect(talk.tap(title).kind).toBe(kind);
  expect(talk.world.bookings.filter(({ state }) => state === "confirmed")).toHaveLength(kind === "moved" ? 1 : 0);
});

test("behind the hour nothing is promised any more: BATAL, CEK, the same message again and 'telat' all say so", () => {
  const talk = booked();
  talk.world.now = Temporal.Instant.from("2017-08-14T09:00:00+07:00");
  for (const text of ["batal", "cek", "#Budi Santoso#25011987#14082017", "pindah"]) {
    const heard = talk.say(text);
    expect(heard.text).toContain("sudah lewat. Mulai besok Anda bisa memesan lagi");
    expect(heard.qr).toBeUndefined();
  }
  const late = talk.say("telat nih macet");
  expect(late.text).toMatch(
    /batas tiba pukul 08\.00 WIB sudah lewat[^]*sebelum batas itu\? Langsung lapor petugas depan/,
  );
});

test("in the last hours before a visit moving is offered nowhere, cancelling everywhere", () => {
  const talk = booked();
  talk.world.now = Temporal.Instant.from("2017-08-14T06:00:00+07:00");
  for (const texts of [["batal"], ["tidak bisa datang"], ["menu", "4"]]) {
    const heard = texts.map((text) => talk.say(text)).at(-1);
    expect(heard?.text).toMatch(/^Batalkan tempat Budi Santoso/);
    expect(heard?.text).not.toContain("PINDAH");
    expect(heard?.taps).toEqual(["Ya, batalkan", "Tidak jadi"]);
  }
});

test("'minggu depan' for a booking is a question about its days, and a move stays in its office", () => {
  const talk = booked();
  talk.world.fill("bogor", "2017-08-10");
  expect(talk.say("minggu depan")).toMatchObject({ kind: "move-list" });
  expect(talk.say("tgl 10").text).not.toContain("Depok");
});

test.each([
  ["halo kak, hari ini masih ada kuota?", "Selasa 8 Agustus 2017 di Bogor masih ada tempat"],
  ["tgl 10 masih ada slot gak", "Kamis 10 Agustus 2017 di Bogor sudah tidak ada tempat"],
  ["sabtu masih ada kuota?", "Sabtu 12 Agustus 2017 kantor tutup"],
  ["hari terdekat", "Hari terdekat yang masih ada tempat"],
])("%s is answered before anybody is asked for a name", (text, says) => {
  const talk = aDialogue();
  talk.world.fill("bogor", "2017-08-10");
  expect(talk.say(text).text).toMatch(new RegExp(`^${says}[^]*Balas angkanya untuk memesan`));
  expect(talk.say("1").kind).toBe("ask-name");
});

test.each([
  ["tanggal 17 buka?", "libur Hari Kemerdekaan RI"],
  ["tgl 18 buka gak", "Jumat 18 Agustus 2017 Kantor Imigrasi Bogor buka"],
])("%s is answered for that day, with the hours", (text, says) => {
  expect(aDialogue().say(text).text).toMatch(new RegExp(`${says}[^]*Senin sampai Kamis 08\\.00-15\\.00`));
});

test("who has booked and asks when to come, or says what for, means that booking", () => {
  const talk = booked();
  expect(talk.say("terima kasih, jam berapa ya saya harus datang?").kind).toBe("booked");
  expect(talk.say("saya perpanjang ya").wishes).toMatchObject([{ act: "set-service", service: "renewal" }]);
});

test("'gak jadi' with the name of one of the booked asks about that one, and cancels nobody", () => {
  const talk = booked();
  talk.say("#Rina Wati#12041989#15082017");
  const asked = talk.say("ga jadi deh yg rina");
  expect(asked).toMatchObject({ kind: "ask-cancel", wishes: [] });
  expect(asked.text).toContain("Rina Wati");
  expect(talk.say("batal").outcomes).toMatchObject([{ is: "cancelled" }]);
  expect(talk.world.bookings.map(({ applicant }) => applicant.name)).toEqual(["Budi Santoso"]);
});

test.each([
  ["ga jadi deh", "which"],
  ["batal", "which"],
  ["pindah", "which"],
  ["pindah ke jumat minggu depan", "which"],
])(
  "a yes to 'which of these?' after '%s' chooses none: the question again, and nothing is done, also to what is held",
  (said, kind) => {
    for (const before of [[], ["ya"]]) {
      const talk = aDialogue();
      for (const text of ["#Budi Santoso#25011987#14082017\n#Rina Wati#12041989#15082017", ...before]) talk.say(text);
      const states = talk.world.bookings.map(({ state }) => state);
      const asked = talk.say(said);
      const again = talk.say("iya");
      expect([asked.kind, again.text, again.taps]).toEqual([kind, asked.text, asked.taps]);
      expect(talk.world.bookings.map(({ state }) => state)).toEqual(states);
    }
  },
);

test("a yes to 'what did you mean?' asks it again", () => {
  const talk = booked();
  const asked = talk.say("kayaknya ga deh yg kemarin");
  const again = talk.say("iya");
  expect([asked.kind, again.text, again.taps]).toEqual(["which-meaning", asked.text, asked.taps]);
});

test.each([
  "ga jadi deh yg kemarin itu",
  "ndak dulu lah",
  "ga usah deh yg itu",
  "mending ga usah dulu kayaknya",
  "kayaknya ga deh",
])(
  "%s: nobody is asked whether 'no' was meant where nothing waits for a yes or a no, and nothing is cancelled",
  (text) => {
    const talk = booked();
    const asked = talk.say(text);
    expect(asked.kind).toMatch(/^(?:which-meaning|ask-cancel|cancel-or-move|cannot-come)$/);
    expect(asked.taps).not.toContain("Tidak");
    expect(talk.world.bookings).toMatchObject([{ state: "confirmed" }]);
  },
);
