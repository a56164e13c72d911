import { randomBytes } from "node:crypto";
import type { Database, Tx } from "../database/index.ts";
import {
  bindInstallation,
  countPrograms,
  dropDigestKey,
  insertInstallation,
  lockInstallation,
  readInstallationKeys,
  refuseReleasesBefore,
} from "./installation.sql.ts";
import { type KeyFile, makeKeyFile, newKeyFile, readKeyFile, replaceKeyFile } from "./key-file.ts";
import { KeyFileFault } from "./key-file-fault.ts";
import { insertHoles, lockKeyFile, numberEverybody, readHoles, skipDeadNumbers } from "./key-holes.sql.ts";
import { afterLastTaken, merged, puncture } from "./key-tree.ts";
import { checkOf, type Keys, keysOf } from "./keys.ts";

/** What a database knows of its key file. */
interface Installation {
  /** The key of the digests, as long as a release may run that looks for it here. */
  digest_key: Buffer | null;
  /** null: no key file was ever used with this database. */
  key_check: Buffer | null;
  /** Which of the file's keys the digests are made with. */
  digest_no: number;
}

/** The keys of a program that runs, as they are at each moment. */
export interface LiveKeys extends Keys {
  /** Takes the keys of people who were erased out of the file and out of memory. To be called whenever `keysChannel` tells. */
  takeOutDestroyed(): Promise<void>;
}

/**
 * Opens the key file of a database that has its migrations. The first program on a database makes the file; from then on they belong
 * together. Two programs may start at once.
 * @throws KeyFileFault where the file is missing, is another database's, or can be read by others
 */
export async function openKeys(database: Database, path: string): Promise<LiveKeys> {
  const { file, sealed } = await database.transaction(async (tx) => {
    await insertInstallation(tx);
    const { rows } = await lockInstallation(tx);
    const known = rows[0]!;
    const file = known.key_check ? await fileOf(known, path) : await firstFile(tx, known, path);
    return { file, sealed: known.digest_key === null };
  });
  // After the database has it: a program that was killed in between finds a file that may still be given to this database.
  if (!file.bound) await replaceKeyFile(path, { ...file, bound: true });
  const take = async () => {
    const { file, no } = await database.transaction((tx) => takeOut(tx, path));
    return keysOf(file, sealed, no);
  };
  let now = await take();
  return {
    sealed,
    journalKey: now.journalKey,
    digest: (...asked) => now.digest(...asked),
    token: (...asked) => now.token(...asked),
    secret: (...asked) => now.secret(...asked),
    lives: (...asked) => now.lives(...asked),
    seal: (...asked) => now.seal(...asked),
    open: (...asked) => now.open(...asked),
    takeOutDestroyed: oneAfterAnother(async () => void (now = await take())),
  };
}

/**
 * Takes out of the file what must not be in it any more, and gives it as it is then: keys of people that were destroyed, and keys of digests
 * that the database does not name (of a renewal that was finished, or interrupted).
 */
export async function takeOut(tx: Tx, path: string): Promise<{ file: KeyFile; no: number }> {
  await lockKeyFile(tx);
  const known = (await readInstallationKeys(tx)).rows[0];
  const file = await fileOf(known, path);
  const no = known!.digest_no;
  const roots = puncture(file.roots, await readHoles(tx));
  const digestKeys = file.digestKeys.filter((key) => key.no === no);
  // One of an earlier release that goes took the tokens along: from now on they have a key of their own.
  const isGone = file.digestKeys.some((key) => key.no !== no && key.key.equals(file.tokenKey));
  const left = { ...file, roots, digestKeys, tokenKey: isGone ? randomBytes(32) : file.tokenKey };
  if (roots !== file.roots || digestKeys.length < file.digestKeys.length) await replaceKeyFile(path, left);
  await skipDeadNumbers(tx, afterLastTaken(roots) - 1);
  return { file: left, no };
}

/** Calls that come while one runs are answered by one more, together. */
function oneAfterAnother(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= running.then(() => {
      next = undefined;
      const mine = work();
      // dropped: whoever called hears of it; the one behind tries anew.
      running = mine.catch(() => {});
      return mine;
    });
    return next;
  };
}

/**
 * The keys of these people are destroyed when the transaction commits: every program takes them out of its key file, at the latest at its
 * next start. From then on nobody opens what was sealed with them, in whatever copy of the database.
 */
export async function destroyKeys(tx: Tx, people: readonly number[]): Promise<void> {
  if (people.length > 0) await insertHoles(tx, merged(people.map((person) => ({ first: person, last: person }))));
}

/**
 * The keys for a command, which makes no file.
 * @throws KeyFileFault as `openKeys` does, and where no program ever ran with a key file
 */
export async function findKeys(tx: Tx, path: string): Promise<Keys> {
  const { rows } = await readInstallationKeys(tx);
  return keysOf(await fileOf(rows[0], path), rows[0]?.digest_key === null, rows[0]!.digest_no);
}

/** Why a database was not sealed: it was before, or so many programs work on it. */
export type NotSealed = { is: "sealed-before" } | { is: "in-use"; programs: number };

/** How a database was sealed: what opened until now, and what opens from now on. */
export interface Sealed {
  is: "sealed";
  before: Keys;
  after: Keys;
}

/**
 * Takes the key of the digests out of the database. From now on nothing in it, nor in a copy made of it, opens or tries out anything,
 * and a program of a release that looks for the key there does not start on it. Nobody may work on it meanwhile: a running program goes
 * on with what it opened at its start. Whoever calls this carries over, in the same transaction, what was made with the keys before.
 * @param since a program that was heard of after this moment works
 */
export async function sealDatabase(tx: Tx, path: string, since: Temporal.Instant): Promise<Sealed | NotSealed> {
  const { rows } = await lockInstallation(tx);
  const file = await fileOf(rows[0], path);
  if (rows[0]?.digest_key === null) return { is: "sealed-before" };
  const running = await countPrograms(tx, since);
  const programs = running.rows[0]?.programs ?? 0;
  if (programs > 0) return { is: "in-use", programs };
  await dropDigestKey(tx);
  await refuseReleasesBefore(tx);
  await numberEverybody(tx);
  const no = rows[0]!.digest_no;
  return { is: "sealed", before: keysOf(file, false, no), after: keysOf(file, true, no) };
}

/** The file of a database. @throws KeyFileFault */
export async function fileOf(known: Installation | undefined, path: string): Promise<KeyFile> {
  if (!known?.key_check)
    throw new KeyFileFault("KEY_FILE: this database has no key file yet. Start Antrean once, it makes one.");
  const file = await readKeyFile(path);
  if (!file)
    throw new KeyFileFault(
      `KEY_FILE: ${path} does not exist, and this database opens only with the key file that was made for it; put it back, or set KEY_FILE to where it is.`,
    );
  if (!known.key_check.equals(checkOf(file)))
    throw new KeyFileFault(`KEY_FILE: ${path} is not the key file of this database; set KEY_FILE to the one that is.`);
  if (!file.digestKeys.some(({ no }) => no === known.digest_no))
    throw new KeyFileFault(
      `KEY_FILE: ${path} is a copy from before the digests were renewed; put the newer one in its place, and keep no older copy.`,
    );
  return file;
}

async function firstFile(tx: Tx, known: Installation, path: string): Promise<KeyFile> {
  const fresh = newKeyFile(known.digest_key ?? undefined);
  const file = (await readKeyFile(path)) ?? ((await makeKeyFile(path, fresh)) ? fresh : await readKeyFile(path));
  if (!file || file.bound || (known.digest_key && !known.digest_key.equals(file.digestKeys[0]!.key)))
    throw new KeyFileFault(
      `KEY_FILE: ${path} belongs to another database; remove it if that database is gone, or set KEY_FILE to another place.`,
    );
  await bindInstallation(tx, checkOf(file));
  // They would make a key of their own in the database.
  if (!known.digest_key) await refuseReleasesBefore(tx);
  return file;
}
