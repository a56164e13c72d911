import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { arrive, callNext, nextForPapers, park, putBackFromDesk } from "../../../test/looked.ts";
import { peopleIn } from "../../../test/people.ts";
import { closeDay, declareDisturbance, endDisturbance, openDoubt } from "../../queue/index.ts";
import { aDayAtBogor, type DayAtBogor } from "./day.fixture.ts";

// What people write on the way, at the door and in the waiting room, in the state they are in: answered truthfully, short, and with
// something to do.

let office: DayAtBogor;
beforeAll(async () => {
  office = await aDayAtBogor();
});
beforeEach(() => office.empty());
afterAll(() => office.town.close());

const budi = "+6281100000001";
const siti = "+6281100000002";
const tuesday8 = "#Budi Santoso#25011987#08082017";

/** Each of these is answered so, in one letter short enough to be read while standing. */
async function expectAnswer(phone: string, texts: readonly string[], when: string, as: RegExp): Promise<void> {
  for (const text of texts) {
    const answer = await office.says(phone, text, when);
    expect(`${text}: ${answer}`).toMatch(as);
    expect(answer.length).toBeLessThanOrEqual(600);
    expect(answer).not.toMatch(/undefined|NaN|belum paham/);
  }
}

async function graceOf(minutes: number): Promise<void> {
  const { rules } = office.town.offices.byCode.get("bogor") as { rules: readonly { graceMinutes: number }[] };
  for (const one of rules) one.graceMinutes = minutes;
}

test("on the way: what was promised, when to be there, and whether the minutes said are in time", async () => {
  await office.books(budi, tuesday8);
  await expectAnswer(
    budi,
    ["giliran saya kapan", "nomor saya berapa", "masih lama?", "di loket mana", "where do I go?", "saya kepagian"],
    "07:00",
    /Tempat Anda hari ini pukul 08\.00 WIB\. Mohon tiba pukul 07\.30: tunjukkan kodenya di pintu|Your place today is at 08\.00 WIB/,
  );
  await expectAnswer(budi, ["nomor"], "07:40", /Batas tiba pukul 08\.00: tunjukkan|arrive by 08\.00/);
  await office.empty();
  await office.books(budi, tuesday8);
  await expectAnswer(
    budi,
    ["otw", "masih di jalan pak", "msh bisa?", "hari ini masih ada?", "hari ini bisa?", "5 menit lagi sampai", "macet"],
    "07:50",
    /Masih bisa datang\. Untuk jam 08\.00, batas tiba pukul 08\.00 WIB/,
  );
  expect(await office.says(budi, { kind: "location" }, "07:50")).toContain("batas tiba pukul 08.00 WIB");
  await expectAnswer(
    budi,
    ["maaf telat 20 menit", "telat, 15 menit lagi sampai", "15 menit lagi sampai"],
    "07:50",
    /Lewat dari itu kodenya tidak berlaku lagi[^]*Sesudahnya bisa memesan lagi mulai pukul 08\.30/,
  );
  await expectAnswer(
    budi,
    ["maaf telat", "otw", "msh bisa?", "hari ini masih ada?", "cek", "batal", "pindah", "besok", "nomor", tuesday8],
    "08:05",
    /batas tiba pukul 08\.00 WIB sudah lewat[^]*Mulai pukul 08\.30 Anda bisa memesan lagi/,
  );
  expect(await office.says(budi, "cek", "08:31")).toContain("Mulai besok Anda bisa memesan lagi");
});

test("an office with grace says its own last moment, and that nothing is cancelled from the hour on", async () => {
  await graceOf(15);
  await office.books(budi, tuesday8);
  await expectAnswer(
    budi,
    ["cek", "telat 10 menit", "nomor"],
    "08:05",
    /Masih bisa datang[^]*batas tiba pukul 08\.15 WIB/,
  );
  await expectAnswer(
    budi,
    ["batal", "pindah"],
    "08:05",
    /sudah mulai, jadi dari sini tidak bisa dibatalkan[^]*08\.15 WIB/,
  );
  await expectAnswer(budi, ["telat"], "08:16", /batas tiba pukul 08\.15 WIB sudah lewat/);
  await graceOf(0);
});

test("a disturbance keeps the code all day, and no answer says otherwise: during it, after it, after the hour", async () => {
  const { code } = await office.books(budi, tuesday8);
  const disturbance = await office.act(
    declareDisturbance,
    { began: office.now("07:40"), reason: "listrik padam" },
    "07:45",
  );
  await expectAnswer(
    budi,
    ["kantor tutup?", "listrik mati ya?", "masih buka?", "sistem error ya"],
    "07:50",
    /sedang terganggu sejak pukul 07\.40 WIB[^]*Tempat Anda hari ini pukul 08\.00/,
  );
  expect(await office.says(budi, "cek", "07:51")).toContain("hari ini kode Anda tidak hangus");
  const safe = /Masih bisa datang\. Pelayanan Kantor Imigrasi Bogor terganggu[^]*tidak hangus hari ini[^]*15\.00 WIB/;
  await expectAnswer(budi, ["telat 30 menit"], "07:52", safe);
  const asked = ["cek", "hari ini masih ada?", "msh bisa?", "maaf telat", "kode saya masih berlaku?", tuesday8];
  await expectAnswer(budi, [...asked, "nomor"], "08:20", safe);
  if ("refused" in disturbance) throw new Error(disturbance.refused);
  await office.act(endDisturbance, { disturbance: disturbance.id }, "08:30");
  await expectAnswer(budi, asked, "09:40", safe);
  await expectAnswer(budi, ["batal", "besok"], "09:41", /dari sini tidak bisa dibatalkan[^]*tidak hangus hari ini/);
  // The office is closed for today: only tomorrow is left.
  await expectAnswer(budi, ["cek", "msh bisa?"], "15:10", /Mulai besok Anda bisa memesan lagi/);
  expect(await office.act(arrive, { typed: code }, "15:20", "pintu")).toMatchObject({ is: "recorded" });
});

test("nobody's day is held up: the hours of the office, and that nothing is known", async () => {
  await office.books(budi, tuesday8);
  await expectAnswer(budi, ["kantor tutup?"], "07:00", /Senin sampai Kamis 08\.00-15\.00/);
  await expectAnswer(budi, ["listrik mati ya?"], "07:01", /tidak ada gangguan yang kami catat/);
  // Whoever has nothing there today hears how it is told.
  expect(await office.says(siti, "listrik mati ya?", "07:02")).toMatch(/gangguan/);
});

test("before the document desk: how many are ahead, who is called, who was away, whom a supervisor sees", async () => {
  const first = await office.books(siti, "#Siti Aminah#26021990#08082017");
  const { code } = await office.books(budi, tuesday8);
  await office.act(arrive, { typed: first.code }, "07:20", "pintu");
  await office.act(arrive, { typed: code }, "07:25", "pintu");
  await expectAnswer(
    budi,
    [
      "masih lama?",
      "giliran saya kapan",
      "kenapa lama sekali",
      "telat 10 menit",
      "saya sudah datang dari tadi",
      "masuk?",
    ],
    "07:30",
    /Kami mencatat Anda tiba pukul 07\.25\. Tunggu dipanggil ke meja berkas\. Sebelum Anda ada 1 antrean/,
  );
  await expectAnswer(
    budi,
    ["batal", "pindah", "pindah besok", "besok"],
    "07:31",
    /sudah tercatat hadir[^]*Beri tahu petugas/,
  );
  await expectAnswer(
    budi,
    ["saya ke toilet dulu", "keluar sebentar ya"],
    "07:32",
    /^[^:]+: Silakan, beri tahu petugas dulu/,
  );
  await expectAnswer(budi, ["kok A014 duluan?", "saya diserobot"], "07:33", /prioritas menurut hak, lalu jam booking/);
  await office.act(nextForPapers, {}, "07:40", "berkas-1");
  await expectAnswer(siti, ["masih lama?", "saya di meja berkas"], "07:41", /Anda dipanggil ke Meja berkas 1/);
  expect(await office.says(budi, "masih lama?", "07:41")).toContain("Anda yang berikutnya");
  const { rows } = await office.town.database.pool.query(
    "select r.arrival_id as id, v.visitor_id as visitor from arrival r join visitor v using (office_id, arrival_id) where r.state = 'at-desk'",
  );
  await office.act(putBackFromDesk, { arrival: rows[0].id, here: false }, "07:45", "berkas-1");
  await expectAnswer(
    siti,
    ["masih lama?", "cek"],
    "07:46",
    /Anda tadi dipanggil ke meja berkas\. Datang langsung ke sana/,
  );
  await office.act(
    openDoubt,
    { arrival: rows[0].id, visitor: rows[0].visitor, facts: "foto berbeda" },
    "07:47",
    "berkas-1",
  );
  await expectAnswer(siti, ["masih lama?"], "07:48", /tanyakan di meja pengawas/);
});

test("sent for copies: which, until when, and that a word of them asks for no list of papers", async () => {
  const { code } = await office.books(budi, tuesday8);
  await office.findsMissing(code, { missing: [{ paper: 1, copy: true }], backToday: true }, "08:00");
  await expectAnswer(
    budi,
    ["cek", "masih lama?", "fotokopi di mana?", "jam berapa kembali?", "apa yang kurang?", "nomor"],
    "08:10",
    /Kartu Keluarga \(KK\): hanya fotokopinya\.\nKembali hari ini sebelum pukul 11\.30 WIB, langsung ke meja berkas/,
  );
});

test("sent back with a list: NOMOR and 'kapan kembali' name the next visit, and no number of today", async () => {
  const { code } = await office.books(budi, tuesday8);
  await office.findsMissing(code, { missing: [{ paper: 1 }] }, "08:00");
  await expectAnswer(budi, ["nomor", "masih lama?"], "08:10", /Tempat Anda berikutnya: Jumat, 11 Agustus 2017, pukul/);
  await expectAnswer(
    budi,
    ["kapan saya kembali?", "apa yang kurang?"],
    "08:11",
    /Jumat, 11 Agustus 2017[^]*Kartu Keluarga/,
  );
});

test("with a number: every question of the waiting room finds it; BATAL and PINDAH take nothing back and say what helps", async () => {
  const { code } = await office.books(budi, tuesday8);
  const ticket = await office.getsNumber(code, "07:45");
  const asked = [
    "masih lama?",
    "di loket mana",
    "loket berapa?",
    "kok belum dipanggil",
    "kapan giliran saya",
    "telat 5 menit",
    "ini gimana ya urusannya nih",
  ];
  for (const text of asked) expect(await office.says(budi, text, "07:50")).toContain("*A001*: Anda yang berikutnya.");
  await expectAnswer(
    budi,
    ["batal", "pindah", "pindah besok", "tidak jadi"],
    "07:51",
    /\*A001\*[^]*tidak perlu dibatalkan[^]*Beri tahu petugas/,
  );
  await expectAnswer(budi, ["saya ke toilet dulu"], "07:52", /dalam 30 menit, Anda tetap dilayani[^]*\*A001\*/);
  await expectAnswer(budi, ["hari ini masih ada?"], "07:53", /\*A001\*[^]*Tempat untuk orang lain\?/);
  expect(await office.says(budi, { kind: "media", media: "image" }, "07:54")).toMatch(
    /Foto tidak kami simpan[^]*\*A001\*/,
  );
  expect(await office.says(siti, "A001", "07:55")).toContain("Dari nomornya saja kami belum tahu");
  expect(await office.says(budi, "ok", "07:56")).toBe("");
  await office.act(callNext, {}, "08:06", "2");
  await expectAnswer(
    budi,
    ["otw", "tadi dipanggil ya?", "loket mana"],
    "08:07",
    /\*A001\* sedang dipanggil\. Silakan ke Loket 2/,
  );
  await office.act(park, { ticket }, "08:08", "2");
  await expectAnswer(budi, ["saya sudah siap"], "08:09", /kami tahan dulu\. Sudah siap\? Beri tahu petugas/);
  await office.town.database.pool.query("update ticket set state = 'dead', counter = null, calls = 3");
  await expectAnswer(
    budi,
    ["masih bisa?", "kok nomor saya hangus?", "nomor saya hangus"],
    "09:00",
    /Datang ke meja depan hari ini juga/,
  );
});

test("BATAL of who waits with a number and has another booking besides is asked first", async () => {
  const { code } = await office.books(budi, tuesday8);
  await office.books(budi, "#Ani Santoso#26021990#14082017");
  await office.getsNumber(code, "07:45");
  expect(await office.says(budi, "batal", "07:50")).toMatch(/^Batalkan tempat Ani Santoso/);
});

test("the day ended before they were reached: the number says on which day they come", async () => {
  const { code } = await office.books(budi, tuesday8);
  await office.getsNumber(code, "07:45");
  await office.act(closeDay, {}, "14:55");
  await expectAnswer(
    budi,
    ["nomor", "masih lama?"],
    "15:00",
    /\*A001\* dipindah[^]*Tempat Anda berikutnya: Rabu, 9 Agustus 2017/,
  );
});

test("after a loss a question is answered with what is free, and a bare day books", async () => {
  const { code } = await office.books(budi, tuesday8);
  await office.act(arrive, { typed: code }, "08:05", "pintu");
  await expectAnswer(
    budi,
    ["kok hangus?", "msh bisa?", "masih lama?", "otw"],
    "08:06",
    /sudah tidak berlaku[^]*balas hari/,
  );
  await expectAnswer(budi, ["saya sudah datang dari tadi"], "08:07", /Pengawas memeriksa catatan pintu/);
  for (const text of ["besok bisa?", "can I come tomorrow?"])
    expect(await office.says(budi, text, "08:08")).toMatch(/1\. \w+ \d+ A[^]*\n4\. /);
  expect(await office.says(budi, "hari ini masih ada?", "08:08")).toMatch(
    /1\. Selasa 8 Agustus, 1\d\.\d\d[^]*Sudah kami catat: Budi Santoso, lahir 25 Januari 1987/,
  );
  expect(await office.says(budi, "hari ini jam 9", "08:09")).toContain("Jam 09.00 hari ini sudah terlalu dekat");
  expect(await office.says(budi, "rabu", "08:10")).toMatch(/Sudah pasti[^]*Rabu, 9 Agustus[^]*Budi Santoso/);
});

test("a mother with two children: one hour, one answer, and BATAL of people who are there is not asked for each", async () => {
  await office.says(budi, "#Maya Sari#10031985#08082017\n#Dina Sari#11042012#08082017", "2017-08-07 09:00");
  await office.says(budi, "ya", "2017-08-07 09:01");
  const answer = await office.says(budi, "nomor", "07:00");
  expect(answer.match(/Tempat Anda hari ini/g)).toHaveLength(1);
  const [one] = (await peopleIn(office.town.database.pool)).values();
  await office.act(arrive, { typed: one!.code! }, "07:40", "pintu");
  await expectAnswer(budi, ["batal", "pindah"], "07:41", /sudah tercatat hadir/);
});
