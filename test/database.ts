import { rm } from "node:fs/promises";
import pg from "pg";
import { inject } from "vitest";
import { openDatabase } from "../src/database/index.ts";
import { keyFileOf } from "./key-file.ts";
import { seedDatabase } from "./seed.ts";

export interface TestDatabase {
  /** as its owner */
  url: string;
  /** as the role of a program that works */
  runtimeUrl: string;
  /** as the role that only reads */
  readerUrl: string;
  /** Throws everybody out and removes it. One that is forgotten goes at the start of a later run. */
  drop(): Promise<void>;
}

let made = 0;

/** A database with the offices of the 2017 pack as they are at this moment, all days of the horizon opened. */
export async function aSeededDatabase(now: Temporal.Instant): Promise<TestDatabase> {
  const town = inject("testTowns")[now.toString()];
  if (town) return aDatabase(town);
  const made = await aDatabase();
  const database = openDatabase(made.url, { connections: 1 });
  try {
    await seedDatabase(database, now);
  } finally {
    await database.close();
  }
  return made;
}

/** An empty database of our own with every migration in it, on a real PostgreSQL; or a copy of another that nobody is connected to. */
export async function aDatabase(template = inject("testTemplate")): Promise<TestDatabase> {
  const name = `test_${process.pid}_${++made}`;
  // `wal_log`, because copying files took 67 ms a database here and this takes 47.
  await onServer((client) => client.query(`create database ${name} template ${template} strategy wal_log`));
  const at = (server: string) => Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const url = at(inject("testServer"));
  // One of an earlier run's database of the same name is another database's.
  await rm(keyFileOf(url), { force: true });
  return {
    url,
    runtimeUrl: at(inject("testRuntime")),
    readerUrl: at(inject("testReader")),
    async drop() {
      await dropDatabase(name);
      await rm(keyFileOf(url), { force: true });
    },
  };
}

/** A connection that was ended a moment ago may still be told that it is thrown out, and then nobody listens: so they go first. */
async function dropDatabase(name: string): Promise<void> {
  await onServer(async (client) => {
    for (let looks = 0; looks < 40 && (await isInUse(client, name)); looks++)
      await new Promise((on) => setTimeout(on, 25));
    await client.query(`drop database if exists ${name} with (force)`);
  });
}

async function isInUse(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query("select from pg_stat_activity where datname = $1 limit 1", [name]);
  return rows.length > 0;
}

async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: inject("testServer") });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
