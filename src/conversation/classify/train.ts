import { buckets, type Fields, featuresOf } from "./features.ts";
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
const firstRate = 4;
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
  const weights = new Float32Array(features.length * intents.length);
  const known = withRows(examples, features);
  const shuffle = shuffler(20170801);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const [at, example] of shuffle(known).entries())
      learn(weights, intents.length, example, firstRate * (1 - (epoch + at / known.length) / epochs));
  return { intents, features, weights };
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

function learn(weights: Float32Array, intents: number, { features, intent, weight }: Example, rate: number): void {
  const value = 1 / Math.sqrt(features.length || 1);
  const faults = probabilities(weights, intents, features, value);
  faults[intent]! -= 1;
  const wrong = [...faults.keys()].filter((at) => Math.abs(faults[at] as number) > smallestFault);
  for (const row of features)
    for (const at of wrong) weights[row * intents + at]! -= rate * weight * value * (faults[at] as number);
}

function probabilities(weights: Float32Array, intents: number, rows: Uint32Array, value: number): Float64Array {
  const scores = new Float64Array(intents);
  for (const row of rows) {
    const from = row * intents;
    for (let at = 0; at < intents; at++) scores[at]! += weights[from + at] as number;
  }
  return softmax(scores, value);
}

/** Another order at each call, the same ones on every machine (mulberry32). */
function shuffler(seed: number): <T>(list: T[]) => T[] {
  let state = seed;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let drawn = Math.imul(state ^ (state >>> 15), 1 | state);
    drawn = (drawn + Math.imul(drawn ^ (drawn >>> 7), 61 | drawn)) ^ drawn;
    return Math.floor((((drawn ^ (drawn >>> 14)) >>> 0) * limit) / 2 ** 32);
  };
  return (list) => {
    for (let at = list.length - 1; at > 0; at--) {
      const other = below(at + 1);
      [list[at], list[other]] = [list[other] as never, list[at] as never];
    }
    return list;
  };
}
