import { sealReasons } from "../journal/index.ts";
import { type Keys, storedWords } from "../keys/index.ts";
import { storedFacts } from "../queue/index.ts";
import type { LongTools } from "./command.ts";
import { storeSealedWords, wordsInClear } from "./seal-words.sql.ts";

/**
 * Seals the words of officers that a sealed database has in clear from before: reasons of the journal and of what officers decided, and
 * facts of doubts. In small steps, while programs work. @returns how many it sealed
 */
export async function sealWords(transaction: LongTools["transaction"], keys: Keys): Promise<number> {
  let sealed = await sealReasons(transaction, keys);
  for (let some = -1; some !== 0; sealed += some) some = await sealSome(transaction, keys);
  return sealed;
}

async function sealSome(transaction: LongTools["transaction"], keys: Keys): Promise<number> {
  return transaction(async (tx) => {
    const found = await wordsInClear(tx);
    const sealed = [];
    for (const one of found) {
      const text = one.what === "doubt" ? await storedFacts(tx, keys, one.words) : storedWords(keys, one.words);
      sealed.push({ ...one, sealed: text });
    }
    await storeSealedWords(tx, sealed);
    return found.length;
  });
}
