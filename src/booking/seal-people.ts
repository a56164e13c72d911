import type { Tx } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import { countInClear, lockInClear, writeSealed } from "./seal-people.sql.ts";
import { numbersFor, storedPerson } from "./sealed-person.ts";

const atOnce = 1_000;

/**
 * Seals a thousand of those whose names, birth dates and codes a sealed database still has in clear, from before it was sealed or from
 * another release. Killed in between, it goes on where it stopped. @returns how many it sealed; where it found
 * nobody to seal, how many others have in hand just now
 */
export async function sealSomePeople(tx: Tx, keys: Keys): Promise<{ sealed: number; left: number | undefined }> {
  const people = await lockInClear(tx, atOnce);
  const numbers = await numbersFor(tx, people.length, keys);
  const digests = await keys.digestsIn(tx);
  await writeSealed(
    tx,
    people,
    people.map((person, i) => storedPerson(person, numbers[i], keys, digests)),
  );
  return { sealed: people.length, left: people.length > 0 ? undefined : await countInClear(tx) };
}
