import { projectFiles, textOf } from "./files.ts";

// The measure and its test play the sets; whatever learns or reads messages must not know of them.
const blind = /^(?:src|corpus)\/|^scripts\/(?:train|corpus|cross-validation)[.]ts$/;

// As part of a path; the pages have a class of that name.
const folder = /\bunseen\/|["'`]unseen["'`]\s*[,)]/;

/** Nothing that reads messages, or learns to, looks at the trial sets: they would judge nothing any more. */
export async function checkUnseen(): Promise<string[]> {
  const wrong: string[] = [];
  for (const path of await projectFiles()) {
    if (!blind.test(path)) continue;
    const lines = (await textOf(path)).split("\n");
    const line = lines.findIndex((text) => folder.test(text));
    if (line >= 0) wrong.push(`${path}:${line + 1}: names the trial sets, which must stay unseen`);
  }
  return wrong;
}
