import { existsSync } from "node:fs";
import { BrokenSetting, readCommandConfig } from "./config.ts";
import {
  connectionSentence,
  kindOf,
  MigrationRefused,
  migrate,
  openDatabase,
  ServerFault,
  startServer,
} from "./database/index.ts";
import { faultLines } from "./log/index.ts";
import { disagreement } from "./start.ts";

// `npm run migrate`: brings the database to this release's schema and does nothing else. `-- --list` only says what is missing.
// Exit code 0: done, or nothing to do; 1: refused or failed; 2: not understood.

const args = process.argv.slice(2);
const print = (line: string) => process.stdout.write(`${line}\n`);

process.exitCode = await main();

async function main(): Promise<number> {
  if (args.some((word) => word !== "--list") || args.length > 1) {
    process.stderr.write("npm run migrate [-- --list]\n");
    return 2;
  }
  try {
    await withServer((url) => bring(url, args.includes("--list")));
    return 0;
  } catch (error) {
    process.stderr.write(`${sentenceFor(error)}\n`);
    return 1;
  }
}

async function bring(url: string, dryRun: boolean): Promise<void> {
  await refuseOtherKind(url);
  const names = await migrate(url, { dryRun, log: print });
  if (names.length === 0) print("Nothing is missing.");
  else if (dryRun) for (const name of names) print(`${name} is missing.`);
}

async function refuseOtherKind(url: string): Promise<void> {
  const { meant } = readCommandConfig(process.env);
  if (!meant) return;
  const database = openDatabase(url, { connections: 1, name: "antrean command" });
  try {
    const refused = disagreement(meant, await database.transaction(kindOf));
    if (refused) throw new BrokenSetting(refused);
  } finally {
    await database.close();
  }
}

async function withServer(work: (url: string) => Promise<void>): Promise<void> {
  const { databaseUrl, databaseOwnerUrl, dataDir } = readCommandConfig(process.env);
  if (databaseUrl) return work(databaseOwnerUrl ?? databaseUrl);
  if (!existsSync(dataDir))
    throw new BrokenSetting(
      `There is no database in ${dataDir} yet. Start Antrean once, or set DATA_DIR or DATABASE_URL.`,
    );
  const server = await startServer({ dataDir });
  try {
    await work(server.url);
  } finally {
    await server.stop();
  }
}

function sentenceFor(error: unknown): string {
  const { code = "", message } = (error ?? {}) as { code?: string; message?: string };
  const ours = error instanceof BrokenSetting || error instanceof MigrationRefused || error instanceof ServerFault;
  if (ours) return (error as Error).message;
  const away = connectionSentence(error);
  if (away) return away;
  // What is wrong with a statement (class 42) quotes the migration; other errors may quote somebody's data.
  return code.startsWith("42") ? `The migration failed: ${code} ${message}.` : faultLines(error);
}
