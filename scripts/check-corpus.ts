import { readFile } from "node:fs/promises";
import { intents, modelFile, unpackModel } from "../src/conversation/index.ts";
import { type Corpus, type CorpusRow, readCorpus } from "./corpus.ts";

/** With fewer sentences an intent is not recognised. */
const fewest = 20;

/** The corpus is one that can be learnt from, and model.bin was made of it. */
export async function checkCorpus(): Promise<string[]> {
  const corpus = await readCorpus();
  const { digest } = unpackModel(await readFile(modelFile));
  return [
    ...corpusFaults(corpus),
    ...(digest === corpus.digest ? [] : ["src/conversation/classify/model.bin is not of this corpus: npm run train"]),
  ];
}

export function corpusFaults({ rows, words }: Pick<Corpus, "rows" | "words">): string[] {
  return [
    ...strangeIntents(rows),
    ...fewSentences(rows),
    ...twoIntents(rows),
    ...unsorted(rows),
    ...twoMeanings(words),
  ];
}

function strangeIntents(rows: readonly CorpusRow[]): string[] {
  return rows
    .filter(({ intent }) => !Object.hasOwn(intents, intent))
    .map(({ at, intent }) => `${at}: no act of intents.ts and no answer is called ${intent}`);
}

function fewSentences(rows: readonly CorpusRow[]): string[] {
  const sentences = Map.groupBy(rows, ({ intent }) => String(intent));
  return Object.keys(intents)
    .map((intent) => ({ intent, many: sentences.get(intent)?.length ?? 0 }))
    .filter(({ many }) => many < fewest)
    .map(({ intent, many }) => `corpus: ${intent} has ${many} sentences, and needs ${fewest}`);
}

function twoIntents(rows: readonly CorpusRow[]): string[] {
  return [...Map.groupBy(rows, ({ sentence }) => sentence.toLowerCase().trim())].flatMap(([sentence, same]) => {
    const names = new Set(same.map(({ intent }) => intent));
    const places = same.map(({ at }) => at).join(", ");
    return names.size > 1 ? [`${places}: "${sentence}" stands under ${[...names].join(" and ")}`] : [];
  });
}

function unsorted(rows: readonly CorpusRow[]): string[] {
  return rows.flatMap(({ at, intent, language }, index) => {
    const before = rows[index - 1];
    const good = before === undefined || before.language !== language || before.intent <= intent;
    return good ? [] : [`${at}: ${intent} stands behind ${before.intent}; rows are sorted by intent`];
  });
}

function twoMeanings(words: Corpus["words"]): string[] {
  const first = new Map<string, { house: string; at: string }>();
  return words.flatMap(({ at, cells: [typed, house] }) => {
    const known = first.get(typed);
    if (!known) first.set(typed, { house, at });
    return known && known.house !== house ? [`${at}: "${typed}" is "${known.house}" in ${known.at}`] : [];
  });
}
