import type { Tx } from "../../database/index.ts";
import { type Keys, storedWords } from "../../keys/index.ts";
import { changeFacts, type FactAsk, type Pack } from "../../office/index.ts";

/** Nobody has booked in a new database, so that what began long ago is entered like what is to come. */
const longAgo = Temporal.PlainDate.from("1900-01-01");

/** What a pack announces, into a database that has just begun with it. What holds already is left out. */
export async function bringAnnounced(tx: Tx, pack: Pack, now: Temporal.Instant, keys: Keys): Promise<void> {
  const by = { actor: "operator", reason: storedWords(keys, `Pack ${pack.name}`), at: now };
  for (const { firstDay, ...ask } of pack.announced)
    await changeFacts(tx, { ...ask, firstDay: Temporal.PlainDate.from(firstDay) } as FactAsk, by, longAgo);
}
