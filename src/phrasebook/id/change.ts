import { inLanguage, type Office } from "../../office/index.ts";
import type { NamedVisit, Visit } from "../visit.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

/** Cancelling, taking it back, moving, correcting. */
export const change = {
  /** Letter 9. `until`: while the seat rests. */
  cancelled: (
    visit: NamedVisit,
    code: string,
    until: Temporal.PlainTime | undefined,
  ) => `Sudah kami batalkan untuk ${visit.name}: ${words.visit(visit)}, kode ${code}.

Terima kasih sudah memberi tahu. Tempatnya bisa dipakai orang lain yang membutuhkan. Tidak ada sanksi.

${until ? `Berubah pikiran? Balas *${commands.restore}* sebelum ${words.hourThere(until, visit.office)}, tempat yang sama masih kami simpan.\n` : ""}Mau hari lain? Cukup tulis harinya, misalnya: Rabu.`,
  cancelledSeveral: (lines: readonly string[], until: string | undefined) => `Sudah kami batalkan:
${lines.map((line) => `- ${line}`).join("\n")}

Terima kasih sudah memberi tahu. Tidak ada sanksi.${until ? `\nBerubah pikiran? Balas *${commands.restore}* sebelum ${until}.` : ""}`,
  /** Beneath what was cancelled: the seats of the others. */
  stay: (lines: readonly string[]) => `Yang tetap berlaku:
${lines.map((line) => `- ${line}`).join("\n")}`,
  gaveUpHold: (visit: Visit) => `Baik, ${words.visitInYear(visit)} tidak jadi dipesan. Tidak ada sanksi.

Mau hari lain? Cukup tulis harinya, misalnya: Rabu.`,
  gaveUpDraft: "Baik, permintaan dihentikan. Belum ada tempat yang dipesan.",
  gaveUpBeside: "Baik, permintaan yang tadi dihentikan. Yang sudah ada tetap berlaku:",
  cancelThat: `Mau membatalkannya juga? Balas ${commands.cancel} sekali lagi.`,
  /** Taking something away needs its own word or the button; a bare "ya" is said too easily. `movable`: another day is still possible. */
  sureToCancel: (booking: NamedVisit, movable: boolean) => `Batalkan tempat ${booking.name}, ${words.visit(booking)}?

Kalau ya, balas *${commands.cancel}*. Tidak ada sanksi.${movable ? `\nMau ganti hari saja? Balas ${commands.move}, kodenya tetap.` : ""}`,
  sureToCancelSeveral: (lines: readonly string[], movable: boolean) => `Batalkan yang ini?
${lines.map((line) => `- ${line}`).join("\n")}

Kalau ya, balas *${commands.cancel}*. Yang lain tetap. Tidak ada sanksi.${movable ? `\nMau ganti hari saja? Balas ${commands.move}, kodenya tetap.` : ""}`,
  whichToCancel: "Booking mana yang dibatalkan? Balas angkanya:",
  whichToMove: "Booking mana yang dipindah? Balas angkanya:",
  whichToRename: "Booking mana yang diubah? Balas angkanya:",
  nothingToCancel: "Tidak ada booking aktif dari nomor ini, jadi tidak ada yang perlu dibatalkan.",
  cancelledBefore: (canRestore: boolean) =>
    `Booking itu sudah dibatalkan.${canRestore ? ` Berubah pikiran? Balas *${commands.restore}*.` : ""}`,
  nothingToRestore: "Tidak ada pembatalan yang bisa ditarik kembali.",
  seatGone: "Maaf, tempat yang dibatalkan tadi sudah kami lepas untuk orang lain.",
  nothingChanged: "Baik, tidak ada yang berubah.",

  /** `said`: they spoke of moving, so a YA is enough; else the word itself is asked for. */
  offerMove: (from: NamedVisit, to: Visit, said: boolean) => `${from.name} sudah punya tempat ${words.visit(from)}.

Pindah ke *${words.visit(to)}*${to.office.id === from.office.id ? "" : `, *${to.office.name}*`}? Balas *${said ? commands.yes : commands.move}*. ${to.office.id === from.office.id ? "Kodenya tetap" : "Kodenya baru"}, tempat lama kami lepas setelah yang baru pasti.`,
  /** The same for a seat that still waits for a YA: it has no code yet. */
  offerMoveHeld: (
    from: NamedVisit,
    to: Visit,
    said: boolean,
  ) => `Untuk ${from.name} yang kami simpan sekarang ${words.visit(from)}, menunggu YA.

Ganti ke *${words.visit(to)}*${to.office.id === from.office.id ? "" : `, *${to.office.name}*`}? Balas *${said ? commands.yes : commands.move}*.`,
  /** Of several who come together; `lines`: who, and where they are now. */
  offerMoveOf: (lines: readonly string[], to: Visit, said: boolean) => `Yang dipindah:
${lines.map((line) => `- ${line}`).join("\n")}

Pindah semuanya ke *${words.visit(to)}*? Balas *${said ? commands.yes : commands.move}*. Kodenya tetap, tempat lama kami lepas setelah yang baru pasti.`,
  moveToWhenOf: (lines: readonly string[]) => `Yang dipindah:
${lines.map((line) => `- ${line}`).join("\n")}
Tetap aman sampai yang baru pasti.

Mau pindah ke mana? Balas angkanya, atau tulis hari dan jamnya:`,
  notMovedToo: (lines: readonly string[]) => `Belum bisa dipindah, tempatnya tetap:
${lines.map((line) => `- ${line}`).join("\n")}
Waktu lain untuknya: balas ${commands.move}.`,
  moveToWhen: (
    from: NamedVisit,
  ) => `Tempat ${from.name} sekarang: ${words.visit(from)}. Tetap aman sampai yang baru pasti.

Mau pindah ke mana? Balas angkanya, atau tulis hari dan jamnya:`,
  nothingToMove: "Belum ada booking dari nomor ini yang bisa dipindah.",
  tooLateToMove: (hours: number) =>
    `Waktu sudah terlalu dekat: pindah bisa sampai ${hours} jam sebelumnya. Tempat Anda tetap aman.

Tidak bisa datang? Balas ${commands.cancel}, lalu pilih hari baru. Tidak ada sanksi.`,
  /** Beneath a cancelling: the day that the booking could not be moved to. */
  thenWished: (day: Temporal.PlainDate) =>
    `Jadi datang ${words.dayInYear(day)}? Balas *${commands.yes}*, kami carikan tempatnya.`,
  movedOften: (times: number) =>
    `Booking ini sudah dipindah ${times} kali, batasnya sampai di situ. Tempat Anda tetap aman.

Tidak bisa datang? Balas ${commands.cancel}, lalu pilih hari baru. Tidak ada sanksi.`,
  /** Whoever of a number moves again and again, and nobody has come yet. The desk can always. */
  movedByNumber: (times: number, office: Office) =>
    `Dari nomor ini sudah ${times} kali pindah hari atau jam dan belum ada yang datang, jadi untuk sementara lewat chat tidak bisa pindah lagi. Tempat Anda tetap aman.

Begitu salah satu datang ke kantor, pindah bisa lagi. Perlu sekarang? Petugas meja informasi ${office.name} bisa memindahkannya, bawa KTP.
Tidak bisa datang? Balas ${commands.cancel}, lalu pilih hari baru.`,
  arrived:
    "Anda sudah tercatat hadir di kantor untuk booking ini, tempat Anda aman. Tidak jadi? Beri tahu petugas di pintu, tidak ada sanksi.",
  over: "Waktu booking itu sudah lewat. Mulai besok Anda bisa memesan lagi, tetap gratis. Sudah di kantor? Tanyakan kepada petugas meja depan.",
  hourHasStruck: (visit: Visit) =>
    `Jam ${words.hour(visit.starts)} sudah mulai, jadi dari sini tidak bisa dibatalkan atau diubah lagi.`,
  unknown: "Booking itu sudah tidak aktif di nomor ini.",

  /** UBAH for something that is booked. `renamed`: the name was corrected before. */
  whatMayChange: (
    booking: NamedVisit,
    renamed: boolean,
  ) => `Yang bisa diubah untuk ${booking.name}, ${words.visitInYear(booking)}:

- ${renamed ? "Nama sudah pernah diperbaiki. Perubahan berikutnya di meja informasi, bawa KTP." : "Ejaan nama, satu kali: tulis nama yang benar sekarang."}
- Hari atau jam: balas ${commands.move}.
- Tanggal lahir, satu kali: tulis misalnya: lahir 25 Januari 1978. Petugas mencocokkannya dengan KTP.
- Orang lain tidak bisa menggantikan, kode hanya untuk pemiliknya.

Perubahan lain: di meja informasi kantor.`,
  whoseCorrection: (name: string) => `Untuk siapa? Tulis namanya juga, misalnya: ${name} lahir 1978.`,
  whatIsWrong: "Bagian mana yang keliru? Tulis saja yang benar, misalnya: lahir 1978, atau nama, hari, jam, kantor.",
  renamedBefore:
    "Nama untuk booking ini sudah pernah diperbaiki satu kali. Perubahan berikutnya di meja informasi kantor, bawa KTP.",
  notTheSameName: `Nama itu terlalu berbeda dari yang tercatat, jadi belum kami ubah. Kode hanya berlaku untuk pemiliknya.

Kalau memang orangnya sama, petugas di meja informasi membantu, bawa KTP.
Untuk orang lain: pesan tempat baru, gratis.`,
  /** A second correction, or one that makes another person of it. */
  birthStays: (
    booking: NamedVisit,
  ) => `Tanggal lahir itu tidak bisa kami ubah lagi dari sini. Yang tercatat: ${booking.name}, lahir ${words.date(booking.birth)}.

Kalau memang keliru, petugas di meja informasi membantu, bawa KTP. Untuk orang lain: balas ${commands.cancel}, lalu pesan lagi, gratis.
Kalau hanya beda di dokumen, betulkan dulu di ${inLanguage(booking.office.country.registry, "id")}.`,
  birthWhich: (booking: NamedVisit) =>
    `Yang tercatat: ${booking.name}, lahir ${words.date(booking.birth)}. Tulis tanggal lahir yang benar, lengkap dengan bulan dan tahunnya.`,
  staysInOffice:
    "Kunjungan kedua tetap di kantor yang sama, karena berkas pertamanya ada di sana. Hari dan jamnya bisa dipindah.",
  cannotCome: (
    booking: NamedVisit,
  ) => `Terima kasih sudah memberi tahu. Tempat ${booking.name}: ${words.visit(booking)}.

Pindah ke hari lain, atau dibatalkan saja? Dua-duanya tanpa sanksi.`,
  cancelOrMove: "Pindah ke hari lain, atau dibatalkan saja? Dua-duanya gratis dan tanpa sanksi.",
  cancelOrMoveWords: `Balas ${commands.move} untuk ganti hari, atau ${commands.cancel} untuk membatalkan. Nanti kami tanya booking yang mana.`,

  lateInTime: (
    visit: Visit,
    last: Temporal.PlainTime,
  ) => `Masih bisa datang. Untuk jam ${words.hour(visit.starts)}, batas tiba ${words.hourThere(last, visit.office)}: yang dihitung saat Anda sampai di pintu.

Hati-hati di jalan. Sampai di kantor, langsung lapor petugas depan.`,
  /** `again`: from when on they could book anew if they do not come. */
  lateTooLate: (
    visit: Visit,
    last: Temporal.PlainTime,
    again: Temporal.PlainTime,
  ) => `Untuk jam ${words.hour(visit.starts)}, batas tiba ${words.hourThere(last, visit.office)}. Lewat dari itu kodenya tidak berlaku lagi. Kami paham ini mengecewakan.

Masih mungkin sampai sebelum batas? Langsung lapor petugas depan.
Tidak keburu? Balas ${commands.cancel} sebelum jamnya lewat, lalu tulis hari baru. Sesudahnya bisa memesan lagi mulai pukul ${words.hour(again)}. Tidak ada sanksi, tetap gratis.`,
  /** `again`: undefined where it is not today. */
  lateOver: (
    visit: Visit,
    last: Temporal.PlainTime,
    again: Temporal.PlainTime | undefined,
  ) => `Untuk jam ${words.hour(visit.starts)}, batas tiba ${words.hourThere(last, visit.office)} sudah lewat, jadi kodenya tidak berlaku lagi. Kami paham ini mengecewakan.

Sudah di kantor sebelum batas itu? Langsung lapor petugas depan. Baru sampai? Jam lain hari ini, selama masih ada, juga diberikan di sana.
Mulai ${again ? `pukul ${words.hour(again)}` : "besok"} Anda bisa memesan lagi dari sini. Tidak ada sanksi, tetap gratis.`,
  /** A disturbance keeps the code all day. `closes`: until when somebody is there. */
  lateProtected: (
    visit: Visit,
    closes: Temporal.PlainTime,
  ) => `Masih bisa datang. Pelayanan ${visit.office.name} terganggu, jadi kode Anda untuk jam ${words.hour(visit.starts)} tidak hangus hari ini.

Datang sebelum ${words.hourThere(closes, visit.office)} dan langsung lapor petugas depan. Tidak sempat hari ini? Mulai besok Anda bisa memesan lagi, tetap gratis.`,
  /** Asked before the day: what the rule of the hour will be. */
  lateOtherDay: (
    visit: Visit,
    last: Temporal.PlainTime,
  ) => `Tempat Anda ${words.visit(visit)}. Batas tiba ${words.hourThere(last, visit.office)}: yang dihitung saat Anda sampai di pintu. Lewat dari itu kodenya hangus, lalu bisa memesan lagi, tanpa sanksi.

Mungkin terlambat atau tidak bisa? Sebelum jamnya balas ${commands.move} untuk jam atau hari lain, kodenya tetap, atau ${commands.cancel}.`,
};
