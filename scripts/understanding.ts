// `npm run understanding`: how well messages are understood, over the trial sets of unseen/. Prints by kind what was right, asked about,
// wrong or harmful, then every row that is not right with what came back. `--json`: one object as the last line. `--set`, `--kind` and
// `--row` play a part; `--transcript <file>` writes the talks whole, to be judged by reading. Exit code 1: a whole set is below its floor
// (unseen/floors.json).

import { readFile, rm, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { startServer } from "../src/database/index.ts";
import { runTool } from "./command.ts";
import { crossValidated } from "./understanding/cross-validated.ts";
import { belowFloors } from "./understanding/floors.ts";
import type { PlayedTalk } from "./understanding/play.ts";
import { type Counts, countsOf, englishOf, faultsOf, figuresOf, tableOf, transcriptOf } from "./understanding/print.ts";
import { type PlayedSet, playedSets, playSet, talksOf, trialGroups } from "./understanding/sets.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean" },
    set: { type: "string" },
    kind: { type: "string" },
    row: { type: "string" },
    transcript: { type: "string" },
  },
});
const others: Record<string, () => Promise<Counts | undefined>> = { messages, "cross-validation": crossValidated };
const english = trialGroups.map((group) => `${group}-english`);
const names = [...Object.keys(others), ...playedSets, ...english];
if (values.set && !names.includes(values.set)) {
  console.error(`There is no set "${values.set}": ${names.join(", ")}`);
  process.exit(2);
}

// One PostgreSQL for all sets, so that it is not stopped and started between them.
const server = await startServer({ dataDir: "node_modules/.cache/antrean-test-db" });
const figures: Record<string, Counts> = {};
const transcripts: string[] = [];
const came: Partial<Record<string, PlayedTalk[]>> = {};
const isPart = Boolean(values.kind ?? values.row);
for (const [set, count] of Object.entries(others)) {
  if (isPart || (values.set && values.set !== set)) continue;
  const counts = await count();
  if (counts) figures[set] = counts;
}
for (const set of playedSets) if (isWanted(set)) await played(set);
for (const group of trialGroups) {
  const talks = englishOf(group, came);
  if (talks.length === 0) continue;
  figures[`${group}-english`] = figuresOf(talks);
  print(tableOf(`${group}-english`, talks));
}
if (values.transcript) await writeFile(values.transcript, `${transcripts.join("\n\n")}\n`);
print(Object.entries(figures).map(([set, counts]) => `${set}: ${summary(counts)}`));
if (!isPart && !values.set) {
  const below = await belowFloors(figures);
  for (const sentence of below) console.error(sentence);
  process.exitCode = below.length > 0 ? 1 : 0;
}
if (values.json) console.log(JSON.stringify(figures));
await server.stop();

/** An English set is those talks of the sets of its group. */
function isWanted(set: PlayedSet): boolean {
  return (
    !values.set ||
    values.set === set ||
    (isEnglish(values.set) && set.startsWith(values.set.slice(0, -"english".length)))
  );
}

function isEnglish(set: string | undefined): boolean {
  return set !== undefined && english.includes(set);
}

async function played(set: PlayedSet): Promise<void> {
  const talks = (await talksOf(set)).filter(
    ({ id, kind, language }) =>
      (!values.kind || values.kind === kind) &&
      (!values.row || values.row === id) &&
      (!isEnglish(values.set) || language === "en"),
  );
  if (talks.length === 0) return;
  const all = await playSet(set, { talks, progress: progressOf(set) });
  came[set] = all;
  figures[set] = figuresOf(all);
  transcripts.push(transcriptOf(set, all));
  print([...tableOf(set, all), "", ...faultsOf(all)]);
}

/** messages.tsv has its own test, kind by kind; whether a row fails by a nuisance or by a harm, it does not tell. */
async function messages(): Promise<Counts> {
  process.stderr.write("messages: its own test is running\n");
  const report = "node_modules/.cache/understanding-messages.json";
  await rm(report, { force: true });
  const { output } = await runTool("vitest", [
    "run",
    "test/messages.test.ts",
    "--reporter=json",
    `--outputFile=${report}`,
  ]);
  const figures = await readFile(report, "utf8").catch((error: Error) => {
    throw new Error(`test/messages.test.ts gave no figures:\n${output}`, { cause: error });
  });
  const { testResults } = JSON.parse(figures) as { testResults: { assertionResults: Row[] }[] };
  const rows = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ title }) => / \([a-z-]+\)$/.test(title));
  const wrong = rows.filter(({ status }) => status !== "passed");
  print(wrong.map(({ title, failureMessages }) => `messages: ${title}\n  ${failureMessages[0]?.split("\n")[0] ?? ""}`));
  return { ...countsOf([]), right: rows.length - wrong.length, wrong: wrong.length };
}

interface Row {
  title: string;
  status: string;
  failureMessages: string[];
}

function progressOf(set: string): (done: number, all: number) => void {
  return (done, all) => {
    if (done % 50 === 0 || done === all) process.stderr.write(`${set}: ${done} of ${all}\n`);
  };
}

function summary(counts: Counts): string {
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const percent = ((100 * (counts.right + counts.asked)) / all).toFixed(1);
  const parts = Object.entries(counts).map(([verdict, count]) => `${count} ${verdict}`);
  return `${parts.join(", ")} of ${all} (${percent} % right or asked)`;
}

function print(lines: string[]): void {
  console.log(["", ...lines].join("\n"));
}
