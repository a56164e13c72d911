import { readdir, readFile } from "node:fs/promises";
import { acts, intents } from "../../src/conversation/index.ts";

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

const ofActs = "src/conversation/classify/intents.ts";
const ofQuestions = "src/phrasebook/answers/en/";

/** All intents, acts first, with what is said of each where it is written: acts and remarks among the intents, questions beside their English answer. `root` ends with a slash. */
export async function writtenIntents(root: string): Promise<WrittenIntent[]> {
  const names = (await readdir(root + ofQuestions)).toSorted();
  const files = [ofActs, ...names.map((name) => ofQuestions + name)];
  const written = (await Promise.all(files.map((file) => meaningsIn(root, file)))).flat();
  const found = new Map(written.map((one) => [one.name, one]));
  return Object.entries(intents).flatMap(([name, harm]) => {
    const { meaning, at } = found.get(name) ?? { meaning: "", at: "not found" };
    return [{ name, meaning, harm, kind: Object.hasOwn(acts, name) ? "act" : "question", at }];
  });
}

/** Each key with a line of explanation above it. */
async function meaningsIn(root: string, file: string): Promise<Pick<WrittenIntent, "name" | "meaning" | "at">[]> {
  const lines = (await readFile(root + file, "utf8")).split("\n");
  return lines.flatMap((line, at) => {
    const meaning = /^ {2}\/\*\* (.+) \*\/$/.exec(lines[at - 1] ?? "")?.[1];
    const name = /^ {2}"?([a-z-]+)"?:(?: |$)/.exec(line)?.[1];
    return meaning && name ? [{ name, meaning, at: `${file}:${at + 1}` }] : [];
  });
}
