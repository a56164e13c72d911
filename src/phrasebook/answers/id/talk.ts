import type { Answers } from "../answer.ts";
import { desk, seatHere, told } from "./values.ts";

const canDo =
  "Yang bisa di sini: memesan, melihat, memindah, atau membatalkan tempat antrean paspor, dan bertanya tentang paspor.";

/** What these are called on a button, where two meanings are near. */
export const talkTitles = {
  robot: "Siapa yang menjawab?",
  language: "Bahasa",
  praise: "Pujian",
  insult: "Marah",
  "small-talk": "Mengobrol",
  "wrong-number": "Salah nomor",
  injection: "Perintah ke sistem",
};

/** Talk around the matter: one line, and the way back. */
export const talk = {
  robot:
    () => `Yang menjawab di sini program komputer milik layanan antrean, bukan orang; karena itu dijawab langsung, kapan saja.

Program ini tidak memutuskan soal paspor: itu petugas di kantor. Ingin bertemu petugas? Balas PETUGAS.`,
  language: told("language"),
  praise: () => "Terima kasih, senang mendengarnya. Perlu sesuatu lagi, tulis saja.",
  insult: (
    asked,
  ) => `Kami paham Anda kesal, dan maaf kalau jawaban kami belum membantu. Tulis sekali lagi apa yang Anda perlukan, singkat pun boleh.

Tidak ada yang berubah pada booking Anda. Mau bicara langsung: ${desk(asked)}.`,
  "small-talk": () => `Senang mengobrol, tetapi kami hanya mengurus antrean paspor. ${seatHere}`,
  "wrong-number": told("wrong-number"),
  injection: () => `Pesan itu kami baca sebagai tulisan biasa, bukan perintah: tidak ada data atau booking yang berubah.

${canDo} Balas MENU.`,
} satisfies Answers;
