import type { Answers } from "../answer.ts";
import { at, rulesNow, told } from "./values.ts";

/** What these are called on a button, where two meanings are near. */
export const dayTitles = {
  arrived: "Sudah di kantor",
  late: "Datang terlambat",
  "where-in-line": "Giliran saya",
  "missed-call": "Terlewat panggilan",
  "why-other-first": "Urutan panggilan",
  "step-out": "Keluar sebentar",
  "where-to": "Loket atau ruangan",
  "ask-escort": "Minta dijemput",
  "missing-papers": "Berkas kurang",
};

/** The day at the office, for somebody who has nothing there today by this number: how it works. */
export const day = {
  arrived: told("arrived"),
  late: (asked) => {
    const { graceMinutes } = rulesNow(asked);
    return `Batas kedatangan: ${graceMinutes > 0 ? `${graceMinutes} menit sesudah` : ""}${graceMinutes > 0 ? " jam booking" : "jam booking itu sendiri"}. Lewat itu kode hangus, tanpa sanksi, dan boleh pesan lagi, gratis. Petugas di pintu yang mencatat jam tibanya.

Belum lewat jamnya dan tidak sempat? Balas PINDAH, kodenya tetap; atau BATAL.`;
  },
  "where-in-line":
    () => `Nomor antrean diberikan di kantor, setelah berkas Anda dicek lengkap. Nomor yang sedang dilayani tampil di layar ruang tunggu.

Pindai QR di tiket nomor Anda, lalu kabarnya kami kirim ke chat ini. Jam booking: balas CEK.`,
  "missed-call": (asked) => {
    const { calls, callMinutes, callValidMinutes } = rulesNow(asked);
    return `Nomor yang terlewat masih dilayani: langsung ke meja depan, dalam ${callValidMinutes} menit setelah panggilan terakhir.

Tiap nomor dipanggil sampai ${calls} kali, berjarak ${callMinutes} menit. Lewat dari itu? Tetap tanyakan di meja depan, petugas yang membantu.`;
  },
  "why-other-first":
    () => `Urutan panggilan: prioritas menurut hak (lansia, disabilitas, hamil, balita), lalu jam booking, lalu jam tiba. Jadi nomor yang lebih besar bisa dipanggil lebih dulu, dan tiap huruf nomor punya jalur sendiri.

Ingin tahu alasan untuk satu nomor? Tanyakan ke petugas, urutannya tercatat.`,
  "step-out": (
    asked,
  ) => `Keluar sebentar untuk salat, makan, atau ke toilet boleh: beri tahu petugas dulu. Nomor tidak hangus sebelum dipanggil.

Terlewat panggilan? Datang ke meja depan dalam ${rulesNow(asked).callValidMinutes} menit, Anda tetap dilayani.`,
  "where-to": (
    asked,
  ) => `Mulai dari pintu ${at(asked)}: tunjukkan kode booking, lalu meja berkas. Loket untuk nomor Anda tampil di layar dan disebut saat dipanggil.

Mengambil paspor: loket pengambilan. Bingung di tempat? Petugas pintu menunjukkan jalan.`,
  "ask-escort": told("ask-escort"),
  "missing-papers": (asked) => {
    const { secondVisitDays } = rulesNow(asked);
    return `Berkas yang kurang tidak menghanguskan usaha Anda: petugas memberi daftar yang kurang dan tempat kedua dalam ${secondVisitDays} hari, kodenya tetap, gratis. Kurang fotokopi saja: biasanya cukup kembali hari itu juga.

Baru sadar sebelum berangkat? Lengkapi dulu, atau balas PINDAH. Daftar dokumen: balas SYARAT.`;
  },
} satisfies Answers;
