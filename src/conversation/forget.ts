import { daily, type TimedAct, together, type Work } from "../clock/index.ts";
import type { Tx } from "../database/index.ts";
import { destroyKeys, type Keys } from "../keys/index.ts";
import { eraseLetters } from "../outbox/index.ts";
import { dropAddresses, farewellDone, nextFarewell } from "./forget.sql.ts";
import { type OnErased, type Retention, retentionStep } from "./retention.ts";

/** The timed acts of forgetting: numbers after a farewell, texts that were set aside, people whose purpose is over. */
export function retentionTimedActs(
  keep: Retention,
  offices: readonly number[],
  keys: Keys,
  onGone: OnErased,
): TimedAct[] {
  return [
    {
      name: "numbers-go",
      next: (tx, _now, held) => nextFarewell(tx, held?.skip ?? []),
      run: (tx, _now, work) => blankNumbers(tx, work),
    },
    // At 02.00, when few write; in small steps, between which whatever else is due is done first.
    {
      ...daily(
        "retention",
        "02:00",
        () => keep.zone,
        (tx, now, work, settled) => retentionStep(tx, { now, settled, keep, offices, keys, onGone }, work),
      ),
      background: true,
    },
  ];
}

async function blankNumbers(tx: Tx, work: Work = together): Promise<number> {
  const ids = await farewellDone(tx, work.skip);
  await work.apart(ids, String, async (some) => {
    await destroyKeys(tx, await dropAddresses(tx, some));
    await eraseLetters(tx, some);
  });
  return ids.length;
}
