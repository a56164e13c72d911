import { isOrdinal } from "./day-of-month.ts";
import type { Token } from "./tokens.ts";

const around = new Set(
  "pilih pilihan nomor no nmr yg yang opsi ke aja saja ya min admin mimin pak bu kak mas mbak bang deh dong dah lah ambil angka dulu oke ok mau gpp gapapa gppa bole boleh jadi jadinya eh hmm please pls thanks fine works option number saya sy aku i ill take lets do make it actually final fix fixed jadiin harusnya seharusnya hrsnya mestinya maunya should be udah udh uda dah sudah sdh yaudah yauda yowes oh siap kalo kalau gitu gt begitu then".split(
    " ",
  ),
);
const numbers = new Map(
  "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh".split(" ").map((word, i) => [word, i + 1]),
);

const laughter = /^(?:(?:wk){2,}w?|(?:ha|he|hi|ho){2,}h?)$/;

/** The number of an answer to a list: "2", "no 2 aja", "yang kedua" is none, "nomor dua" is one. 1 to 99. */
export function choiceIn(tokens: readonly Token[]): number | undefined {
  if (tokens.length > 8) return undefined;
  const values: number[] = [];
  for (const token of tokens) {
    const value = token.is === "number" && token.low.length < 3 ? +token.low : numbers.get(token.low);
    if (value !== undefined) values.push(value);
    else if (isOrdinal(token) || laughter.test(token.low)) continue;
    else if (token.is === "mark" ? !".)(#,!".includes(token.text) : !around.has(token.low)) return undefined;
  }
  const [only] = values;
  return values.length === 1 && only ? only : undefined;
}
