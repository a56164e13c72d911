import pg from "pg";
import { inject } from "vitest";
import { openDatabase } from "../src/database/index.ts";
import { seedDatabase } from "./seed.ts";

export interface TestDatabase {
  url: string;
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
  await onServer(`create database ${name} template ${template} strategy wal_log`);
  const url = Object.assign(new URL(inject("testServer")), { pathname: `/${name}` }).href;
  return { url, drop: () => onServer(`drop database if exists ${name} with (force)`) };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("testServer") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
