import { existsSync } from "node:fs";
import { shownMoment } from "./clock/index.ts";
import { BrokenSetting, readCommandConfig } from "./config.ts";
import {
  connectionSentence,
  type Database,
  kindOf,
  missingMigrations,
  openDatabase,
  ServerFault,
  startServer,
  type Tx,
} from "./database/index.ts";
import { KeyFileFault } from "./keys/index.ts";
import { faultLines } from "./log/index.ts";
import { commands } from "./operator/index.ts";
import { disagreement } from "./start.ts";

// For operators: `npm run messages|letters|numbers|offices|acts|explain|api-key -- ...`, also while the program runs. Connects to DATABASE_URL
// or to the built-in PostgreSQL of DATA_DIR, does one thing, mostly in one transaction, and says what it did.

/** What an operator can mend, in one sentence. */
class Unready extends Error {}

const [name = "", ...args] = process.argv.slice(2);
// dropped: `... | head` closes our output early; what was asked is done all the same.
process.stdout.on("error", () => {});
const print = (line: string) => process.stdout.write(`${line}\n`);

process.exitCode = await main();

async function main(): Promise<number> {
  const command = commands[name];
  if (!command) return usage(Object.values(commands).map(({ usage }) => usage));
  try {
    const code = await withDatabase((database) => act(database, command));
    return code === 2 ? usage([command.usage]) : code;
  } catch (error) {
    process.stderr.write(`${sentenceFor(error)}\n`);
    return 1;
  }
}

async function act(database: Database, { run, afterwards }: (typeof commands)[string]): Promise<number> {
  const { meant, keyFile } = readCommandConfig(process.env);
  const refused = meant && disagreement(meant, await database.transaction(kindOf));
  if (refused) throw new Unready(refused);
  const missing = await database.transaction(missingMigrations);
  if (missing.length > 0)
    throw new Unready(`The database lacks ${missing.join(", ")}: start this Antrean once, it brings them along.`);
  const committed: ((tx: Tx) => Promise<unknown>)[] = [];
  const code = await database.transaction(async (tx) => {
    const real = Temporal.Now.instant();
    const now = await shownMoment(tx, real);
    if (!now) throw new Unready("No program ever ran on this database: start Antrean once.");
    return run({ tx, args, print, now, real, keyFile, afterCommit: (work) => void committed.push(work) });
  });
  for (const work of committed) await database.transaction(work);
  return code === 2 || !afterwards ? code : afterwards({ transaction: database.transaction, print, keyFile }, code);
}

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const { databaseUrl: url, dataDir } = readCommandConfig(process.env);
  const server = url ? undefined : await builtIn(dataDir);
  const database = openDatabase(url ?? server!.runtimeUrl, { connections: 1, name: "antrean command" });
  try {
    return await work(database);
  } finally {
    await database.close();
    await server?.stop();
  }
}

// A command looks at a database that is there; it does not make an empty one.
async function builtIn(dataDir: string) {
  if (!existsSync(dataDir))
    throw new Unready(`There is no database in ${dataDir} yet. Start Antrean once, or set DATA_DIR or DATABASE_URL.`);
  return startServer({ dataDir });
}

function usage(lines: string[]): 2 {
  for (const line of lines) process.stderr.write(`${line}\n`);
  return 2;
}

function sentenceFor(error: unknown): string {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  const ours =
    error instanceof Unready ||
    error instanceof BrokenSetting ||
    error instanceof KeyFileFault ||
    error instanceof ServerFault;
  if (ours) return message ?? "";
  if (code === "42P01") return "This database is empty: start Antrean once.";
  if (code === "42501" && !process.env["DATABASE_URL"]?.trim())
    return "This database is from before there were roles: start this Antrean once, it brings them along.";
  return connectionSentence(error) ?? faultLines(error);
}
