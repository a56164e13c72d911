import type { Tx } from "../../database/index.ts";
import { type Entry, type JournalAct, writeJournal } from "../../journal/index.ts";
import type { World } from "../ask.ts";
import { shortTime } from "../entries.ts";
import { markMissed } from "./offers.sql.ts";
import { endWishes } from "./wishes.sql.ts";

/** So many offers may be missed; with the last of them the wish ends. */
export const mostMissed = 2;

/** Offers that nobody answered in time are missed: the first one keeps the place in the list, the second ends the wish. */
export async function endOffers(tx: Tx, offers: readonly string[], world: World): Promise<void> {
  if (offers.length === 0) return;
  const missed = await markMissed(tx, offers);
  const last = missed.filter((one) => one.missed >= mostMissed);
  await endWishes(
    tx,
    last.map(({ wish }) => wish),
    "missed",
    world.now,
  );
  await writeJournal(
    tx,
    [
      ...missed.map(({ office, wish, day, starts }) =>
        wishEntry("offer-missed", office, { wish, day: day.toString(), starts: shortTime(starts) }, world),
      ),
      ...last.map(({ office, wish }) => wishEntry("wish-ended", office, { wish, how: "missed" }, world)),
    ],
    world.keys,
  );
}

/** The journal's line about a wish, which names nobody. */
export function wishEntry(
  act: JournalAct,
  office: number,
  detail: Record<string, unknown>,
  { now }: Pick<World, "now">,
  by: Partial<Entry> = {},
): Entry {
  return { office, act, actor: "clock", source: "clock", happenedAt: now, recordedAt: now, detail, ...by };
}
