import { readdir, readFile } from "node:fs/promises";
import { runTool } from "./command.ts";

/** Migrations are numbered, HEAD names the newest (so that two branches that add one collide in git), and none locks a busy table carelessly. */
export async function checkMigrations(): Promise<string[]> {
  const names = (await readdir("migrations")).filter((name) => name !== "HEAD").sort();
  const numbers = names.map((name) => name.slice(0, 4));
  const head = (await readFile("migrations/HEAD", "utf8")).trim();
  const { code, stdout } = await runTool("squawk", ["--reporter", "gcc", ...names.map((name) => `migrations/${name}`)]);
  return [
    ...names
      .filter((name) => !/^\d{4}_[a-z0-9_]+[.]sql$/.test(name))
      .map((name) => `${name}: want 0001_what_it_brings.sql`),
    ...numbers.filter((number, i) => numbers.indexOf(number) !== i).map((number) => `${number}: stands twice`),
    ...(head === names.at(-1) ? [] : [`HEAD names ${head}, the newest is ${names.at(-1)}`]),
    ...(code === 0 ? [] : stdout.trim().split("\n")),
  ];
}
