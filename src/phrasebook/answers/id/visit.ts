import { hoursOn } from "../../../office/index.ts";
import { words } from "../../id/words.ts";
import type { Answers } from "../answer.ts";
import { at, desk, open, rulesNow } from "./values.ts";

/** What these are called on a button, where two meanings are near. */
export const visitTitles = {
  "what-happens": "Urutan di kantor",
  clothes: "Pakaian untuk foto",
  "how-long": "Berapa lama di sana",
  "when-arrive": "Jam berapa tiba",
  "walk-in": "Datang tanpa booking",
  elderly: "Lansia",
  disabled: "Difabel atau sakit",
  "pregnant-baby": "Hamil, bawa bayi",
  "must-come": "Siapa harus datang",
  "proxy-apply": "Datang diwakilkan",
  "proxy-collect": "Pengambilan diwakili",
  "collection-ready": "Paspor sudah jadi?",
  "collection-how": "Cara ambil paspor",
};

/** The visit and the finished passport. Facts: reference/domain.md 3. */
export const visit = {
  "what-happens": (asked) => `Urutannya di ${asked.office.name}:
1. Pintu: tunjukkan kode booking (QR), dari ponsel pun cukup
2. Meja berkas: dokumen diperiksa, formulir diisi (sulit menulis? katakan saja), lalu nomor antrean
3. Foto (diambil di sana, tidak perlu pas foto), sidik jari, dan wawancara singkat tentang tujuan
4. Pembayaran dengan kode dari petugas
5. Pulang, paspor diambil beberapa hari kemudian

Bawa dokumen asli dan fotokopi A4: balas SYARAT.`,
  clothes:
    () => `Pakailah baju rapi berkerah yang bukan putih. Hijab tetap dipakai, wajah terlihat jelas; pilih warna selain putih.

Foto diambil di kantor, jadi tidak perlu membawa pas foto. Petugas bisa meminta kacamata dilepas. Sepatu dan bawahan yang sopan.`,
  "how-long": (
    asked,
  ) => `Kunjungan dengan booking biasanya 1 sampai 2 jam, dari pintu sampai selesai wawancara; saat ramai bisa lebih. Paspornya biasanya jadi 3 sampai 4 hari kerja setelah wawancara dan pembayaran.

Kami tidak bisa menjanjikan jamnya. Yang melewati istirahat menunggu sampai loket buka lagi. ${open(asked)}`,
  "when-arrive": (asked) => {
    const { comeMinutes, graceMinutes, arrivalWindowMinutes } = rulesNow(asked);
    return `Datanglah ${comeMinutes} menit sebelum jam di surat booking Anda. Batas terakhir: ${
      graceMinutes > 0 ? `${graceMinutes} menit sesudah jam itu` : "jam itu sendiri"
    }; lewat itu kode hangus, tanpa sanksi.

Lebih dari ${arrivalWindowMinutes} menit sebelumnya belum dipanggil, jadi tidak perlu datang subuh. Pintu dibuka ${words.hourThere(hoursOn(asked.office, asked.day).doorsOpen, asked.office)}.
Jam Anda: balas CEK.`;
  },
  "walk-in": (asked) => `Datang langsung tanpa booking hanya untuk:
- jalur prioritas: 60 tahun ke atas, disabilitas, sakit, hamil, menyusui, anak di bawah 5 tahun
- paspor hilang atau rusak
- mengambil paspor yang sudah jadi

Yang lain perlu booking, gratis: tulis di sini nama, tanggal lahir, dan hari datang. Tanpa WhatsApp? Meja depan bisa memesankan. ${open(asked)}`,
  elderly: (
    asked,
  ) => `Usia 60 tahun ke atas boleh datang langsung pagi hari lewat jalur prioritas, tanpa booking. Pendamping boleh ikut, dokumennya sama.

${at(asked)}. ${open(asked)}
Tempat prioritas terbatas tiap hari. Mau jam yang pasti? Booking tetap boleh, gratis; keluarga boleh memesankan.`,
  disabled: (
    asked,
  ) => `Penyandang disabilitas dan yang sakit boleh datang langsung pagi hari lewat jalur prioritas, tanpa booking, dengan pendamping.

Tuli: tunjukkan pesan ini kepada petugas depan; nomor tampil di layar, panggilan dengan isyarat. Butuh kursi roda atau dijemput dari tempat duduk? Katakan di pintu.
Tidak bisa ke kantor karena sakit? Layanan ke rumah belum tercatat di sini: keluarga bertanya kepada ${desk(asked)}.`,
  "pregnant-baby": (
    asked,
  ) => `Ibu hamil, menyusui, dan anak di bawah 5 tahun memakai jalur prioritas: datang langsung pagi hari, tanpa booking, pendamping boleh ikut. Tempatnya terbatas tiap hari.

${at(asked)}. ${open(asked)}
Mau jam yang pasti? Booking tetap boleh, gratis. Dokumen bayi dan anak: balas ANAK.`,
  "must-come":
    () => `Yang wajib datang hanya pemohon paspor sendiri, karena ada foto, sidik jari, dan wawancara. Anak di bawah 17 tahun, juga bayi, datang bersama ayah dan ibu. Salah satu berhalangan? Surat kuasanya, bermeterai.

Diantar kakek, nenek, atau pengasuh saja? Tanyakan dulu kepada petugas. Pendamping lansia, disabilitas, dan ibu hamil boleh masuk. Pengantar lain: menurut petugas pintu.`,
  "proxy-apply":
    () => `Pemohon harus datang sendiri ke kantor, tidak bisa diwakilkan, karena ada foto, sidik jari, dan wawancara. Kode juga tidak bisa dipakai orang lain.

Yang boleh diwakilkan: memesan tempat. Tulis nama dan tanggal lahir orang yang akan datang.
Mengambil paspor yang sudah jadi aturannya lain.`,
  "proxy-collect": (
    asked,
  ) => `Paspor yang sudah jadi boleh diambil orang lain dengan surat kuasa bermeterai. Bawa juga tanda terima, KTP asli pengambil, dan fotokopi KTP pemiliknya; keluarga: fotokopi KK.

Syaratnya bisa berbeda, jadi tanyakan dulu kepada ${desk(asked)}. Mengambil tidak perlu booking.`,
  "collection-ready": (
    asked,
  ) => `Paspor biasanya jadi 3 sampai 4 hari kerja setelah foto, wawancara, dan pembayaran; paspor elektronik bisa sampai 10 hari kerja. Saat gangguan bisa lebih lama.

Apakah paspor Anda sudah jadi, tidak terlihat dari chat ini: tanyakan di loket pengambilan ${asked.office.name}, bawa tanda terima. ${open(asked)}`,
  "collection-how": (
    asked,
  ) => `Ambil paspor di loket pengambilan ${at(asked)}, tanpa booking. Bawa tanda terima atau bukti bayar dan KTP.

Ambil dalam 30 hari setelah terbit; lewat itu dibatalkan sistem, tanpa pemberitahuan.
Diambil orang lain? Dengan surat kuasa bermeterai; tanyakan dulu.
Jam loket itu, dan apakah bisa dikirim pos: tanyakan saat wawancara.`,
  "application-number":
    () => `Angka yang panjang itu tidak kami perlukan. Kalau itu NIK, tidak perlu dikirim: untuk antrean cukup nama dan tanggal lahir, dan angkanya tidak kami simpan.

Kalau itu nomor permohonan paspor, statusnya bisa ditanyakan di loket pengambilan.`,
} satisfies Answers;
