import type { Tx } from "../../database/index.ts";
import { endRestsNow, lockOffered } from "./offers.sql.ts";
import { endWishes, wishesOfCitizens } from "./wishes.sql.ts";

/** Whoever is erased waits no more: their wishes end and say nothing about them, and a seat that was offered to them goes to the next one. */
export async function forgetWishes(tx: Tx, citizenIds: readonly string[], now: Temporal.Instant): Promise<void> {
  const theirs = await wishesOfCitizens(tx, citizenIds);
  for (const { offerOffice, rests } of theirs) {
    if (offerOffice === null || !rests) continue;
    await lockOffered(tx, offerOffice, rests);
    await endRestsNow(tx, [{ office: offerOffice, rests }], now);
  }
  await endWishes(
    tx,
    theirs.map(({ no }) => no),
    "erased",
    now,
  );
}
