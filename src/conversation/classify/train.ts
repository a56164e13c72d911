import { buckets, type Fields, featuresOf, valueOf } from "./features.ts";
import { houseWords, type Lexicon } from "./house-words.ts";
import type { IntentName } from "./intents.ts";
import { softmax } from "./softmax.ts";
import { variantsOf } from "./variants.ts";

/** A line of the corpus. */
export interface Row {
  intent: IntentName;
  sentence: string;
}

/** What was learnt: for the feature numbered `features[i]`, a weight an intent from `i * intents.length` on. */
export interface Weights {
  intents: readonly IntentName[];
  features: Uint32Array;
  weights: Float32Array;
}

// Chosen by cross-validation; a little more or less changes it by less than a point.
const epochs = 8;
/** Learnt so often in another order, and the mean taken: one order alone decides many a close case by chance. */
const orders = 3;
const firstRate = 6;
/** So many of a sentence's features are hidden each time it is learnt, so that none of its words is relied on alone. */
const hidden = 0.4;
/** So much of the certainty of a sentence is shared among all intents: without it, what was read wrongly was read wrongly for sure. */
const doubt = 0.11;
/** A feature that fewer sentences have teaches little about others, and these are three quarters of all. */
const fewestSentences = 4;
/** An intent that is wrong by less than this is left alone, which spares nine tenths of the work. */
const smallestFault = 0.0005;

/**
 * Learns a multinomial logistic regression by stochastic gradient descent. The same rows give the same weights to the bit: the order is drawn
 * from a fixed seed.
 */
export function train(rows: readonly Row[], lexicon: Lexicon, fields: Fields): Weights {
  const intents = [...new Set(rows.map(({ intent }) => intent))].sort();
  const examples = examplesOf(rows, intents, lexicon, fields);
  const features = frequentFeatures(examples);
  const known = withRows(examples, features);
  const weights = new Float32Array(features.length * intents.length);
  for (let order = 0; order < orders; order++)
    for (const [at, weight] of inOneOrder(known, features, intents.length, order).entries())
      weights[at]! += weight / orders;
  return { intents, features, weights };
}

function inOneOrder(known: readonly Example[], features: Uint32Array, intents: number, order: number): Float32Array {
  const weights = new Float32Array(features.length * intents);
  const values = Float32Array.from(features, valueOf);
  const chance = drawer(20170801 + order);
  const shuffled = [...known];
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const [at, example] of shuffle(shuffled, chance).entries())
      learn(weights, values, partOf(example, chance), firstRate * (1 - (epoch + at / known.length) / epochs));
  return weights;
}

interface Example {
  /** place of its intent in the list of intents */
  intent: number;
  /** numbers of its features, later the rows of these in the table of weights */
  features: Uint32Array;
  /** how much it counts; the variants of one sentence share its weight */
  weight: number;
}

function examplesOf(rows: readonly Row[], intents: readonly IntentName[], lexicon: Lexicon, fields: Fields): Example[] {
  const places = new Map(intents.map((name, at) => [name, at]));
  return rows.flatMap(({ intent, sentence }) => {
    const variants = variantsOf(sentence);
    return variants.map((variant) => ({
      intent: places.get(intent) as number,
      features: Uint32Array.from(featuresOf(houseWords(variant, lexicon), fields)),
      weight: 1 / variants.length,
    }));
  });
}

function frequentFeatures(examples: readonly Example[]): Uint32Array {
  const counts = new Float64Array(buckets);
  for (const { features, weight } of examples) for (const feature of features) counts[feature]! += weight;
  return Uint32Array.from(counts.keys().filter((feature) => (counts[feature] as number) > fewestSentences - 0.01));
}

/** Rows in the table of weights instead of numbers of features; those that are not in the table are left out. */
function withRows(examples: readonly Example[], features: Uint32Array): Example[] {
  const rows = new Map(Array.from(features, (feature, row) => [feature, row]));
  return examples.map((example) => ({
    ...example,
    features: Uint32Array.from([...example.features].flatMap((feature) => rows.get(feature) ?? [])),
  }));
}

function learn(weights: Float32Array, values: Float32Array, example: Example, rate: number): void {
  const { features, intent, weight } = example;
  const intents = weights.length / values.length;
  const length = Math.sqrt(features.reduce((sum, row) => sum + (values[row] as number) ** 2, 0)) || 1;
  const faults = probabilities(weights, values, features, 1 / length);
  for (let at = 0; at < intents; at++) faults[at]! -= doubt / intents;
  faults[intent]! -= 1 - doubt;
  const wrong = [...faults.keys()].filter((at) => Math.abs(faults[at] as number) > smallestFault);
  for (const row of features) {
    const step = (rate * weight * (values[row] as number)) / length;
    for (const at of wrong) weights[row * intents + at]! -= step * (faults[at] as number);
  }
}

function probabilities(weights: Float32Array, values: Float32Array, rows: Uint32Array, factor: number): Float64Array {
  const intents = weights.length / values.length;
  const scores = new Float64Array(intents);
  for (const row of rows) {
    const from = row * intents;
    const value = values[row] as number;
    for (let at = 0; at < intents; at++) scores[at]! += value * (weights[from + at] as number);
  }
  return softmax(scores, factor);
}

/** Numbers from 0 to 1 by chance, the same ones on every machine (mulberry32). */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let drawn = Math.imul(state ^ (state >>> 15), 1 | state);
    drawn = (drawn + Math.imul(drawn ^ (drawn >>> 7), 61 | drawn)) ^ drawn;
    return ((drawn ^ (drawn >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** In place, another order at each call. */
function shuffle<T>(list: T[], chance: () => number): T[] {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [list[at], list[other]] = [list[other] as T, list[at] as T];
  }
  return list;
}

function partOf(example: Example, chance: () => number): Example {
  return { ...example, features: example.features.filter(() => chance() >= hidden) };
}
