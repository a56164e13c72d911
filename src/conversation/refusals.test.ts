import { expect, test } from "vitest";
import { aDialogue } from "../../test/dialogue.ts";

const kept = "Sudah kami catat: Budi Santoso, lahir 25 Januari 1987.";

test.each([
  ["01082017", "Selasa 1 Agustus 2017 sudah lewat", true],
  ["12082017", "Sabtu 12 Agustus 2017 kantor tutup", true],
  ["17082017", "libur Hari Kemerdekaan RI", true],
  ["01092017", "libur Hari Raya Idul Adha", true],
  ["09102017", "Sekarang bisa sampai Kamis 7 September 2017", true],
  ["10082017", "sudah penuh: 150 dari 150", true],
])("the day %s is refused in its own words, with free days, and nothing said is lost", (day, why) => {
  const talk = aDialogue();
  talk.world.fill("bogor", "2017-08-10");
  const no = talk.say(`#Budi Santoso#25011987#${day}`);
  expect(no.text).toContain(why);
  expect(no.text).toContain(kept);
  expect(no.text).toMatch(/\n1\. \S+ \d+ \S+, \d\d\.\d\d\n2\. /);
  expect(no.taps.length).toBeGreaterThan(3);
  expect(talk.say("2")).toMatchObject({
    kind: "booked",
    wishes: [{ applicant: { name: "Budi Santoso" }, firm: true }],
  });
});

test("of a full day that has seats that were given back the letter says for whom they are", () => {
  for (const [seats, words] of [
    [1, "150 dari 150 tempat terisi. 1 di antaranya baru dilepas, dan ditawarkan lebih dulu kepada yang menunggu."],
    [0, "150 dari 150 tempat terisi.\n"],
  ] as const) {
    const talk = aDialogue();
    talk.world.refuse = { why: "full", capacity: 150, resting: seats, sameDay: [] };
    expect(talk.say("#Budi Santoso#25011987#14082017").text).toContain(words);
  }
});

test("a full day names the neighbours that have it, and says that no seat can be bought", () => {
  const talk = aDialogue();
  talk.world.fill("bogor", "2017-08-10");
  const no = talk.say("#Budi Santoso#25011987#10082017");
  expect(no.text).toContain("Depok, Kamis 10 Agustus");
  expect(no.text).toContain("Tempat tidak bisa dibeli");
  expect(talk.say("5").text).toContain("Kantor Imigrasi Depok");
});

test("where the whole office is full: when the next day opens, and the first free day of neighbours, which can be chosen", () => {
  const talk = aDialogue();
  for (let i = 0; i < 45; i++)
    talk.world.fill("bogor", Temporal.PlainDate.from("2017-08-08").add({ days: i }).toString());
  const no = talk.say("#Budi Santoso#25011987#10082017");
  expect(no.text).toMatch(
    /sudah penuh: 150 dari 150[^]*di Bogor belum ada tempat kosong\. Kantor terdekat yang masih ada tempat, balas angkanya:\n1\. Depok, Kamis 10 Agustus, 08\.00\n2\. Jakarta Selatan, Kamis 10 Agustus/,
  );
  expect(no.text).toContain(kept);
  expect(no.text).toContain("Tempat berikutnya (Jumat 8 September) dibuka Rabu 9 Agustus pukul 00.00 WIB.");
  expect(talk.say("1").text).toContain("Kantor Imigrasi Depok");

  const asks = aDialogue();
  for (let i = 0; i < 45; i++)
    asks.world.fill("bogor", Temporal.PlainDate.from("2017-08-08").add({ days: i }).toString());
  const which = asks.say("Budi Santoso 25011987");
  expect(which.text).toMatch(
    /Saat ini di Bogor belum ada tempat kosong\. Kantor terdekat[^]*1\. Depok, Selasa 8 Agustus/,
  );
  expect(which.text).toMatch(/Tempat berikutnya \(Jumat 8 September\) dibuka/);
});

test("a booking is never offered a day of another office, however full its own is", () => {
  const talk = aDialogue();
  talk.say("#Budi Santoso#25011987#14082017");
  for (let i = 0; i < 45; i++)
    talk.world.fill("bogor", Temporal.PlainDate.from("2017-08-08").add({ days: i }).toString());
  for (const said of ["pindah", "pindah ke 16 agustus 2017"]) expect(talk.say(said).text).not.toMatch(/Depok|Jakarta/);
});

test("a list stands near the hour that somebody has or wished for, not at the first of the day", () => {
  const talk = aDialogue();
  talk.say("Budi Santoso, 25-01-1987, 14-08-2017, jam 10");
  talk.say("ya");
  expect(talk.say("pindah").text).toMatch(/1\. \S+ \d+ Agustus, 1\d\.00[^]*Rabu 9 Agustus, 10\.00/);
  expect(talk.say("pindah ke 17 agustus 2017").text).toMatch(/Rabu 16 Agustus, 10\.00\n[^]*Jumat 18 Agustus, 10\.00/);
  const wish = aDialogue();
  expect(wish.say("Budi Santoso, 25-01-1987, 17-08-2017, jam 11").text).toMatch(/Rabu 16 Agustus, 11\.00/);
});

test("behind the list comes the week after: another day, then next week", () => {
  const talk = aDialogue();
  talk.say("Budi Santoso 25011987");
  expect(talk.tap("5. Hari lain").text).toContain("minggu depan");
  expect(talk.say("minggu depan").text).toMatch(/1\. Senin 14 Agustus/);
});

const fiveOthers = { why: "five-people", live: [] } as const;

test("of a party everybody who cannot be taken is named with the reason, and a day is only asked for those who may have one", () => {
  const talk = aDialogue();
  const until = Temporal.Instant.from("2017-08-20T10:00:00+07:00");
  talk.world.refuseName.set("Rina Santoso", fiveOthers);
  talk.world.refuseName.set("Kevin Santoso", { why: "eight-in-thirty-days", until });
  talk.world.refuseName.set("Lia Santoso", fiveOthers);
  const party = ["Budi", "Rina", "Kevin", "Lia"].map((name, i) => `#${name} Santoso#0101198${i}#14082017`).join("\n");
  const { letters } = talk.say(party);
  expect(letters.map(({ kind }) => kind)).toEqual(["echo", "refused-five-people"]);
  expect(letters[1]?.content.text).toMatch(
    /^Rina Santoso dan Lia Santoso belum bisa kami pesankan: dari satu nomor paling banyak 5[^]*Kevin Santoso belum bisa kami pesankan: dari nomor ini sudah dipesankan untuk 8 orang dalam 30 hari/,
  );

  const mixed = aDialogue();
  mixed.world.refuseName.set("Rina Santoso", fiveOthers);
  mixed.world.fill("bogor", "2017-08-14");
  const no = mixed.say("#Budi Santoso#01011980#14082017\n#Rina Santoso#02021981#14082017");
  expect(no.text).toMatch(
    /^Rina Santoso belum bisa kami pesankan: dari satu nomor[^]*Senin 14 Agustus 2017 di Bogor sudah penuh/,
  );
  expect(no.text).toContain("Sudah kami catat: Budi Santoso, lahir 1 Januari 1980.");
  expect(mixed.say("1").wishes).toMatchObject([{ applicant: { name: "Budi Santoso" } }]);
});

test("a number that is full says who has its places", () => {
  const talk = aDialogue();
  talk.say("#Ani Satu#01011981#14082017");
  talk.world.refuse = { why: "five-people", live: [] };
  const no = talk.say("#Budi Santoso#25011987#14082017").text;
  expect(no).toMatch(
    /^Budi Santoso belum bisa kami pesankan: dari satu nomor paling banyak 5 orang.*sekarang Ani\. Tempat mereka tidak berubah\./,
  );
});

test("a refusal is answered by number, by tap or in words alike", () => {
  for (const how of ["number", "tap", "words"]) {
    const talk = aDialogue();
    talk.world.fill("bogor", "2017-08-10");
    const no = talk.say("#Budi Santoso#25011987#10082017");
    const yes =
      how === "number"
        ? talk.say("2")
        : how === "tap"
          ? talk.tap(no.taps[1] as string)
          : talk.say("hari jumat 11 agustus");
    expect(yes.text).toContain("Jumat, 11 Agustus 2017");
  }
});

test("a tap on an older list is known as old, and does nothing", () => {
  const talk = aDialogue();
  talk.world.fill("bogor", "2017-08-10");
  talk.say("#Budi Santoso#25011987#10082017");
  talk.world.now = talk.world.now.add({ minutes: 1 });
  const stale = talk.state().list?.nonce;
  talk.say("menu");
  const old = talk.say({ kind: "choice", id: `${stale}.0`, title: "1. Rab 9 Agu, 08.00" });
  expect(old).toMatchObject({ wishes: [], kind: "old-list" });
});

test("an hour that is taken or does not exist brings the hours that are free", () => {
  const talk = aDialogue();
  talk.say("Budi Santoso, 25-01-1987, 14-08-2017");
  const none = talk.say("jam 12");
  expect(none.text).toContain("tidak ada jadwal pukul 12.00 WIB");
  expect(none.text).toContain("11.00");
  talk.world.fill("bogor", "2017-08-14", "10:00");
  expect(talk.say("jam 10").text).toContain("pukul 10.00 WIB sudah penuh");
});

test("today, when no hour is far enough ahead any more", () => {
  const talk = aDialogue({ now: "2017-08-08T14:30:00+07:00" });
  talk.world.refuse = { why: "too-late-today" };
  expect(talk.say("#Budi Santoso#25011987#08082017").text).toContain("paling lambat 2 jam sebelumnya");
});

test("not released is not full, and says when", () => {
  const talk = aDialogue();
  talk.world.refuse = { why: "not-released", opensAt: Temporal.Instant.from("2017-08-09T12:00:00+07:00") };
  const no = talk.say("#Budi Santoso#25011987#06092017");
  expect(no.text).toContain("belum penuh");
  expect(no.text).toContain("Rabu 9 Agustus pukul 12.00 WIB");
});

test.each([
  [{ why: "five-people", live: [] } as const, "5 orang"],
  [{ why: "nobody-came", noShows: 3, people: 2 } as const, "3 pesanan terakhir dari nomor ini tidak didatangi"],
  [{ why: "not-used", unused: 8, people: 1 } as const, "8 tempat terakhir dari nomor ini tidak dipakai"],
  [
    {
      why: "not-used",
      unused: 5,
      people: 1,
      later: { newPeople: 1, until: Temporal.Instant.from("2017-09-05T10:00:00+07:00") },
    } as const,
    "hanya 1 booking baru dalam 30 hari",
  ],
  [
    { why: "caution", until: Temporal.Instant.from("2017-09-05T10:00:00+07:00"), caseNo: 7, people: 1 } as const,
    "Keberatan? Sampaikan di kantor imigrasi mana pun dengan menyebut nomor perkara",
  ],
  [
    { why: "eight-in-thirty-days", until: Temporal.Instant.from("2017-08-20T10:00:00+07:00") } as const,
    "Minggu 20 Agustus pukul 10.00 WIB",
  ],
])("a limit is explained without blame: $why", (because, says) => {
  const talk = aDialogue();
  talk.world.refuse = because;
  const no = talk.say("#Budi Santoso#25011987#14082017");
  expect(no.text).toContain(says);
  expect(talk.state().draft?.people[0]?.name).toBe("Budi Santoso");
});

test("which day next week is asked with the days of that week", () => {
  const talk = aDialogue();
  const ask = talk.say("#Joko#10101980#minggu depan");
  expect(ask.text).toContain("Sudah kami catat: Joko, lahir 10 Oktober 1980.");
  expect(ask.text).toContain("Minggu depan hari apa?");
  expect(ask.text).toContain("Senin 14 Agustus");
  expect(ask.text).not.toContain("17 Agustus");
});

test("a bare number where a day was asked is a day of the month", () => {
  const talk = aDialogue();
  talk.say("Budi Santoso 25011987");
  expect(talk.say("21").text).toContain("Senin, 21 Agustus 2017");
});

test("the published sample counts while its day lies ahead, for everybody who sends it", () => {
  const talk = aDialogue({ now: "2017-08-01T09:00:00+07:00" });
  expect(talk.say("#Budi#25011987#07082017")).toMatchObject({ kind: "booked", wishes: [{ firm: true }] });
});

test("after its day the sample is asked without looking at any seat; 1 begins anew without Budi", () => {
  const talk = aDialogue();
  const asked = talk.say("#Budi#25011987#07082017");
  expect(asked).toMatchObject({ kind: "sample", wishes: [] });
  expect(talk.say("1").kind).toBe("ask-name");
  expect(talk.state().draft?.people).toEqual([]);
});

test("the bare pattern of the announcement is explained, with no example to copy", () => {
  const talk = aDialogue();
  const asked = talk.say("#NAMA#TGLLahir#TglKedatangan");
  expect(asked).toMatchObject({ kind: "template", wishes: [] });
  expect(asked.text).not.toMatch(/#\D*\d{6,8}/);
});

test.each([
  "paspor hilang min",
  "paspor saya kena banjir basah semua",
  "paspor robek dikit halaman belakang itu rusak?",
])("%s: told where to go instead, and nothing is booked", (text) => {
  const heard = aDialogue().say(text);
  expect(heard.wishes).toEqual([]);
  expect(heard.text).toContain("tidak lewat antrean ini");
  expect(heard.text).toContain("Senin sampai Kamis 08.00-15.00");
});

test("fines and fees are those of the day", () => {
  expect(aDialogue().say("berapa biayanya").text).toContain("Rp355.000");
  expect(aDialogue({ now: "2026-08-11T09:00:00+07:00" }).say("paspor hilang min").text).toContain(
    "Rp1.000.000 (PP 45/2024)",
  );
});

test("what was noted is said by name wherever something is still asked", () => {
  const talk = aDialogue();
  expect(talk.say("Budi Santoso, senin 14 agustus").text).toContain("Sudah kami catat: datang Senin 14 Agustus.");
  const born = aDialogue();
  expect(born.say("Budi Santoso 25011987").text).toContain(
    "Sudah kami catat: Budi Santoso, lahir 25 Januari 1987. Mau datang",
  );
  const nameless = aDialogue();
  expect(nameless.say("#25011987#14082017").text).toContain(
    "Sudah kami catat: lahir 25 Januari 1987; datang Senin 14 Agustus.",
  );
  const long = aDialogue();
  const name = "Raden Mas Kanjeng Gusti Pangeran Adipati Arya Mangkunegara";
  expect(long.say(`#${name}#25011987#17082017`).text).toMatch(
    /Sudah kami catat: Raden Mas .{20,31}…, lahir 25 Januari 1987\./,
  );
});

test("the menu and the letter of who is not understood begin with what waits and what is booked", () => {
  const talk = aDialogue();
  talk.say("#Budi Santoso#25011987#14082017");
  talk.say("Rina Wati, 12-04-1989, 15-08-2017");
  for (const said of ["menu", "xyzzy qwerty asdf"]) {
    expect(talk.say(said).text).toMatch(
      /Yang tercatat di nomor ini:\n- Rina Wati: Selasa 15 Agustus, 08\.00, menunggu YA sampai pukul 09\.30 WIB\n- Budi Santoso: Senin 14 Agustus, 08\.00, kode \S+\n\nYang bisa kami bantu, balas angkanya:\n1\. Pesan tempat/,
    );
  }
});
