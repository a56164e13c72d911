import { readdir, readFile } from "node:fs/promises";
import { runTool } from "./command.ts";
import { projectFiles, textOf } from "./files.ts";

/** The last migration from before files said which programs run on them. */
const beforeRunsWith = "0013";

/**
 * Migrations are numbered, HEAD names the newest (so that two branches that add one collide in git), each says which programs run on
 * it, none locks a busy table carelessly, and no statement would fail or go wrong when a later one adds a column.
 */
export async function checkMigrations(): Promise<string[]> {
  const names = (await readdir("migrations")).filter((name) => !["HEAD", "README.md"].includes(name)).sort();
  const numbers = names.map((name) => name.slice(0, 4));
  const head = (await readFile("migrations/HEAD", "utf8")).trim();
  const texts = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(`migrations/${name}`, "utf8")] as const)),
  );
  return [
    ...names
      .filter((name) => !/^\d{4}_[a-z0-9_]+[.]sql$/.test(name))
      .map((name) => `${name}: want 0001_what_it_brings.sql`),
    ...numbers.filter((number, i) => numbers.indexOf(number) !== i).map((number) => `${number}: stands twice`),
    ...(head === names.at(-1) ? [] : [`HEAD names ${head}, the newest is ${names.at(-1)}`]),
    ...[...texts].flatMap(([name, text]) => headFaults(name, text)),
    ...(await squawk(names.filter((name) => !isAlone(texts.get(name) ?? "")))),
    ...(await squawk(
      names.filter((name) => isAlone(texts.get(name) ?? "")),
      ["--no-assume-in-transaction"],
    )),
    ...(await namelessInserts()),
  ];
}

const isAlone = (text: string) => /^-- no transaction$/m.test(text);

/** What is wrong with the lines at the top of a file, and with a file that runs outside of a transaction. */
export function headFaults(name: string, text: string): string[] {
  const number = name.slice(0, 4);
  const runsWith = /^-- runs-with: (\d{4})$/m.exec(text)?.[1];
  const statements = text
    .replace(/--[^\n]*/g, "")
    .split(";")
    .filter((part) => part.trim() !== "");
  return [
    ...(number > beforeRunsWith && !runsWith
      ? [`${name}: say "-- runs-with: NNNN" on its first lines (README.md)`]
      : []),
    ...(runsWith && runsWith >= number ? [`${name}: runs-with names an older migration than its own`] : []),
    ...(isAlone(text) && statements.length !== 1 ? [`${name}: without a transaction a file has one statement`] : []),
  ];
}

async function squawk(names: string[], more: string[] = []): Promise<string[]> {
  if (names.length === 0) return [];
  const files = names.map((name) => `migrations/${name}`);
  const { code, stdout, output } = await runTool("squawk", ["--reporter", "gcc", ...more, ...files]);
  return code === 0 ? [] : (stdout.trim() || output.trim()).split("\n");
}

async function namelessInserts(): Promise<string[]> {
  // What only tests run meets no other schema than its own.
  const files = (await projectFiles()).filter((path) => /^src\/.*(?<![.](?:test|fixture))[.]tsx?$/.test(path));
  const found = await Promise.all(
    files.map(async (path) =>
      insertsWithoutColumns(await textOf(path)).map((table) => `${path}: name the columns of "insert into ${table}"`),
    ),
  );
  return found.flat();
}

/** The tables of inserts that do not name their columns: a column that a later release adds breaks or misplaces what they write. */
export function insertsWithoutColumns(text: string): string[] {
  const inserts = text.matchAll(
    /insert\s+into\s+([a-z_.]+|\$\{[^}]*\})(?:\s+as\s+\w+)?\s+(?:select|values|table|with|overriding)\b/gi,
  );
  return [...inserts].map(([, table = ""]) => table);
}
