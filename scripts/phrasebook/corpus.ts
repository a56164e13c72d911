import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";

/** A sentence of the corpus, and where it is written. */
export interface CorpusSentence {
  language: string;
  sentence: string;
  at: string;
}

const head = "intent\tsentence";

/**
 * The sentences of `corpus/<language>.tsv`, by intent; nothing where there is no corpus. Tables with another head (words of the classifier)
 * hold no sentences. `root` ends with a slash.
 */
export async function corpusByIntent(root: string): Promise<ReadonlyMap<string, CorpusSentence[]>> {
  const found = new Map<string, CorpusSentence[]>();
  if (!existsSync(`${root}corpus`)) return found;
  const files = (await readdir(`${root}corpus`)).filter((name) => name.endsWith(".tsv")).toSorted();
  for (const name of files) {
    const lines = (await readFile(`${root}corpus/${name}`, "utf8")).split(/\r?\n/);
    if (lines[0] !== head) continue;
    for (const [at, line] of lines.entries()) {
      const [intent, sentence] = line.split("\t");
      if (!intent || !sentence || line === head) continue;
      const one = { language: name.slice(0, -".tsv".length), sentence, at: `corpus/${name}:${at + 1}` };
      found.set(intent, [...(found.get(intent) ?? []), one]);
    }
  }
  return found;
}

/** "id 40, en 12": how many sentences of each language. */
export function counted(sentences: readonly CorpusSentence[]): string {
  const counts = Map.groupBy(sentences, ({ language }) => language);
  return [...counts].map(([language, of]) => `${language} ${of.length}`).join(", ");
}
