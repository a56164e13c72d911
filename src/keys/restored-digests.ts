import type { Tx } from "../database/index.ts";
import { countPrograms, nameRestored, readInstallationKeys } from "./installation.sql.ts";
import { lockKeyFile } from "./key-holes.sql.ts";
import { type Keys, keysOf } from "./keys.ts";
import { fileOf, keyLackedBy, ownFileOf } from "./open-keys.ts";

/** Why nothing has to be restored, or nothing can be. */
export type NotRestored = { is: "not-needed" } | { is: "not-sealed" } | { is: "in-use"; programs: number };

/**
 * Keys for a database from before those of its key file, as a backup is that was made before a rotation was over: the newest of the file
 * stands for all. No program starts on it until `endRestoring`.
 * @throws KeyFileFault also where it is the file that is from before
 */
export async function keysOfRestored(tx: Tx, path: string, since: Temporal.Instant): Promise<Keys | NotRestored> {
  await lockKeyFile(tx);
  const known = (await readInstallationKeys(tx)).rows[0];
  const file = await ownFileOf(known, path);
  if (!known || keyLackedBy(known, file) === undefined) return { is: "not-needed" };
  const no = file.digestKeys.at(-1)!.no;
  // Refused with its own sentence.
  if (no < known.digest_no) await fileOf(known, path);
  if (known.digest_key !== null) return { is: "not-sealed" };
  const programs = (await countPrograms(tx, since)).rows[0]?.programs ?? 0;
  if (programs > 0) return { is: "in-use", programs };
  const keys = keysOf(file, true, { no, older: null });
  return { ...keys, digestsIn: async () => keys.lastDigests };
}

/** Everybody stands under this key. */
export async function endRestoring(tx: Tx, no: number, now: Temporal.Instant): Promise<void> {
  await nameRestored(tx, no, now);
}
