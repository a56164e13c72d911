import {
  BackupFault,
  checkBackup,
  makeBackup,
  megabytes,
  putAside,
  release,
  restore,
  upgradePostgres,
} from "./backup/index.ts";
import { connectionSentence, openDatabase, ServerFault } from "./database/index.ts";

// For operators: `npm run backup|restore|upgrade-postgresql -- ...`. Copies of the built-in PostgreSQL of DATA_DIR. Exit code: 0 done and
// good, 1 it failed or the copy is not good, 2 not understood.

const usage: Record<string, string[]> = {
  backup: ["npm run backup -- <new folder>"],
  restore: [
    "npm run restore -- check <backup>",
    "npm run restore -- <backup> <new data folder>",
    "npm run restore -- release <data folder>",
    "DATABASE_URL=... npm run restore -- put-aside",
  ],
  "upgrade-postgresql": ["npm run upgrade-postgresql -- <folder of the old package> <new data folder>"],
};

/** Why a folder of the operator cannot be used. */
const fileFaults: Record<string, string> = {
  EACCES: "this user may not write or read there",
  EPERM: "this user may not do that there",
  EROFS: "nothing can be written there",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full for this user",
  EEXIST: "a file stands in the way",
  ENOTDIR: "a part of this path is a file, not a folder",
  ENOENT: "it does not exist, or cannot be made there",
  EISDIR: "it is a folder, and a file is wanted",
};

const dataDir = process.env["DATA_DIR"]?.trim() || "./data";
const say = (line: string) => void process.stdout.write(`${line}\n`);
const [command = "", ...args] = process.argv.slice(2);

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const code = await run();
    if (code === 2) for (const line of usage[command] ?? Object.values(usage).flat()) process.stderr.write(`${line}\n`);
    return code;
  } catch (error) {
    process.stderr.write(`${sentenceFor(error)}\n`);
    return 1;
  }
}

async function run(): Promise<0 | 1 | 2> {
  const [first, second, ...more] = args;
  if (first === undefined || more.length > 0) return 2;
  if (command === "backup" && second === undefined) return backup(first);
  if (command === "restore") return restoreCommand(first, second);
  if (command === "upgrade-postgresql" && second !== undefined) {
    await upgradePostgres(dataDir, first, second, say);
    return 0;
  }
  return 2;
}

async function backup(to: string): Promise<0> {
  if (process.env["DATABASE_URL"]?.trim())
    throw new BackupFault("DATABASE_URL is set: copy a PostgreSQL of your own with its own tools (deploy/README.md).");
  const began = performance.now();
  const { files } = await makeBackup(dataDir, to, say);
  const size = megabytes(files.reduce((sum, file) => sum + file.size, 0));
  say(`${to}: ${files.length} files, ${size}, in ${Math.round((performance.now() - began) / 1000)} s.`);
  say(
    "It holds everything that people told the program: keep it as you keep the database, and no longer than the rules allow. The key file is not in it, and it opens only with that: keep a copy elsewhere.",
  );
  return 0;
}

async function restoreCommand(first: string, second: string | undefined): Promise<0 | 1 | 2> {
  if (first === "check") return second === undefined ? 2 : checked(second);
  if (first === "release") {
    await release(second ?? dataDir, say);
    return 0;
  }
  if (first === "put-aside") return second === undefined ? ownServer() : 2;
  if (second === undefined) return 2;
  await restore(first, second, say);
  return 0;
}

async function checked(backup: string): Promise<0 | 1> {
  const good = await checkBackup(backup, say);
  say(good ? "The backup is good." : "The backup is NOT good: make another one.");
  return good ? 0 : 1;
}

async function ownServer(): Promise<0> {
  const url = process.env["DATABASE_URL"]?.trim();
  if (!url) throw new BackupFault("put-aside is for a PostgreSQL of your own: set DATABASE_URL.");
  const database = openDatabase(url, { connections: 1, name: "antrean restore" });
  try {
    await putAside(database, say);
    return 0;
  } finally {
    await database.close();
  }
}

function sentenceFor(error: unknown): string {
  const { code, message, name } = (error ?? {}) as { code?: string; message?: string; name?: string };
  if (error instanceof BackupFault || error instanceof ServerFault) return message ?? "";
  const sentence = fileSentence(error) ?? connectionSentence(error);
  return sentence ?? `This failed on our side: ${[name, code].filter(Boolean).join(" ")}.`;
}

function fileSentence(error: unknown): string | undefined {
  const { code = "", path } = (error ?? {}) as { code?: string; path?: string };
  return path !== undefined && code in fileFaults ? `${path}: ${fileFaults[code]}.` : undefined;
}
