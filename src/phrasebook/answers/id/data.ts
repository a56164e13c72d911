import type { Answers } from "../answer.ts";
import { rulesNow, told } from "./values.ts";

/** What these are called on a button, where two meanings are near. */
export const dataTitles = {
  privacy: "Data pribadi saya",
  "why-data": "Kenapa data diminta",
  "about-other": "Data orang lain",
  "send-docs": "Kirim berkas",
};

/** What becomes of what we are told; the whole of it is the letter PRIVASI. */
export const data = {
  privacy: (asked) => {
    const { personDays, journalYears } = rulesNow(asked);
    return `Data Anda hanya dipakai untuk antrean ini: nama, tanggal lahir, nomor WhatsApp, jadwal. Yang melihat: petugas kantor tujuan; pesannya lewat WhatsApp (Meta).

Teks pesan dihapus setelah dijawab; nama, tanggal lahir, dan nomor ${personDays} hari setelah kunjungan dan pesan terakhir; catatan tanpa nama ${journalYears} tahun.
Hak Anda: lihat CEK, betulkan UBAH, berhenti STOP, hapus HAPUS DATA SAYA. Lengkapnya: PRIVASI.`;
  },
  "why-data": told("why-data"),
  "about-other":
    () => `Data dan kode orang lain tidak bisa kami sampaikan, juga ada atau tidaknya booking atau pencekalan. Kode hanya dikirim ke nomor yang memesan.

Melihat, memindah, atau membatalkan: hanya dari nomor yang memesan, dengan CEK, PINDAH, atau BATAL.`,
  "send-docs":
    () => `Dokumen, foto, dan NIK tidak perlu dikirim ke sini dan tidak kami simpan. Bawa aslinya dan fotokopi A4 saat datang.

Untuk memesan cukup ditulis: nama sesuai KTP, tanggal lahir, dan hari datang. Pesan suara belum bisa kami dengarkan.`,
} satisfies Answers;
