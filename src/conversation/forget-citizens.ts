import type { Tx } from "../database/index.ts";
import { destroyKeys } from "../keys/index.ts";
import { eraseLetters } from "../outbox/index.ts";
import { forgetFollowers } from "../queue/index.ts";
import { eraseTalk } from "./forget.sql.ts";

/**
 * Erases citizens: their key, the dialogue, what they wrote, what we wrote to them, the ways they were known by. Their number stays until the farewell
 * letter is out (see `blankNumbers`), because nothing else tells where to send it.
 */
export async function forgetCitizens(tx: Tx, citizenIds: string[], now: Temporal.Instant): Promise<void> {
  if (citizenIds.length === 0) return;
  await destroyKeys(tx, await eraseTalk(tx, citizenIds, now));
  await forgetFollowers(tx, citizenIds);
  await eraseLetters(tx, citizenIds);
}
