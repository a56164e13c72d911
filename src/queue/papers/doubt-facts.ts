import type { Tx } from "../../database/index.ts";
import { destroyKeys, type Keys, keyNumberOf, newKeyNumbers, openedText, storedText } from "../../keys/index.ts";

/**
 * What an officer wrote of a doubt, as it is stored: sealed with a key of its own, because it is about one person and must not outlive
 * them in any copy. That person may have no booking, and so no key.
 */
export async function storedFacts(tx: Tx, keys: Keys, facts: string): Promise<string> {
  if (!keys.sealed) return facts;
  const [no] = await newKeyNumbers(tx, 1);
  const stored = storedText(keys, no!, "doubt", facts);
  if (stored === undefined) throw new Error("a key that was never given out is destroyed");
  return stored;
}

/** As it was written; null: it was blanked. */
export function openedFacts(keys: Keys, stored: string | null): string | null {
  return stored === null ? null : (openedText(keys, "doubt", stored) ?? null);
}

/** Destroys the keys of facts that were blanked or deleted: from then on no copy of the database tells them. */
export async function destroyFacts(tx: Tx, gone: readonly (string | null)[]): Promise<void> {
  const numbers = gone.map((stored) => (stored === null ? undefined : keyNumberOf(stored)));
  await destroyKeys(
    tx,
    numbers.filter((no) => no !== undefined),
  );
}
