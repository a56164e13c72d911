import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest } from "./manifest.ts";

/** The newest backup of a built-in PostgreSQL. */
export interface BackupNote {
  madeAt: string;
  bytes: number;
}

const file = (dataDir: string) => join(dataDir, "last-backup.json");

/** Writes down that a backup was made, for the page that an operator opens. */
export async function noteBackup(dataDir: string, { madeAt, files }: Manifest): Promise<void> {
  const note: BackupNote = { madeAt, bytes: files.reduce((sum, { size }) => sum + size, 0) };
  const draft = `${file(dataDir)}.new`;
  await writeFile(draft, JSON.stringify(note));
  await rename(draft, file(dataDir));
}

/** The newest backup of `dataDir` that this machine knows of; undefined: none. */
export async function lastBackup(dataDir: string): Promise<BackupNote | undefined> {
  try {
    return JSON.parse(await readFile(file(dataDir), "utf8")) as BackupNote;
  } catch {
    // dropped: there is no note, or a broken one: no backup that we know of.
    return undefined;
  }
}
