import { expect, test } from "vitest";
import { intents } from "../src/conversation/index.ts";
import { checkCorpus, corpusFaults } from "./check-corpus.ts";
import type { CorpusRow } from "./corpus.ts";

const whole = Object.keys(intents)
  .sort()
  .flatMap((intent) => Array.from({ length: 20 }, (_, at) => row(intent, `${intent} ${at}`)));

test("the corpus in the repository can be learnt from, and the model is of it", async () => {
  expect(await checkCorpus()).toEqual([]);
});

test("a whole corpus has no faults", () => {
  expect(corpusFaults({ rows: whole, words: [] })).toEqual([]);
});

test("a sentence under two intents is found, and a row in the wrong place", () => {
  const [twice, unsorted] = corpusFaults({ rows: [...whole, row("ack", "Yes 1")], words: [] });
  expect(twice).toContain("stands under");
  expect(unsorted).toContain("sorted by intent");
});

test("an intent that nothing is called by is found, and one with too few sentences", () => {
  const faults = corpusFaults({ rows: [...whole.slice(1), row("zzz", "x")], words: [] });
  expect(faults).toEqual([expect.stringContaining("is called zzz"), expect.stringContaining("has 19 sentences")]);
});

test("a typed word that the lexicon explains in two ways is found", () => {
  const words = [
    { at: "a:2", cells: ["ka", "ke"] as [string, string] },
    { at: "b:2", cells: ["ka", "kakak"] as [string, string] },
  ];
  expect(corpusFaults({ rows: whole, words })).toEqual(['b:2: "ka" is "ke" in a:2']);
});

function row(intent: string, sentence: string): CorpusRow {
  return { intent: intent as CorpusRow["intent"], sentence, language: "id", at: "corpus/id.tsv:2" };
}
