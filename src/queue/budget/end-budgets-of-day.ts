import type { World } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import { endGuesses, forgetBudgetUse } from "./budget.sql.ts";

/**
 * The night after: how many codes each hand looked for in vain is one line of the journal, and the next day of guesses begins. The first
 * of a day has a line of its own, when it happened. What was used two days ago is forgotten. Journal: codes-guessed.
 */
export async function endBudgetsOfDay(
  tx: Tx,
  { now, real, keys }: Pick<World, "now" | "real" | "keys">,
): Promise<void> {
  const guesses = await endGuesses(tx);
  await writeJournal(
    tx,
    guesses
      .filter(({ used, refused }) => used > 1 || refused > 0)
      .map(({ hand, office, used, refused }) => ({
        office,
        act: "codes-guessed",
        actor: hand,
        source: "clock",
        happenedAt: now,
        recordedAt: now,
        detail: { codes: used, refused },
      })),
    keys,
  );
  await forgetBudgetUse(tx, real.subtract({ hours: 48 }));
}
