import {
  type Confirmation,
  cut,
  type Hint,
  type NamedVisit,
  type StillNeeded,
  type Visit,
  withRoom,
} from "../visit.ts";
import { words } from "./words.ts";

const openings: Record<Confirmation["opening"], (name: string, movesLeft: number) => string> = {
  booked: (name) => `${name}, tempat Anda sudah pasti.`,
  moved: (name, movesLeft) =>
    `${name}, waktu Anda sudah dipindah. Kodenya tetap sama. ${movesLeft > 0 ? `Masih bisa pindah ${movesLeft} kali lagi.` : "Pindah lagi sudah tidak bisa."}`,
  renamed: (name) => `${name}, nama Anda sudah diperbaiki.`,
  restored: (name) => `${name}, tempat Anda kembali seperti semula.`,
};

const hints: Record<Hint, string> = {
  senior: "Usia 60 tahun ke atas juga boleh datang langsung lewat jalur prioritas, tanpa booking.",
  "under-five":
    "Anak di bawah 5 tahun juga boleh datang langsung lewat jalur prioritas. Anak dan kedua orang tua ikut hadir.",
  child: "Anak dan kedua orang tua ikut hadir.",
  address: "Sapaan seperti Ibu atau Bapak tertulis di KTP? Kalau tidak, tulis namanya saja.",
  punctuation: "Tanda baca tidak dicetak di paspor.",
  title: "Gelar dan sapaan tidak dicetak di paspor.",
  "long-name": "Nama di atas 30 huruf dicetak di halaman pengesahan, petugas akan menjelaskan.",
};

/** A seat is promised, or kept until YA. */
export const booking = {
  free: "Antrean gratis, kami tidak pernah meminta uang lewat chat.",
  hint: (hint: Hint) => hints[hint],
  childPapers: "Anak: balas ANAK",
  /** `brief` comes from the office's pack. */
  papersOf: (service: string, brief: string) => `${service}: ${brief}`,

  /** Letter 1: the caption of the QR picture. */
  confirmed(sure: Confirmation): string {
    const text = `${openings[sure.opening](sure.name, sure.movesLeft)}

Kode booking: *${sure.code}*
*${words.visit(sure)}*
${sure.office.name}

Mohon tiba pukul ${words.hour(sure.come)}. Lewat ${words.hour(sure.last)} kode hangus dan perlu daftar lagi.
${sure.again ? stillNeeded(sure.again) : `Bawa dokumen asli dan fotokopi A4, datanya harus sama semua:\n${listed(sure.papers)}`}

Mohon isi data dengan benar (UU 6/2011 pasal 126 c). Salah tulis? Balas UBAH. Tidak jadi? BATAL.
${booking.free} Data hanya untuk antrean: PRIVASI.`;
    return withRoom(text, sure.hints.map(booking.hint));
  },

  /** Two to five people: one letter, one picture, all codes. */
  confirmedParty(people: readonly Confirmation[]): string {
    return `Tempat untuk ${people.length} orang sudah pasti.

${partyLines(people)}

${people.some(hasGrace) ? "Lewat jam paling lambat" : "Lewat dari jamnya"} kode hangus dan perlu daftar lagi. Gambar QR memuat kode pertama, kode lain cukup disebut.
${neededByParty(people)}

Mohon isi data dengan benar (UU 6/2011 pasal 126 c). Salah tulis? UBAH. Tidak jadi? BATAL.
${booking.free} PRIVASI.`;
  },

  /** Letter 2. `until`: how long the seats are kept; without it nothing is kept. `waiting`: other holds that YA confirms too. */
  echo(echo: {
    people: readonly NamedVisit[];
    until: { time: Temporal.PlainTime; visit: Visit } | undefined;
    waiting: readonly string[];
    hints: readonly Hint[];
  }): string {
    const kept = echo.until
      ? `Kalau benar, balas *YA* sebelum ${words.hourThere(echo.until.time, echo.until.visit.office)}. Sampai saat itu ${echo.people.length > 1 ? "tempat-tempat ini" : "tempat ini"} kami simpan untuk Anda.`
      : "Kalau benar, balas *YA*. Tempat ini belum kami simpan, jadi mohon segera dibalas.";
    const text = `Mohon dicek dulu, apakah sudah benar?

${echo.people.length > 1 ? echo.people.map(echoLine).join("\n") : echoed(echo.people[0] as NamedVisit)}
${echo.people[0]?.office.name}

${kept}${echo.waiting.length ? `\nYA juga memastikan yang masih menunggu: ${words.and(echo.waiting.map((name) => cut(name, 40)))}.` : ""}
Ada yang keliru? Tulis saja yang benar, misalnya: ${echo.people[1] ? `${cut(echo.people[1].name, 40)} ` : ""}lahir 1978.`;
    return withRoom(text, echo.hints.map(booking.hint));
  },

  /** Above an echo or a letter of confirmation that was sent before. */
  waalaikumsalam: "Waalaikumsalam.",
};

const listed = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");

function stillNeeded(again: StillNeeded): string {
  return "left" in again
    ? `Berkas sudah tercatat lengkap. Tinggal: ${again.left}. Bawa lagi berkas yang sama.`
    : `Kunjungan kedua, yang masih perlu dilengkapi hanya ini:\n${listed(again.missing)}`;
}

function neededByParty(people: readonly Confirmation[]): string {
  const again = people.flatMap(({ name, again: still }) => (still ? [`${cut(name, 40)}. ${stillNeeded(still)}`] : []));
  const all = "Bawa dokumen asli dan fotokopi A4, datanya harus sama semua. Daftarnya: SYARAT, untuk anak: ANAK.";
  return [...(again.length < people.length ? [all] : []), ...again].join("\n");
}

/** Each with their code; the office once, or at each where they differ. */
function partyLines(people: readonly Confirmation[]): string {
  const offices = new Set(people.map(({ office }) => office.name));
  if (offices.size > 1) return people.map((one) => `${partyLine(one)}\n${one.office.name}`).join("\n");
  return `${people.map(partyLine).join("\n")}\n${people[0]?.office.name}`;
}

const hasGrace = (one: Confirmation) => !one.last.equals(one.starts);

function partyLine(one: Confirmation): string {
  const last = hasGrace(one) ? `, paling lambat ${words.hour(one.last)}` : "";
  return `*${one.code}* ${cut(one.name, 40)}\n${words.dayInYear(one.day)}, ${words.hourThere(one.starts, one.office)}, tiba ${words.hour(one.come)}${last}`;
}

function echoed(one: NamedVisit): string {
  return `Nama: ${one.name}\nLahir: ${words.date(one.birth)}\nDatang: ${words.visit(one)}`;
}

function echoLine(one: NamedVisit): string {
  return `- ${cut(one.name, 60)}, lahir ${words.date(one.birth)}\n  ${words.dayInYear(one.day)}, ${words.hourThere(one.starts, one.office)}`;
}
