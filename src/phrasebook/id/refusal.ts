import type { Holiday, Office } from "../../office/index.ts";
import type { Visit } from "../visit.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

/** Why a day or a person cannot be had: first what is so, then (beneath a list) what stays kept. Never a reproach. */
export const refusal = {
  past: (day: Temporal.PlainDate) => `${words.dayInline(day)} sudah lewat.`,
  closedToday: (office: Office) => `${office.name} sudah tutup untuk hari ini.`,
  weekend: (day: Temporal.PlainDate) => `${words.dayInline(day)} kantor tutup, bukan hari kerja.`,
  ended: (office: Office, end: { lastDay: Temporal.PlainDate; name: string }, next?: string, phone?: string) =>
    `${office.name} melayani sampai ${words.dayInYear(end.lastDay)}, sesudah itu tidak lagi: ${end.name}.${next ? ` Untuk hari sesudahnya: ${next}${phone ? `, WhatsApp ${phone}` : ""}.` : ""}`,
  holiday: (day: Temporal.PlainDate, { name, kind }: Pick<Holiday, "name" | "kind">) =>
    kind === "closure"
      ? `${words.dayInline(day)} kantor tutup: ${name}.`
      : /^cuti/i.test(name)
        ? `${words.dayInline(day)} kantor tutup, ${name.charAt(0).toLowerCase()}${name.slice(1)}.`
        : `${words.dayInline(day)} kantor tutup, libur ${name}.`,
  beyondHorizon: (day: Temporal.PlainDate, last: Temporal.PlainDate) =>
    `${words.dayInline(day)} belum bisa dipesan. Sekarang bisa sampai ${words.dayInline(last)}.`,
  notReleased: (day: Temporal.PlainDate, opens: Temporal.Instant, office: Office) =>
    `${words.dayInline(day)} belum dibuka, jadi belum penuh. Dibuka ${words.moment(opens, office)}.`,
  tooLateToday: (hours: number) =>
    `Untuk hari ini sudah tidak keburu: tempat hari yang sama dipesan paling lambat ${hours} jam sebelumnya.`,
  /** `resting`: of these so many were given back, and go to those who wait before they are everybody's. */
  full: (day: Temporal.PlainDate, office: Office, seats: number, resting: number) =>
    `Maaf, ${words.dayInline(day)} di ${office.short} sudah penuh: ${seats} dari ${seats} tempat terisi.${resting > 0 ? ` ${resting} di antaranya baru dilepas, dan ditawarkan lebih dulu kepada yang menunggu.` : ""}`,
  fullDay: (day: Temporal.PlainDate, office: Office) =>
    `Maaf, ${words.dayInline(day)} di ${office.short} sudah penuh untuk waktu itu.`,
  hourFull: (visit: Visit) =>
    `Maaf, ${words.dayInline(visit.day)} ${words.hourThere(visit.starts, visit.office)} sudah penuh.`,
  tooNear: (visit: Visit, hours: number) =>
    `Jam ${words.hour(visit.starts)} hari ini sudah terlalu dekat: tempat hari yang sama dipesan paling lambat ${hours} jam sebelumnya.`,
  noSuchHour: (visit: Visit) =>
    `${words.dayInline(visit.day)} di ${visit.office.short} tidak ada jadwal ${words.hourThere(visit.starts, visit.office)}.`,
  partOfDayFull: (day: Temporal.PlainDate, part: "morning" | "afternoon") =>
    `${words.dayInline(day)} ${part === "morning" ? "pagi" : "siang"} tidak ada tempat lagi.`,
  /** `typed` is what the citizen wrote for a date. */
  noSuchDate: (typed: string) => `Tanggal ${typed} tidak ada di kalender.`,
  nextWeekOrSunday: "Minggu depan hari apa? Hari Minggu kantor tutup.",
  lapsedBefore: "Waktu simpan untuk tempat tadi sudah habis.",
  lapsed: (visit: Visit) => `Waktu simpan untuk ${words.visitInYear(visit)} sudah habis, jadi tempatnya kami lepas.`,
  sameStillFree: (visit: Visit) =>
    `Jam yang sama masih ada: ${words.visitInYear(visit)}. Balas *${commands.yes}* untuk mengambilnya.`,

  // A person who cannot be taken: whom it is about first, the others stay as they are.
  /** `living`: who has a place from this number now, as many as the limit; empty where the world knows them and we do not. */
  fivePeople: (people: number, names: readonly string[], living: readonly string[]) =>
    `${words.and(names)} belum bisa kami pesankan: dari satu nomor paling banyak ${people} orang yang punya tempat pada saat yang sama${living.length ? `, sekarang ${words.and(living)}` : ""}. Tempat mereka tidak berubah.

Pesan dari nomor WhatsApp lain, atau dari sini setelah salah satu selesai dilayani atau batal.
Lihat semua: ${commands.status}.`,
  nobodyCame: (noShows: number, people: number, names: readonly string[]) =>
    `${words.and(names)} belum bisa kami pesankan: ${noShows} pesanan terakhir dari nomor ini tidak didatangi, jadi untuk sementara paling banyak ${people} orang pada saat yang sama. Tempat yang sudah ada tidak berubah.

Begitu salah satu datang ke kantor, batasnya kembali seperti semula. Pemohon juga bisa memesan dari nomor WhatsApp sendiri.
Lihat semua: ${commands.status}.`,
  /** Missed, or given back after they were sure. */
  notUsed: (unused: number, people: number, names: readonly string[]) =>
    `${words.and(names)} belum bisa kami pesankan: ${unused} tempat terakhir dari nomor ini tidak dipakai (tidak didatangi atau dibatalkan), jadi untuk sementara paling banyak ${people} orang pada saat yang sama. Tempat yang sudah ada tidak berubah.

Begitu salah satu datang ke kantor, batasnya kembali seperti semula. Pemohon juga bisa memesan dari nomor WhatsApp sendiri.
Lihat semua: ${commands.status}.`,
  /** The same, where one was booked lately and the next one has to wait. */
  notUsedLater: (
    unused: number,
    people: number,
    days: number,
    until: Temporal.Instant,
    office: Office,
    names: readonly string[],
  ) =>
    `${words.and(names)} belum bisa kami pesankan: ${unused} tempat terakhir dari nomor ini tidak dipakai (tidak didatangi atau dibatalkan), jadi untuk sementara hanya ${people} booking baru dalam ${days} hari. Tempat yang sudah ada tidak berubah.

Bisa memesan lagi mulai ${words.moment(until, office)}, atau begitu salah satu datang ke kantor. Sebelum itu, pemohon bisa memesan dari nomor WhatsApp sendiri.
Lihat semua: ${commands.status}.`,
  /** A person decided about this number; how to object belongs to it. */
  caution: (until: Temporal.Instant, caseNo: number, people: number, office: Office, names: readonly string[]) =>
    `${words.and(names)} belum bisa kami pesankan: sampai ${words.moment(until, office)} dari nomor ini paling banyak ${people} orang pada saat yang sama. Tempat yang sudah ada tidak berubah.

Ini keputusan pimpinan kantor, perkara nomor ${caseNo}: banyak tempat dari nomor ini tidak dipakai. Keberatan? Sampaikan di kantor imigrasi mana pun dengan menyebut nomor perkara; orang lain akan memeriksanya. Pemohon juga bisa memesan dari nomor WhatsApp sendiri.
Lihat semua: ${commands.status}.`,
  /** What is counted are bookings, also those that were cancelled since: one person may be several. */
  eightInThirtyDays: (
    people: number,
    days: number,
    until: Temporal.Instant,
    office: Office,
    names: readonly string[],
  ) =>
    `${words.and(names)} belum bisa kami pesankan: dari nomor ini sudah dipesankan untuk ${people} orang dalam ${days} hari, batas untuk satu nomor. Yang dibatalkan ikut terhitung; untuk orang yang sama tetap boleh memesan lagi.

Bisa memesan lagi mulai ${words.moment(until, office)}. Sebelum itu, pemohon bisa memesan dari nomor WhatsApp sendiri.
Lihat booking: ${commands.status}.`,
  sampleOver: (
    name: string,
    birth: Temporal.PlainDate,
  ) => `Pesan itu masih contoh dari pengumuman, jadi belum ada tempat yang dipesan.

Ganti dengan data Anda sendiri:
#nama sesuai KTP#tanggal lahir#tanggal datang

Tanda # boleh lupa dan tanggal boleh ditulis dengan kata, kami tetap mengerti.
Atau balas *1*, nanti kami tanya satu per satu.

Nama Anda memang ${name}, lahir ${words.date(birth)}? Balas *${commands.right}*.`,
  template: `Pesan itu masih pola dari pengumuman, jadi belum ada tempat yang dipesan.

Isi dengan data Anda sendiri:
#nama sesuai KTP#tanggal lahir#tanggal datang

Tanda # boleh lupa dan tanggal boleh ditulis dengan kata, kami tetap mengerti.
Atau balas *1*, nanti kami tanya satu per satu.

Antrean gratis.`,

  // What follows a reason: the list, what is kept, what opens next.
  pickBelow: "Yang masih ada, balas dengan angkanya:",
  orPickBelow: "Atau pilih yang lain, balas dengan angkanya:",
  nearestDays: (office: Office) => `Hari terdekat yang masih ada tempat di ${office.short}, balas angkanya:`,
  nothingFree: (office: Office) => `Saat ini di ${office.short} belum ada tempat kosong.`,
  pickElsewhere: "Kantor terdekat yang masih ada tempat, balas angkanya:",
  askAgainLater: "Ada yang batal setiap hari: tanya lagi kapan saja, dijawab langsung.",
  nextRelease: (day: Temporal.PlainDate, at: Temporal.Instant, office: Office) =>
    `Tempat berikutnya (${words.dayInYear(day)}) dibuka ${words.moment(at, office)}.`,
  keptSeat: (visit: Visit) => `Tempat Anda ${words.visitInYear(visit)} tetap aman.`,
  notForSale: "Antrean gratis. Tempat tidak bisa dibeli, dari siapa pun.",
};
