import { randomBytes } from "node:crypto";
import type { Database, Tx } from "../database/index.ts";
import { type Digests, digestsOf, hasDigestKey } from "./digests.ts";
import {
  bindInstallation,
  countPrograms,
  dropDigestKey,
  insertInstallation,
  lockInstallation,
  readDigestNumbers,
  readInstallationKeys,
  refuseReleasesBefore,
} from "./installation.sql.ts";
import { type KeyFile, makeKeyFile, newKeyFile, readKeyFile, replaceKeyFile } from "./key-file.ts";
import { KeyFileFault } from "./key-file-fault.ts";
import { insertHoles, lockKeyFile, numberEverybody, readHoles, skipDeadNumbers } from "./key-holes.sql.ts";
import { afterLastTaken, merged, puncture } from "./key-tree.ts";
import { checkOf, type Keys, type KeysOfFile, keysOf, type NamedKeys } from "./keys.ts";

/** What a database knows of its key file. */
interface Installation {
  /** The key of the digests, as long as a release may run that looks for it here. */
  digest_key: Buffer | null;
  /** null: no key file was ever used with this database. */
  key_check: Buffer | null;
  /** Which of the file's keys digests are made with. */
  digest_no: number;
  digest_older: number | null;
  digest_next: number | null;
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
  let inHand = await database.transaction((tx) => takeOut(tx, path));
  let now = keysOf(inHand.file, sealed, inHand.named);
  const take = async () => {
    inHand = await database.transaction((tx) => takeOut(tx, path));
    now = keysOf(inHand.file, sealed, inHand.named);
  };
  return {
    sealed,
    journalKey: now.journalKey,
    digestsIn: digestsOfTx(() => inHand.file, path),
    get lastDigests() {
      return now.lastDigests;
    },
    get digestNumbers() {
      return now.digestNumbers;
    },
    idDigest: (...asked) => now.idDigest(...asked),
    token: (...asked) => now.token(...asked),
    secret: (...asked) => now.secret(...asked),
    lives: (...asked) => now.lives(...asked),
    seal: (...asked) => now.seal(...asked),
    open: (...asked) => now.open(...asked),
    takeOutDestroyed: oneAfterAnother(take),
  };
}

/**
 * Takes out of the file what must not be in it any more, and gives it as it is then: keys of people that were destroyed, and keys of digests
 * from before those that the database names. A newer one stays: this may be an older copy of the database, and the other names it.
 */
export async function takeOut(tx: Tx, path: string): Promise<{ file: KeyFile; named: NamedKeys }> {
  await lockKeyFile(tx);
  const known = (await readInstallationKeys(tx)).rows[0];
  const file = await fileOf(known, path);
  const named = namedIn(known!);
  const isOver = ({ no }: { no: number }) => no < (named.older ?? named.no);
  const roots = puncture(file.roots, await readHoles(tx));
  const digestKeys = file.digestKeys.filter((key) => !isOver(key));
  // One of an earlier release that goes took the tokens along: from now on they have a key of their own.
  const isGone = file.digestKeys.some((key) => isOver(key) && key.key.equals(file.tokenKey));
  const left = { ...file, roots, digestKeys, tokenKey: isGone ? randomBytes(32) : file.tokenKey };
  if (roots !== file.roots || digestKeys.length < file.digestKeys.length) await replaceKeyFile(path, left);
  await skipDeadNumbers(tx, afterLastTaken(roots) - 1);
  return { file: left, named };
}

function namedIn({ digest_no, digest_older, digest_next }: Installation): NamedKeys {
  return { no: digest_no, older: digest_older, next: digest_next };
}

/**
 * Which keys are in force is read once in a transaction, and holds until its end: whoever puts another key in force waits for all who have
 * read (`putInForce`). Where the file in hand lacks a key, another program has renewed it a moment ago.
 */
function digestsOfTx(inHand: () => KeyFile, path: string): Keys["digestsIn"] {
  const known = new WeakMap<Tx, Digests>();
  return async (tx) => {
    const before = known.get(tx);
    if (before) return before;
    const { rows } = await readDigestNumbers(tx);
    const { no, older } = rows[0]!;
    const hasAll = [no, older ?? no].every((one) => hasDigestKey(inHand(), one));
    const digests = digestsOf(hasAll ? inHand() : ((await readKeyFile(path)) ?? inHand()), { no, older });
    known.set(tx, digests);
    return digests;
  };
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
  const file = await fileOf(rows[0], path);
  const keys = keysOf(file, rows[0]!.digest_key === null, namedIn(rows[0]!));
  return { ...keys, digestsIn: digestsOfTx(() => file, path) };
}

/** Why a database was not sealed: it was before, or so many programs work on it. */
export type NotSealed = { is: "sealed-before" } | { is: "in-use"; programs: number };

/** How a database was sealed: what opened until now, and what opens from now on. */
export interface Sealed {
  is: "sealed";
  before: KeysOfFile;
  after: KeysOfFile;
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
  const named = namedIn(rows[0]!);
  return { is: "sealed", before: keysOf(file, false, named), after: keysOf(file, true, named) };
}

/** The file of a database, with the keys that it names. @throws KeyFileFault */
export async function fileOf(known: Installation | undefined, path: string): Promise<KeyFile> {
  const file = await ownFileOf(known, path);
  const lacks = keyLackedBy(known!, file);
  if (lacks !== undefined) throw lacksKey(path, file, lacks);
  return file;
}

/** The number of a key that a database names and its file does not have. */
export function keyLackedBy({ digest_no, digest_older }: Installation, file: KeyFile): number | undefined {
  return [digest_no, digest_older ?? digest_no].find((no) => !hasDigestKey(file, no));
}

/** The file of a database, whichever keys of digests are in it. @throws KeyFileFault */
export async function ownFileOf(known: Installation | undefined, path: string): Promise<KeyFile> {
  if (!known?.key_check)
    throw new KeyFileFault("KEY_FILE: this database has no key file yet. Start Antrean once, it makes one.");
  const file = await readKeyFile(path);
  if (!file)
    throw new KeyFileFault(
      `KEY_FILE: ${path} does not exist, and this database opens only with the key file that was made for it; put it back, or set KEY_FILE to where it is.`,
    );
  if (!known.key_check.equals(checkOf(file)))
    throw new KeyFileFault(`KEY_FILE: ${path} is not the key file of this database; set KEY_FILE to the one that is.`);
  return file;
}

function lacksKey(path: string, { digestKeys }: KeyFile, lacks: number): KeyFileFault {
  return new KeyFileFault(
    digestKeys.every(({ no }) => no < lacks)
      ? `KEY_FILE: ${path} is a copy from before the digests' key was rotated; put the newer one in its place, and keep no older copy.`
      : `KEY_FILE: this database is from before the digests' key was rotated, as a backup of that time is, and ${path} has lost the key of then; bring it under the key of today: npm run keys -- restore`,
  );
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
