// How well the classifier reads sentences that it has not learnt: each is read by a model of the others. The strictest measure there is (a
// neighbour with the same answer counts as wrong, and each sentence has an angle of its own), so it is the floor of what a citizen meets.

import {
  classifyBy,
  type Guess,
  type IntentName,
  intents,
  type Model,
  modelOf,
  train,
} from "../src/conversation/index.ts";
import { type Corpus, type CorpusRow, readCorpus } from "./corpus.ts";

export interface CrossValidation {
  rows: number;
  /** the first guess is the intent of the sentence */
  right: number;
  /** it is among the first three */
  inThree: number;
  /** wrong, and firmly an intent of high harm: its p above `firm` */
  harmful: Misread[];
  byLanguage: Record<string, { rows: number; right: number }>;
  /** worst first: what a sentence of an intent is taken for, and how often */
  intents: { intent: IntentName; rows: number; right: number; takenFor: { intent: IntentName; times: number }[] }[];
  misread: Misread[];
}

export interface Misread {
  row: CorpusRow;
  guesses: Guess[];
}

export const firm = 0.55;

/** Every `folds`-th sentence is kept from learning and read, and so on in turn. Some seconds a fold. */
export async function crossValidate(folds = 5): Promise<CrossValidation> {
  const corpus = await readCorpus();
  const read: Misread[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = modelWithout(corpus, (at) => at % folds === fold);
    for (const [at, row] of corpus.rows.entries())
      if (at % folds === fold) read.push({ row, guesses: classifyBy(model, row.sentence) });
  }
  return summary(read);
}

/** Sorted by intent as the corpus is, so that every fold has its share of each. */
function modelWithout({ rows, lexicon, fields }: Corpus, left: (at: number) => boolean): Model {
  const learnt = train(
    rows.filter((_, at) => !left(at)),
    lexicon,
    fields,
  );
  return modelOf(learnt, { digest: "", lexicon, fields });
}

function summary(read: Misread[]): CrossValidation {
  const misread = read.filter((one) => !isRight(one));
  return {
    rows: read.length,
    right: read.length - misread.length,
    inThree: read.filter(({ row, guesses }) => guesses.slice(0, 3).some(({ intent }) => intent === row.intent)).length,
    harmful: misread.filter(({ guesses: [first] }) => first && first.p > firm && intents[first.intent] === "high"),
    byLanguage: Object.fromEntries(
      Map.groupBy(read, ({ row }) => row.language)
        .entries()
        .map(([language, ones]) => [language, { rows: ones.length, right: ones.filter(isRight).length }]),
    ),
    intents: [...Map.groupBy(read, ({ row }) => row.intent)]
      .map(([intent, ones]) => ({
        intent,
        rows: ones.length,
        right: ones.filter(isRight).length,
        takenFor: takenFor(ones),
      }))
      .sort((a, b) => a.right / a.rows - b.right / b.rows),
    misread,
  };
}

function isRight({ row, guesses: [first] }: Misread): boolean {
  return first?.intent === row.intent;
}

function takenFor(ones: Misread[]): { intent: IntentName; times: number }[] {
  const wrong = ones.filter((one) => !isRight(one)).map(({ guesses: [first] }) => first?.intent as IntentName);
  return [...Map.groupBy(wrong, (intent) => intent)]
    .map(([intent, all]) => ({ intent, times: all.length }))
    .sort((a, b) => b.times - a.times)
    .slice(0, 3);
}

if (import.meta.main) {
  const { rows, right, inThree, harmful, byLanguage, intents: list, misread } = await crossValidate();
  const share = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`;
  if (process.argv.includes("--wrong"))
    for (const { row, guesses } of misread)
      console.log(
        [
          guesses[0]?.p.toFixed(2),
          row.intent,
          guesses.map(({ intent, p }) => `${intent} ${p.toFixed(2)}`).join(", "),
          row.at,
          row.sentence,
        ].join("\t"),
      );
  for (const { intent, rows: all, right: good, takenFor: other } of list)
    console.log(
      `${share(good, all).padStart(7)} of ${all} ${intent}: taken for ${other.map((one) => `${one.intent} ${one.times}`).join(", ")}`,
    );
  for (const [language, one] of Object.entries(byLanguage))
    console.log(`${language}: ${share(one.right, one.rows)} of ${one.rows}`);
  console.log(`right ${share(right, rows)}, in the first three ${share(inThree, rows)}, of ${rows} sentences`);
  console.log(`harmful (a wrong first guess of high harm above ${firm}): ${harmful.length}`);
}
