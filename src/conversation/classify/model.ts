import { readFileSync } from "node:fs";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { buckets, type Fields } from "./features.ts";
import type { Lexicon } from "./house-words.ts";
import type { IntentName } from "./intents.ts";
import type { Weights } from "./train.ts";

/** What model.bin holds: everything that is needed to read a message. */
export interface Model {
  /** of what it was made */
  digest: string;
  intents: readonly IntentName[];
  lexicon: Lexicon;
  fields: Fields;
  /** a feature's number -> its row of weights, or -1 */
  rows: Int32Array;
  /** a row's weights are these times its scale; one an intent */
  weights: Int8Array;
  scales: Float32Array;
}

let loaded: Model | undefined;

/** The model beside this file, read when the first message is. */
export function theModel(): Model {
  loaded ??= unpackModel(readFileSync(modelFile));
  return loaded;
}

/** Where it lies: beside this file, also in what was built. */
export const modelFile = new URL("model.bin", import.meta.url);

/** A weight is a whole number of fifteenths of its row's largest; finer steps double the file and read no sentence more. */
const steps = 15;
/** A weight of less than two steps is noise, and a third of the file. */
const smallest = 1.9;

/** The model of what was learnt, rounded. */
export function modelOf(learnt: Weights, words: { digest: string; lexicon: Lexicon; fields: Fields }): Model {
  const { features, intents } = learnt;
  const rows = new Int32Array(buckets).fill(-1);
  const scales = new Float32Array(features.length);
  const weights = new Int8Array(learnt.weights.length);
  for (const [row, feature] of features.entries()) {
    rows[feature] = row;
    const from = row * intents.length;
    const own = learnt.weights.subarray(from, from + intents.length);
    const scale = own.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / steps;
    scales[row] = scale;
    for (const [at, weight] of own.entries())
      if (Math.abs(weight) >= smallest * scale) weights[from + at] = Math.round(weight / scale);
  }
  return { ...words, intents, rows, scales, weights };
}

interface Head {
  digest: string;
  intents: readonly IntentName[];
  lexicon: Record<string, string>;
  fields: Record<string, string>;
  rows: number;
}

// Brotli over: the length of the head, the head as JSON, and then for all rows the gap to the feature before, the scale, and the weights, those of
// an intent together, because neighbours are alike there.

/** What `npm run train` writes. */
export function packModel({ digest, intents, lexicon, fields, rows, scales, weights }: Model): Buffer {
  const head: Head = {
    digest,
    intents,
    lexicon: Object.fromEntries(lexicon),
    fields: Object.fromEntries(fields),
    rows: scales.length,
  };
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const numbers = [gapsOf(rows), scales, turned(weights, scales.length, intents.length)];
  const parts = numbers.map(({ buffer }) => Buffer.from(buffer as ArrayBuffer));
  return brotliCompressSync(Buffer.concat([length, text, ...parts]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}

function gapsOf(rows: Int32Array): Uint16Array {
  const features = [...rows.keys()].filter((feature) => (rows[feature] as number) >= 0);
  return Uint16Array.from(features, (feature, row) => feature - (row === 0 ? 0 : (features[row - 1] as number)));
}

/** Throws where the bytes are no model. */
export function unpackModel(file: Buffer): Model {
  const bytes = brotliDecompressSync(file);
  const start = 4 + bytes.readUInt32LE();
  const { digest, intents, lexicon, fields, rows } = JSON.parse(bytes.toString("utf8", 4, start)) as Head;
  const part = (from: number, length: number) => Uint8Array.from(bytes.subarray(from, from + length)).buffer;
  return {
    digest,
    intents,
    lexicon: new Map(Object.entries(lexicon)),
    fields: new Map(Object.entries(fields)),
    rows: rowsOf(new Uint16Array(part(start, 2 * rows))),
    scales: new Float32Array(part(start + 2 * rows, 4 * rows)),
    weights: turned(new Int8Array(part(start + 6 * rows, rows * intents.length)), intents.length, rows),
  };
}

/** A table of so many lines as a list, line by line -> the same column by column. */
function turned(table: Int8Array, lines: number, columns: number): Int8Array {
  const other = new Int8Array(table.length);
  for (let line = 0; line < lines; line++)
    for (let column = 0; column < columns; column++)
      other[column * lines + line] = table[line * columns + column] as number;
  return other;
}

function rowsOf(gaps: Uint16Array): Int32Array {
  const rows = new Int32Array(buckets).fill(-1);
  let feature = 0;
  for (const [row, gap] of gaps.entries()) {
    feature += gap;
    rows[feature] = row;
  }
  return rows;
}
