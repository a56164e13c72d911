import { mkdir, readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { copyFile, forEachFile } from "./copy-file.ts";
import type { CopiedFile } from "./manifest.ts";

/** Folders whose files belong to the running server alone: they are made anew by the one that opens the copy. */
const emptied = new Set([
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
  "pg_wal/summaries",
  "pg_wal/archive_status",
]);
const left = /(^|\/)(postmaster\.(pid|opts)|pgsql_tmp[^/]*|pg_internal\.init[^/]*|backup_label(\.old)?|.*\.tmp)$/;
/** Copied last, as pg_basebackup does. */
const control = "global/pg_control";

export interface Found {
  folders: string[];
  files: { path: string; size: number }[];
}

/** What of a cluster belongs into a backup. Files may come and go meanwhile. */
export async function findFiles(data: string): Promise<Found> {
  const found: Found = { folders: [], files: [] };
  const walk = async (folder: string) => {
    // dropped: PostgreSQL took the folder away meanwhile; its log brings back what matters.
    const entries = await readdir(join(data, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (left.test(path)) continue;
      if (entry.isDirectory()) {
        found.folders.push(path);
        await walk(path);
      } else if (entry.isFile() && !emptied.has(folder)) {
        // dropped: the file went meanwhile, as above.
        const { size } = await stat(join(data, path)).catch(() => ({ size: 0 }));
        found.files.push({ path, size });
      }
    }
  };
  await walk("");
  return found;
}

/** Copies what was found to `to` and tells how many bytes were done. @returns each file with its digest; those that went meanwhile are left out */
export async function copyFiles(
  data: string,
  to: string,
  { folders, files }: Found,
  progress: (bytes: number) => void,
): Promise<CopiedFile[]> {
  await mkdir(to, { mode: 0o700, recursive: true });
  for (const folder of folders) await mkdir(join(to, folder), { mode: 0o700 });
  const copied: CopiedFile[] = [];
  let bytes = 0;
  const copyOne = async ({ path }: { path: string }) => {
    const read = await copyFile(join(data, path), join(to, path));
    if (!read) return;
    copied.push({ path, ...read });
    bytes += read.size;
    progress(bytes);
  };
  await forEachFile(
    files.filter(({ path }) => path !== control),
    copyOne,
  );
  await copyOne({ path: control });
  return copied;
}

/** Copies the write-ahead log that makes the copy whole. */
export async function copyWal(data: string, to: string, from: string, until: string): Promise<CopiedFile[]> {
  const names = (await readdir(join(data, "pg_wal"))).filter((name) => isBetween(name, from, until)).sort();
  const copied: CopiedFile[] = [];
  for (const name of names) {
    const path = `pg_wal/${name}`;
    await mkdir(dirname(join(to, path)), { recursive: true, mode: 0o700 });
    const read = await copyFile(join(data, path), join(to, path));
    if (read) copied.push({ path, ...read });
  }
  return copied;
}

// 24 digits: timeline, then the place in the log; within one timeline names stand in the order of the log.
function isBetween(name: string, from: string, until: string): boolean {
  return /^[0-9A-F]{24}$/.test(name) && from <= name && name <= until;
}
