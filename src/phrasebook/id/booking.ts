import { inLanguage, type Office } from "../../office/index.ts";
import {
  type Confirmation,
  cut,
  type Hint,
  type NamedVisit,
  type StillNeeded,
  type Visit,
  withRoom,
} from "../visit.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

const openings: Record<Confirmation["opening"], string> = {
  booked: "Sudah pasti. Kode booking:",
  drawn: "Terpilih dalam undian, sudah pasti. Kode booking:",
  moved: "Sudah dipindah. Kode booking tetap:",
  "moved-office": "Sudah dipindah ke kantor lain. Kode booking baru:",
  renamed: "Nama sudah diperbaiki. Kode booking:",
  "birth-corrected": "Tanggal lahir sudah diperbaiki. Kode booking:",
  restored: "Kembali seperti semula. Kode booking:",
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

const free = "Antrean gratis, kami tidak pernah meminta uang lewat chat.";

const footer = ({ country }: Office) => `${inLanguage(country.law, "id")}
Balas ${commands.change}, ${commands.cancel}, ${commands.privacy}.
${free}`;

/** A seat is promised, or kept until YA. */
export const booking = {
  free,
  hint: (hint: Hint) => hints[hint],

  /**
   * Letter 1: the caption of the QR picture, so short that a cheap phone shows it whole: code and hour first, then the papers of what they
   * come for. A picture with a caption carries no buttons, so a service that is not known is asked in words.
   */
  confirmed(sure: Confirmation): string {
    const text = `${openings[sure.opening]} *${sure.code}*
*${words.visit(sure)}*
${officeOf(sure)}
${sure.name}
${movesLeft(sure)}
Mohon tiba pukul ${words.hour(sure.come)}. Lewat ${words.hour(sure.last)} kode hangus.
${sure.again ? stillNeeded(sure.again) : `Bawa dokumen asli + fotokopi A4.\n${papersOf(sure.papers)}`}

${footer(sure.office)}`;
    return withRoom(text, sure.hints.map(booking.hint));
  },

  /** Why a sender is asked whose message was well-formed: stands beneath the echo. */
  asked: {
    notUsed: (unused: number) =>
      `Kami tanya dulu karena ${unused} tempat terakhir dari nomor ini tidak dipakai. Begitu ada yang datang ke kantor, tempat langsung pasti lagi.`,
    caution: (until: Temporal.Instant, caseNo: number, office: Office) =>
      `Sampai ${words.moment(until, office)} kami tanya dulu dan satu orang pada saat yang sama: keputusan pimpinan kantor, perkara nomor ${caseNo}, karena banyak tempat dari nomor ini tidak dipakai. Keberatan? Sampaikan di kantor imigrasi mana pun dengan nomor perkara itu.`,
  },

  /** Two to five people: one letter, one picture, all codes. */
  confirmedParty(people: readonly Confirmation[]): string {
    return `Sudah pasti untuk ${people.length} orang.
${partyLines(people)}

Gambar QR memuat kode pertama, kode lain cukup disebut.
${neededByParty(people)}

${people[0] ? footer(people[0].office) : free}`;
  },

  /** Letter 2. `until`: how long the seats are kept; without it nothing is kept. `waiting`: other holds that YA confirms too. */
  echo(echo: {
    people: readonly NamedVisit[];
    until: { time: Temporal.PlainTime; visit: Visit } | undefined;
    waiting: readonly string[];
    hints: readonly Hint[];
  }): string {
    const kept = echo.until
      ? `Kalau benar, balas *${commands.yes}* sebelum ${words.hourThere(echo.until.time, echo.until.visit.office)}. Sampai saat itu ${echo.people.length > 1 ? "tempat-tempat ini" : "tempat ini"} kami simpan untuk Anda.`
      : `Kalau benar, balas *${commands.yes}*. Tempat ini belum kami simpan, jadi mohon segera dibalas.`;
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

/** Only after a move, when it is news. */
function movesLeft({ opening, movesLeft }: Confirmation): string {
  if (opening !== "moved") return "";
  return movesLeft > 0 ? `Masih bisa pindah ${movesLeft} kali lagi.\n` : "Pindah lagi sudah tidak bisa.\n";
}

/** `name` and `brief` come from the office's pack. */
function papersOf(papers: Confirmation["papers"]): string {
  if (papers) return `${papers.name}: ${papers.brief}`;
  return `Daftar dokumen: balas ${commands.new} atau ${commands.renewal}.`;
}

const listed = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");

function stillNeeded(again: StillNeeded): string {
  return "left" in again
    ? `Berkas sudah tercatat lengkap. Tinggal: ${again.left}. Bawa lagi berkas yang sama.`
    : `Kunjungan kedua, yang masih perlu dilengkapi hanya ini:\n${listed(again.missing)}`;
}

function neededByParty(people: readonly Confirmation[]): string {
  const again = people.flatMap(({ name, again: still }) => (still ? [`${cut(name, 40)}. ${stillNeeded(still)}`] : []));
  const all = `Bawa dokumen asli + fotokopi A4. Daftarnya: ${commands.papers}, untuk anak: ${commands.child}.`;
  return [...(again.length < people.length ? [all] : []), ...again].join("\n");
}

/** The office, and where it stands now if people may not know that yet. */
function officeOf({ office, address }: Confirmation): string {
  return address ? `${office.name}, ${address}` : office.name;
}

/** Each with their code; day, hour and office once, where all have the same. */
function partyLines(people: readonly Confirmation[]): string {
  const [first] = people as [Confirmation];
  const visits = new Set(people.map((one) => `${words.visit(one)} ${officeOf(one)} ${one.last}`));
  if (visits.size === 1)
    return `*${words.visit(first)}*
${officeOf(first)}

${people.map(({ code, name }) => `*${code}* ${cut(name, 40)}`).join("\n")}

Mohon tiba pukul ${words.hour(first.come)}. Lewat ${words.hour(first.last)} kode hangus.`;
  const offices = new Set(people.map(officeOf));
  const lines = people.map((one) => (offices.size > 1 ? `${partyLine(one)}\n${officeOf(one)}` : partyLine(one)));
  const where = offices.size > 1 ? "" : `\n${officeOf(first)}`;
  return `
${lines.join("\n")}${where}

${people.some(hasGrace) ? "Lewat jam paling lambat" : "Lewat dari jamnya"} kode hangus.`;
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
