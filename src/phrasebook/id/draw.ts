import type { Office } from "../../office/index.ts";
import type { LotSaid } from "../visit.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

const whereOf = ({ office, day }: Pick<LotSaid, "office" | "day">) => `${words.dayInYear(day)}, ${office.short}`;

/** Days that are drawn. */
export const draw = {
  /** They are in it, now or since before. */
  inDraw: (lot: LotSaid) =>
    `Anda ikut undian untuk *${whereOf(lot)}*.
Nomor undian: *${lot.lot}*
${lot.people.map(({ name, birth }) => `${name}, lahir ${words.date(birth)}`).join("\n")}${lot.hour ? `\nJam yang diinginkan: ${words.hour(lot.hour)}, kalau penuh yang terdekat` : ""}

Diundi ${words.moment(lot.drawsAt, lot.office)}, dan hasilnya kami kirim ke sini. Semua permintaan sebelum itu sama, siapa pun yang lebih dulu menulis. Satu orang dihitung satu kali, dari berapa pun nomor telepon.
Ada yang salah, atau tidak jadi? Balas *${commands.cancel}*. Lihat lagi: *${commands.status}*. Ikut undian gratis.`,
  place: (lot: LotSaid) =>
    `- Undian ${whereOf(lot)}: nomor *${lot.lot}*, ${words.and(lot.people.map(({ name }) => name))}. Diundi ${words.moment(lot.drawsAt, lot.office)}.`,
  places: "Permintaan Anda yang ikut undian:",
  howToLeave: `Tidak jadi ikut? Balas *${commands.cancel}*.`,
  left: (lots: readonly LotSaid[]) =>
    `Baik, Anda tidak ikut undian ${words.and(lots.map(whereOf))} lagi. Mau hari lain, atau ikut lagi sebelum diundi? Tulis nama, tanggal lahir, dan harinya.`,
  noLot: `Tidak ada permintaan Anda yang menunggu undian. Kalau undiannya sudah lewat, hasilnya sudah kami kirim ke sini. Lihat booking Anda: balas *${commands.status}*.`,
  whichLeaves: "Undian yang mana yang tidak jadi Anda ikuti?",
  manyPeople: (people: number) =>
    `Dari satu nomor paling banyak ${people} orang pada saat yang sama; yang ikut undian dan yang sudah punya tempat ikut dihitung.`,
  otherDraw: (lot: LotSaid) =>
    `Orang ini sudah ikut undian untuk ${whereOf(lot)}, nomor *${lot.lot}*. Satu orang ikut satu undian pada saat yang sama. Mau yang ini? Balas *${commands.cancel}* dulu, lalu tulis lagi.`,
  beingDrawn: (day: Temporal.PlainDate, office: Office) =>
    `${words.dayInline(day)} di ${office.short} sedang diundi saat ini. Tulis lagi beberapa menit lagi: yang tersisa untuk siapa saja yang menulis lebih dulu.`,
  cannotMove: `Belum ada tempat yang bisa dipindah atau diubah: permintaan Anda baru ikut undian. Mau hari, jam, atau nama lain? Balas *${commands.cancel}* dulu, lalu tulis lagi.`,
  /** Of a day that will be drawn, before requests are taken. */
  willBeDrawn: (day: Temporal.PlainDate, from: Temporal.Instant, at: Temporal.Instant, office: Office) =>
    `${words.dayInline(day)} belum dibuka dan akan diundi ${words.moment(at, office)}. Permintaan diterima mulai ${words.moment(from, office)}; sesudah itu tidak perlu berebut, semua yang menulis sebelum diundi sama.`,
  /** Beneath a letter that tells of the next day. */
  nextDraw: (day: Temporal.PlainDate, from: Temporal.Instant, at: Temporal.Instant, office: Office) =>
    `Tempat berikutnya (${words.dayInYear(day)}) diundi ${words.moment(at, office)}; permintaan diterima mulai ${words.moment(from, office)}.`,
  opensDrawn: (day: Temporal.PlainDate, at: Temporal.Instant, office: Office) =>
    `Tempat berikutnya (${words.dayInYear(day)}) diundi ${words.moment(at, office)}. Tulis nama, tanggal lahir, dan harinya sekarang untuk ikut: tidak perlu cepat, semua sama.`,
  listed: (lot: Pick<LotSaid, "lot" | "office" | "day">, place: number) =>
    `Undian untuk ${whereOf(lot)} sudah selesai. Nomor Anda *${lot.lot}* ada di urutan ${place}, dan tempatnya habis sebelum itu.
Anda kami masukkan ke daftar tunggu hari itu menurut urutan undian: kalau ada yang batal, kami kabari di sini. Urutan Anda: balas *${commands.wait}*. Tidak mau menunggu: balas *${commands.leave}*.
Mau hari lain? Tulis harinya. Urutan seluruhnya bisa dihitung ulang siapa saja, lihat halaman undian kantor.`,
  twice: (lot: Pick<LotSaid, "lot" | "office" | "day">) =>
    `Undian untuk ${whereOf(lot)} sudah selesai. Untuk orang di nomor undian *${lot.lot}* ada permintaan lain juga, dan satu orang dihitung satu kali; undian memilih permintaan yang lain itu.
Anda kami masukkan ke daftar tunggu hari itu: kalau ada yang batal, kami kabari di sini. Tidak mau menunggu: balas *${commands.leave}*. Bukan Anda yang meminta dua kali? Datang ke kantor dengan KTP, atau tulis hari lain.`,
  lost: (lot: Pick<LotSaid, "lot" | "office" | "day">) =>
    `Nomor undian *${lot.lot}* terpilih untuk ${whereOf(lot)}, tetapi tempatnya tidak bisa kami berikan: orangnya sudah punya tempat, atau nomor ini sudah memakai jatahnya. Tempat itu untuk yang menunggu berikutnya. Booking Anda: balas *${commands.status}*.`,
  calledOff: (lot: Pick<LotSaid, "lot" | "office" | "day">) =>
    `Maaf, undian untuk ${whereOf(lot)} tidak jadi, karena kantor tutup pada hari itu. Nomor undian *${lot.lot}* tidak berlaku lagi. Mau hari lain? Tulis nama, tanggal lahir, dan harinya.`,
  leaveButton: "Tidak jadi ikut",
};
