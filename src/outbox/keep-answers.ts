import type { Tx } from "../database/index.ts";
import { type Answer, afterAnswer } from "./after-answer.ts";
import type { Circumstances } from "./after-verdict.ts";
import { hinder } from "./hinder.sql.ts";
import { hindranceOf } from "./hinder.ts";
import { lockLetters, storeLetters } from "./letter-state.sql.ts";
import { settleEarlyReceipts } from "./receive.ts";

/** Writes down how claims ended, all at once; doing it twice changes nothing. */
export async function keepAnswers(tx: Tx, answers: Answer[], about: Circumstances): Promise<void> {
  if (answers.length === 0) return;
  const letters = new Map(
    (
      await lockLetters(
        tx,
        answers.map((a) => a.letterId),
      )
    ).map((l) => [l.letterId, l]),
  );
  const next = answers.flatMap((answer) => {
    const letter = letters.get(answer.letterId);
    return letter ? [{ answer, before: letter, after: afterAnswer(letter, answer, about) }] : [];
  });
  const changed = next.filter(({ before, after }) => before !== after);
  await storeLetters(
    tx,
    changed.map(({ after }) => after),
  );
  await settleEarlyReceipts(
    tx,
    about,
    answers.flatMap(({ fate }) => (fate.is === "accepted" ? [fate.wamid] : [])),
  );
  const hindrances = changed.flatMap(
    ({ answer, before }) => hindranceOf(before.number, answer.fate, about.now, about.random) ?? [],
  );
  await hinder(tx, hindrances, about.now);
}
