import type { Tx } from "../database/index.ts";
import type { KeysOfFile } from "../keys/index.ts";
import { readFactors, writeFactors } from "./carry-over-factors.sql.ts";
import { unbindAll } from "./provider.sql.ts";
import { staffSecret } from "./staff-secret.ts";

/**
 * Second factors that were sealed with the secret of `before` open with that of `after` from now on: nobody sets up a telephone anew.
 * Accounts at the ministry's sign-in are bound anew by their next use.
 * @returns how many
 */
export async function carryOverFactors(tx: Tx, before: KeysOfFile, after: KeysOfFile): Promise<number> {
  const { symmetricDecrypt, symmetricEncrypt } = await import("better-auth/crypto");
  const [old, fresh] = [staffSecret(before, "sessions"), staffSecret(after, "sessions")];
  const again = async (data: string) =>
    symmetricEncrypt({ key: fresh, data: await symmetricDecrypt({ key: old, data }) });
  const { rows } = await readFactors(tx);
  const carried = await Promise.all(
    rows.map(async ({ id, secret, codes }) => ({ id, secret: await again(secret), codes: await again(codes) })),
  );
  await writeFactors(tx, carried);
  // The digests of their accounts at the ministry were made with a secret that is over.
  await unbindAll(tx);
  return carried.length;
}
