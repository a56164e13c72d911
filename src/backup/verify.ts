import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { digestOfFile, forEachFile } from "./copy-file.ts";
import type { Manifest } from "./manifest.ts";

/** Compares every file of a backup with its manifest. @returns a sentence for each difference; none: the copy is as it was made */
export async function compareFiles(backup: string, { files }: Manifest): Promise<string[]> {
  const wrong: string[] = [];
  await forEachFile(files, async ({ path, size, sha256 }) => {
    const there = await digestOfFile(join(backup, "data", path));
    if (!there) wrong.push(`data/${path} is missing`);
    else if (there.size !== size || there.sha256 !== sha256) wrong.push(`data/${path} was changed`);
  });
  const known = new Set(files.map(({ path }) => path));
  const entries = await readdir(join(backup, "data"), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name).slice(join(backup, "data").length + 1);
    if (entry.isFile() && !known.has(path)) wrong.push(`data/${path} does not belong to the backup`);
  }
  return wrong;
}
