import { randomBytes, randomInt } from "node:crypto";
import type { Tx } from "../database/index.ts";
import {
  dropOlderKey,
  lockInstallation,
  nameNextKey,
  programsWithout,
  readInstallationKeys,
  refuseReleasesOfOneKey,
  stopDigesting,
  switchKeys,
} from "./installation.sql.ts";
import { replaceKeyFile } from "./key-file.ts";
import { lockKeyFile, tellPrograms } from "./key-holes.sql.ts";
import type { NamedKeys } from "./keys.ts";
import { fileOf } from "./open-keys.ts";

/** Why no rotation begins: a release that knows one key only may work here; one does; tokens would be lost, or are and programs work. */
export type NotRotated =
  | { is: "not-sealed" }
  | { is: "release-before"; programs: number }
  | { is: "ends-tokens" }
  | { is: "in-use"; programs: number };

/** A key was handed out and is not in force yet, or a rotation from before goes on. */
export interface Rotating {
  is: "handed-out" | "going-on";
  no: number;
}

export interface RotateOptions {
  /** A program that was heard of after this moment works. */
  since: Temporal.Instant;
  /** Also where the key of tokens has to go with it, so that no token is known any more. */
  endTokens: boolean;
}

/**
 * The first step of a rotation: a new key for digests lies in the file, and every program is told to look. Digests are made as before.
 * Again after it was interrupted: the same key, or a rotation that went further goes on.
 * @throws KeyFileFault
 */
export async function handOutKey(tx: Tx, path: string, options: RotateOptions): Promise<Rotating | NotRotated> {
  await lockKeyFile(tx);
  const known = (await lockInstallation(tx)).rows[0];
  const file = await fileOf(known, path);
  if (!known || known.digest_key !== null) return { is: "not-sealed" };
  const { digest_no: inForce, digest_older: older, digest_next: next } = known;
  const isOfTokens = file.digestKeys.some(({ no, key }) => no === (older ?? inForce) && key.equals(file.tokenKey));
  if (older !== null) return { is: "going-on", no: inForce };
  const programs = await programsWithout(tx, inForce, options.since);
  if (programs.ofBefore > 0) return { is: "release-before", programs: programs.ofBefore };
  if (isOfTokens && !options.endTokens) return { is: "ends-tokens" };
  if (isOfTokens && programs.all > 0) return { is: "in-use", programs: programs.all };
  const numbers = file.digestKeys.map(({ no }) => no);
  const no = next !== null && numbers.includes(next) ? next : higher(Math.max(...numbers, next ?? 0));
  // Before the commit: a database never names a key that no file has.
  if (!numbers.includes(no))
    await replaceKeyFile(path, { ...file, digestKeys: [...file.digestKeys, { no, key: randomBytes(32) }] });
  await nameNextKey(tx, no);
  await refuseReleasesOfOneKey(tx);
  await tellPrograms(tx);
  return { is: "handed-out", no };
}

/** By a random step, so that two files that once were one never have two keys of one number. In 32 bits there is room for 4,000 of them. */
function higher(no: number): number {
  return no + 1 + randomInt(1_000_000);
}

/**
 * The second step, when every program has the new key: from this commit on all digests are written with it, and looked for under both.
 * The race: a transaction that looked under the old key alone must not write beside one that has the new key in force; so it ends first.
 * @throws 55P03 where one goes on for more than half a second; then nothing has changed
 */
export async function putInForce(tx: Tx, now: Temporal.Instant): Promise<void> {
  await stopDigesting(tx);
  await switchKeys(tx, now);
  await tellPrograms(tx);
}

/**
 * The last step, when everybody who lives stands under the new key. The older one leaves the file with the next `takeOut`, of every program
 * for its own file. `older`: the key that was in force before; where another rotation has begun meanwhile nothing is done.
 */
export async function endRotation(tx: Tx, path: string, older: number): Promise<{ tokensEnded: boolean }> {
  await lockKeyFile(tx);
  const known = (await lockInstallation(tx)).rows[0];
  const file = await fileOf(known, path);
  await dropOlderKey(tx, older);
  await tellPrograms(tx);
  return {
    tokensEnded: file.digestKeys.some(
      ({ no, key }) => no === older && known?.digest_older === older && key.equals(file.tokenKey),
    ),
  };
}

/** How far a rotation is: the key in force, the older one, and the one that is handed out. */
export async function rotationOf(tx: Tx): Promise<NamedKeys> {
  const { rows } = await readInstallationKeys(tx);
  return { no: rows[0]!.digest_no, older: rows[0]!.digest_older, next: rows[0]!.digest_next };
}
