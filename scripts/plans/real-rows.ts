import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { fillHistory } from "../../bench/history.ts";
import { migrate, openDatabase, startServer } from "../../src/database/index.ts";
import { seedDatabase } from "../../test/seed.ts";
import type { Statement } from "../statements/read.ts";
import { busyDay } from "./busy-day.sql.ts";
import { explain, shapeOf } from "./explain.ts";
import { asTheProgram, onGivenStatistics } from "./given.ts";
import { known } from "./known.ts";
import { type RelationStatistics, readStatistics } from "./statistics.ts";

const bookings = 1_000_000;
const now = "2017-08-01T09:00:00+07:00";

/** Runs `work` on a database of a server of its own that holds a million past bookings and what goes with them; some minutes. */
export async function onRealRows<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "antrean-plans-"));
  const server = await startServer({ dataDir: folder });
  try {
    await migrate(server.url);
    const database = openDatabase(server.url, { connections: 2 });
    await seedDatabase(database, Temporal.Instant.from(now));
    await database.close();
    await fillHistory(server.url, bookings, Temporal.PlainDate.from("2017-08-01"), (done) =>
      console.error(`filling: ${done} of ${bookings}`),
    );
    await onceOn(server.url, beBusy);
    return await work(server.url);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A day at its busiest, and statistics of all that; without the checks of foreign keys, which are right by construction. */
export async function beBusy(client: pg.Client): Promise<void> {
  await client.query("set session_replication_role = replica");
  for (const statement of busyDay) await client.query(statement);
  await client.query("vacuum");
  await client.query("analyze");
  // Analyze guesses how many entries a partial index has from a few thousand rows, and finds none of a few hundred; building it counts.
  const { rows } = await client.query<{ name: string }>(
    "select indexrelid::regclass::text as name from pg_index where indpred is not null",
  );
  for (const { name } of rows) await client.query(`reindex index ${name}`);
}

export function statisticsOf(url: string): Promise<RelationStatistics[]> {
  return onceOn(url, readStatistics);
}

/** Each statement whose plan on real rows has another shape than on given statistics. */
export async function differences(url: string, statistics: readonly RelationStatistics[]): Promise<string[]> {
  const [real, given] = await onGivenStatistics(statistics, async (client, statements) => [
    await asTheProgram(url, (onRows) => shapes(onRows, statements)),
    await shapes(client, statements),
  ]);
  console.error(`${real.size} plans compared`);
  return [...real].flatMap(([name, shape]) =>
    given.get(name) === shape ? [] : [`${name}:\n  on rows:  ${shape}\n  on given: ${given.get(name)}`],
  );
}

async function shapes(client: pg.ClientBase, statements: readonly Statement[]): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const { name, variants } of statements)
    for (const [nr, text] of variants.entries()) {
      const plan = await explain(client, text, known[name]?.values);
      if (plan) all.set(variants.length > 1 ? `${name} (${nr + 1})` : name, shapeOf(plan));
    }
  return all;
}

async function onceOn<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
