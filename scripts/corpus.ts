// The corpus as officials keep it in corpus/: sentences, the lexicon and the fields, all tables with tabs between the columns.

import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Fields, Lexicon, Row } from "../src/conversation/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

export interface Corpus {
  rows: CorpusRow[];
  lexicon: Lexicon;
  /** the lexicon line by line */
  words: Line[];
  fields: Fields;
  /** of everything that decides what the model becomes: the tables, and the code that learns from them */
  digest: string;
}

export interface CorpusRow extends Row {
  language: string;
  /** where it stands: "corpus/en.tsv:12" */
  at: string;
}

export async function readCorpus(): Promise<Corpus> {
  const files = (await readdir(`${root}corpus`))
    .filter((name) => name.endsWith(".tsv") && name !== "fields.tsv")
    .sort();
  const lexicons = (await readdir(`${root}corpus/lexicon`)).filter((name) => name.endsWith(".tsv")).sort();
  const rows = await Promise.all(files.map(rowsOf));
  const tables = await Promise.all(lexicons.map((name) => tableOf(`corpus/lexicon/${name}`)));
  const words = tables.flat();
  const fields = await tableOf("corpus/fields.tsv");
  return {
    rows: rows.flat(),
    lexicon: new Map(words.map(({ cells }) => cells)),
    words,
    fields: new Map(fields.map(({ cells: [field, word] }) => [word, field])),
    digest: await digestOf([
      ...files.map((name) => `corpus/${name}`),
      ...lexicons.map((name) => `corpus/lexicon/${name}`),
      "corpus/fields.tsv",
      ...["features", "house-words", "model", "train", "variants"].map(
        (name) => `src/conversation/classify/${name}.ts`,
      ),
    ]),
  };
}

async function rowsOf(name: string): Promise<CorpusRow[]> {
  const language = name.replace(".tsv", "");
  const rows = await tableOf(`corpus/${name}`);
  return rows.map(({ at, cells: [intent, sentence] }) => ({ at, language, intent: intent as Row["intent"], sentence }));
}

interface Line {
  at: string;
  cells: [string, string];
}

/** The two columns of a table below its heading. Throws at a line that has not two. */
async function tableOf(path: string): Promise<Line[]> {
  const [, ...lines] = (await readFile(root + path, "utf8")).replace(/\n$/, "").split("\n");
  return lines.map((line, index) => {
    const [first, second, ...more] = line.split("\t");
    const at = `${path}:${index + 2}`;
    if (!first || !second || more.length > 0) throw new Error(`${at}: a line has two columns with a tab between them`);
    return { at, cells: [first, second] };
  });
}

async function digestOf(paths: string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths)
    hash
      .update(`${path}\0`)
      .update(await readFile(root + path))
      .update("\0");
  return hash.digest("hex");
}
