import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate, openDatabase, startServer } from "../src/database/index.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** an address of the test server, for making databases */
    testServer: string;
    /** the same as the program's own role, which works on rows and changes no table */
    testRuntime: string;
    /** the same as the role that only reads */
    testReader: string;
    /** the name of the database with all migrations in it, to be cloned and never connected to */
    testTemplate: string;
    /** the same with the offices of the 2017 pack, by the moment at which they were stored */
    testTowns: Record<string, string>;
  }
}

/** Brings up one PostgreSQL for all tests, kept between runs, with databases to copy: every migration in it, or a whole town. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer({ dataDir: "node_modules/.cache/antrean-test-db" });
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await dropLeftovers(admin);
  project.provide("testServer", server.url);
  project.provide("testRuntime", server.runtimeUrl);
  project.provide("testReader", server.readerUrl);
  const code = ["migrate", "apply-migration", "privileges.sql", "reader-columns"].map(
    (name) => `src/database/${name}.ts`,
  );
  const empty = `template_${await fingerprint(["migrations", ...code])}`;
  await made(admin, empty, () => migrate(databaseAt(server.url, draft)));
  project.provide("testTemplate", empty);
  project.provide("testTowns", await towns(admin, server.url, empty));
  await admin.end();
  return async () => {
    await server.stop();
    sayOrder(project);
  };
}

/** The order may be why a test failed: the last line of the output says how to have it again. */
function sayOrder({ vitest }: TestProject): void {
  if (vitest.state.getCountOfFailedTests() === 0) return;
  const { seed } = vitest.config.sequence;
  console.error(`These tests ran in the order of seed ${seed}. The same order again: TEST_SEED=${seed} npm test`);
}

/** A town for each moment at which many stories begin: storing a pack took a file half a second, copying it takes a twentieth. */
async function towns(admin: pg.Client, url: string, empty: string): Promise<Record<string, string>> {
  const { beginnings, seedDatabase: seed } = await import("./seed.ts");
  const rooms = ["calendar", "database", "office"].map((room) => `src/${room}`);
  const print = await fingerprint(["migrations", "packs/2017", "test/seed.ts", ...rooms]);
  const names: Record<string, string> = {};
  for (const [nr, now] of beginnings.entries()) {
    names[now] = `town_${print}_${nr}`;
    await made(
      admin,
      names[now],
      async () => {
        const database = openDatabase(databaseAt(url, draft), { connections: 1 });
        try {
          await seed(database, Temporal.Instant.from(now));
        } finally {
          await database.close();
        }
      },
      empty,
    );
  }
  return names;
}

const draft = "template_draft";

// Two runs may begin together: the lock lets one build and the other find it built. It gets its name only when it is
// whole, so a migration that fails half way is tried again next time.
async function made(admin: pg.Client, name: string, fill: () => Promise<unknown>, from = "template1"): Promise<void> {
  await admin.query("select pg_advisory_lock(1)");
  const { rows } = await admin.query("select from pg_database where datname = $1", [name]);
  if (rows.length === 0) {
    await admin.query(`drop database if exists ${draft} with (force)`);
    await admin.query(`create database ${draft} template ${from}`);
    await fill();
    await admin.query(`alter database ${draft} rename to ${name}`);
  }
  await admin.query("select pg_advisory_unlock(1)");
}

/** Changes with the text of any file in these places. */
async function fingerprint(places: string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of (await Promise.all(places.map(filesIn))).flat()) hash.update(path).update(await readFile(path));
  return hash.digest("hex").slice(0, 16);
}

async function filesIn(place: string): Promise<string[]> {
  if (/\.\w+$/.test(place)) return [place];
  const files = await readdir(place, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  return paths.filter((path) => !path.endsWith(".test.ts") && !path.endsWith("/HEAD")).sort();
}

/** Databases of test processes that are no more, and all but the newest few templates. */
async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    "select datname from pg_database where datname ~ '^(test_|template_[0-9a-f]{16}$|town_)' order by oid desc",
  );
  const names = rows.map((row) => row.datname);
  const old = ["template_", "town_"].flatMap((kind) => names.filter((name) => name.startsWith(kind)).slice(10));
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
