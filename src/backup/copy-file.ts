import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";

/** The size and digest of what was read. */
export interface Read {
  size: number;
  sha256: string;
}

const piece = 1 << 18;

/**
 * Copies a file that may be written meanwhile, to the end that it has when we come there, and has it on the disk when this resolves
 * (`sync: false`: when the system likes).
 * @returns undefined where the file is gone: PostgreSQL removes files while it works
 */
export async function copyFile(from: string, to: string, { sync = true } = {}): Promise<Read | undefined> {
  const source = await open(from, "r").catch(gone);
  if (!source) return undefined;
  try {
    const target = await open(to, "wx", 0o600);
    try {
      const read = await readAll(source, (bytes) => target.write(bytes).then(() => {}));
      if (sync) await target.sync();
      return read;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** The size and digest of a file. @returns undefined where it is missing */
export async function digestOfFile(path: string): Promise<Read | undefined> {
  const source = await open(path, "r").catch(gone);
  if (!source) return undefined;
  try {
    return await readAll(source, async () => {});
  } finally {
    await source.close();
  }
}

/** Has a folder's list of names on the disk. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function readAll(source: FileHandle, take: (bytes: Buffer) => Promise<void>): Promise<Read> {
  const hash = createHash("sha256");
  const buffer = Buffer.alloc(piece);
  let size = 0;
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, piece, size);
    if (bytesRead === 0) return { size, sha256: hash.digest("hex") };
    size += bytesRead;
    const bytes = buffer.subarray(0, bytesRead);
    hash.update(bytes);
    await take(bytes);
  }
}

function gone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

// Most files of a database are small, and each waits for the disk: many at once wait together.
const atOnce = 16;

/**
 * Does something with each of many, some at once; the results stand in the order of what was given. Where one fails no more
 * is begun, and it is thrown when what was begun has ended: whoever tidies up after it meets nobody who still writes.
 */
export async function forEachFile<T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    try {
      for (let i = next++; i < all.length; i = next++) results[i] = await act(all[i] as T);
    } catch (error) {
      next = all.length;
      throw error;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  const failed = ended.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
  return results;
}
