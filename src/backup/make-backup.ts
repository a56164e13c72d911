import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, statfs, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { clusterHome, type Database, openClient, openDatabase, startServer } from "../database/index.ts";
import { beginBackup, endBackup, majorVersion } from "./base-backup.sql.ts";
import { copyFiles, copyWal, findFiles } from "./copy-cluster.ts";
import { syncFolder } from "./copy-file.ts";
import { type Facts, readFacts, seeOneMoment } from "./facts.sql.ts";
import { BackupFault } from "./fault.ts";
import { type Manifest, writeManifest } from "./manifest.ts";
import { noteBackup } from "./note.ts";

/** For the operator: plain lines without anybody's data. */
export type Say = (line: string) => void;

/**
 * Copies the built-in PostgreSQL of `dataDir` to the new folder `to`, also while programs work on it. The folder gets its name when
 * everything is on the disk, so a backup that was interrupted looks like none.
 * @throws BackupFault where `to` exists, the disk is too small, or there is no database
 */
export async function makeBackup(dataDir: string, to: string, say: Say): Promise<Manifest> {
  const target = resolve(to);
  if (existsSync(target)) throw new BackupFault(`${target} exists already; a backup never writes over anything.`);
  if (!existsSync(dataDir)) throw new BackupFault(`There is no database in ${dataDir}.`);
  const home = await clusterHome(dataDir);
  const data = join(home.folder, "data");
  if (!existsSync(data)) throw new BackupFault(`There is no database in ${dataDir}.`);
  await mkdir(dirname(target), { recursive: true });
  const draft = `${target}.unfinished-${randomBytes(4).toString("hex")}`;
  await mkdir(draft, { mode: 0o700 });
  const server = await startServer({ dataDir });
  try {
    const manifest = await copyRunning(server.url, data, draft, say);
    await writeFile(join(draft, "password"), await readFile(join(home.folder, "password")), {
      mode: 0o600,
      flush: true,
    });
    await writeManifest(draft, manifest);
    for (const folder of ["", "data", ...manifest.folders.map((name) => join("data", name))])
      await syncFolder(join(draft, folder));
    await rename(draft, target);
    await syncFolder(dirname(target));
    await noteBackup(dataDir, manifest);
    return manifest;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await server.stop();
  }
}

async function copyRunning(url: string, data: string, draft: string, say: Say): Promise<Manifest> {
  const madeAt = Temporal.Now.instant().toString({ smallestUnit: "second" });
  const client = await openClient(url, "antrean backup");
  const database = openDatabase(url, { connections: 1, name: "antrean backup" });
  try {
    const found = await findFiles(data);
    const size = found.files.reduce((sum, file) => sum + file.size, 0);
    await refuseSmallDisk(draft, size);
    await beginBackup(client, `antrean ${madeAt}`);
    const copy = join(draft, "data");
    const again = await findFiles(data);
    const files = await copyFiles(data, copy, again, progress(size, say));
    const facts = await factsOf(database);
    const { label, from, to } = await endBackup(client);
    await writeFile(join(copy, "backup_label"), label, { mode: 0o600, flush: true });
    files.push({ path: "backup_label", ...digestOfText(label) }, ...(await copyWal(data, copy, from, to)));
    return {
      format: 1,
      madeAt,
      postgres: await majorVersion(client),
      wal: { from, to },
      folders: again.folders,
      files,
      facts,
    };
  } finally {
    await client.end();
    await database.close();
  }
}

function factsOf(database: Database): Promise<Facts> {
  return database.transaction(async (tx) => {
    await seeOneMoment(tx);
    return readFacts(tx);
  });
}

async function refuseSmallDisk(folder: string, size: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  // The log of what is written meanwhile comes on top.
  const wanted = size * 1.1 + 200e6;
  if (bavail * bsize < wanted)
    throw new BackupFault(
      `The disk of ${dirname(folder)} has ${megabytes(bavail * bsize)} free, the backup needs ${megabytes(wanted)}.`,
    );
}

function progress(size: number, say: Say): (bytes: number) => void {
  let told = performance.now();
  return (bytes) => {
    if (performance.now() - told < 2_000) return;
    told = performance.now();
    say(`  ${megabytes(bytes)} of about ${megabytes(size)}`);
  };
}

export const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;

function digestOfText(text: string) {
  return { size: Buffer.byteLength(text), sha256: createHash("sha256").update(text).digest("hex") };
}
