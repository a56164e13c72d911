import type { Tx } from "../database/index.ts";
import { officesOfPack } from "./offices-of-pack.ts";
import { openAllDays } from "./open-days.ts";
import type { Pack } from "./pack.ts";
import { hasOffices, insertMissingCountry, insertMissingFloors, insertPack } from "./store-pack.sql.ts";

/**
 * Puts a pack into a database without offices and opens the days of the horizon, so that the first message finds a seat.
 * Where offices stand already nothing is touched, whichever pack they came from: a pack is how an office begins, not how
 * it is changed. Answers whether it stored. Two programs may call it at once: the second waits, then finds offices.
 */
export async function storePack(tx: Tx, pack: Pack, now: Temporal.Instant): Promise<boolean> {
  if (await hasOffices(tx)) {
    await insertMissingFloors(tx, pack);
    await insertMissingCountry(tx, pack);
    return false;
  }
  await insertMissingCountry(tx, pack);
  await insertPack(tx, pack);
  await openAllDays(tx, officesOfPack(pack).all, now);
  return true;
}
