import { randomBytes } from "node:crypto";
import { type FileHandle, link, open, realpath, rename, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { KeyFileFault } from "./key-file-fault.ts";
import { newTree, packRoots, type Root, unpackRoots } from "./key-tree.ts";

/** What a key file holds. None of it ever stands in the database, in a backup of it, or in a log. */
export interface KeyFile {
  /** Keys of the digests of people, senders and codes, the newest last: one, or two while they are renewed. */
  digestKeys: readonly DigestKey[];
  /** Keys the digests of what is random, and cannot be tried out by anybody: tokens, and ids of messages. It stays. */
  tokenKey: Buffer;
  /** What everything else is made from. */
  master: Buffer;
  /** Of the tree of people's keys: what is left of it. */
  roots: readonly Root[];
  /** Whether a database was given to it: a key file belongs to one database for ever. */
  bound: boolean;
}

/** A key by its number, which the database names. */
export interface DigestKey {
  no: number;
  key: Buffer;
}

const title = "antrean key file";
/** 1 had one key for digests and tokens. */
const format = 2;

/** @param digestKey of a database that made its own before there were key files: it keyed the tokens too */
export function newKeyFile(digestKey?: Buffer): KeyFile {
  return {
    digestKeys: [{ no: 1, key: digestKey ?? randomBytes(32) }],
    tokenKey: digestKey ?? randomBytes(32),
    master: randomBytes(32),
    roots: newTree(),
    bound: false,
  };
}

/**
 * Reads a key file; undefined: there is none.
 * @throws KeyFileFault where others may read it, where it is another user's, and where it is no key file of this release's
 */
export async function readKeyFile(path: string): Promise<KeyFile | undefined> {
  const file = await openFile(path);
  if (!file) return undefined;
  try {
    await refuseOthers(path, file);
    return parsed(path, await file.readFile("utf8"));
  } finally {
    await file.close();
  }
}

/**
 * Writes a new key file, whole or not at all; false: there is one already. A name that appears by `link` is never taken from another
 * program, and what stands behind it is on the disk before.
 */
export async function makeKeyFile(path: string, content: KeyFile): Promise<boolean> {
  const draft = await writeDraft(path, content);
  try {
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw unusable(path, error);
  } finally {
    await unlink(draft);
  }
  await syncFolderOf(path);
  return true;
}

/** Puts another content in the place of a key file: whoever reads meanwhile finds the old one or the new one, never a part. */
export async function replaceKeyFile(path: string, content: KeyFile): Promise<void> {
  // Behind a link it is the file that is replaced, not the link.
  const real = await realpath(path);
  const draft = await writeDraft(real, content);
  try {
    await rename(draft, real);
  } catch (error) {
    await unlink(draft);
    throw unusable(path, error);
  }
  await syncFolderOf(real);
}

async function writeDraft(path: string, { digestKeys, tokenKey, master, roots, bound }: KeyFile): Promise<string> {
  const draft = `${path}.new-${randomBytes(4).toString("hex")}`;
  const text = {
    what: title,
    format,
    bound,
    digestKeys: digestKeys.map(({ no, key }) => ({ no, key: key.toString("base64") })),
    tokenKey: tokenKey.toString("base64"),
    master: master.toString("base64"),
    roots: packRoots(roots).toString("base64"),
  };
  try {
    const file = await open(draft, "wx", 0o600);
    try {
      await file.writeFile(`${JSON.stringify(text, null, 1)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    return draft;
  } catch (error) {
    throw unusable(path, error);
  }
}

async function openFile(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, "r");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw unusable(path, error);
  }
}

async function refuseOthers(path: string, file: FileHandle): Promise<void> {
  const found = await file.stat();
  const { mode, uid } = found;
  if (!found.isFile()) throw new KeyFileFault(`KEY_FILE: ${path} is not a file.`);
  // Also for root, who could read it: what root writes in its place the program could read no more.
  if (uid !== process.geteuid?.())
    throw new KeyFileFault(`KEY_FILE: ${path} belongs to another user; start as the user who owns it.`);
  if ((mode & 0o077) !== 0)
    throw new KeyFileFault(
      `KEY_FILE: ${path} can be read by others than its owner; chmod 600 it, and ask who read it.`,
    );
}

function parsed(path: string, text: string): KeyFile {
  const found = json(text);
  if (found?.what !== title) throw new KeyFileFault(`KEY_FILE: ${path} is not a key file of Antrean.`);
  if (![1, format].includes(found.format)) throw new KeyFileFault(`KEY_FILE: ${path} was written by a newer Antrean.`);
  const digestKeys = (found.digestKeys ?? [{ no: 1, key: found.digestKey }]).map(({ no, key }) => ({
    no,
    key: bytes(key),
  }));
  const [tokenKey, master] = [bytes(found.tokenKey ?? found.digestKey), bytes(found.master)];
  if ([...digestKeys.map(({ key }) => key), tokenKey, master].some((key) => key.length !== 32))
    throw new KeyFileFault(`KEY_FILE: ${path} is damaged; put back the copy that you keep of it.`);
  return { digestKeys, tokenKey, master, roots: unpackRoots(bytes(found.roots)), bound: found.bound };
}

const bytes = (text = "") => Buffer.from(text, "base64");

interface Written {
  what: string;
  format: number;
  bound: boolean;
  /** Of format 1. */
  digestKey?: string;
  digestKeys?: { no: number; key: string }[];
  tokenKey?: string;
  master: string;
  roots: string;
}

function json(text: string): Written | undefined {
  try {
    return JSON.parse(text) as Written;
  } catch {
    // dropped: what is no JSON is no key file.
    return undefined;
  }
}

async function syncFolderOf(path: string): Promise<void> {
  const folder = await open(dirname(path), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function unusable(path: string, error: unknown): KeyFileFault {
  return new KeyFileFault(`KEY_FILE: ${path} cannot be read or written (${codeOf(error)}).`);
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? "unknown";
