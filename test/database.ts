import pg from "pg";
import { inject } from "vitest";

export interface TestDatabase {
  url: string;
  /** Throws everybody out and removes it. One that is forgotten goes at the start of a later run. */
  drop(): Promise<void>;
}

let made = 0;

/** An empty database of our own with every migration in it, on a real PostgreSQL. */
export async function aDatabase(): Promise<TestDatabase> {
  const name = `test_${process.pid}_${++made}`;
  // `wal_log`, because copying files took 67 ms a database here and this takes 47.
  await onServer(`create database ${name} template ${inject("testTemplate")} strategy wal_log`);
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
