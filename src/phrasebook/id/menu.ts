import type { Office } from "../../office/index.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

/** The menu, and the small words between people. */
export const menu = {
  notUnderstood: "Maaf, kami belum paham maksud pesan Anda.",
  /** A question that resembles none of those that have an answer. */
  notKnown: (office: Office) =>
    `Maaf, jawaban untuk itu belum ada di sini, atau kami belum paham. Yang tahu: petugas meja informasi ${office.name}.`,
  hello: (office: Office) => `Halo, ini antrean paspor ${office.name}.`,
  helloMany: (_office: Office) => "Halo, ini antrean paspor.",
  mayAsk: "Silakan, tulis saja pertanyaannya; dijawab langsung. Yang sering diminta, balas angkanya:",
  howTo:
    "Mau memesan tempat untuk paspor? Tulis tiga hal ini: nama sesuai KTP, tanggal lahir, tanggal datang. Urutan dan tandanya bebas.",
  /** Above what somebody has, before the menu. */
  youHave: "Yang tercatat di nomor ini:",
  helpNumber: "Yang bisa kami bantu, balas angkanya:",
  orNumber: "Atau balas angkanya:",
  items: [
    "Pesan tempat, kami tanya satu per satu",
    "Lihat booking saya",
    "Syarat dokumen",
    "Batalkan atau pindah hari",
    "Bicara dengan petugas",
  ],
  /** The same five, short enough for the rows of a list. */
  rows: ["Pesan tempat", "Lihat booking saya", "Syarat dokumen", "Batal atau pindah", "Bicara dengan petugas"],
  closing: `Antrean gratis, dijawab kapan saja. Data Anda hanya dipakai untuk antrean; balas ${commands.privacy} untuk penjelasan.`,
  more: `Pilihan lain: balas ${commands.menu}.`,
  /** Beneath an answer that is given a second time. */
  knowNoMore: `Lebih dari itu belum tercatat di sini: tanyakan kepada petugas di kantor. Pilihan lain: balas ${commands.menu}.`,

  thanks: "Sama-sama.",
  stillWaits: (until: Temporal.PlainTime, office: Office) =>
    `Tempatnya masih menunggu *${commands.yes}* dari Anda sampai ${words.hourThere(until, office)}.`,
  nothingToConfirm: "Baik. Saat ini belum ada tempat yang perlu dipastikan.",
  allConfirmed: "Tidak ada lagi yang perlu dijawab. Yang sudah pasti di nomor ini:",
  howToSeeOrChange: `Lihat lagi suratnya: ${commands.status}. Ganti hari: ${commands.move}. Tidak jadi: ${commands.cancel}.`,
  notYourCode: "Kode itu tidak berlaku untuk nomor ini.",
  notYourCodeBut: "Kode itu tidak berlaku untuk nomor ini. Yang tercatat di nomor ini:",
  lapsed: (day: Temporal.PlainDate) =>
    `Belum ada booking dari nomor ini. Tempat yang kami simpan untuk ${words.dayInline(day)} sudah lepas, karena belum ada ${commands.yes}.

Masih mau? Balas *${commands.yes}*, atau tulis hari lain.`,
  noBooking: "Belum ada booking dari nomor ini.",
  newAccount: "Akun WhatsApp Anda baru? Kirim kode booking-nya.",
  stillAsking: "Permintaan Anda tinggal dilengkapi.",
  yourBookings: "Booking dari nomor ini:",
  sorryForSilence: "Maaf bila jawaban kami tidak sampai. Ini catatan kami untuk nomor ini sekarang:",
  draftWaiting: (name: string) =>
    `Permintaan untuk ${name} sudah kami terima, tinggal menunggu jawaban Anda atas pertanyaan kami tadi.`,
  holdWaiting: (name: string, visit: string, until: string) =>
    `${name}: ${visit}, menunggu ${commands.yes} sampai ${until}`,
  /** The office took the seat away, and none is free yet. */
  waitsLine: (name: string, code: string) => `${name}: menunggu tempat pengganti dari kantor, kode ${code}`,
  firstRight: `Tempat yang dulu ditiadakan oleh kantor, dan sekarang belum ada yang kosong. Anda didahulukan: begitu ada tempat, kami simpan untuk Anda dan kami kabari di sini. Jangan datang dulu, ya.

Mau pilih hari sendiri? Balas ${commands.move}. Tidak jadi: balas ${commands.cancel}.`,
  bookedLine: (name: string, visit: string, code: string) => `${name}: ${visit}, kode ${code}`,

  call: "Panggilan tidak bisa kami jawab di nomor ini. Tulis saja pesan, dijawab langsung.",
  voice: "Pesan suara belum bisa kami dengarkan, dan tidak kami simpan. Mohon ditulis saja, singkat pun boleh.",
  picture:
    "Foto dan berkas tidak kami simpan dan tidak diperlukan di sini, KTP cukup dibawa saat datang. Mohon tulis saja: nama, tanggal lahir, hari datang.",
  location: "Lokasi tidak kami simpan, jadi kami belum tahu kantor terdekat. Tulis nama kota Anda.",
  unreadable: "Jenis pesan itu belum bisa kami baca. Mohon ditulis saja.",
  muted: `Baik, mulai sekarang kami hanya membalas pesan Anda dan tidak mengirim yang lain. Booking Anda tetap berlaku. Mau dikabari lagi? Balas ${commands.start}.`,
  unmuted: `Baik, kabar tentang booking Anda boleh kami kirim lagi. Berhenti kapan saja: ${commands.stop}.`,

  open: "Lihat pilihan",
  buttons: {
    yes: "Ya, benar",
    wrong: "Ada yang keliru",
    cancel: "Batalkan",
    keep: "Tidak jadi",
    move: "Pindah hari",
    moveYes: "Ya, pindahkan",
    cancelYes: "Ya, batalkan",
    real: "Benar, itu saya",
    stepByStep: "Tanya satu per satu",
    otherDay: "Hari lain",
    everything: "Semua",
    eraseYes: "Ya, hapus",
  },
};
