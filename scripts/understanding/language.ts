const english = new Set("the your you is are please and we not with until this to reply for at of on".split(" "));
const indonesian = new Set(
  "yang dan untuk anda kami tempat balas tidak ada atau hari bisa dengan sudah belum ini mau di kalau dari sampai tulis".split(" "),
);

/** The language of a letter by its small words; undefined where it has too few. */
export function languageOf(text: string): "id" | "en" | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (small: Set<string>) => words.filter((word) => small.has(word)).length;
  const [en, id] = [count(english), count(indonesian)];
  if (en === id) return undefined;
  return en > id ? "en" : "id";
}
