import type { Tx } from "../database/index.ts";
import { carryDigests, type SoughtKind } from "./digest-columns.sql.ts";
import type { Digests } from "./digests.ts";
import type { Keys } from "./keys.ts";

/** The parts of one digest, such as a folded name and a birth date. */
export type DigestParts = readonly string[];

/**
 * Digests for whoever writes: as they are in force, of each of these. While keys are rotated, rows that stand under the older key are
 * brought along before, in this transaction, so that whatever is looked for, counted or unique by these digests is whole under the new one.
 * With one key in force it costs nothing.
 */
export async function bringAlong(tx: Tx, keys: Keys, kind: SoughtKind, all: readonly DigestParts[]): Promise<Buffer[]> {
  return bringAlongUnder(tx, await keys.digestsIn(tx), kind, all);
}

/** The same, with digests that were opened before. */
export async function bringAlongUnder(
  tx: Tx,
  { of, before }: Digests,
  kind: SoughtKind,
  all: readonly DigestParts[],
): Promise<Buffer[]> {
  const now = all.map((parts) => of(kind, ...parts));
  if (before) {
    const older = all.map((parts) => before(kind, ...parts));
    await carryDigests(tx, kind, older, now);
  }
  return now;
}
