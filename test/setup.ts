import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate, startServer } from "../src/database/index.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** an address of the test server, for making databases */
    testServer: string;
    /** the name of the database with all migrations in it, to be cloned and never connected to */
    testTemplate: string;
  }
}

/** Brings up one PostgreSQL for all tests, kept between runs, and a template database with every migration in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer({ dataDir: "node_modules/.cache/antrean-test-db" });
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await dropLeftovers(admin);
  project.provide("testServer", server.url);
  project.provide("testTemplate", await template(admin, server.url));
  await admin.end();
  return () => server.stop();
}

// Two runs may begin together: the lock lets one build and the other find it built. It gets its name only when it is
// whole, so a migration that fails half way is tried again next time.
async function template(admin: pg.Client, url: string): Promise<string> {
  const name = `template_${await fingerprint()}`;
  const draft = "template_draft";
  await admin.query("select pg_advisory_lock(1)");
  const { rows } = await admin.query("select from pg_database where datname = $1", [name]);
  if (rows.length === 0) {
    await admin.query(`drop database if exists ${draft} with (force)`);
    await admin.query(`create database ${draft}`);
    await migrate(databaseAt(url, draft));
    await admin.query(`alter database ${draft} rename to ${name}`);
  }
  await admin.query("select pg_advisory_unlock(1)");
  return name;
}

/** Changes with the text of any migration, and with how they are applied. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  const names = (await readdir("migrations")).filter((name) => name.endsWith(".sql")).sort();
  for (const path of [...names.map((name) => join("migrations", name)), "src/database/migrate.ts"]) {
    hash.update(path).update(await readFile(path));
  }
  return hash.digest("hex").slice(0, 16);
}

/** Databases of test processes that are no more, and all but the newest few templates. */
async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    "select datname from pg_database where datname ~ '^(test_|template_[0-9a-f]{16}$)' order by oid desc",
  );
  const names = rows.map((row) => row.datname);
  const old = names.filter((name) => name.startsWith("template_")).slice(5);
  const orphans = names.filter((name) => name.startsWith("test_") && !isAlive(Number(name.split("_")[1])));
  for (const name of [...old, ...orphans]) await admin.query(`drop database if exists ${name} with (force)`);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function databaseAt(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
