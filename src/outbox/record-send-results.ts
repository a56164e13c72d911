import type { Tx } from "../database/index.ts";
import type { Circumstances } from "./after-outcome.ts";
import { afterSend, type SendResult } from "./after-send.ts";
import { lockLetters, storeLetters } from "./letter-state.sql.ts";
import { settleEarlyReceipts } from "./receive-receipts.ts";
import { pauseSending } from "./sending-pause.sql.ts";
import { sendingPauseOf } from "./sending-pause.ts";

/** Writes down how claims ended, all at once; doing it twice changes nothing. */
export async function recordSendResults(tx: Tx, results: SendResult[], about: Circumstances): Promise<void> {
  if (results.length === 0) return;
  const letters = new Map(
    (
      await lockLetters(
        tx,
        results.map((a) => a.letterId),
      )
    ).map((l) => [l.letterId, l]),
  );
  const next = results.flatMap((result) => {
    const letter = letters.get(result.letterId);
    return letter ? [{ answer: result, before: letter, after: afterSend(letter, result, about) }] : [];
  });
  const changed = next.filter(({ before, after }) => before !== after);
  await storeLetters(
    tx,
    changed.map(({ after }) => after),
  );
  await settleEarlyReceipts(
    tx,
    about,
    results.flatMap(({ outcome }) => (outcome.is === "accepted" ? [outcome.wamid] : [])),
  );
  const pauses = changed.flatMap(
    ({ answer: result, before }) => sendingPauseOf(before.number, result.outcome, about.now, about.random) ?? [],
  );
  const standings = results.flatMap(({ standing }) => standing ?? []);
  await pauseSending(tx, [...pauses, ...standings], about.now);
}
