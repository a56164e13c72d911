import { readFile } from "node:fs/promises";

/** What a message can mean, as it is written down. */
export interface WrittenIntent {
  name: string;
  meaning: string;
  harm: string;
  /** `act`: what is done about it is decided in the dialogue; `question`: the phrasebook answers. */
  kind: "act" | "question";
  /** Where it stands: file and line. */
  at: string;
}

const file = "src/conversation/classify/intents.ts";

/** All intents in the order of their file, with what is said of each there. `root` ends with a slash. */
export async function writtenIntents(root: string): Promise<WrittenIntent[]> {
  const lines = (await readFile(root + file, "utf8")).split("\n");
  let kind: WrittenIntent["kind"] = "act";
  let meaning = "";
  return lines.flatMap((line, at) => {
    if (line.startsWith("export const questions")) kind = "question";
    meaning = /^ {2}\/\*\* (.+) \*\/$/.exec(line)?.[1] ?? meaning;
    const [, name, harm] = /^ {2}"?([a-z-]+)"?: "(low|medium|high)",$/.exec(line) ?? [];
    return name && harm ? [{ name, meaning, harm, kind, at: `${file}:${at + 1}` }] : [];
  });
}
