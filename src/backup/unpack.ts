import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { clusterHome } from "../database/index.ts";
import { copyFile, forEachFile, syncFolder } from "./copy-file.ts";
import { BackupFault } from "./fault.ts";
import type { Manifest } from "./manifest.ts";

/**
 * Lays a backup down as the built-in PostgreSQL of `dataDir`, a folder that is new or empty. Each file is compared on the way.
 * @throws BackupFault where something lies there already, a file is not as it was, or another PostgreSQL wrote it
 */
export async function unpack(backup: string, manifest: Manifest, dataDir: string, how = { sync: true }): Promise<void> {
  if (existsSync(dataDir) && (await readdir(dataDir)).length > 0)
    throw new BackupFault(`${dataDir} is not empty; a restore never writes over anything. Name a new folder.`);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const home = await clusterHome(dataDir);
  const ours = Number(home.version.split(".")[0]);
  if (ours !== manifest.postgres)
    throw new BackupFault(
      `The backup was made by PostgreSQL ${manifest.postgres}, this program brings ${ours}: restore it with the program that made it, then upgrade (deploy/README.md).`,
    );
  const draft = `${home.folder}.restoring-${randomBytes(4).toString("hex")}`;
  try {
    await layDown(backup, manifest, draft, { own: home.own, how });
    await rename(draft, home.folder);
    await syncFolder(dirname(home.folder));
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function layDown(
  backup: string,
  { folders, files }: Manifest,
  draft: string,
  { own, how }: { own: (path: string) => Promise<void>; how: { sync: boolean } },
) {
  const data = join(draft, "data");
  for (const folder of [draft, data, ...folders.map((name) => join(data, name))]) {
    await mkdir(folder, { mode: 0o700 });
    await own(folder);
  }
  await forEachFile(files, async ({ path, size, sha256 }) => {
    const read = await copyFile(join(backup, "data", path), join(data, path), how);
    if (read?.size !== size || read.sha256 !== sha256)
      throw new BackupFault(
        `data/${path} of the backup is ${read ? "not as it was made" : "missing"}: take another backup.`,
      );
    await own(join(data, path));
  });
  const password = join(draft, "password");
  if (!(await copyFile(join(backup, "password"), password))) throw new BackupFault("The backup has no file password.");
  await own(password);
}
