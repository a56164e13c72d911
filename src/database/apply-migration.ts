import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { checksumOf, type MigrationFile, MigrationRefused } from "./migration-files.ts";

/** So long a file waits for a busy table in one try. Meanwhile everybody else who wants the table waits behind it. */
const lockTimeout = "2s";
const tries = 12;

/**
 * Brings one file in and writes down that it is there. Waits for busy tables in short tries with pauses between them.
 * @throws MigrationRefused when a table stays busy, or what PostgreSQL says of the file
 */
export async function applyMigration(
  client: pg.Client,
  file: MigrationFile,
  log: (sentence: string) => void,
): Promise<void> {
  for (let nth = 1; ; nth++) {
    try {
      await (file.transaction ? inTransaction(client, file) : alone(client, file));
      return log(`${file.name} is in.`);
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (nth === tries)
        throw new MigrationRefused(
          `${file.name} waits for a table that stays busy: end long transactions, then start again.`,
        );
      log(`${file.name} waits for a busy table.`);
      await pause(Math.min(8_000, 250 * 2 ** nth));
    }
  }
}

async function inTransaction(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query("begin");
  try {
    await client.query(`set local lock_timeout = '${lockTimeout}'; set local statement_timeout = '10min'`);
    await client.query(file.text);
    await writeDown(client, file);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

// A concurrent build that failed or was killed leaves an invalid index of that name, which costs writes and serves nobody: it goes
// before the next try. One that is whole was built by a program that died before it could write that down.
async function alone(client: pg.Client, file: MigrationFile): Promise<void> {
  const index = builtIndex(file.text);
  const state = index && (await indexState(client, index));
  if (state === "invalid") await client.query(`drop index concurrently if exists ${index}`);
  if (state !== "valid") {
    await client.query("set statement_timeout = '2h'");
    try {
      await client.query(file.text);
    } finally {
      await client.query("reset statement_timeout");
    }
  }
  await writeDown(client, file);
}

async function writeDown(client: pg.Client, { name, text, runsWith }: MigrationFile): Promise<void> {
  await client.query("insert into migration (name, checksum, runs_with) values ($1, $2, $3)", [
    name,
    checksumOf(text),
    runsWith ?? null,
  ]);
}

/** The index that a file builds concurrently, if it does. */
export function builtIndex(text: string): string | undefined {
  return /^create (?:unique )?index concurrently (?:if not exists )?([a-z_][a-z0-9_.]*) on /im.exec(text)?.[1];
}

async function indexState(client: pg.Client, name: string): Promise<"valid" | "invalid" | undefined> {
  const { rows } = await client.query<{ valid: boolean }>(
    "select indisvalid and indisready as valid from pg_index where indexrelid = to_regclass($1)",
    [name],
  );
  return rows[0] && (rows[0].valid ? "valid" : "invalid");
}

// lock_not_available, deadlock_detected: the other one goes on, and so do we, a little later.
function isBusy(error: unknown): boolean {
  return error instanceof pg.DatabaseError && ["55P03", "40P01"].includes(error.code ?? "");
}
