import type { Tx } from "../../database/index.ts";
import { endRestsNow } from "../waiting-list/offers.sql.ts";
import { forgetLotsOf } from "./seated-lots.sql.ts";

/** Whoever is erased is in no draw any more, and a seat that they drew and that is not booked yet goes to the next one. */
export async function forgetLots(tx: Tx, citizenIds: readonly string[], now: Temporal.Instant): Promise<void> {
  const seats = await forgetLotsOf(tx, citizenIds, now);
  await endRestsNow(tx, seats, now);
}
