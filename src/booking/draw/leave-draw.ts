import type { Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import { type AskTo, contactOf, type World } from "../ask.ts";
import type { WishOutcome } from "../wish.ts";
import { deleteLots } from "./lots.sql.ts";
import { lotsOf } from "./open-lots.ts";

/** Takes lots of the asker out of their draws. One that was drawn meanwhile stays what it became: its seat is given back as any other. */
export async function leaveDraw(tx: Tx, ask: AskTo<"leave-draw">, world: World): Promise<WishOutcome> {
  const contact = contactOf(ask.by);
  if (!contact) return { is: "not-in-draw", why: "no-lot" };
  const theirs = (await lotsOf(tx, [contact.id], world.keys)).get(contact.id) ?? [];
  const gone = new Set(await deleteLots(tx, contact.id, ask.wish.lots));
  const left = theirs.filter(({ lot }) => gone.has(lot));
  if (left.length === 0) return { is: "not-in-draw", why: "no-lot" };
  await writeJournal(
    tx,
    left.map(({ lot, office, day, who }) => ({
      office,
      act: "lot-left" as const,
      subject: contact.digest,
      actor: ask.by.actor,
      source: ask.by.source,
      happenedAt: ask.saidAt,
      recordedAt: world.now,
      detail: { day: day.toString(), lot, people: who.length },
    })),
    world.keys,
  );
  return { is: "left-draw", lots: left };
}
