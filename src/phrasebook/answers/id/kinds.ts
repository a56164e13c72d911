import type { FactsAsked } from "../../facts-asked.ts";
import { feesOn, rupiah, tenYearsSince } from "../../fees.ts";
import type { Answers } from "../answer.ts";
import { at, briefOf, desk, open, seatHere } from "./values.ts";

/** What these are called on a button, where two meanings are near. */
export const kindsTitles = {
  "e-passport": "Paspor elektronik",
  "passport-kind": "Jenis paspor",
  "old-passport": "Paspor lama sekali",
  expired: "Paspor habis berlaku",
  "lost-passport": "Paspor hilang",
  damaged: "Paspor rusak",
  "change-data": "Ubah data di paspor",
  "hajj-umrah": "Haji atau umrah",
  "work-abroad": "Kerja di luar negeri",
  student: "Kuliah luar negeri",
  "mixed-marriage": "Nikah warga asing",
};

/** Which passport, and in which case. Facts: reference/domain.md 4.1 to 4.3. */
export const kinds = {
  "e-passport": (asked) => {
    const fees = feesOn(asked);
    const ten = fees?.electronicTenYears ? `, 10 tahun ${rupiah(fees.electronicTenYears)}` : "";
    const price = fees?.electronic
      ? `${rupiah(fees.electronic)}${ten ? ` untuk 5 tahun${ten}` : ""} (${fees.law})`
      : "tercantum di loket";
    return `Paspor elektronik (e-paspor, dengan chip). Biaya: ${price}. Dokumennya sama dengan paspor biasa.

Perlu tidaknya menurut negara tujuan: yang tahu kedutaannya. Apakah stok bukunya ada, kami tidak tahu: tanyakan di meja informasi ${asked.office.name} sebelum memilih.
Antrean di sini berlaku untuk kedua jenis. Jenisnya disebutkan di kantor.`;
  },
  "passport-kind": (asked) => `Jenis paspor ada dua, biasa dan elektronik (dengan chip).

Masa berlaku: ${
    tenYearsSince(asked.day)
      ? "sampai 10 tahun untuk usia 17 tahun ke atas atau sudah menikah, 5 tahun untuk anak"
      : "5 tahun"
  }. Biayanya: tanyakan saja "berapa biayanya".
Jumlah halaman dan jenis yang tersedia hari ini: tanyakan kepada ${desk(asked)}. Paspor dinas dan diplomatik tidak lewat antrean ini.`,
  "old-passport": (
    asked,
  ) => `Paspor terbitan sebelum 2009, terbitan luar negeri (KBRI, KJRI), atau yang sudah lama mati diganti dengan dokumen lengkap, asli dan fotokopi A4:
- ${briefOf(asked, "renewal-before-2009") ?? "paspor lama, KTP, KK, akta lahir/buku nikah/ijazah"}

Data harus sama di semua dokumen. Paspor lamanya tidak ada lagi? Itu paspor hilang: langsung ke kantor.`,
  expired: (
    asked,
  ) => `Paspor yang habis masa berlakunya, hampir habis, atau penuh halamannya diganti lewat antrean ini, tanpa denda. Tidak perlu menunggu sampai mati.

Banyak negara meminta masa berlaku 6 bulan saat berangkat, jadi ganti sebelum itu.
Bawa: ${briefOf(asked, "renewal") ?? "e-KTP, paspor lama"} (terbitan Indonesia setelah 2009).
${seatHere}`,
  "lost-passport": (
    asked,
  ) => `Paspor hilang atau dicuri: surat kehilangan dari polisi dulu, lalu ke ${at(asked)}, tidak lewat antrean ini.

Bawa surat itu, KTP, KK, akta lahir atau ijazah; fotokopi paspor lama. Ada BAP. KTP juga hilang? Dukcapil dulu.
${fine(asked, "lost")}
Ditahan orang? Tanya petugas.
${open(asked)}`,
  damaged: (asked) => `Paspor rusak tidak lewat antrean ini: langsung ke ${at(asked)}.

Bawa paspornya, KTP, KK, akta lahir atau ijazah. Petugas menilai rusak atau tidak, dan meminta keterangan (BAP).
${fine(asked, "damaged")}
Karena banjir atau bencana: bawa surat kelurahan, tidak ada denda.
${open(asked)}`,
  "change-data": (
    asked,
  ) => `Ganti nama atau data di paspor tidak bisa lewat chat: datang ke ${at(asked)}, bawa paspor, KTP, KK, akta lahir, dan surat resminya (ganti nama: penetapan pengadilan).

Setelah menikah atau pindah alamat: betulkan dulu KTP dan KK, lalu bawa juga buku nikahnya. Data di paspor mengikuti dokumen itu; petugas yang memutuskan.
${open(asked)}`,
  "hajj-umrah": (asked) => `Paspor untuk haji atau umrah: pesan tempat seperti biasa, dokumennya sama (balas SYARAT).

Apakah perlu surat dari biro perjalanan atau Kemenag, tanyakan dulu kepada ${desk(asked)}. Perlu tambahan nama? Sampaikan saat wawancara.
Untuk rombongan haji atau umrah, 30 orang atau lebih: tanyakan layanan bersama di meja yang sama.`,
  "work-abroad": (
    asked,
  ) => `Paspor untuk bekerja di luar negeri atau di kapal: pesan tempat seperti biasa, dokumennya yang biasa (balas SYARAT). Saat wawancara petugas menanyakan tujuan; bawa kontrak atau surat pendukung.

Surat tambahan (disnaker, agen, buku pelaut): tanyakan kepada ${desk(asked)}. Lewat jalur resmi, tanpa calo. KTP ditahan? Ceritakan kepada petugas.
${seatHere}`,
  student: (
    asked,
  ) => `Paspor untuk sekolah atau kuliah di luar negeri: dokumennya yang biasa. Usia 17 tahun ke atas balas SYARAT, di bawah itu balas ANAK.

Surat dari sekolah atau kampus, kalau ada, dibawa untuk wawancara. Kartu pelajar tidak mengganti KTP atau akta lahir. Belum punya KTP padahal sudah 17 tahun: tanyakan kepada ${desk(asked)}.`,
  "mixed-marriage": (
    asked,
  ) => `Suami atau istri WNI: lewat antrean ini, dokumen yang biasa; surat pasangan tidak ada di daftar kami. Yang WNA: loket izin tinggal.

Anak WNI dari orang tua beda kewarganegaraan boleh punya paspor Indonesia, paling lama sampai batas usia memilih kewarganegaraan. Bawa dokumen anak yang biasa (balas ANAK), dan paspor kedua orang tua.
Surat tambahan: tanyakan dulu kepada ${desk(asked)}.`,
} satisfies Answers;

function fine(asked: FactsAsked, what: "lost" | "damaged"): string {
  const fees = feesOn(asked);
  const amount = fees?.[what];
  if (!amount) return "Bila ada denda: tarif resmi di loket, selain biaya paspor.";
  return `${what === "lost" ? "Denda" : "Bila dinilai rusak, denda"} ${rupiah(amount)} (${fees.law}) ditambah biaya paspor baru${what === "lost" ? "; bencana tanpa denda" : ""}.`;
}
