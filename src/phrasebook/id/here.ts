import type { HereWords } from "../here-words.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

/** On the way and in the waiting room: short enough to be read while standing. */
export const here: HereWords = {
  expected: ({ visit, come, latest }) =>
    `Tempat Anda hari ini ${words.hourThere(visit.starts, visit.office)}. ${come ? `Mohon tiba pukul ${words.hour(come)}` : `Batas tiba pukul ${words.hour(latest)}`}: tunjukkan kodenya di pintu.`,
  ahead: (count) => (count === 0 ? "Anda yang berikutnya." : `Sebelum Anda ada ${count} antrean.`),
  atDesk: (desk) => `Anda dipanggil ke ${desk}. Berkas Anda diperiksa di sana.`,
  absent: "Anda tadi dipanggil ke meja berkas. Datang langsung ke sana, Anda tetap dilayani.",
  doubted: "Berkas Anda perlu dilihat dulu oleh pengawas. Silakan tanyakan di meja pengawas.",
  backToday: ({ missing, before, office }) =>
    `Berkas Anda tinggal dilengkapi. Yang masih kurang: ${missing.join("; ")}.
Kembali hari ini${before ? ` sebelum ${words.hourThere(before, office)}` : ""}, langsung ke meja berkas.`,
  nextVisit: (visit) => `Tempat Anda berikutnya: ${words.visit(visit)}. Yang perlu dibawa: balas ${commands.status}.`,
  heldUp: (office, began) =>
    `Pelayanan ${office.name} sedang terganggu sejak ${words.hourThere(began, office)}. Maaf. Selama itu tidak ada kode atau nomor yang hangus.`,
  notHeldUp: "Saat ini tidak ada gangguan yang kami catat.",
  keptToday: "Pelayanan terganggu: hari ini kode Anda tidak hangus, juga kalau Anda tiba sesudah batas itu.",
  stepOut: (validMinutes) =>
    validMinutes
      ? `Silakan, beri tahu petugas dulu. Nomor tidak hangus sebelum dipanggil. Terlewat panggilan? Datang ke meja depan dalam ${validMinutes} menit, Anda tetap dilayani.`
      : "Silakan, beri tahu petugas dulu. Terlewat panggilan? Datang langsung ke meja berkas, Anda tetap dilayani.",
  leaving: `Nomor ini hanya untuk hari ini dan tidak perlu dibatalkan. Harus pulang? Beri tahu petugas, tidak ada sanksi.
Perlu hari lain? Sesudah itu pesan lagi dari sini, tetap gratis.`,
  order: `Urutan panggilan: prioritas menurut hak, lalu jam booking, lalu jam tiba. Jadi nomor yang lebih besar bisa dipanggil lebih dulu.
Ingin tahu alasan untuk satu nomor? Tanyakan ke petugas, urutannya tercatat.`,
  others: "Tempat untuk orang lain? Tulis nama, tanggal lahir, dan harinya.",
  picture: "Foto tidak kami simpan. Itu foto tiket? Pindai QR-nya, lalu kabar nomornya kami kirim ke sini.",
  unclear: "Maaf, kami belum paham maksud pesan Anda. Yang kami catat untuk hari ini:",
  afterUnclear: `Perlu dijemput di tempat duduk? Balas ${commands.escort}. Pilihan lain: ${commands.menu}.`,
  onlyPaper:
    "Dari nomornya saja kami belum tahu itu tiket siapa. Pindai QR di tiket Anda, lalu kabarnya kami kirim ke chat ini.",
};
