import type { Tx } from "../database/index.ts";
import { isSealedText, type Keys, storedText } from "../keys/index.ts";
import type { Said } from "./incoming-message.ts";
import { freshKeyNumbers } from "./keep-messages.sql.ts";
import { type SenderRow, sendersAfter, storeSenders, storeTexts, textsAfter } from "./seal-senders.sql.ts";
import { openedDialogue, storedDialogue } from "./stored-dialogue.ts";
import { storedSaid } from "./stored-said.ts";

type Transaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/**
 * Seals what still stands in clear of senders: where they are reached, their place in the dialogue, messages that wait. Each step is a transaction of its
 * own: stopped anywhere, the next call finds what is left. @returns how many rows it sealed
 */
export async function sealSenders(transaction: Transaction, keys: Keys): Promise<number> {
  const senders = await walk("00000000-0000-0000-0000-000000000000", (after) =>
    transaction((tx) => sealSome(tx, after, keys)),
  );
  return senders + (await walk("", (after) => transaction((tx) => sealTexts(tx, after, keys))));
}

interface Step {
  /** The last row that was looked at; undefined: there was none. */
  last: string | undefined;
  sealed: number;
}

async function walk(from: string, step: (after: string) => Promise<Step>): Promise<number> {
  let sealed = 0;
  for (let after: string | undefined = from; after !== undefined; ) {
    const done: Step = await step(after);
    sealed += done.sealed;
    after = done.last;
  }
  return sealed;
}

async function sealSome(tx: Tx, after: string, keys: Keys): Promise<Step> {
  const rows = await sendersAfter(tx, after);
  const clear = rows.filter(isClear);
  // Somebody who was erased and waits for the farewell letter has no number.
  const without = clear.filter(({ keyNo }) => keyNo === null);
  const fresh = await freshKeyNumbers(tx, without.length);
  for (const [i, row] of without.entries()) row.keyNo = fresh[i]!;
  if (clear.length > 0)
    await storeSenders(
      tx,
      clear.map((row) => sealed(row, keys)),
    );
  return { last: rows.at(-1)?.id, sealed: clear.length };
}

function isClear({ phone, userId, place }: SenderRow): boolean {
  const inClear = (text: string | null) => text !== null && !isSealedText(text);
  return inClear(phone) || inClear(userId) || isClearPlace(place);
}

function isClearPlace(place: unknown): boolean {
  return Object.keys(place as object).some((key) => key !== "language") && !("sealed" in (place as object));
}

function sealed({ id, keyNo, phone, userId, place }: SenderRow, keys: Keys): SenderRow {
  const text = (kind: "phone" | "user", stored: string | null) =>
    stored === null || isSealedText(stored) ? stored : (storedText(keys, keyNo, kind, stored) ?? null);
  return {
    id,
    keyNo,
    phone: text("phone", phone),
    userId: text("user", userId),
    place: isClearPlace(place) ? (storedDialogue(keys, keyNo, openedDialogue(keys, keyNo, place)) ?? {}) : place,
  };
}

async function sealTexts(tx: Tx, after: string, keys: Keys): Promise<Step> {
  const rows = await textsAfter(tx, after);
  const clear = rows.filter(({ said }) => said !== null && !("sealed" in (said as object)));
  if (clear.length > 0)
    await storeTexts(
      tx,
      clear.map(({ id, said, keyNo }) => ({ id, said: storedSaid(keys, keyNo, said as Said) ?? null })),
    );
  return { last: rows.at(-1)?.id, sealed: clear.length };
}
