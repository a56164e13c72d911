import type { Tx } from "../database/index.ts";
import { type Keys, storedWords } from "../keys/index.ts";
import { isReasonCode } from "./reason-codes.ts";
import { type JournalPlace, reasonsAfter, storeReasons } from "./seal-reasons.sql.ts";

/**
 * Seals the words that stand in clear in lines from before, of a sealed database, some thousand lines a transaction, while programs work.
 * The signatures stay as they are: they are of what the words open to. What the chain does not hold yet is left for the next time.
 * @returns how many it sealed
 */
export async function sealReasons(
  transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  keys: Keys,
): Promise<number> {
  let sealed = 0;
  let place: JournalPlace | undefined = { office: -1, entry: "00000000-0000-0000-0000-000000000000" };
  while (place) {
    const at: JournalPlace = place;
    const step: { last: JournalPlace | undefined; done: number } = await transaction((tx) => sealSome(tx, at, keys));
    sealed += step.done;
    place = step.last;
  }
  return sealed;
}

async function sealSome(
  tx: Tx,
  place: JournalPlace,
  keys: Keys,
): Promise<{ last: JournalPlace | undefined; done: number }> {
  const { lines, last } = await reasonsAfter(tx, place);
  const words = lines.filter(({ reason }) => !isReasonCode(reason));
  let done = 0;
  for (const [office, theirs] of Map.groupBy(words, (line) => line.office)) {
    const sealed = theirs.map(({ entry, reason }) => ({ entry, sealed: storedWords(keys, reason) }));
    done += await storeReasons(tx, office, sealed);
  }
  return { last, done };
}
