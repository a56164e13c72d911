import { readdir, readFile } from "node:fs/promises";
import { relative } from "node:path";
import type { FactsAsked } from "../../src/phrasebook/index.ts";
import { phrasesOf } from "../../src/phrasebook/index.ts";
import { type CorpusSentence, corpusByIntent } from "./corpus.ts";
import { type WrittenIntent, writtenIntents } from "./intents.ts";

export const languages = ["id", "en"] as const;
export type Language = (typeof languages)[number];

/** An answer as a citizen reads it, and the file and line to change. */
export interface ShownAnswer {
  text: string;
  at: string;
}

/** One meaning: what people write, and what they read. */
export interface PhrasebookRow {
  name: string;
  /** Undefined: an answer that no intent asks for, or (without an answer either) a name in the corpus that is no intent. */
  intent: WrittenIntent | undefined;
  /** Undefined: the dialogue decides what is done. */
  answers: Record<Language, ShownAnswer> | undefined;
  sentences: readonly CorpusSentence[];
}

/** Questions first, then acts, then answers that no intent asks for, then names of the corpus that are no intent. `root` ends with a slash. */
export async function phrasebookRows(root: string, asked: FactsAsked, pack: string): Promise<PhrasebookRow[]> {
  const intents = await writtenIntents(root);
  const corpus = await corpusByIntent(root);
  const facts = await factPlaces(pack);
  const places = { id: await answerPlaces(root, "id", facts), en: await answerPlaces(root, "en", facts) };
  const ordered = intents.toSorted((a, b) => Number(a.kind === "act") - Number(b.kind === "act"));
  const known = new Set(intents.map(({ name }) => name));
  const others = new Set([...Object.keys(phrasesOf("id").facts), ...corpus.keys()]);
  const beside = [...others].filter((name) => !known.has(name));
  return [...ordered.map((intent) => row(intent.name, intent)), ...beside.map((name) => row(name, undefined))];

  function row(name: string, intent: WrittenIntent | undefined): PhrasebookRow {
    const [id, en] = languages.map((language) => answerIn(language, name, asked, places[language]));
    return { name, intent, answers: id && en && { id, en }, sentences: corpus.get(name) ?? [] };
  }
}

function answerIn(
  language: Language,
  name: string,
  asked: FactsAsked,
  places: ReadonlyMap<string, string>,
): ShownAnswer | undefined {
  const answer = new Map(Object.entries(phrasesOf(language).facts)).get(name);
  return answer && { text: answer(asked), at: places.get(name) ?? "not found" };
}

/** Where each answer that the country gives is written: a key of its pack's `facts.yaml`. */
async function factPlaces(pack: string): Promise<ReadonlyMap<string, string>> {
  const file = `${pack}/facts.yaml`;
  const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
  return new Map(
    lines.flatMap((line, at) => {
      const name = /^([a-z-]+):/.exec(line)?.[1];
      return name ? [[name, `${relative(process.cwd(), file)}:${at + 1}`] as const] : [];
    }),
  );
}

/** Where each answer of a language is written: a key at the first level of a theme, or the country's facts. */
async function answerPlaces(
  root: string,
  language: Language,
  facts: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const folder = `src/phrasebook/answers/${language}/`;
  const places = new Map<string, string>();
  for (const file of await readdir(root + folder)) {
    const lines = (await readFile(root + folder + file, "utf8")).split("\n");
    for (const [at, line] of lines.entries()) {
      const name = /^ {2}"?([a-z-]+)"?:(?: |$)/.exec(line)?.[1];
      const fact = line.includes("told(") ? facts.get(name ?? "") : undefined;
      if (name) places.set(name, fact ?? `${folder}${file}:${at + 1}`);
    }
  }
  return places;
}
