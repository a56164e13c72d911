import { rulesOn } from "../../office/index.ts";
import type { FactsAsked } from "../facts-asked.ts";
import { feesOn, rupiah, stampOn } from "../fees.ts";
import { openingHours, openingHoursShort } from "./hours.ts";

/** Where to go, as a line: "Kantor Imigrasi Bogor, Jalan ...". */
const at = ({ office }: FactsAsked) => `${office.name}${office.address ? `, ${office.address}` : ""}`;
const open = ({ office, day }: FactsAsked) => `Buka ${openingHoursShort(office, day)}.`;
const seatHere = "Mau pesan tempat sekarang? Tulis nama, tanggal lahir, dan hari datang.";

/** Short, true answers to what people ask besides a seat. Facts: reference/domain.md sections 3 and 4. */
export const facts = {
  "how-to-cancel":
    () => `Cara batal: balas *BATAL* dari nomor ini. Gratis, tanpa sanksi, dan bisa ditarik kembali sebentar dengan URUNG.

Mau ganti hari saja? Balas PINDAH, kodenya tetap. Sekarang belum ada yang kami batalkan.`,
  "live-queue":
    () => `Nomor antrean diberikan di kantor, setelah berkas Anda dicek lengkap. Nomor yang sedang dilayani tampil di layar ruang tunggu.

Jam booking Anda: balas CEK.`,
  "application-number":
    () => `Kami menerima angka yang panjang. Kalau itu NIK, tidak perlu dikirim: untuk antrean cukup nama dan tanggal lahir, dan angkanya tidak kami simpan.

Kalau itu nomor permohonan paspor, statusnya bisa ditanyakan di loket pengambilan.`,
  fee: ({ day }: FactsAsked) => `${feeLines(day)}

Dibayar lewat bank atau kantor pos dengan kode dari petugas, tidak pernah lewat chat. Antrean gratis.`,
  "e-passport": ({ day, office }: FactsAsked) => {
    const fees = feesOn(day);
    const price = fees?.electronic
      ? `Biaya paspor elektronik (${fees.law}): ${rupiah(fees.electronic)} untuk 5 tahun, ${rupiah(fees.electronicTenYears ?? 0)} untuk 10 tahun.`
      : "Biaya paspor elektronik tercantum di loket.";
    return `Paspor elektronik dan stok bukunya ditentukan tiap kantor: tanyakan di meja informasi ${office.name} sebelum memilih.

${price}
Antrean di sini berlaku untuk semua jenis paspor dan gratis.`;
  },
  "opening-hours": ({ office, day }: FactsAsked) => `Jam layanan ${office.name} (${office.zoneName}):
${openingHours(office, day)
  .map((line) => `- ${line}`)
  .join("\n")}

Hari lain, hari libur, dan cuti bersama tutup. Chat ini menjawab kapan saja.`,
  ramadan: ({ office, day }: FactsAsked) => `Jam layanan ${office.name} yang kami punya sekarang (${office.zoneName}):
${openingHours(office, day)
  .map((line) => `- ${line}`)
  .join("\n")}

Selama Ramadan jam bisa berubah. Yang berlaku untuk Anda selalu jam di surat booking.`,
  domicile: ({
    office,
  }: FactsAsked) => `Bisa. Alamat KTP tidak membatasi: warga dari mana pun boleh mengurus paspor di ${office.name}.

${seatHere}`,
  "recording-letter":
    () => `Bisa. Kalau e-KTP belum jadi, bawa surat keterangan perekaman dari Dukcapil (asli dan fotokopi A4).

${seatHere}`,
  "data-mismatch":
    () => `Data harus sama di semua dokumen. Betulkan dulu di Dukcapil sebelum datang, supaya tidak perlu datang dua kali.

Butuh waktu lebih? Balas PINDAH untuk ganti hari, kodenya tetap.`,
  "substitute-paper":
    () => `Untuk dewasa bisa: akta lahir boleh diganti ijazah, buku nikah, atau surat baptis, asal memuat nama, tanggal lahir, dan nama orang tua.

Untuk anak tidak bisa diganti ijazah: perlu akta lahir.`,
  "one-word-name": () => `Nama satu kata tidak masalah untuk antrean dan untuk paspor.

Kalau perlu tambahan nama untuk umrah atau haji, petugas yang memutuskan dan mencatatnya di paspor. Sampaikan saat wawancara.`,
  lost: (asked: FactsAsked) => `Paspor hilang tidak lewat antrean ini: langsung ke ${at(asked)}.

Bawa surat kehilangan dari polisi, KTP, KK, dan akta lahir atau ijazah; fotokopi paspor lama kalau ada. Petugas akan meminta keterangan (BAP).
${fine(asked.day, "lost")}
${open(asked)}
Kami tidak pernah meminta uang lewat chat.`,
  damaged: (asked: FactsAsked) => `Paspor rusak tidak lewat antrean ini: langsung ke ${at(asked)}.

Bawa paspornya, KTP, KK, dan akta lahir atau ijazah. Petugas menilai rusak atau tidak, dan bila rusak meminta keterangan (BAP).
${fine(asked.day, "damaged")}
${open(asked)}
Kami tidak pernah meminta uang lewat chat.`,
  "damaged-flood": (
    asked: FactsAsked,
  ) => `Kami ikut prihatin. Paspor yang rusak karena bencana tidak lewat antrean ini: langsung ke ${at(asked)}.

Bawa paspornya, KTP, KK, akta lahir atau ijazah, dan surat keterangan bencana dari kelurahan. Dengan surat itu tidak ada denda. Petugas meminta keterangan (BAP).
${open(asked)}
Kami tidak pernah meminta uang lewat chat.`,
  "data-change": (
    asked: FactsAsked,
  ) => `Ganti nama atau data di paspor perlu penetapan pengadilan atau surat resmi, dan diperiksa langsung: silakan ke ${at(asked)}.

${open(asked)}`,
  "work-abroad":
    () => `Bisa, pesan tempat seperti biasa. Saat wawancara petugas menanyakan tujuan; bawa surat pendukung kalau ada.

Bekerja lewat jalur resmi melindungi Anda; dinas tenaga kerja bisa menjelaskan caranya.
${seatHere}`,
  hajj: ({
    office,
  }: FactsAsked) => `Bisa sekarang, pesan tempat seperti biasa. Untuk rombongan haji atau umrah, tanyakan layanan bersama di meja informasi ${office.name}.

${seatHere}`,
  group: (
    asked: FactsAsked,
  ) => `Rombongan besar tidak perlu memesan satu per satu: tanyakan layanan bersama, biasanya untuk 30 sampai 50 orang, di meja informasi ${at(asked)}.

Dari satu nomor WhatsApp bisa dipesan untuk ${rulesOn(asked.office, asked.day).peopleLive} orang.`,
  family: ({ office, day }: FactsAsked) => `Bisa, sampai ${rulesOn(office, day).peopleLive} orang dari satu nomor.

Tulis satu orang satu baris: nama dan tanggal lahir. Lalu hari datangnya. Kami carikan tempat yang berdekatan.`,
  divorced:
    () => `Untuk anak dari orang tua yang bercerai, bawa akta cerai dan putusan hak asuh, selain dokumen anak yang biasa. Daftarnya: balas ANAK.

Anak ikut hadir. Kalau salah satu orang tua berhalangan, siapkan surat kuasa bermeterai; petugas akan membantu.`,
  urgent: (asked: FactsAsked) => {
    const fees = feesOn(asked.day);
    const sameDay = fees?.sameDay
      ? `Ada layanan selesai hari yang sama (tambahan ${rupiah(fees.sameDay)}, ${fees.law}), tempatnya terbatas. `
      : "";
    return `${sameDay}Untuk keperluan mendesak datang pagi ke meja informasi ${at(asked)}, bawa bukti perjalanan. Petugas yang memutuskan, kami tidak bisa menjanjikan.

Tempat terdekat lewat chat: tulis nama, tanggal lahir, dan "hari terdekat".`;
  },
  senior: (
    asked: FactsAsked,
  ) => `Usia 60 tahun ke atas, disabilitas, dan yang sakit boleh datang langsung pagi hari lewat jalur prioritas, tanpa booking. Pendamping boleh ikut.

${at(asked)}. ${open(asked)}
Mau jam yang pasti? Booking tetap boleh, gratis.`,
  pregnant: (
    asked: FactsAsked,
  ) => `Tidak harus. Ibu hamil boleh datang langsung pagi hari lewat jalur prioritas, pendamping boleh ikut. Tempatnya terbatas tiap hari, jadi sebaiknya pagi.

${at(asked)}. ${open(asked)}
Mau jam yang pasti? Booking tetap boleh, gratis.`,
  deaf: () => `Nomor Anda tampil di layar. Saat tiba, tunjukkan pesan ini kepada petugas depan, supaya dipanggil dengan isyarat atau dihampiri.

Anda juga boleh datang langsung pagi hari lewat jalur prioritas. Booking tetap boleh, gratis.`,
  "open-now": (asked: FactsAsked) => `Chat ini menjawab kapan saja, jadi memesan bisa sekarang.

Loket ${asked.office.name}: ${openingHoursShort(asked.office, asked.day)}.
${seatHere}`,
  fairness: ({
    office,
  }: FactsAsked) => `Pertanyaan itu wajar, dan bisa diperiksa: jumlah tempat yang dibuka, terisi, dan tersisa tiap hari di ${office.name} kami umumkan di halaman antrean kantor, terbuka untuk siapa saja.

Yang masuk lebih dulu dapat lebih dulu. Tempat yang dilepas ditahan dulu sebentar, supaya tidak bisa ditukar-tukar. Antrean gratis, tempat tidak bisa dibeli dari siapa pun.`,
  "staff-complaint": (
    asked: FactsAsked,
  ) => `Terima kasih sudah menyampaikan, dan maaf atas pengalaman itu. Chat ini belum bisa mencatat pengaduan.

Sampaikan ke meja pengaduan ${asked.office.name}, atau LAPOR! di lapor.go.id: sebutkan loket, tanggal, dan jam. Booking Anda tidak terpengaruh.`,
  "outside-complaint": (asked: FactsAsked) => `Itu hak Anda, dan tidak memengaruhi booking.

- Pengaduan ${asked.office.name}: di meja informasi
- LAPOR!: lapor.go.id
- Ombudsman RI: ombudsman.go.id`,
  "asks-about-other":
    () => `Data dan kode orang lain tidak bisa kami sampaikan, juga tidak ada atau tidaknya booking. Kode hanya dikirim ke nomor yang memesan.

Pemesan bisa menulis CEK dari nomornya sendiri.`,
  reseller: () =>
    `Antrean ini gratis dan tidak dijual. Kode hanya berlaku untuk orangnya sendiri dan dicocokkan dengan KTP saat datang, jadi kode yang dibeli tidak bisa dipakai.`,
  stamp: ({ day }: FactsAsked) => `Ya, satu meterai ${rupiah(stampOn(day))} untuk surat pernyataan.

Daftar dokumen: balas SYARAT.`,
  collection: ({
    office,
  }: FactsAsked) => `Paspor biasanya selesai beberapa hari kerja setelah pembayaran, foto, dan wawancara. Ambil di loket pengambilan ${office.name} dalam 30 hari setelah terbit, bawa tanda terima dan KTP.

Untuk mengambil tidak perlu booking. Mau diambilkan keluarga? Tanyakan syaratnya dulu di meja informasi.`,
  address: (asked: FactsAsked) =>
    `${asked.office.address ? `${at(asked)}.` : `${asked.office.name}. Alamat lengkapnya belum tercatat di sini; cari nama itu di peta.`}

${open(asked)}
Telepon tidak dijawab di nomor ini, jadi tulis saja di sini.`,
  proxy: () => `Memesan tempat boleh diwakilkan: tulis nama dan tanggal lahir yang akan datang.

Datang ke kantor tidak bisa diwakilkan, karena ada foto, sidik jari, dan wawancara. Anak datang bersama kedua orang tua: balas ANAK untuk syaratnya.`,
  human: (
    asked: FactsAsked,
  ) => `Chat ini dijawab oleh sistem, kapan saja. Petugas bisa ditemui di meja informasi ${at(asked)}.

${open(asked)}
Memesan, melihat, memindah, dan membatalkan bisa di sini kapan saja: balas MENU.`,
  foreigner: () =>
    `Antrean ini untuk paspor Indonesia. Visa dan izin tinggal orang asing diurus di loket izin tinggal kantor imigrasi tempat Anda tinggal, atau lihat imigrasi.go.id.`,
};

function feeLines(day: Temporal.PlainDate): string {
  const fees = feesOn(day);
  if (!fees) return "Biaya paspor sesuai tarif PNBP yang berlaku, daftarnya terpasang di loket.";
  if (!fees.tenYears) return `Paspor biasa: ${rupiah(fees.ordinary)} (tarif ${day.year}).`;
  return `Biaya paspor menurut ${fees.law}, berlaku sejak 17 Desember 2024:
- Biasa 5 tahun ${rupiah(fees.ordinary)}, 10 tahun ${rupiah(fees.tenYears)}
- Elektronik 5 tahun ${rupiah(fees.electronic ?? 0)}, 10 tahun ${rupiah(fees.electronicTenYears ?? 0)}
- Selesai hari yang sama: tambahan ${rupiah(fees.sameDay ?? 0)}`;
}

function fine(day: Temporal.PlainDate, what: "lost" | "damaged"): string {
  const fees = feesOn(day);
  const amount = fees?.[what];
  if (!amount) return "Bila ada denda, besarnya sesuai tarif resmi di loket, ditambah biaya paspor baru.";
  return `${what === "lost" ? "Denda" : "Bila dinilai rusak, denda"} ${rupiah(amount)} (${fees.law}) ditambah biaya paspor baru; keadaan kahar tanpa denda.`;
}

/** What we have an answer to. */
export type FactName = keyof typeof facts;
