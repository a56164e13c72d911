import { nextRelease, seatsADay } from "../../../office/index.ts";
import { feesOn, rupiah } from "../../fees.ts";
import { words } from "../../id/words.ts";
import type { Answers } from "../answer.ts";
import { at, desk, rulesNow, seatHere } from "./values.ts";

/** What these are called on a button, where two meanings are near. */
export const bookingTitles = {
  "how-to-book": "Cara mendaftar",
  "how-cancel": "Cara membatalkan",
  "book-for-other": "Daftarkan orang lain",
  group: "Rombongan",
  quota: "Kuota dan penuh",
  "when-released": "Kapan kuota dibuka",
  urgent: "Perlu cepat",
  "waiting-list": "Daftar tunggu",
  "earlier-day": "Hari lebih awal",
  "remind-me": "Minta diingatkan",
  "change-phone": "Ganti nomor telepon",
  "still-valid": "Kode masih berlaku?",
};

/** Booking, moving, cancelling, and what one can hope for. */
export const booking = {
  "how-to-book":
    () => `Memesan cukup lewat WhatsApp ini, gratis. Tulis tiga hal: nama sesuai KTP, tanggal lahir, dan hari datang; urutan dan tandanya bebas. Nanti Anda menerima kode, hari, dan jamnya.

Yang dipesan hanya tempat antrenya: dokumen, foto, dan wawancara tetap di kantor.
Mau ditanya satu per satu? Balas MENU, lalu 1.`,
  "how-cancel":
    () => `Cara batal: balas *BATAL* dari nomor ini, sampai jam booking Anda. Gratis, tanpa sanksi, dan bisa ditarik kembali sebentar dengan URUNG. Memesan lagi boleh kapan saja.

Tiap orang punya tempat sendiri: satu dibatalkan, yang lain tetap. Mau ganti hari saja? Balas PINDAH, kodenya tetap. Sekarang belum ada yang kami batalkan.`,
  "book-for-other": (
    asked,
  ) => `Keluarga atau teman boleh dipesankan sekaligus, sampai ${rulesNow(asked).peopleLive} orang dari satu nomor; selebihnya dari nomor lain, juga untuk hari yang sama.

Tulis satu orang satu baris: nama sesuai KTP dan tanggal lahir, lalu hari datangnya. Kami carikan tempat yang berdekatan.
Masing-masing datang sendiri dengan kodenya.`,
  group: (
    asked,
  ) => `Rombongan besar tidak perlu memesan satu per satu: ada layanan bersama, biasanya untuk 30 sampai 50 orang dari kantor, sekolah, atau biro. Tanyakan kepada ${desk(asked)}.

Dari satu nomor WhatsApp bisa dipesan untuk ${rulesNow(asked).peopleLive} orang; selebihnya dari nomor lain, juga untuk hari yang sama.`,
  quota: (asked) => {
    const quota = seatsADay(asked.office, asked.day);
    const { restingMinutesLeast, restingMinutesMost } = rulesNow(asked);
    return `Di ${asked.office.name} dibuka ${quota.public} tempat setiap hari kerja lewat chat ini; ${quota.second} lagi hanya untuk yang melengkapi berkas, ${quota.desk} untuk meja petugas.

Kalau penuh: tempat yang dibatalkan orang dibuka lagi ${restingMinutesLeast} sampai ${restingMinutesMost} menit kemudian, dan kantor lain mungkin masih kosong. Tulis "hari terdekat", kami carikan.`;
  },
  "when-released": (asked) => {
    const { horizonDays } = rulesNow(asked);
    const next = nextRelease(asked.office, asked.now);
    const opens = next
      ? `Hari berikutnya, ${words.dayInYear(next.day)}, dibuka ${words.moment(next.at, asked.office)}. Setelah itu setiap hari kerja dibuka satu hari baru.`
      : `Semua hari kerja sampai ${horizonDays} hari ke depan sudah dibuka; tiap tengah malam bertambah satu hari.`;
    return `${opens}

Menulis ke sini boleh kapan saja, juga malam dan hari libur. Tidak perlu berebut pada detik tertentu.
Hari kosong yang terdekat: tulis "hari terdekat".`;
  },
  urgent: (asked) => {
    const fees = feesOn(asked);
    const sameDay = fees?.sameDay
      ? `Ada layanan selesai hari yang sama (tambahan ${rupiah(fees.sameDay)}, ${fees.law}), tempatnya terbatas. `
      : "";
    return `Keperluan mendesak, misalnya berobat atau keluarga meninggal: datang pagi ke meja informasi ${at(asked)}, bawa buktinya (tiket, surat dokter, undangan). ${sameDay}Petugas yang memutuskan, kami tidak bisa menjanjikan.

Tempat terdekat lewat chat: tulis nama, tanggal lahir, dan "hari terdekat". Paspor biasanya jadi 3 sampai 4 hari kerja sesudahnya.`;
  },
  "waiting-list":
    () => `Daftar tunggu ada di sini, gratis. Tulis nama, tanggal lahir, dan harinya; kalau penuh, balas KABARI. Yang sudah punya booking juga bisa: balas KABARI untuk hari yang lebih awal.

Tempat yang dilepas ditawarkan menurut urutan, pukul 07.00 sampai 20.00, paling banyak sekali sehari. Jawab dalam 60 menit; satu tawaran terlewat tidak mengubah urutan, dua kali berarti selesai menunggu.`,
  "earlier-day":
    () => `Hari yang lebih awal hanya bila masih ada tempat kosong: tulis harinya, atau "hari terdekat", dijawab langsung.

Yang sudah punya booking: balas PINDAH lalu pilih hari yang lebih awal. Tempat lama baru dilepas setelah yang baru pasti.
Keperluan mendesak? Datang ke meja informasi dengan buktinya.`,
  "remind-me":
    () => `Pengingat sebelum hari kunjungan belum ada di sini. Simpan surat booking Anda, atau lihat lagi kapan saja: balas CEK.

Di kantor, pindai QR pada tiket nomor Anda: setelah itu kabar nomornya dikirim ke chat ini. Kalau ada perubahan pada kunjungan Anda, kami kabari.`,
  "change-phone": (
    asked,
  ) => `Ganti nomor atau ponsel hilang: booking tetap berlaku. Datang pada jamnya dengan KTP asli, petugas mencarinya dengan nama dan tanggal lahir; kodenya tidak harus ada.

Dari nomor baru, booking nomor lama tidak bisa dibuka, supaya tidak dibajak orang. Perlu pindah atau batal? Tanyakan kepada ${desk(asked)}, bawa KTP.`,
  "still-valid": (asked) => {
    const { graceMinutes } = rulesNow(asked);
    return `Kode berlaku sampai ${graceMinutes > 0 ? `${graceMinutes} menit setelah jam` : "jam"} di surat booking; lewat itu hangus, tanpa sanksi, dan boleh langsung pesan lagi, gratis. Tidak jadi datang? Balas BATAL sebelum jamnya.

Yang masih berlaku di nomor ini: balas CEK. Memesan dari nomor lain? Tulis CEK dari nomor itu.
${seatHere}`;
  },
} satisfies Answers;
