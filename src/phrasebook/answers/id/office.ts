import type { Answers } from "../answer.ts";
import { at, beneath, isKnown, movesTo, open, said, seatHere, told } from "./values.ts";

/** What these are called on a button, where two meanings are near. */
export const officeTitles = {
  hours: "Jam buka kantor",
  address: "Alamat kantor",
  parking: "Parkir dan fasilitas",
  "other-office": "Kantor lain",
  "visa-stay": "Visa, izin tinggal",
  app: "Aplikasi atau situs",
  human: "Bicara dgn petugas",
  complaint: "Keluhan",
  trouble: "Ada gangguan?",
};

/** The office itself, and where else to go. */
export const office = {
  hours: told("hours"),
  ramadan: told("ramadan"),
  address: (asked) => `${
    isKnown(asked)
      ? `Alamatnya: ${at(asked)}.`
      : `${asked.office.name}: alamat lengkapnya belum tercatat di sini. Cari nama itu di peta, atau tanyakan kepada petugasnya.`
  }${beneath(movesTo(asked), said(asked, "gate"))}

${open(asked)}
Nomor ini hanya untuk pesan, teleponnya tidak dijawab.`,
  parking: (asked) => `${
    said(asked, "parking") ??
    `Tempat parkir, ATM, musala, wifi, kantin, dan fotokopi di ${asked.office.name} belum tercatat di sini. Yang tahu: petugas depan dan meja informasi.`
  }

Supaya tidak perlu mencari: bawa fotokopi A4 dari rumah. Ponsel ikut dibawa: kode booking ditunjukkan dari sana. Tas, makanan, atau butuh kursi roda? Katakan kepada petugas di pintu.
${open(asked)}`,
  "other-office": told("other-office"),
  "visa-stay": told("visa-stay"),
  app: ({ office }) => `Antrean ${office.name} di nomor ini cukup lewat WhatsApp, tanpa aplikasi dan tanpa akun.

Tempat yang dipesan di aplikasi atau situs lain tidak terlihat dari sini, dan sebaliknya. Masalah di sana tidak bisa kami perbaiki dari chat ini; tanyakan di meja informasi.
${seatHere}`,
  human: (
    asked,
  ) => `Petugas bisa ditemui di meja informasi ${at(asked)}. Di chat ini belum ada petugas yang menjawab, dan teleponnya tidak diangkat.

${open(asked)}
Memesan, melihat, memindah, dan membatalkan bisa di sini kapan saja: balas MENU.`,
  complaint: told("complaint"),
  trouble: (
    asked,
  ) => `Apakah di ${asked.office.name} sedang ada gangguan, dari chat ini belum kami ketahui. Yang tahu: petugas di kantor.

Memesan di sini tetap bisa. Kalau hari Anda ditutup, kami kabari lewat chat ini. Selama gangguan yang dicatat kantor, kode tidak hangus.
${open(asked)}`,
} satisfies Answers;
