import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Facts } from "./facts.sql.ts";
import { BackupFault } from "./fault.ts";

export interface CopiedFile {
  /** Relative to `data` in the backup. */
  path: string;
  size: number;
  sha256: string;
}

/** What a backup holds, written when all of it is on the disk. */
export interface Manifest {
  format: 1;
  madeAt: string;
  /** PostgreSQL's major version; only the same one can open the copy. */
  postgres: number;
  /** The stretch of the write-ahead log that makes the copy whole. */
  wal: { from: string; to: string };
  folders: string[];
  files: CopiedFile[];
  /** What the database said of itself just before the end of the backup. */
  facts: Facts;
}

const file = (backup: string) => join(backup, "manifest.json");
const digestFile = (backup: string) => join(backup, "manifest.json.sha256");
const digestOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** Writes the manifest and the digest by which a change of it is noticed. */
export async function writeManifest(backup: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  await writeFile(file(backup), text, { mode: 0o600, flush: true });
  await writeFile(digestFile(backup), `${digestOf(text)}  manifest.json\n`, { mode: 0o600, flush: true });
}

/** @throws BackupFault where there is no backup, or its manifest was changed */
export async function readManifest(backup: string): Promise<Manifest> {
  const [text, digest] = (await Promise.all(
    [file(backup), digestFile(backup)].map((path) => readFile(path, "utf8")),
    // dropped: whatever keeps the two from being read, there is no whole backup here.
  ).catch(() => {
    throw new BackupFault(`${backup} is no whole backup: it has no manifest.`);
  })) as [string, string];
  if (digest.split(" ")[0] !== digestOf(text)) throw new BackupFault(`The manifest of ${backup} was changed.`);
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== 1) throw new BackupFault(`${backup} was written by a newer Antrean.`);
  return manifest;
}
