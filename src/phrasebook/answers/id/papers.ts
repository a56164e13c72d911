import { rupiah, stampOn } from "../../fees.ts";
import type { Answers } from "../answer.ts";
import { briefOf, briefs, desk, noList, papersOf, seatHere } from "./values.ts";

const same = "Nama, tanggal lahir, dan nama orang tua harus sama di semua dokumen.";

/** What these are called on a button, where two meanings are near. */
export const papersTitles = {
  papers: "Syarat dokumen",
  "papers-new": "Syarat paspor baru",
  "papers-renew": "Syarat ganti paspor",
  "papers-child": "Syarat paspor anak",
  "one-parent": "Anak, satu orang tua",
  "substitute-paper": "Dokumen pengganti",
  "no-ktp": "KTP belum ada",
  domicile: "KTP daerah lain",
  "data-mismatch": "Data tidak sama",
  "copies-stamp": "Fotokopi, meterai",
  "extra-letter": "Surat tambahan",
  "letter-wording": "Bentuk surat",
  "name-rules": "Aturan nama",
};

/** What to bring. Facts: reference/domain.md 4.1; the lists are the office's own (services.yaml). */
export const papers = {
  papers: (asked) =>
    `Dokumen menurut paspornya, asli dan fotokopi A4, datanya sama semua:
${briefs(asked).join("\n")}

Daftar lengkap: SYARAT. Anak: ANAK.`,
  "papers-new": (asked) => {
    const lines = papersOf(asked, "new");
    if (!lines) return noList(asked);
    return `Paspor pertama untuk dewasa. Bawa asli dan fotokopi A4:
${lines}

Dokumen terakhir itu memuat nama, tanggal lahir, dan nama orang tua. ${same}
Pernah ganti nama atau kewarganegaraan? Bawa surat penetapannya.`;
  },
  "papers-renew": (asked) => {
    const lines = papersOf(asked, "renewal");
    if (!lines) return noList(asked);
    const longer = briefOf(asked, "renewal-before-2009");
    return `Ganti (perpanjang) paspor terbitan Indonesia setelah 2009, data tidak berubah. Bawa asli dan fotokopi A4:
${lines}
${longer ? `\nTerbit sebelum 2009, di luar negeri, atau data berubah: ${longer}.` : ""}
Paspor lama diserahkan kepada petugas; apakah dikembalikan, juga bila masih ada visanya, tanyakan saat wawancara.`;
  },
  "papers-child": (asked) => {
    const lines = papersOf(asked, "child");
    if (!lines) return noList(asked);
    return `Paspor anak di bawah 17 tahun, juga bayi: tiap anak perlu paspor sendiri. Bawa asli dan fotokopi A4:
${lines}

Anak ikut datang untuk difoto, bersama ayah dan ibu. Akta lahir anak tidak bisa diganti ijazah.`;
  },
  "one-parent": (asked) => `Anak yang hanya diantar satu orang tua: bawa dokumen anak yang biasa (balas ANAK), dan
- yang lain berhalangan: surat kuasanya, bermeterai
- bercerai: akta cerai dan putusan hak asuh
- meninggal: biasanya akta kematiannya
- wali: biasanya penetapan perwalian dari pengadilan

Keadaan lain, misalnya ayah atau ibu tidak diketahui di mana: tanyakan dulu kepada ${desk(asked)}.`,
  "substitute-paper": (
    asked,
  ) => `Akta lahir yang tidak ada, untuk dewasa, boleh diganti salah satu: buku nikah atau akta perkawinan, ijazah, surat baptis. Isinya harus memuat nama, tanggal lahir, dan nama orang tua.

Untuk anak perlu akta lahir.
KK atau akta yang hilang diurus dulu di Dukcapil.
Masih diproses, atau terbitan luar negeri: apakah surat keterangan atau terjemahannya diterima, tanyakan kepada ${desk(asked)}.`,
  "no-ktp": (asked) => `KTP yang belum jadi diganti surat keterangan perekaman dari Dukcapil, asli dan fotokopi A4.

KTP hilang, atau KTP lama yang bukan elektronik: urus dulu gantinya di Dukcapil. e-KTP berlaku seumur hidup, tanggal apa pun yang tertulis.
Apakah KTP digital di ponsel diterima, belum tercatat di sini: tanyakan kepada ${desk(asked)}, atau bawa yang fisik.`,
  domicile: ({
    office,
  }) => `Alamat di KTP tidak membatasi: warga dari kota mana pun boleh mengurus paspor di ${office.name}. Dokumennya sama, tidak perlu surat domisili untuk antrean.

${seatHere}`,
  "data-mismatch":
    () => `Data yang berbeda antara KTP, KK, akta, atau ijazah diperbaiki dulu, biasanya di Dukcapil, sebelum datang. Kalau baru ketahuan di meja berkas, Anda perlu datang lagi.

Yang dibandingkan: nama, tempat dan tanggal lahir, nama orang tua. Alamat atau status kawin tidak termasuk; kalau ragu, tanyakan di meja informasi.
Paspor lama yang datanya lain ikut dibawa; petugas yang memutuskan. Butuh waktu? Balas PINDAH.`,
  "copies-stamp": (
    asked,
  ) => `Bawa dokumen asli, dan satu fotokopi masing-masing di kertas A4; fotokopi KTP tidak dipotong.

Meterai: satu, ${rupiah(stampOn(asked.day))}, untuk surat pernyataan. Surat kuasa orang tua juga bermeterai.
Formulir diberikan di kantor. Apakah ada tempat fotokopi di ${asked.office.name}, belum tercatat di sini.`,
  "extra-letter": (
    asked,
  ) => `Surat tambahan, misalnya dari tempat kerja, biro perjalanan, sekolah, sponsor, atau kelurahan, tidak ada di daftar dokumen kami (balas SYARAT). Tiket dan bukti keuangan juga tidak.

Apakah untuk keperluan Anda diminta, belum tercatat di sini: tanyakan dulu kepada ${desk(asked)}. Kalau suratnya sudah ada, bawa saja untuk wawancara.`,
  "letter-wording": (
    asked,
  ) => `Contoh atau bentuk surat belum ada di chat ini: tanyakan kepada ${desk(asked)}, supaya tidak menulis dua kali.

Formulir dan surat pernyataan diberikan di kantor. Surat pernyataan dan surat kuasa memakai meterai ${rupiah(stampOn(asked.day))}.`,
  "name-rules":
    () => `Nama satu kata tidak masalah, untuk antrean dan untuk paspor. Tulis namanya persis seperti di KTP.

Gelar, sapaan, dan tanda baca tidak dicetak di paspor: Ai'nun menjadi AINUN. Nama yang sangat panjang disambung di halaman pengesahan.
Perlu tambahan nama untuk umrah atau haji? Sampaikan saat wawancara, petugas yang memutuskan.`,
} satisfies Answers;
