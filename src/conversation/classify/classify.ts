import { featuresOf, valueOf } from "./features.ts";
import { type HouseWord, houseWords } from "./house-words.ts";
import type { IntentName } from "./intents.ts";
import { type Model, theModel } from "./model.ts";
import { softmax } from "./softmax.ts";

/** What a message may mean, and how probable that is. */
export interface Guess {
  intent: IntentName;
  p: number;
}

const mostGuesses = 5;

/**
 * What a message probably means, at most five guesses, the best first. It knows no polarity ("jangan batal" resembles "batal") and no dialogue:
 * it proposes, and the policy decides. Any text goes in; of a long one only the beginning is looked at.
 * @param masked the text with `<NAME>`, `<DATE>`, `<HOUR>`, `<PLACE>`, `<CODE>`, `<NUM>` where the recogniser found one
 */
export function classify(masked: string): Guess[] {
  return classifyBy(theModel(), masked);
}

/** The same by another model; for those who train and try them. */
export function classifyBy(model: Model, masked: string): Guess[] {
  return bestOf(model, probabilitiesOf(model, houseWords(masked, model.lexicon)), mostGuesses);
}

/** Of the first three guesses: the words that spoke most for it or against it. */
export interface Weighed extends Guess {
  words: { word: string; weight: number }[];
}

const mostWords = 6;

/**
 * Why a message was read as it was. The weight of a word is by how much the odds of the intent fall (as a logarithm) when the word is left out.
 * For people who ask; it takes as many readings as there are words.
 */
export function weigh(masked: string): Weighed[] {
  const model = theModel();
  const words = houseWords(masked, model.lexicon);
  const all = probabilitiesOf(model, words);
  const without = words.map((_, left) => probabilitiesOf(model, words.toSpliced(left, 1)));
  return bestOf(model, all, 3).map(({ intent, p }) => {
    const at = model.intents.indexOf(intent);
    const weights = words.map(({ typed }, left) => ({
      word: typed,
      weight: logOdds(all[at] as number) - logOdds(without[left]?.[at] as number),
    }));
    return { intent, p, words: weights.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, mostWords) };
  });
}

function logOdds(p: number): number {
  const bounded = Math.min(Math.max(p, 1e-6), 1 - 1e-6);
  return Math.log(bounded / (1 - bounded));
}

function probabilitiesOf(model: Model, words: readonly HouseWord[]): Float64Array {
  const { intents, rows, scales, weights } = model;
  const scores = new Float64Array(intents.length);
  let [all, squares] = [0, 0];
  for (const feature of featuresOf(words, model.fields)) {
    const row = rows[feature] as number;
    const value = valueOf(feature);
    all += value * value;
    if (row < 0) continue;
    squares += value * value;
    const scale = value * (scales[row] as number);
    const from = row * intents.length;
    for (let at = 0; at < scores.length; at++) scores[at]! += scale * (weights[from + at] as number);
  }
  return doubted(softmax(scores, 1 / Math.sqrt(squares || 1)), all === 0 ? 1 : squares / all);
}

/** So much of a text must be known; a text in an unknown tongue, or of keys held down, resembles one intent or another by a few letters. */
const familiar = 0.3;

function doubted(probabilities: Float64Array, known: number): Float64Array {
  return known < familiar ? probabilities.map((p) => p * (known / familiar) ** 2) : probabilities;
}

function bestOf({ intents }: Model, probabilities: Float64Array, many: number): Guess[] {
  const best: number[] = [];
  for (let at = 0; at < probabilities.length; at++) {
    const p = probabilities[at] as number;
    if (best.length === many && p <= (probabilities[best[many - 1] as number] as number)) continue;
    const place = best.findIndex((other) => p > (probabilities[other] as number));
    best.splice(place < 0 ? best.length : place, 0, at);
    if (best.length > many) best.pop();
  }
  return best.map((at) => ({ intent: intents[at] as IntentName, p: probabilities[at] as number }));
}
