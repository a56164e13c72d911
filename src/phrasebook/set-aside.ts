import { commands } from "./commands.ts";

/** For somebody whose message we could not work on, though we tried three times. */
export function setAsideLetter(): string {
  return `Pesan Anda sudah kami terima, tetapi ada gangguan di pihak kami sehingga belum bisa kami proses.

Petugas sudah diberi tahu. Kalau belum ada kabar, silakan tulis sekali lagi: nama sesuai KTP, tanggal lahir, dan tanggal datang.
Pemesanan yang sudah ada tetap berlaku. Untuk melihatnya, balas ${commands.id.status}.`;
}
