import type { HouseWord } from "./house-words.ts";

/** A house's word -> the field of meaning in which it lies: "istri" -> "kin". */
export type Fields = ReadonlyMap<string, string>;

/**
 * Features are numbered from 0 by their hash, letters above words. Two that share a number share a weight, which costs less than a table of words
 * would.
 */
export const buckets = 1 << 18;
const firstOfLetters = buckets / 2;

/**
 * How much a feature counts. A word is one feature and its letters are a dozen, so a letter counts for less: else the longest word of a message
 * would decide.
 */
export function valueOf(feature: number): number {
  return feature < firstOfLetters ? 1 : valueOfLetters;
}
const valueOfLetters = 0.6;

/** Words so near to each other are looked at together, by their fields. */
const near = 3;

/**
 * What the model looks at, as numbers without repeats: words, neighbours, fields of words that stand near each other, and the letters of words in
 * threes, fours and fives, by which a word that was mistyped or carries an unknown ending still resembles its own.
 */
export function featuresOf(words: readonly HouseWord[], fields: Fields): number[] {
  const found = new Found();
  const meanings: number[] = [];
  let before = edge;
  for (const { word } of words) {
    const sign = isNumber(word) ? "<num>" : word;
    const here = hashOf(sign, kind.word);
    found.add(here);
    found.add(mix(before, here));
    if (sign !== word) found.add(hashOf(word, kind.word));
    else if (!word.startsWith("<")) addLetters(word, found);
    const field = fields.get(word);
    const meaning = field === undefined ? here : hashOf(field, kind.field);
    found.add(meaning);
    for (const other of meanings.slice(-near)) found.add(mix(other, meaning + 1));
    meanings.push(meaning);
    before = here;
  }
  found.add(mix(before, edge));
  return found.numbers;
}

const kind = { word: 0x811c9dc5, field: 0x1b873593, letters: 0x9747b28c };
/** Stands before the first word and behind the last. */
const edge = 0x2545f491;

/** Numbers without repeats. Marks them in one table for all messages, because a Set for each took half of the time of a reading. */
class Found {
  static readonly #seen = new Uint32Array(buckets);
  static #message = 0;
  readonly numbers: number[] = [];

  constructor() {
    Found.#message++;
    if (Found.#message > 0xffffffff) {
      Found.#seen.fill(0);
      Found.#message = 1;
    }
  }

  add(hash: number): void {
    this.#mark(hash & (firstOfLetters - 1));
  }

  addLetters(hash: number): void {
    this.#mark(firstOfLetters + (hash & (firstOfLetters - 1)));
  }

  #mark(feature: number): void {
    if (Found.#seen[feature] === Found.#message) return;
    Found.#seen[feature] = Found.#message;
    this.numbers.push(feature);
  }
}

function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57;
}

function addLetters(word: string, found: Found): void {
  const text = `_${word}_`;
  for (let from = 0; from < text.length - 2; from++) {
    let hash = kind.letters;
    for (let length = 1; length <= 5 && from + length <= text.length; length++) {
      hash = step(hash, text.charCodeAt(from + length - 1));
      if (length >= 3) found.addLetters(stir(hash));
    }
  }
}

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at));
  return stir(hash);
}

/** FNV-1a. */
function step(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

function mix(a: number, b: number): number {
  return stir(Math.imul(a, 0x85ebca6b) ^ b);
}

/** So that the last bits, which number the feature, depend on all. */
function stir(hash: number): number {
  const stirred = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return stirred ^ (stirred >>> 15);
}
