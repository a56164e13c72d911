import { forgetLots, forgetWishes } from "../booking/index.ts";
import type { Tx } from "../database/index.ts";
import { destroyKeys, type Keys, storedText } from "../keys/index.ts";
import { eraseLetters } from "../outbox/index.ts";
import { forgetFollowers } from "../queue/index.ts";
import { eraseTalk, type Leaving, lockLeaving } from "./forget.sql.ts";
import { openSender } from "./waiting-message.ts";

/**
 * Erases citizens: their key, the dialogue, what they wrote, what we wrote to them, the ways they were known by. Their number stays until the farewell
 * letter is out (see `blankNumbers`), because nothing else tells where to send it; sealed with a key of its own, which is destroyed then.
 */
export async function forgetCitizens(tx: Tx, citizenIds: string[], now: Temporal.Instant, keys: Keys): Promise<void> {
  if (citizenIds.length === 0) return;
  const leaving = await lockLeaving(tx, citizenIds, keys.sealed);
  await eraseTalk(
    tx,
    leaving.map((one) => underFarewellKey(one, keys)),
    now,
  );
  await destroyKeys(
    tx,
    leaving.flatMap(({ keyNo }) => keyNo ?? []),
  );
  await forgetWishes(tx, citizenIds, now);
  await forgetLots(tx, citizenIds, now);
  await forgetFollowers(tx, citizenIds);
  await eraseLetters(tx, citizenIds);
}

function underFarewellKey(one: Leaving, keys: Keys): Leaving {
  if (!keys.sealed) return one;
  const { phone, userId } = openSender(one, keys);
  const stored = (kind: "phone" | "user", text: string | undefined) =>
    text === undefined ? null : (storedText(keys, one.farewellKeyNo, kind, text) ?? null);
  return { ...one, phone: stored("phone", phone), userId: stored("user", userId) };
}
