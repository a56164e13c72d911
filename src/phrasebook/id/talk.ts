import type { Country, Office } from "../../office/index.ts";
import { titles } from "../answers/id/index.ts";
import { cut, type NamedVisit, type Visit } from "../visit.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

/** What is said between the acts: what stays as it is, what still waits, which of two meanings was meant. */
export const talk = {
  /** "Jangan dibatalkan": a line each for what they have. */
  keep: (lines: readonly string[]) => `Tenang, booking Anda aman, tidak ada yang dibatalkan:
${listed(lines)}`,
  /** Beneath any answer while a hold is open: "Tempat Senin 14 Agustus, 09.00 masih menunggu YA sampai 09.30 WIB." */
  waitsFor: (visit: string, until: string) => `Tempat ${visit} masih menunggu ${commands.yes} sampai ${until}.`,
  /** A move that was offered and not agreed to yet; `said`: a yes is enough. */
  moveWaits: (to: string, said: boolean) =>
    `Pindah ke ${to} belum terjadi. Masih mau? Balas ${said ? commands.yes : commands.move}.`,
  /** Time to think; nothing changes. */
  notYet: "Baik, silakan dipikirkan dulu.",
  /** What becomes of a seat that waits: "hangus ga kalau ga dibales?" */
  unanswered: `Kalau sampai jam di bawah ini belum dibalas ${commands.yes}, tempatnya kami lepas dan tidak ada yang dipesan. Tidak ada sanksi, dan boleh pesan lagi.`,

  noHurry: "Baik, tidak perlu buru-buru. Yang sudah Anda tulis tetap kami simpan.",

  // A bare "ya" to a question that would take something away.
  ownWordCancel: (
    booking: NamedVisit,
  ) => `Supaya tidak keliru: balas ${commands.cancel} untuk membatalkan tempat ${cut(booking.name, 40)}, ${words.visitInYear(booking)}, atau abaikan pesan ini.

Booking Anda masih berlaku.`,
  ownWordMove: (
    from: NamedVisit,
    to: Visit,
  ) => `Supaya tidak keliru: balas ${commands.move} untuk memindah tempat ${cut(from.name, 40)} ke ${words.visitInYear(to)}, atau abaikan pesan ini.

Tempat ${words.visitInYear(from)} masih berlaku.`,
  ownWordErase: `Supaya tidak keliru: balas ${commands.eraseSure} untuk menghapus data Anda, atau abaikan pesan ini.

Sampai sekarang belum ada yang dihapus.`,

  /** The names of the meanings stand on the buttons as well. */
  whichMeaning: (options: readonly string[]) => `Maksud Anda yang mana?
${options
  .slice(0, 3)
  .map((option, i) => `${i + 1}. ${option}`)
  .join("\n")}`,

  /** A forwarded text, the announcement of a newspaper, the pattern with an example. */
  announcement: (office: Office) => `Benar, ini nomor antrean paspor ${office.name}. Antreannya gratis.

Nama dan tanggal dalam pengumuman itu hanya contoh, jadi belum ada tempat yang dipesan. Tulis data Anda sendiri: nama sesuai KTP, tanggal lahir, tanggal datang.`,

  /** Somebody's data in a forwarded text: nothing is booked before the one who forwarded it says so. */
  forwarded: (
    name: string,
    birth: Temporal.PlainDate,
  ) => `Pesan itu diteruskan, jadi belum ada tempat yang dipesan. Di dalamnya ada data ${cut(name, 60)}, lahir ${words.date(birth)}.

Mau kami pesankan untuk ${cut(name, 40)}? Balas ${commands.yes}. Untuk orang lain: tulis nama, tanggal lahir, dan hari datang.`,
  /** When new days open: all of the days ahead are open. */
  allOpen: (office: Office, last: Temporal.PlainDate) =>
    `Semua hari kerja sampai ${words.dayInYear(last)} di ${office.name} sudah dibuka; tiap tengah malam bertambah satu hari.`,
  /** The last of several meanings. */
  somethingElse: "Bukan itu",

  /** Fewer people read than were written. */
  readFewer: (count: number, names: readonly string[]) =>
    `Kami membaca ${count} orang: ${words.and(names.map((name) => cut(name, 40)))}. Masih ada yang lain? Tulis nama dan tanggal lahirnya, satu orang satu baris.`,

  /** Beneath an echo: of the birth date only the year is known. */
  unknownBirth: (name: string, year: number) =>
    `Tanggal lahir ${cut(name, 40)} hanya diketahui tahunnya, jadi kami tulis 1 Juli ${year}, seperti kebiasaan catatan sipil. Di KTP lain? Tulis tanggalnya. Petugas akan mencocokkan.`,

  languageSwitched: (_country: Country) =>
    "Baik, mulai sekarang kami menjawab dalam bahasa Indonesia. For English, write: English.",

  /** A question we have no answer to; a wrong one would be worse. */
  notKnown: (
    office: Office,
  ) => `Itu belum kami tahu. Petugas di meja informasi ${office.name} tahu, bertanya di sana tidak perlu booking.

Mau pesan tempat untuk paspor? Tulis nama sesuai KTP, tanggal lahir, dan hari datang.`,

  /** What each intent is called on a button, where two are near; those with an answer have their title beside it. */
  meaning: {
    ...titles,
    book: "Pesan tempat",
    "add-person": "Tambah orang",
    "give-data": "Isi data pemohon",
    "choose-time": "Pilih hari atau jam",
    "pick-option": "Pilih dari daftar",
    yes: "Ya, setuju",
    no: "Tidak",
    ack: "Hanya mengerti",
    "not-yet": "Pikir dulu",
    "something-wrong": "Ada yang keliru",
    "correct-name": "Betulkan nama",
    "correct-birth": "Betulkan tgl lahir",
    "correct-time": "Betulkan hari, jam",
    "correct-office": "Kantor lain",
    cancel: "Batalkan booking",
    keep: "Booking tetap",
    "other-cancels": "Orang lain batal",
    move: "Pindah hari atau jam",
    "undo-cancel": "Tarik pembatalan",
    status: "Lihat booking saya",
    "no-reply": "Belum dibalas",
    "on-the-way": "Sedang di jalan",
    "cannot-come": "Tidak bisa datang",
    "opt-out": "Berhenti dikabari",
    "opt-in": "Dikabari lagi",
    "erase-data": "Hapus data saya",
    menu: "Lihat menu",
    "free-days": "Hari yang kosong",
    spam: "Iklan",
    thanks: "Terima kasih",
    greeting: "Salam",
    unclear: "Hal lain",
  } as Readonly<Record<string, string>>,
};

const listed = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");
