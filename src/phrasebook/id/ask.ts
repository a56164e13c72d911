import type { Office } from "../../office/index.ts";
import { cut, type Noted } from "../visit.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

/** What we still need, one thing at a time; what we have stands beside it by name. */
export const ask = {
  /** "Sudah kami catat: Budi Santoso, lahir 25 Januari 1987; datang Senin 14 Agustus." Empty where nothing is. */
  noted(known: Noted): string {
    const said = [...known.people.map(personNoted), timeNoted(known), known.office?.name].filter(Boolean);
    return said.length > 0 ? `Sudah kami catat: ${said.join("; ")}.` : "";
  },
  nameFirst: `Baik, kami tanya satu per satu.

Siapa nama lengkap pemohon, sesuai KTP? Satu kata pun boleh.

Antrean gratis. Berhenti kapan saja: ${commands.cancel}.`,
  name: "Siapa nama lengkap pemohon, sesuai KTP?",
  nameOfWhom:
    "Nama orang yang paspornya mau dibuat, sesuai KTP-nya; kalau anak, sesuai akta lahir. Bukan nama pemesan. Siapa nama lengkapnya?",
  namesOf: (count: number) =>
    `Baik, ${count} orang. Tulis satu orang satu baris: nama lengkap sesuai KTP dan tanggal lahir. Atau mulai dengan satu nama dulu, yang lain menyusul.`,
  nameOfNext: (next: number, count: number) =>
    `Siapa nama lengkap orang ke-${next} dari ${count}, dan tanggal lahirnya?`,
  nameAgain: "Nama itu memuat tanda yang tidak bisa kami baca. Tulis lagi namanya dengan huruf saja, sesuai KTP.",
  birth: (name: string) => `Terima kasih. Kapan tanggal lahir ${name}? Tulis tanggal, bulan, dan tahunnya.`,
  birthImpossible: (name: string, typed: string) =>
    `Tanggal lahir ${typed} tidak ada di kalender. Kapan tanggal lahir ${name}?`,
  birthIncomplete: (name: string, typed: string) =>
    `Lahir ${typed} belum lengkap. Kapan tanggal lahir ${name}? Tulis tanggal, bulan, dan tahunnya.`,
  birthInFuture: (name: string, birth: Temporal.PlainDate) =>
    `${words.date(birth)} belum terjadi, jadi belum bisa kami catat sebagai tanggal lahir. Kapan tanggal lahir ${name}?`,
  birthTooLongAgo: (name: string, birth: Temporal.PlainDate) =>
    `Lahir ${words.date(birth)} sepertinya keliru. Kapan tanggal lahir ${name}?`,
  nobody: "pemohon",
  quotaNow: (office: Office, seats: number) =>
    `Di ${office.short} ada ${seats} tempat setiap hari kerja; yang dilepas orang lain dibuka lagi sebentar kemudian. Yang lebih dulu menulis dapat lebih dulu, dan itu bisa diperiksa: jumlahnya tiap hari ada di halaman antrean kantor. Kalau sering kehabisan: maaf, kami paham itu melelahkan.`,
  dayOfAnyone: "Mau datang hari apa?",
  dayUnlikeDate: (date: Temporal.PlainDate) =>
    `Hari dan tanggalnya tidak cocok: tanggal ${date.day} itu ${words.dayInYear(date)}. Yang mana yang Anda maksud?`,
  otherDay: "Tulis hari dan jam yang Anda mau, misalnya: Rabu pagi, atau minggu depan.",
  dayList: (office: Office) => `Yang masih ada di ${office.short}, balas angkanya atau tulis hari lain:`,
  freeDays: (office: Office) => `Hari terdekat yang masih ada tempat di ${office.name}. Balas angkanya untuk memesan:`,
  isFree: (day: Temporal.PlainDate, office: Office) => `${words.dayInline(day)} di ${office.short} masih ada tempat.`,
  noneLeft: (day: Temporal.PlainDate, office: Office) =>
    `${words.dayInline(day)} di ${office.short} sudah tidak ada tempat yang bisa dipesan.`,
  isOpen: (day: Temporal.PlainDate, office: Office) => `${words.dayInline(day)} ${office.name} buka.`,
  office: "Mau datang ke kantor mana? Balas angkanya:",
  officeOrOther: "Mau di kantor yang mana? Balas angkanya:",
  notFromHere: (town: string) =>
    `Kantor imigrasi ${town} tidak bisa dipesan lewat nomor ini. Paspor boleh diurus di kantor mana pun.`,
  tooManyOffices: "Kantor lain? Tulis nama kotanya.",
  thisIs: (office: Office) => `Ini nomor ${office.name}. Paspor boleh diurus di kantor mana pun.`,
  officeElsewhere: (office: Office, phone: string | undefined) =>
    phone ? `${office.name} juga menjawab di ${phone}.` : `Tempat di ${office.name} bisa dipesan dari sini.`,
  anyOffice: (office: Office) =>
    `Ini nomor ${office.name}, dan paspor boleh diurus di kantor mana pun. Kantor lain? Tulis nama kotanya.`,
  officeSet: (office: Office) => `Baik, ${office.name}.`,
  oldList: "Pilihan itu dari pesan yang lama.",
  fromList: `Mohon balas dengan salah satu angka dari daftar terakhir, atau tulis ${commands.menu}.`,

  /** After words we did not understand, while something is being asked. */
  sorryAgain: "Maaf, kami belum paham.",
  birthAgain: (name: string) => `Kapan tanggal lahir ${name}? Tulis tanggal, bulan, dan tahunnya.`,
  dayAgain: "Mau datang hari apa? Tulis hari dan jamnya, misalnya: Rabu pagi.",
  dayOrNumberAgain: "Balas angka dari daftar terakhir, atau tulis hari dan jamnya, misalnya: Rabu pagi.",
  officeAgain: "Balas angka dari daftar terakhir, atau tulis nama kotanya.",
  stopOrMenu: `Berhenti: ${commands.cancel}. Pilihan lain: ${commands.menu}.`,
  noOrMenu: `Tidak ada yang diubah? Balas ${commands.no}. Pilihan lain: ${commands.menu}.`,
  photoNotKept: "Foto tidak kami simpan dan tidak diperlukan di sini.",
};

function personNoted({ name, birth }: Noted["people"][number]): string {
  return [name && cut(name, 40), birth && `lahir ${words.date(birth)}`].filter(Boolean).join(", ");
}

function timeNoted({ day, hour, part }: Noted): string {
  if (!day && !hour) return "";
  const when = hour
    ? `${day ? "" : "pukul "}${words.hour(hour)}`
    : part && { morning: "pagi", afternoon: "siang" }[part];
  return `datang ${[day && words.dayInYear(day), when].filter(Boolean).join(", ")}`;
}
