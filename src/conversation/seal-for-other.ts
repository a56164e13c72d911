import type { Tx } from "../database/index.ts";
import { type Keys, openedText, openedValue, storedText } from "../keys/index.ts";
import { type LetterContent, storedContent } from "../outbox/index.ts";
import type { Said } from "./incoming-message.ts";
import { addressesOf, storeAddresses, storeWords, waitingWords } from "./seal-for-other.sql.ts";
import { storedSaid } from "./stored-said.ts";

/**
 * Seals a newcomer's addresses, and what of theirs waits for an answer or waits to leave, with the key of the citizen who they turned out to be. Where
 * that citizen has no key any more nothing of it can be kept. Both citizens are locked.
 */
export async function sealForOther(tx: Tx, newcomer: string, citizen: string, keys: Keys): Promise<void> {
  if (!keys.sealed) return;
  const [from, to] = [await addressesOf(tx, newcomer), await addressesOf(tx, citizen)];
  if (!from || !to) return;
  const again = (kind: "phone" | "user", stored: string | null) => {
    const text = stored === null ? undefined : openedText(keys, kind, stored);
    return text === undefined ? null : (storedText(keys, to.keyNo, kind, text) ?? null);
  };
  await storeAddresses(tx, newcomer, { phone: again("phone", from.phone), userId: again("user", from.userId) });
  const { messages, letters } = await waitingWords(tx, newcomer);
  await storeWords(tx, {
    messages: messages.map(({ id, words }) => ({ id, words: sealedSaid(keys, to.keyNo, words) })),
    letters: letters.map(({ id, words }) => ({ id, words: sealedContent(keys, to.keyNo, words) })),
  });
}

function sealedSaid(keys: Keys, keyNo: number | null, stored: unknown): object | null {
  const said = openedValue(keys, "message", stored) as Said | undefined;
  return (said && storedSaid(keys, keyNo, said)) ?? null;
}

function sealedContent(keys: Keys, keyNo: number | null, stored: unknown): object | null {
  const content = openedValue(keys, "letter", stored) as LetterContent | undefined;
  return (content && storedContent(keys, keyNo, content)) ?? null;
}
