const english = new Set("the your you is are please and we not with until this to reply for at of on".split(" "));
const indonesian = new Set(
  `yang dan untuk anda kami tempat balas tidak ada atau hari bisa dengan sudah belum ini mau di kalau dari sampai tulis
   paspor ganti setelah sebelum terbitan tahun bawah kedua luar negeri bawa dokumen asli`.split(/\s+/),
);

/** Whether a letter is in this language, by its small words. English with a few Indonesian lines in it is not English. */
export function isIn(language: "id" | "en", text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (small: Set<string>) => words.filter((word) => small.has(word)).length;
  const [en, id] = [count(english), count(indonesian)];
  return language === "en" ? id < 3 || id * 10 < en : en <= id;
}
