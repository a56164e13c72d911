import { existsSync } from "node:fs";
import { type Counts, countsOf } from "./print.ts";

interface CrossValidation {
  rows: number;
  right: number;
  harmful: unknown[];
}

const script = new URL("../cross-validation.ts", import.meta.url);

/** The corpus read by a classifier that did not learn those sentences; nothing where there is no classifier to ask. */
export async function crossValidated(): Promise<Counts | undefined> {
  if (!existsSync(script)) return undefined;
  process.stderr.write("cross-validation: the classifier is trained on parts of the corpus\n");
  const { crossValidate } = (await import(script.href)) as { crossValidate(): Promise<CrossValidation> };
  const { rows, right, harmful } = await crossValidate();
  return { ...countsOf([]), right, harmful: harmful.length, wrong: rows - right - harmful.length };
}
