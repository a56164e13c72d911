// The recogniser masks what it knows, and it may miss a date or take a word for a name. So a sentence of the corpus is learnt in two or three
// spellings: as it stands there, with the days and places of people in it masked, and with its masks filled as people type them.

/** A sentence of the corpus and its other spellings, always the same ones. */
export function variantsOf(sentence: string): string[] {
  return [...new Set([sentence, masked(sentence), filled(sentence)])];
}

const days =
  /\b(?:hari ini|today|besok|bsk|besuk|isuk|enjing|isuak|lusa|tomorrow|kemarin|yesterday|minggu depan|next week|bulan depan|next month|(?:senin|selasa|rabu|kamis|jumat|monday|tuesday|wednesday|thursday|friday)(?: depan| ini)?|(?:tgl|tanggal) \d+)\b/giu;
const hours = /\b(?:jam|pukul) (?:\d+|delapan|sembilan|sepuluh|satu|dua)\b/giu;
const numbers = /\b\d+\b/gu;

function masked(sentence: string): string {
  return sentence.replace(days, "<DATE>").replace(hours, "<HOUR>").replace(numbers, "<NUM>");
}

const typed: Record<string, readonly string[]> = {
  DATE: ["besok", "tgl 14", "14 agustus", "senin depan", "hari kamis", "21-8-2017", "tanggal 9", "lusa", ""],
  HOUR: ["jam 9", "jam 10 pagi", "09.00", "pukul 13", "jam sembilan", ""],
  NAME: ["budi santoso", "siti", "agus", "wahyuni", "pak joko", "dewi lestari", "hendra", ""],
  PLACE: ["bogor", "depok", "bandung", "jakarta selatan", "bekasi", "surabaya", "medan", ""],
  CODE: ["B7K2QX", "BGR1402", "a3f9", ""],
  NUM: ["2", "3", "5", "dua", "12", "tiga", "1", ""],
};

function filled(sentence: string): string {
  let seed = 0;
  for (const letter of sentence) seed = (seed * 31 + (letter.codePointAt(0) as number)) % 1_000_003;
  return sentence.replace(/<([A-Z]+)>/g, (mask, name: string) => {
    const list = typed[name] ?? [mask];
    seed = (seed * 31 + 7) % 1_000_003;
    return list[seed % list.length] as string;
  });
}
