import type { Tx } from "../database/index.ts";
import type { Circumstances } from "./after-outcome.ts";
import { afterReceipt } from "./after-receipt.ts";
import type { Receipt, Verdict } from "./carrier.ts";
import { dropEarlyReceipts, findSettledEarlyReceipts, keepEarlyReceipts } from "./early-receipts.sql.ts";
import { lockLettersOf, storeLetters } from "./letter-state.sql.ts";
import type { LetterState } from "./letter-state.ts";
import { type NewStop, pauseSending } from "./sending-pause.sql.ts";
import { type SendingPause, sendingPauseOf } from "./sending-pause.ts";

/** Real time and chance; only tests give their own. */
export interface ReceiptOptions {
  now?: Temporal.Instant;
  random?: () => number;
}

/**
 * Takes note of what became of letters: any number of receipts, in any order, as often as the channel repeats them, also
 * before the answer to our own send. A failure is treated by the same table as an answer: the letter goes again, goes as a
 * template, or has failed. Receipts of letters we do not know are kept for a day. Throws only what the database throws.
 * @returns numbers that were stopped by it
 */
export async function receiveReceipts(tx: Tx, receipts: Receipt[], options: ReceiptOptions = {}): Promise<NewStop[]> {
  const { now = Temporal.Now.instant(), random = Math.random } = options;
  const about = { now: now.round("millisecond"), random, unknownOutcomeWaitMs: 0 };
  const told = receipts.filter(isReadable).map(withOurIdOnly);
  const { unknown, stops } = await applyReceipts(tx, told, about);
  await keepEarlyReceipts(tx, unknown, about.now);
  return stops;
}

/** Takes note of trouble that the channel reports for a number and not for a letter. @returns numbers that were stopped by it */
export async function receiveNumberTrouble(
  tx: Tx,
  troubles: readonly { number: string; verdict: Verdict | undefined }[],
  now: Temporal.Instant = Temporal.Now.instant(),
): Promise<NewStop[]> {
  const pauses = troubles.flatMap(({ number, verdict }) =>
    verdict ? (sendingPauseOf(number, verdict, now.round("millisecond"), Math.random) ?? []) : [],
  );
  return pauseSending(tx, pauses, now);
}

/** Applies early receipts whose letter is known by now: those with these wamids, or all. */
export async function settleEarlyReceipts(tx: Tx, about: Circumstances, wamids?: string[]): Promise<void> {
  if (wamids?.length === 0) return;
  const early = await findSettledEarlyReceipts(tx, wamids);
  if (early.length === 0) return;
  await applyReceipts(tx, early, about);
  await dropEarlyReceipts(tx, early);
}

// Applies what it can and gives back the receipts of unknown letters.
async function applyReceipts(
  tx: Tx,
  receipts: Receipt[],
  about: Circumstances,
): Promise<{ unknown: Receipt[]; stops: NewStop[] }> {
  if (receipts.length === 0) return { unknown: [], stops: [] };
  const wamids = new Set(receipts.map((r) => r.wamid));
  const ids = new Set(receipts.flatMap((r) => r.letterId ?? []));
  const letters = await lockLettersOf(tx, [...wamids], [...ids]);
  const current = new Map(letters.map((letter) => [letter.letterId, letter]));
  const byWamid = new Map(letters.flatMap((letter) => (letter.wamid ? [[letter.wamid, letter.letterId]] : [])));
  const unknown: Receipt[] = [];
  const pauses: SendingPause[] = [];
  for (const receipt of receipts) {
    const letter = current.get(byWamid.get(receipt.wamid) ?? receipt.letterId ?? "");
    if (!letter) {
      unknown.push(receipt);
      continue;
    }
    const next = afterReceipt(letter, receipt, about);
    current.set(letter.letterId, next);
    pauses.push(...pausesOf(letter, next, receipt, about));
  }
  await storeLetters(
    tx,
    letters.map((letter) => current.get(letter.letterId)!).filter((letter, i) => letter !== letters[i]),
  );
  return { unknown, stops: await pauseSending(tx, pauses, about.now) };
}

function pausesOf(before: LetterState, after: LetterState, receipt: Receipt, about: Circumstances): SendingPause[] {
  if (after === before || receipt.status !== "failed" || !receipt.verdict) return [];
  const pause = sendingPauseOf(before.number, receipt.verdict, about.now, about.random);
  return pause ? [pause] : [];
}

// A wamid is printable and short; anything else is nobody's letter, and PostgreSQL might not even store it.
function isReadable({ wamid, status }: Receipt): boolean {
  return status !== "other" && /^[\x21-\x7e]{1,255}$/.test(wamid);
}

// The channel echoes what any program on the same number sent along.
function withOurIdOnly(receipt: Receipt): Receipt {
  const { letterId, ...rest } = receipt;
  return letterId && uuid.test(letterId) ? { ...rest, letterId: letterId.toLowerCase() } : rest;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
