/** A typed word or two or three of them, in small letters and without apostrophes -> the house's words for it. */
export type Lexicon = ReadonlyMap<string, string>;

/** A message longer than this has said what it wants before. */
const mostLetters = 400;
const mostWords = 60;

/** The house's word for a typed word that says nothing: "the", "kak", "min". */
const nothing = "-";

/**
 * The words of a message as the house says them: small letters, one spelling a word, and one sign for a day, an hour, a number, whether the
 * recogniser found it or not. The text of the message stays beside each, for whoever explains.
 */
export function houseWords(masked: string, lexicon: Lexicon): HouseWord[] {
  const typed = typedWords(masked);
  const words: HouseWord[] = [];
  for (let at = 0; at < typed.length && words.length < mostWords; ) {
    const { taken, says } = longestEntry(typed, at, lexicon);
    const text = typed.slice(at, at + taken).join(" ");
    for (const word of says) if (word !== nothing) addWord(words, word, text);
    at += taken;
  }
  return words;
}

export interface HouseWord {
  /** as the house says it, or `<date>`, `<hour>`, `<num>`, `<name>`, `<place>`, `<code>` */
  word: string;
  /** as it was typed */
  typed: string;
}

const token = /<[a-z]+>|[\p{L}\p{M}\p{N}]+|[?!]|\p{Extended_Pictographic}/gu;

function typedWords(masked: string): string[] {
  const text = masked
    .slice(0, mostLetters)
    .toLowerCase()
    .replace(/['’`´]/g, "")
    // "makasiiih", "yaaaa": three of a letter are never meant.
    .replace(/(\p{L})\1{2,}/gu, "$1");
  return (text.match(token) ?? []).slice(0, mostWords);
}

/** Twice the same word is written with a 2: "bapak2", "hati2". */
const doubled = /^(\p{L}{2,})2(nya)?$/u;

function longestEntry(typed: readonly string[], at: number, lexicon: Lexicon): { taken: number; says: string[] } {
  for (let taken = Math.min(3, typed.length - at); taken > 1; taken--) {
    const says = lexicon.get(typed.slice(at, at + taken).join(" "));
    if (says !== undefined) return { taken, says: says.split(" ") };
  }
  const word = (typed[at] as string).replace(doubled, "$1$2");
  return { taken: 1, says: (lexicon.get(word) ?? word).split(" ") };
}

const weekday = /^(?:senin|selasa|rabu|kamis|jumat|sabtu)$/;
const month = /^(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)$/;
const partOfDay = /^(?:pagi|siang|sore|malam|wib|wita|wit|am|pm)$/;
const digits = /^\d/;

/** Puts a word behind the others; "tgl 14", "14 agustus", "14-8-2017" and `<DATE>` become one sign, so do "jam 9" and `<HOUR>`. */
function addWord(words: HouseWord[], word: string, typed: string): void {
  const last = words.at(-1);
  const join = (sign: string) => {
    if (last) Object.assign(last, { word: sign, typed: `${last.typed} ${typed}` });
  };
  if (weekday.test(word)) return last?.word === "<date>" ? join("<date>") : push(words, "<date>", typed);
  if (word === "<date>" && (last?.word === "<date>" || last?.word === "tanggal")) return join("<date>");
  if (word === "<hour>" && (last?.word === "<hour>" || last?.word === "jam")) return join("<hour>");
  if (month.test(word) && (isNumber(last?.word) || last?.word === "<date>")) return join("<date>");
  if (partOfDay.test(word) && last?.word === "<hour>") return join("<hour>");
  if (!isNumber(word)) return push(words, word, typed);
  if (last?.word === "tanggal" || last?.word === "<date>" || (last && month.test(last.word))) return join("<date>");
  if (last?.word === "jam" || last?.word === "<hour>") return join("<hour>");
  if (isNumber(last?.word)) return join("<num>");
  push(words, word, typed);
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && (word === "<num>" || digits.test(word));
}

function push(words: HouseWord[], word: string, typed: string): void {
  words.push({ word, typed });
}
