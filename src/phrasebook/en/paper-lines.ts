/**
 * The lines of services.yaml in English, each with the Indonesian name of the paper where that is what stands on it. A pack with other
 * lines shows them as they are.
 */
const english: Readonly<Record<string, string>> = {
  "Paspor baru": "New passport",
  "Ganti paspor terbitan Indonesia setelah 2009": "Renewal of a passport issued in Indonesia after 2009",
  "Ganti paspor sebelum 2009, terbitan luar negeri, atau data berubah":
    "Renewal of a passport issued before 2009 or abroad, or with changed data",
  "Paspor anak di bawah 17 tahun": "Passport of a child under 17",

  "KTP, KK, akta lahir/buku nikah/ijazah": "KTP, KK, birth/marriage certificate/diploma",
  "e-KTP, paspor lama": "e-KTP, old passport",
  "paspor lama, KTP, KK, akta lahir/buku nikah/ijazah": "old passport, KTP, KK, birth/marriage certificate/diploma",
  "e-KTP kedua orang tua, KK, akta lahir, buku nikah orang tua":
    "e-KTP of both parents, KK, birth certificate, parents' marriage book",

  KTP: "ID card (KTP)",
  "Kartu Keluarga (KK)": "Family card (Kartu Keluarga, KK)",
  "Salah satu: akta kelahiran, akta perkawinan atau buku nikah, ijazah, atau surat baptis":
    "One of these: birth certificate (akta kelahiran), marriage certificate (akta perkawinan or buku nikah), school diploma (ijazah), or baptism certificate (surat baptis)",
  "e-KTP (belum jadi, surat keterangan perekaman)":
    "Electronic ID card (e-KTP); not ready yet: the letter that your data were recorded (surat keterangan perekaman)",
  "Paspor lama": "Old passport",
  "e-KTP ayah dan ibu": "Parents' ID cards (e-KTP)",
  "Akta kelahiran anak": "Child's birth certificate (akta kelahiran)",
  "Buku nikah atau akta perkawinan orang tua": "Parents' marriage book (buku nikah) or certificate",
  "Paspor orang tua, kalau ada": "Parents' passports, if any",
  "Paspor lama anak, kalau ada": "Child's old passport, if any",
  "Surat pernyataan orang tua bermeterai": "Parents' statement with stamp (surat pernyataan)",

  "Dokumen ketiga harus memuat nama, tanggal lahir, dan nama orang tua.":
    "The third document has to show the name, the date of birth and the parents' names.",
  "Dokumen keempat harus memuat nama, tanggal lahir, dan nama orang tua.":
    "The fourth document has to show the name, the date of birth and the parents' names.",
  "Pernah ganti nama atau kewarganegaraan? Bawa surat penetapannya.":
    "Your name or citizenship was changed? Bring the decision on it.",
  "Hanya kalau data tidak berubah.": "Only if your data have not changed.",
  "Anak ikut datang untuk difoto, bersama ayah dan ibu.":
    "The child comes along for the photo, with father and mother.",
  "Salah satu orang tua berhalangan? Bawa surat kuasanya, bermeterai.":
    "One parent cannot come? Bring their power of attorney (surat kuasa) with stamp duty.",
  "Orang tua bercerai? Bawa akta cerai dan putusan hak asuh.":
    "The parents are divorced? Bring the divorce certificate and the decision on custody.",
  "Untuk anak, akta kelahiran tidak bisa diganti ijazah.":
    "For a child, a diploma cannot stand in for the birth certificate.",
};

/** A name, a paper or a note of the pack in English, as far as we have it. */
export function inEnglish(line: string): string {
  return english[line] ?? line;
}
