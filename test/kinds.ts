import jsqr from "jsqr";
import { PNG } from "pngjs";
import { expect } from "vitest";
import type { Letter } from "./meta.ts";
import { type Seat, tapsOf } from "./morning.ts";

/** What came of a row: the letters, the seats before and after, and a way to go on talking. */
export interface Came {
  message: string;
  letters: Letter[];
  had: Seat[];
  seats: Seat[];
  say(text: string): Promise<Letter[]>;
  has(): Promise<Seat[]>;
}

type Kind = (came: Came) => void | Promise<void>;

interface Person {
  name: string;
  born: string;
  day: string;
}

const budi = { name: "Budi Santoso", born: "1987-01-25", day: "2017-08-14" };
const siti = { name: "Siti Aminah", born: "1992-05-03", day: "2017-08-14" };

/** Days and births as a letter says them; written out, so that the program's own words are not their own judge. */
const inWords: Record<string, string> = {
  "1945-07-01": "1 Juli 1945",
  "1967-11-20": "20 November 1967",
  "1978-01-25": "25 Januari 1978",
  "1980-10-10": "10 Oktober 1980",
  "1985-02-01": "1 Februari 1985",
  "1987-01-25": "25 Januari 1987",
  "1990-08-14": "14 Agustus 1990",
  "1992-05-03": "3 Mei 1992",
  "1995-07-07": "7 Juli 1995",
  "2001-01-02": "2 Januari 2001",
  "2017-08-08": "Selasa, 8 Agustus 2017",
  "2017-08-09": "Rabu, 9 Agustus 2017",
  "2017-08-11": "Jumat, 11 Agustus 2017",
  "2017-08-14": "Senin, 14 Agustus 2017",
  "2017-08-15": "Selasa, 15 Agustus 2017",
  "2017-08-16": "Rabu, 16 Agustus 2017",
  "2017-08-18": "Jumat, 18 Agustus 2017",
  "2017-08-31": "Kamis, 31 Agustus 2017",
  "2017-08-22": "Selasa, 22 Agustus 2017",
};

/** What the published format says: the first three fields as they stand. */
function published(message: string): Person {
  const [, name = "", born = "", day = ""] = message.split("#");
  const iso = (date: string) => `${date.slice(4)}-${date.slice(2, 4)}-${date.slice(0, 2)}`;
  return { name, born: iso(born), day: iso(day) };
}

function only({ letters }: Came): Letter {
  expect(letters).toHaveLength(1);
  return letters[0] as Letter;
}

const unchanged = ({ seats, had }: Came) => expect(seats).toEqual(had);

/** One letter with code and QR, and everything that a letter about a booking has to say. */
function confirmed(came: Came, person: Person, starts = "08:00", come = "07.30") {
  const letter = only(came);
  expect(came.seats).toMatchObject([{ ...person, office: 1, starts, state: "confirmed" }]);
  proves(letter, came.seats[0] as Seat, come);
}

function proves({ text, picture }: Letter, seat: Seat, come = "07.30") {
  const code = `${seat.code.slice(0, 4)}-${seat.code.slice(4)}`;
  const hour = seat.starts.replace(":", ".");
  for (const part of [seat.name, code, `${inWords[seat.day]}, pukul ${hour} WIB`, "Kantor Imigrasi Bogor"])
    expect(text).toContain(part);
  for (const part of [`tiba pukul ${come}`, `Lewat ${hour}`, "dokumen asli", "harus sama", "BATAL", "gratis"])
    expect(text).toContain(part);
  expect(text).toContain("tidak pernah meminta uang lewat chat");
  const png = PNG.sync.read(picture as Buffer);
  expect(jsqr.default(new Uint8ClampedArray(png.data), png.width, png.height)?.data).toBe(code);
}

/** A hold, and an echo with everything in words and a YA to tap; no code before it is sure. */
function echoed(came: Came, { name, born, day }: Person, starts = "08:00"): Letter {
  const letter = only(came);
  expect(came.seats).toMatchObject([{ born, day, starts, state: "held" }]);
  expect(came.seats[0]?.name.toLowerCase()).toBe(name.toLowerCase());
  for (const part of [
    `Lahir: ${inWords[born]}`,
    `Datang: ${inWords[day]}, pukul ${starts.replace(":", ".")} WIB`,
    "*YA*",
  ])
    expect(letter.text).toContain(part);
  expect(letter.text.toLowerCase()).toContain(`nama: ${name.toLowerCase()}`);
  expect(letter.text).not.toContain(came.seats[0]?.code.slice(0, 4));
  expect(tapsOf(letter).map(({ title }) => title)).toEqual(["Ya, benar", "Ada yang keliru"]);
  return letter;
}

/** One question, no seat; the answer to it is enough, so nothing said before was lost. */
async function asked(came: Came, question: RegExp, answer: string, person: Person) {
  expect(only(came).text).toMatch(question);
  expect(came.seats).toEqual([]);
  const letters = await came.say(answer);
  echoed({ ...came, letters, seats: await came.has() }, person);
}

/** No seat, the reason, days that can be chosen, and what was said is kept: choosing one books it. */
async function offered(came: Came, reason: RegExp, days: string[], choice: number, person: Person, starts = "08:00") {
  const letter = only(came);
  expect(letter.text).toMatch(reason);
  expect(letter.text).toContain(`Sudah kami catat: ${person.name}, lahir ${inWords[person.born]}.`);
  const list = [...letter.text.matchAll(/^\d\. (.*)$/gm)].map(([, line]) => line);
  expect(list.slice(0, days.length)).toEqual(days);
  expect(tapsOf(letter)).toHaveLength(list.length);
  expect(came.seats).toEqual([]);
  const letters = await came.say(String(choice));
  const [seat] = await came.has();
  expect(seat).toMatchObject({ ...person, starts });
  expect(letters).toHaveLength(1);
  expect(letters[0]?.text).toContain(inWords[person.day]);
}

/** One letter on the matter that leads on, and no seat more or less than before. */
const told =
  (...says: RegExp[]) =>
  (came: Came): void => {
    const { text } = only(came);
    for (const part of says) expect(text).toMatch(part);
    expect(text).toMatch(/balas|tulis|langsung ke|ke meja|reply|lapor|\d\. /i);
    unchanged(came);
  };

const silence: Kind = (came) => {
  expect(came.letters).toEqual([]);
  unchanged(came);
};

/** The menu, and nothing more for the same message again. */
const onceTheMenu =
  (starts: RegExp): Kind =>
  async (came) => {
    told(starts, /\n1\. Pesan tempat/)(came);
    expect(only(came).text).not.toContain("bit.ly");
    expect(await came.say(came.message)).toEqual([]);
  };

/** The seat is free again at once for its person, rests for others, and no reproach; a day alone books anew. */
const cancelled: Kind = async (came) => {
  const { text } = only(came);
  expect(came.seats).toEqual([]);
  const code = came.had[0]?.code ?? "";
  for (const part of [
    inWords["2017-08-14"] as string,
    `${code.slice(0, 4)}-${code.slice(4)}`,
    "Tidak ada sanksi",
    "URUNG",
  ])
    expect(text).toContain(part);
  expect(text).toContain("Mau hari lain? Cukup tulis harinya");
  const letters = await came.say("selasa");
  echoed({ ...came, letters, seats: await came.has() }, { ...budi, day: "2017-08-15" });
};

/** Sent again, and no second seat. */
const sameAgain: Kind = (came) => {
  unchanged(came);
  proves(only(came), came.seats[0] as Seat);
};

/** The name is asked again, and no sign of the text comes back. */
const nameAgain: Kind = async (came) => {
  expect(only(came).text).not.toMatch(/DROP|HYPERLINK|<b>/);
  await asked(came, /namanya dengan huruf saja/, "Budi Santoso", budi);
};

const confirmedBy: Kind = (came) => {
  expect(came.had).toMatchObject([{ state: "held" }]);
  confirmed(came, budi);
  expect(came.seats[0]?.code).toBe(came.had[0]?.code);
};

const okOf = (came: Came) => confirmed(came, published(came.message));

/** What each kind of messages.tsv must bring; the third column of the file in the words of a test. */
export const kinds: Record<string, Kind> = {
  "booking-ok": okOf,
  "booking-ok-name"(came) {
    okOf(came);
    const hint = /'/.test(came.message)
      ? /Tanda baca tidak dicetak/
      : /Hj/.test(came.message)
        ? /Gelar.*tidak dicetak/
        : /./;
    expect(only(came).text).toMatch(hint);
  },
  "booking-ok-long-name"(came) {
    okOf(came);
    expect(only(came).text).toMatch(/di atas 30 huruf.*petugas akan menjelaskan/);
  },
  "booking-child"(came) {
    okOf(came);
    expect(only(came).text).toMatch(
      /e-KTP kedua orang tua, KK, akta lahir[^]*jalur prioritas.*kedua orang tua ikut hadir/,
    );
  },
  "booking-senior"(came) {
    const { text } = echoed(came, { name: "Ibu Suminah", born: "1945-07-01", day: "2017-08-14" });
    expect(text).toMatch(/60 tahun ke atas.*jalur prioritas[^]*Sapaan seperti Ibu/);
  },
  "booking-sloppy": (came) =>
    void echoed(came, /dewi/.test(came.message) ? { ...siti, name: "dewi lestari", day: "2017-08-15" } : budi),
  "booking-wrong-order": (came) => void echoed(came, budi),
  "booking-missing-birthdate": (came) => asked(came, /Kapan tanggal lahir Budi Santoso/, "25 januari 1987", budi),
  "booking-missing-name": (came) => asked(came, /nama lengkap pemohon, sesuai KTP/, "Budi Santoso", budi),
  "booking-ocr-letters": (came) => void echoed(came, budi),
  "booking-holiday-spaces": (came) =>
    offered(
      came,
      /^Kamis 17 Agustus 2017 kantor tutup, libur Hari Kemerdekaan RI/,
      ["Rabu 16 Agustus, 08.00", "Jumat 18 Agustus, 08.00", "Senin 21 Agustus, 08.00"],
      1,
      { name: "Ariy", born: "2001-01-02", day: "2017-08-16" },
    ),
  async placeholder(came) {
    const { text } = only(came);
    expect(text).toMatch(/pola dari pengumuman[^]*belum ada tempat yang dipesan[^]*balas \*1\*/);
    expect(text).not.toMatch(/\d{4,}/);
    expect(came.seats).toEqual([]);
    expect((await came.say("1"))[0]?.text).toContain("Siapa nama lengkap");
  },
  "invalid-date": (came) =>
    asked(came, /31021987 tidak ada di kalender.*Sudah kami catat: datang Senin 14 Agustus\./, "25 januari 1987", budi),
  "invalid-date-us": (came) => void echoed(came, { name: "John Simanjuntak", born: "1990-08-14", day: "2017-08-14" }),
  "invalid-future-birth": (came) =>
    asked(came, /25 Januari 2019 belum terjadi.*Kapan tanggal lahir Budi Santoso/, "25 januari 1987", budi),
  "invalid-name-digits": (came) => void echoed(came, budi),
  "closed-holiday": (came) =>
    offered(
      came,
      /^Jumat 1 September 2017 kantor tutup, libur Hari Raya Idul Adha/,
      ["Kamis 31 Agustus, 08.00", "Senin 4 September, 08.00", "Selasa 5 September, 08.00"],
      1,
      { ...budi, day: "2017-08-31" },
    ),
  // 11.00 is less than two hours ahead by the time it is answered.
  "same-day": (came) => confirmed(came, { ...budi, day: "2017-08-08" }, "13:30", "13.00"),
  "past-date": (came) =>
    offered(
      came,
      /^Selasa 1 Agustus 2017 sudah lewat/,
      ["Selasa 8 Agustus, 13.30", "Rabu 9 Agustus, 08.00", "Jumat 11 Agustus, 08.00"],
      2,
      { ...budi, day: "2017-08-09" },
    ),

  "confirm-code": confirmedBy,
  "confirm-yes": confirmedBy,
  "confirm-wrong-code"(came) {
    expect(only(came).text).toMatch(
      /tidak berlaku untuk nomor ini[^]*Budi Santoso: Senin 14 Agustus, 08.00, menunggu YA/,
    );
    unchanged(came);
  },
  "confirm-correction"(came) {
    echoed(came, { ...budi, born: "1978-01-25" });
    expect(only(came).text).not.toContain("masih menunggu");
  },
  async "confirm-expired"(came) {
    expect(came.had).toMatchObject([{ state: "held" }]);
    expect(only(came).text).toMatch(
      /Waktu simpan.*sudah habis[^]*Jam yang sama masih ada.*Balas \*YA\*[^]*Jumat 11 Agustus/,
    );
    expect(came.seats).toEqual([]);
    const [letter] = await came.say("ya");
    proves(letter as Letter, (await came.has())[0] as Seat);
  },
  "confirm-duplicate": sameAgain,
  "duplicate-identical": sameAgain,
  "second-person"(came) {
    const { text } = only(came);
    expect(came.seats).toMatchObject([
      { name: "Budi Santoso", starts: "08:00", state: "confirmed" },
      { name: "Rina Santoso", born: "1989-04-12", day: "2017-08-14", starts: "08:00", state: "confirmed" },
    ]);
    expect(text).toContain("Rina Santoso");
    proves(only(came), came.seats[1] as Seat);
  },
  status: sameAgain,

  cancel: cancelled,
  async "cancel-abbrev"(came) {
    expect(only(came).text).toMatch(
      /^Batalkan tempat Budi Santoso, Senin, 14 Agustus 2017, pukul 08.00 WIB\?[^]*\*BATAL\*/,
    );
    unchanged(came);
    await came.say("batal");
    expect(await came.has()).toEqual([]);
  },
  "cancel-none": told(/Tidak ada booking aktif dari nomor ini/),
  "cancel-question": told(/Cara batal: balas \*BATAL\*[^]*belum ada yang kami batalkan/),
  async "cancel-two"(came) {
    const { text } = only(came);
    expect(came.had).toHaveLength(2);
    unchanged(came);
    expect(text).toMatch(/Booking mana[^]*1\. Budi Santoso[^]*2\. Rina Wati[^]*3\. Semua/);
    await came.say("2");
    expect(await came.has()).toMatchObject([{ name: "Budi Santoso" }]);
  },

  lost: told(
    /lalu ke Kantor Imigrasi Bogor, tidak lewat antrean ini/,
    /surat kehilangan dari polisi/,
    /BAP/,
    /denda/,
    /08\.00-15\.00/,
  ),
  "damaged-flood": told(/tidak lewat antrean ini/, /kelurahan/, /tidak ada denda/, /BAP/),
  "damaged-question": told(/tidak lewat antrean ini/, /Petugas menilai rusak atau tidak/, /denda/),
  injection: nameAgain,
  "csv-injection": nameAgain,
  "html-injection": (came) => void echoed(came, { ...budi, name: "Budi" }),
  deleted: silence,
  // "No reply": but nobody's first message meets silence.
  ack: onceTheMenu(/^Halo, ini antrean paspor Kantor Imigrasi Bogor/),
  thanks(came) {
    expect(only(came).text).toBe("Sama-sama.");
    unchanged(came);
  },

  // The others: one letter on the matter.
  "booking-natural"(came) {
    const { text } = echoed(came, { name: "Ahmad Fauzi", born: "1967-11-20", day: "2017-08-16" });
    expect(text).toMatch(/^Waalaikumsalam\.\n/);
  },
  "booking-relative-date": (came) =>
    /besok/.test(came.message)
      ? void echoed(came, { name: "Rudi Hartono", born: "1985-02-01", day: "2017-08-09" })
      : offered(came, /Kamis 10 Agustus 2017 di Bogor sudah penuh: 150 dari 150/, ["Rabu 9 Agustus, 08.00"], 2, {
          name: "Lia Amelia",
          born: "1995-07-07",
          day: "2017-08-11",
        }),
  "booking-ambiguous-date": (came) =>
    offered(
      came,
      /Minggu depan hari apa\?/,
      [
        "Senin 14 Agustus, 08.00",
        "Selasa 15 Agustus, 08.00",
        "Rabu 16 Agustus, 08.00",
        "Jumat 18 Agustus, 08.00",
        "Hari lain",
      ],
      2,
      { name: "Joko", born: "1980-10-10", day: "2017-08-15" },
    ),
  "followup-date": (came) => void echoed(came, siti),
  // The three fields were well-formed and the day was chosen from our list: Bogor's rule gives the seat at once.
  "followup-choice": (came) => confirmed(came, { ...siti, day: "2017-08-11" }),
  "followup-hour": (came) => void echoed(came, siti),
  async "family-batch"(came) {
    const { text } = only(came);
    const family = ["Budi Santoso", "Rina Santoso", "Kevin Santoso"];
    expect(came.seats.map(({ name, day, starts, state }) => [name, day, starts, state])).toEqual(
      family.map((name) => [name, "2017-08-14", "08:00", "held"]),
    );
    for (const name of family) expect(text).toContain(name);
    const letters = await came.say("ya");
    expect(letters).toHaveLength(1);
    for (const { code } of came.seats) expect(letters[0]?.text).toContain(`${code.slice(0, 4)}-${code.slice(4)}`);
    expect(letters[0]?.text).toContain("ANAK");
  },
  "family-question": told(/sampai 5 orang dari satu nomor/, /satu orang satu baris/),
  "child-divorced": told(/akta cerai dan putusan hak asuh/, /ANAK/),
  async "reschedule-hour"(came) {
    unchanged(came);
    expect(only(came).text).toMatch(/Tetap aman[^]*1\. Senin 14 Agustus, 13.30\n2\. Senin 14 Agustus, 14.00/);
    await came.say("1");
    expect(await came.has()).toMatchObject([{ code: came.had[0]?.code, day: "2017-08-14", starts: "13:30" }]);
  },
  // On the day itself, at 07.35: twenty minutes behind eight is too late where grace is 0.
  late: told(/batas tiba pukul 08.00 WIB/, /Kami paham/, /BATAL/, /Tidak ada sanksi/),
  "live-queue": told(/setelah berkas Anda dicek lengkap/, /CEK/),
  "application-number": told(/NIK.*tidak kami simpan/, /nomor permohonan/),
  "info-renewal": told(/e-KTP/, /Paspor lama/, /sebelum 2009/),
  "info-renewal-abroad": told(/terbitan luar negeri/, /Kartu Keluarga/),
  "info-fee": told(/Rp355\.000/, /tidak pernah lewat chat/, /Antrean gratis/),
  "info-epaspor": told(/meja informasi Kantor Imigrasi Bogor/, /Biaya/),
  "info-hours": told(
    /^Sabtu 12 Agustus 2017 kantor tutup/,
    /Senin sampai Kamis 08\.00-15\.00/,
    /Jumat.*11\.30-13\.00/,
    /Hari lain.*tutup/,
  ),
  "info-ramadan": told(/08\.00-15\.00/, /Ramadan jam bisa berubah/),
  "info-domicile": told(/^Alamat di KTP tidak membatasi: warga dari kota mana pun/),
  "info-suket": told(/^KTP yang belum jadi diganti surat keterangan perekaman/),
  "info-data-mismatch": told(/Dukcapil/, /PINDAH/),
  "info-substitute": told(/dewasa, boleh diganti.*ijazah/, /anak perlu akta lahir/),
  "info-name-umrah": told(/satu kata tidak masalah/, /petugas yang memutuskan/),
  "data-change": told(/penetapan pengadilan/),
  "work-abroad": told(/pesan tempat seperti biasa/, /jalur resmi/),
  hajj: told(/pesan tempat seperti biasa/, /rombongan haji/),
  group: told(/30 sampai 50 orang/, /5 orang/),
  urgent: told(/meja informasi/, /tidak bisa menjanjikan/),
  // Old, and in a wheelchair: the answer for those who need a hand says both, and who comes along.
  "priority-senior": told(
    /boleh datang langsung pagi hari lewat jalur prioritas, tanpa booking/,
    /dengan pendamping/,
    /kursi roda/,
  ),
  "priority-pregnant": told(/^Ibu hamil.*jalur prioritas/, /tanpa booking/, /terbatas/),
  "priority-deaf": told(/tampil di layar/, /petugas depan/),
  "greeting-off-hours": told(/kapan saja/, /08\.00-15\.00/),
  "no-reply": told(/^Maaf bila jawaban kami tidak sampai/, /Belum ada booking/),
  "no-reply-repeat": told(/^Maaf bila jawaban kami tidak sampai/, /Belum ada booking/),
  "complaint-quota": told(/150 tempat setiap hari kerja/, /1\. Selasa 8 Agustus, 13.30/, /Tempat tidak bisa dibeli/),
  "complaint-fairness": told(/bisa diperiksa/, /lebih dulu/),
  "complaint-staff": told(/maaf/, /LAPOR!/),
  "complaint-external": told(/itu hak Anda/, /lapor\.go\.id/, /ombudsman\.go\.id/),
  human: told(/meja informasi Kantor Imigrasi Bogor/, /08\.00-15\.00/, /MENU/),
  "media-idcard": told(/tidak kami simpan/, /nama, tanggal lahir, hari datang/),
  "media-location": told(/Lokasi tidak kami simpan/, /nama kota/),
  "missed-call": told(/^Panggilan tidak bisa kami jawab/),
  async edited(came) {
    unchanged(came);
    expect(only(came).text).toMatch(
      /Budi Santoso sudah punya tempat Senin, 14 Agustus[^]*Pindah ke \*Selasa, 15 Agustus 2017/,
    );
    await came.say("ya");
    expect(await came.has()).toMatchObject([{ code: came.had[0]?.code, day: "2017-08-15" }]);
  },
  // "A request of the sender's number" would book whoever passes on a broadcast: the data are shown, and a YA books them.
  async forwarded(came) {
    const { text } = only(came);
    expect(text).toMatch(/diteruskan.*belum ada tempat yang dipesan.*Budi Santoso, lahir 25 Januari 1987[^]*Balas YA/);
    unchanged(came);
    const letters = await came.say("ya");
    confirmed({ ...came, letters, seats: await came.has() }, budi);
  },
  sundanese: told(/Hari terdekat[^]*1\. Selasa 8 Agustus/),
  foreigner: told(/for Indonesian passports/, /foreigners/),
  "privacy-other"(came) {
    told(/Data dan kode orang lain tidak bisa kami sampaikan/)(came);
    expect(only(came).text).not.toContain("Rina");
  },
  reseller: told(/gratis dan tidak dijual/, /dicocokkan dengan KTP/),
  async garbage(came) {
    told(/^Maaf, kami belum paham/, /\n1\. Pesan tempat/)(came);
    expect(await came.say("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")).toEqual([]);
  },
  // "Ignore": but nobody's first message meets silence. The menu once, the link never repeated.
  spam: onceTheMenu(/^Maaf, kami belum paham/),
  async "privacy-erase"(came) {
    told(/ikut batal:\n- Budi Santoso: Senin 14 Agustus/, /\*HAPUS\*/)(came);
    const letters = await came.say("Ya, hapus");
    expect(letters[0]?.text).toMatch(
      /^Data Anda sudah kami hapus, 1 booking dibatalkan[^]*catatan kejadian tanpa nama/,
    );
    expect(await came.has()).toEqual([]);
  },
  "opt-out": told(/hanya membalas pesan Anda/, /Booking Anda tetap berlaku/, /MULAI/),
  "other-office": told(/Ini nomor Kantor Imigrasi Bogor/, /2\. Kantor Imigrasi Depok/),
  async "extra-field"(came) {
    told(
      /1\. Kantor Imigrasi Bogor\n2\. Kantor Imigrasi Jakarta Selatan/,
      /Sudah kami catat: Budi Santoso, lahir 25 Januari 1987; datang Senin 14 Agustus\./,
    )(came);
    await came.say("2");
    expect(await came.has()).toMatchObject([budi]);
  },
  "info-stamp": told(/Meterai: satu, Rp6\.000/),
};
