import { randomBytes } from "node:crypto";
import type { Tx } from "../database/index.ts";
import { countPrograms, lockInstallation, nameDigestKey } from "./installation.sql.ts";
import { replaceKeyFile } from "./key-file.ts";
import { lockKeyFile } from "./key-holes.sql.ts";
import { type Keys, keysOf } from "./keys.ts";
import { fileOf } from "./open-keys.ts";

/** Why the digests' key was not renewed: a release that knows only the first may work here; programs work; tokens would be lost. */
export type NotRenewed = { is: "not-sealed" } | { is: "in-use"; programs: number } | { is: "ends-tokens" };

/** The digests' key was renewed; `tokensEnded`: and that of tokens, because it was the same. */
export interface Renewed {
  is: "renewed";
  tokensEnded: boolean;
}

export interface RenewOptions {
  /** A program that was heard of after this moment works. */
  since: Temporal.Instant;
  now: Temporal.Instant;
  /** Also where the key of tokens has to go with it, so that no token is known any more. */
  endTokens: boolean;
  /** Makes the digests of everybody who lives anew. Whatever it throws leaves all as it was. */
  carry(before: Keys, after: Keys): Promise<void>;
}

/**
 * Makes a new key for digests, and the digests of everybody who lives with it, so that those of the erased mean nothing any more. After the
 * commit `takeOut` takes the old key out of the file, or the next start does. Nobody may work on the database meanwhile.
 * @throws KeyFileFault
 */
export async function renewDigests(tx: Tx, path: string, options: RenewOptions): Promise<Renewed | NotRenewed> {
  await lockKeyFile(tx);
  const { rows } = await lockInstallation(tx);
  const known = rows[0];
  const file = await fileOf(known, path);
  if (!known || known.digest_key !== null) return { is: "not-sealed" };
  const programs = (await countPrograms(tx, options.since)).rows[0]?.programs ?? 0;
  if (programs > 0) return { is: "in-use", programs };
  const old = file.digestKeys.find(({ no }) => no === known.digest_no)!;
  const tokensEnded = old.key.equals(file.tokenKey);
  if (tokensEnded && !options.endTokens) return { is: "ends-tokens" };
  const next = { no: old.no + 1, key: randomBytes(32) };
  // Before the commit: a database never names a key that no file has.
  const both = { ...file, digestKeys: [old, next] };
  await replaceKeyFile(path, both);
  await options.carry(keysOf(both, true, old.no), keysOf(both, true, next.no));
  await nameDigestKey(tx, next.no, options.now);
  return { is: "renewed", tokensEnded };
}
