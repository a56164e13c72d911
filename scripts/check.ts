// `npm run check`: everything that can be judged without running the program, side by side, a line each.
// With `--fix` (`npm run fix`) the style of the code and the width of the documents are put right instead.

import { checkCatches } from "./check-catches.ts";
import { checkCorpus } from "./check-corpus.ts";
import { checkDocs } from "./check-docs.ts";
import { checkLock } from "./check-lock.ts";
import { checkMigrations } from "./check-migrations.ts";
import { checkModules } from "./check-modules.ts";
import { checkSchema } from "./check-schema.ts";
import { checkStatements } from "./check-statements.ts";
import { checkUnseen } from "./check-unseen.ts";
import { checkWords } from "./check-words.ts";
import { runTool } from "./command.ts";
import { checkPlans } from "./plans.ts";
import { checkWrapping } from "./wrap-docs.ts";

const fix = process.argv.includes("--fix");

/** Each gives what is wrong, as lines to read, or none. */
const checks: Record<string, () => Promise<string[]>> = {
  types: () => tool("tsc", ["--noEmit"]),
  "browser types": () => tool("tsc", ["--noEmit", "--project", "src/browser"]),
  style: () => tool("biome", ["check", "--max-diagnostics=50", ...(fix ? ["--write"] : [])]),
  mistakes: () => tool("oxlint", ["--type-aware", "--deny-warnings"]),
  modules: checkModules,
  faults: checkCatches,
  unused: () => tool("knip", ["--no-progress", "--no-config-hints"]),
  migrations: checkMigrations,
  schema: checkSchema,
  statements: checkStatements,
  plans: checkPlans,
  corpus: checkCorpus,
  docs: checkDocs,
  wrapping: () => checkWrapping(fix),
  words: checkWords,
  unseen: checkUnseen,
  lock: checkLock,
};

const results = await Promise.all(Object.entries(checks).map(([name, check]) => report(name, check)));
const failed = results.filter((good) => !good).length;
console.log(failed === 0 ? `all ${results.length} checks passed` : `${failed} of ${results.length} checks failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function report(name: string, check: () => Promise<string[]>): Promise<boolean> {
  const began = performance.now();
  const wrong = await check().catch((error: Error) => [error.stack ?? error.message]);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const good = wrong.length === 0;
  console.log([`${good ? "ok  " : "FAIL"} ${name.padEnd(13)} ${seconds} s`, ...wrong].join("\n     "));
  return good;
}

async function tool(command: string, args: string[]): Promise<string[]> {
  const { code, output } = await runTool(command, args);
  return code === 0 ? [] : [...output.trim().split("\n"), `(${command} ended with ${code})`];
}
