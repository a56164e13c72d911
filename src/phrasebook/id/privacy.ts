import { type Country, inLanguage } from "../../office/index.ts";
import { commands } from "./commands.ts";

/** Which text on data the citizen was shown; it is kept with the booking. A new text is a new version. */
export const consentVersion = "2026-11-d";

/** The first text that spoke of reminders: who agreed to an older one gets none. */
export const reminderConsent = "2026-11-d";

/** What we keep, why and how long. */
export const privacy = {
  about: (personDays: number, journalYears: number, { privacyLaw }: Country) => `Data Anda di antrean ini:

- Yang disimpan: nama, tanggal lahir, nomor WhatsApp, jadwal booking.
- Untuk apa: menyiapkan tempat Anda di kantor imigrasi, lain tidak.
- Yang kami kabarkan lewat chat ini: hanya hal kunjungan Anda, seperti pengingat, berkas yang kurang, keterlambatan, atau kantor yang terganggu. Berhenti: ${commands.stop}.
- Yang tidak disimpan: foto, lokasi, nomor KTP. Teks pesan dihapus setelah dijawab.
- Berapa lama: nama dan tanggal lahir sampai ${personDays} hari setelah kunjungan, nomor WhatsApp sampai ${personDays} hari setelah kunjungan dan pesan terakhir Anda. Catatan kejadian tanpa nama disimpan ${journalYears} tahun sebagai bukti antrean yang jujur.
- Siapa yang melihat: petugas kantor tujuan. Pesan lewat WhatsApp (Meta).

Lihat data: ${commands.status}. Perbaiki: ${commands.change}. Hapus: tulis ${commands.erase}.
Dasar: pelayanan publik (${inLanguage(privacyLaw, "id")}) dan perlindungan data pribadi. Versi teks: ${consentVersion}.`,
  sureToErase: (bookings: readonly string[]) => `Kalau data dihapus, booking ini ikut batal:
${bookings.map((line) => `- ${line}`).join("\n")}

Tetap hapus? Balas *${commands.eraseSure}*.`,
  erased: (cancelled: number) => `Data Anda sudah kami hapus${cancelled ? `, ${cancelled} booking dibatalkan` : ""}.

Yang tinggal hanya catatan kejadian tanpa nama dan nomor, wajib sebagai bukti antrean yang jujur.
Mau memesan lagi kapan-kapan? Tulis saja.`,
};
