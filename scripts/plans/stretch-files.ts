import { chown, open, stat } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { sizesOf } from "./statistics.ts";

const pageBytes = 8192;
/** PostgreSQL cuts a relation into files of 1 GiB. */
const pagesAFile = 131_072;

/**
 * Makes the files of every table and index as long as the statistics say that they are. The planner takes the number of pages from the
 * file and only the rows a page from the statistics, so with an empty file it would plan for an empty table whatever was given. The
 * new pages are holes: they take no room on the disk, and to PostgreSQL a page of zeros is one that was never used.
 * The server must be on this machine and its files be ours; the database is for explaining and is thrown away.
 */
export async function stretchFiles(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder");
  const folder = rows[0]?.folder ?? "";
  for (const { path, pages } of await sizesOf(client)) {
    const first = join(folder, path);
    for (let part = 0; part * pagesAFile < pages; part++)
      await grow(part === 0 ? first : `${first}.${part}`, Math.min(pagesAFile, pages - part * pagesAFile), first);
  }
}

/** Never shorter than it is: an index has a first page of its own. */
async function grow(path: string, pages: number, like: string) {
  const file = await open(path, "a");
  try {
    const [{ size }, { uid, gid }] = [await file.stat(), await stat(like)];
    if (size === 0) await chown(path, uid, gid);
    if (size < pages * pageBytes) await file.truncate(pages * pageBytes);
  } finally {
    await file.close();
  }
}
