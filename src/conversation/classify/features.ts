import type { HouseWord } from "./house-words.ts";

/** A house's word -> the field of meaning in which it lies: "istri" -> "kin". */
export type Fields = ReadonlyMap<string, string>;

/** Features are numbered from 0 to 2^17 - 1 by their hash. Two that share a number share a weight, which costs less than a table of words. */
export const buckets = 1 << 17;

/**
 * What the model looks at, as numbers without repeats: words, pairs of neighbours, fields, and the letters of words in threes, fours and fives,
 * by which a word that was mistyped or carries an unknown ending still resembles its own.
 */
export function featuresOf(words: readonly HouseWord[], fields: Fields): Uint32Array {
  const features = new Set<number>();
  let before = start;
  for (const { word } of words) {
    const sign = isNumber(word) ? "<num>" : word;
    const here = hashOf(sign, 0, sign.length, kind.word);
    features.add(here % buckets);
    features.add(mix(before, here) % buckets);
    const field = fields.get(word);
    if (field !== undefined) features.add(hashOf(field, 0, field.length, kind.field) % buckets);
    if (sign !== word) features.add(hashOf(word, 0, word.length, kind.word) % buckets);
    else if (!word.startsWith("<")) addLetters(word, features);
    before = here;
  }
  features.add(mix(before, start) % buckets);
  return Uint32Array.from(features);
}

const kind = { word: 0x811c9dc5, field: 0x1b873593, letters: 0x9747b28c };
/** Stands before the first word and behind the last. */
const start = 0x2545f491;

function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57;
}

function addLetters(word: string, features: Set<number>): void {
  const text = `_${word}_`;
  for (let from = 0; from < text.length - 2; from++) {
    for (let length = 3; length <= 5 && from + length <= text.length; length++)
      features.add(hashOf(text, from, from + length, kind.letters) % buckets);
  }
}

/** FNV-1a over the letters, well stirred, so that the last bits can number the features. */
function hashOf(text: string, from: number, to: number, seed: number): number {
  let hash = seed;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return stir(hash);
}

function mix(a: number, b: number): number {
  return stir(Math.imul(a, 0x85ebca6b) ^ b);
}

function stir(hash: number): number {
  let stirred = hash ^ (hash >>> 16);
  stirred = Math.imul(stirred, 0x45d9f3b);
  return (stirred ^ (stirred >>> 15)) >>> 0;
}
