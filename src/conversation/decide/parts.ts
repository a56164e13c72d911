import { classify, type Guess } from "../classify/classify.ts";
import { type IntentName, type QuestionName, questions } from "../classify/intents.ts";
import type { Language } from "../dialogue-state.ts";
import { asks } from "./speech.ts";
import { clearInList, guessesBehind } from "./subject.ts";
import { wordCount } from "./word-count.ts";

// A message of several sentences, or of a list of questions, is read part by part.

/** The meaning of a part that asks nothing by its form must be as clear as this. */
export const clear = 0.7;
/** One that asks may be less clear. */
const clearApart = 0.39;

/** The sentences of a message of several, and the questions of a list: "bayarnya berapa, jadinya kapan". */
export function partsOf(masked: string): string[] {
  const parts = masked.split(sentences).filter((part) => wordCount(part) > 1 || asksWhat.test(part));
  return parts.length < 2 ? [] : parts.slice(0, mostParts);
}
const mostParts = 6;

/** What a part of a message asks, read alone. */
export function questionIn(part: string, enough?: number): QuestionName | undefined {
  return questionOf(classify(part), asks({ text: part, exact: false }), enough ?? enoughOf(part));
}

/**
 * What the parts of a message ask, in their order; a short one may ask on about the one before: "dewasa berapa, kalau anak berapa".
 * @param enough how clear each must be; else what asks by its form may be less clear
 */
export function questionsIn(masked: string, language: Language, enough?: number): QuestionName[] {
  const asked: QuestionName[] = [];
  for (const part of partsOf(masked)) {
    const before = wordCount(part) <= mostWordsAskingOn ? asked.at(-1) : undefined;
    // The split took its sign from it.
    const isAsked = asks({ text: part, exact: false }) || masked.includes(`${part}?`);
    const guesses = guessesBehind(before, part, language, clearInList(part));
    const one = questionOf(guesses, isAsked, enough ?? enoughOf(part));
    if (one) asked.push(one);
  }
  return asked;
}
const mostWordsAskingOn = 4;

function questionOf([best]: readonly Guess[], isAsked: boolean, enough: number): QuestionName | undefined {
  if (!best || best.p < enough || !Object.hasOwn(questions, best.intent)) return undefined;
  return circumstances.has(best.intent) && !isAsked ? undefined : (best.intent as QuestionName);
}

/** Told as often as they are asked: "ambil paspor bisa diwakilin? sy kerja di laut" asks nothing about work. */
const circumstances: ReadonlySet<IntentName> = new Set([
  "work-abroad",
  "student",
  "hajj-umrah",
  "mixed-marriage",
  "one-parent",
  "domicile",
  "expired",
  "no-ktp",
]);

/** Two words that ask nothing, "syarat perpanjang", must be clear. */
function enoughOf(part: string): number {
  return (asks({ text: part, exact: false }) && wordCount(part) > 2) || asksWhat.test(part) ? clearApart : clear;
}

/** Two words that are a question, and one of a list: "biayanya, syaratnya". */
const asksWhat =
  /\S\s+(?:apa|berapa|brp|kapan|kpn|dimana|dmn)\s*$|^\W*(?:berapa|brp|kapan|kpn|apa|dimana|dmn|what|which|when|where)\s+\S|^\W*(?:biaya|bayar|syarat|persyaratan|dokumen|berkas|harga|tarif|jadi)nya\b|^\W*(?:biaya|syarat|persyaratan|harga|tarif)\W*$/i;
const sentences =
  /[.?!\n;]+|,(?=[^,.?!\n]*\b(?:apa|berapa|brp|kapan|kpn|dimana|dmn|mana|gimana|gmn|bagaimana|ada|what|how|where|when)\b)|\b(?:terus|trus|trs|and also|also)\b|,?\s*\b(?:(?:cuma|cuman|hanya|mau|sekalian|numpang|izin|ijin)\W+)*(?:(?:tanya|nanya)(?!\W+(?:ke|sama|suami|istri|ortu|orang tua|ibu|bapak|ayah|mama|papa|anak|bos)\b)|(?:ingin|pengen|pengin) (?:tau|tahu))\b(?:\W+(?:aja|saja|doang|dong|soal|tentang)\b)*|\b(?:just|(?:i )?(?:want|wanted|like)) (?:to )?(?:ask(?:ing)?|know)\b|(?:\b(?:dan|sama|and|plus)\b|&)(?=\s+(?:buka|jam|alamat\w*|lokasi\w*|apa|berapa|brp|kapan|dimana|mana|gimana|bagaimana|bayar\w*|biaya\w*|syarat\w*|dokumen\w*|berkas\w*|ada|bisa|boleh|jadi\w*|ambil\w*|parkir\w*|harus|lama|what|how|where|when|which|is|are|do|can|the)\b)|(?<=\S\s+\S+\s+\S+\s)(?=(?:bawa(?:nya)? apa|syarat(?:nya)? apa|what (?:do|does|should) (?:i|we|he|she|they) (?:need to )?bring|what documents)\b)|,\s*(?=(?:(?:biaya|bayar|syarat|persyaratan|dokumen|berkas|harga|tarif|jadi)nya|lama|biaya|syarat|persyaratan|harga|tarif)\b)|,?\s*\b(?:dan|sama|sm|plus|serta|&)\s+(?=(?:jam bukanya|jam buka|alamatnya|lokasinya|syaratnya|biayanya)\b)/i;
