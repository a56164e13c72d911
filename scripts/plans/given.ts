import { readFile, writeFile } from "node:fs/promises";
import type pg from "pg";
import { openDatabase } from "../../src/database/index.ts";
import { withFreshDatabase } from "../fresh-database.ts";
import { read, type Statement } from "../statements/read.ts";
import type { World } from "./judge.ts";
import { giveStatistics, type RelationStatistics } from "./statistics.ts";
import { stretchFiles } from "./stretch-files.ts";
import { growthOf } from "./tables.ts";

const file = "plans/statistics.json";

/** The statistics of a country that has been at work for years; `npm run plans -- --record` writes them. */
export async function recorded(): Promise<RelationStatistics[]> {
  return JSON.parse(await readFile(file, "utf8")) as RelationStatistics[];
}

export async function record(statistics: readonly RelationStatistics[]): Promise<void> {
  await writeFile(file, `[\n${statistics.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`);
}

/**
 * Runs `work` on an empty database that its planner takes for one of years, in a session with the settings of the program's own;
 * it is told the program's statements. Nothing is written into it, so autovacuum has no reason to look at its tables and to find out.
 */
export async function onGivenStatistics<T>(
  statistics: readonly RelationStatistics[],
  work: (client: pg.PoolClient, statements: Statement[]) => Promise<T>,
): Promise<T> {
  return withFreshDatabase(async (admin, url) => {
    // What is wrong with how they are written is for the check of statements to say.
    const { statements } = await read(admin);
    await giveStatistics(admin, statistics);
    await stretchFiles(admin);
    return asTheProgram(url, (client) => work(client, statements));
  });
}

/** A session with the settings of the program's connections. */
export async function asTheProgram<T>(url: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const database = openDatabase(url, { connections: 1 });
  const client = await database.pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
    await database.close();
  }
}

/** What there is in such a database, for the judge. */
export async function worldOf(client: pg.ClientBase): Promise<World> {
  const { rows } = await client.query<{ name: string; kind: string; tuples: number; partial: boolean }>(`
    select n.nspname || '.' || c.relname as name, c.relkind::text as kind, c.reltuples as tuples,
           exists (select from pg_index where indexrelid = c.oid and indpred is not null) as partial
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'i') and n.nspname !~ '^(pg_|information_schema)'`);
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  return {
    growing: new Map(of("r").flatMap(({ name, tuples }) => (growthOf[name] === "years" ? [[name, tuples]] : []))),
    tables: new Map(of("r").map(({ name, tuples }) => [name, tuples])),
    indexes: new Map(of("i").map(({ name, tuples }) => [name, tuples])),
    partial: new Set(rows.flatMap(({ name, partial }) => (partial ? [name] : []))),
  };
}
