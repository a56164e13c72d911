import type { Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import { type AskTo, contactOf, liveOf, type World } from "./ask.ts";
import { bookOne } from "./book.ts";
import { markCancelled } from "./cancel.sql.ts";
import { dropClaims, ordinalsOf } from "./claims.sql.ts";
import { entryOf } from "./entries.ts";
import { endBookings } from "./give-back.ts";
import { backToBeforeInstead, saveBeforeInstead } from "./replace-hold.sql.ts";
import type { WishOutcome } from "./wish.ts";

/**
 * A corrected hold: the new seat first, then the old one rests. The old hold's claim has to go before (it may be the same person's),
 * so where the new one is refused everything is as it was.
 */
export async function replaceHold(tx: Tx, ask: AskTo<"book">, world: World): Promise<WishOutcome> {
  const { instead, ...wish } = ask.wish;
  const old = instead && liveOf(ask.by, instead);
  if (old?.state !== "held") return bookOne(tx, { ...ask, wish }, world);
  await saveBeforeInstead(tx);
  const contact = contactOf(ask.by);
  const liveOrdinals = contact ? await ordinalsOf(tx, contact.id, old.id) : [];
  await dropClaims(tx, [old.id]);
  const by = { ...ask.by, live: ask.by.live.filter((b) => b !== old), liveOrdinals };
  const outcome = await bookOne(tx, { ...ask, wish, by }, world);
  if (outcome.is !== "held" && outcome.is !== "confirmed") {
    await backToBeforeInstead(tx);
    return outcome;
  }
  await markCancelled(tx, [old], world.now);
  await endBookings(tx, [old], "replaced", world);
  await writeJournal(
    tx,
    [entryOf("hold-replaced", old, ask.by, world, { happenedAt: ask.saidAt, detail: { by: outcome.booking.id } })],
    world.keys,
  );
  return outcome;
}
