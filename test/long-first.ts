import { createHash } from "node:crypto";
import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take about a minute or longer: whichever of them began last would end long after all others, with half of the machine idle. */
const long = new Set([
  "src/commands.test.ts",
  "src/console/papers-page/papers.test.ts",
  "src/console/sign-in/sign-in.test.ts",
  "test/database-kind.test.ts",
  "test/language.test.ts",
  "test/privacy.test.ts",
  "test/understanding.test.ts",
]);

/** Any order must do, so each seed has its own; but the long files begin before the others. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root, sequence } = this.ctx.config;
    const byPath = new Map(files.map((file) => [relative(root, file.moduleId), file]));
    return orderOf(sequence.seed, [...byPath.keys()]).flatMap((path) => byPath.get(path) ?? []);
  }
}

/** Paths from the root of the repository in the order of a seed, the same on every machine. */
export function orderOf(seed: number, paths: readonly string[]): string[] {
  const placed = paths.map((path) => ({ path, place: createHash("sha256").update(`${seed} ${path}`).digest("hex") }));
  placed.sort((a, b) => Number(long.has(b.path)) - Number(long.has(a.path)) || (a.place < b.place ? -1 : 1));
  return placed.map(({ path }) => path);
}
