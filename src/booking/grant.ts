import type { Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import type { Ask, BookWish, World } from "./ask.ts";
import { liveOf } from "./ask.ts";
import { book } from "./book.ts";
import { cancel, restore } from "./cancel.ts";
import { markCancelled } from "./changes.sql.ts";
import { dropClaims } from "./claims.sql.ts";
import { confirm } from "./confirm.ts";
import { chooseService, erase, rename } from "./correct.ts";
import { bookAtDesk } from "./desk-book.ts";
import { entryOf, refusalEntry } from "./entries.ts";
import { endBookings } from "./give-back.ts";
import { backToBeforeInstead, otherOrdinals, saveBeforeInstead } from "./grant.sql.ts";
import { lookAround } from "./look.ts";
import { move } from "./move.ts";
import type { Booking, Outcome, Wish } from "./wish.ts";

/**
 * The only step that touches the world: what many people want, granted or refused as values. Outcome i answers ask i.
 * The caller holds the lock of every asking citizen; persons and slots are locked here, in that order.
 */
export async function grant(tx: Tx, asks: Ask[], world: World): Promise<Outcome[]> {
  const outcomes = new Map<Ask, Outcome>();
  const note = (some: Ask[], theirs: Outcome[]) => some.forEach((ask, i) => outcomes.set(ask, theirs[i] as Outcome));

  const fresh = asks.filter(
    (ask): ask is Ask<BookWish> => ask.wish.act === "book" && !ask.wish.instead && !ask.wish.pool,
  );
  if (fresh.length > 0) note(fresh, await book(tx, fresh, world));
  const sure = asks.filter((ask): ask is AskTo<"confirm"> => ask.wish.act === "confirm");
  if (sure.length > 0) note(sure, await confirm(tx, sure, world));
  const looks = asks.filter((ask): ask is AskTo<"look"> => ask.wish.act === "look");
  const seen = await lookAround(
    tx,
    looks.map(({ wish }) => ({ office: wish.office, from: wish.day, second: wish.second })),
    world,
  );
  note(
    looks,
    seen.map((alternatives) => ({ is: "looked", alternatives })),
  );
  for (const ask of asks) if (!outcomes.has(ask)) outcomes.set(ask, await grantOne(tx, ask, world));
  const answers = asks.map((ask) => outcomes.get(ask) as Outcome);
  await writeJournal(
    tx,
    asks.flatMap((ask, i) => refusalEntry(ask, answers[i] as Outcome, world)),
  );
  return answers;
}

type AskTo<A extends Wish["act"]> = Ask<Extract<Wish, { act: A }>>;

// What few people want at the same moment goes one by one: clear before quick.
async function grantOne(tx: Tx, ask: Ask, world: World): Promise<Outcome> {
  const { wish } = ask;
  switch (wish.act) {
    case "book":
      return wish.pool ? bookAtDesk(tx, ask as Ask<BookWish>, world) : bookInstead(tx, ask as Ask<BookWish>, world);
    case "move":
      return move(tx, ask as AskTo<"move">, world);
    case "cancel":
      return cancel(tx, ask as AskTo<"cancel">, world);
    case "restore":
      return restore(tx, ask as AskTo<"restore">, world);
    case "rename":
      return rename(tx, ask as AskTo<"rename">, world);
    case "set-service":
      return chooseService(tx, ask as AskTo<"set-service">, world);
    case "erase":
      return erase(tx, ask as AskTo<"erase">, world);
    case "mute":
      return { is: "muted" };
    case "unmute":
      return { is: "unmuted" };
    case "confirm":
    case "look":
      throw new Error("granted together above");
  }
}

/**
 * A corrected hold: the new seat first, then the old one rests. The old hold's claim has to go before (it may be the same person's),
 * so where the new one is refused everything is as it was.
 */
async function bookInstead(tx: Tx, ask: Ask<BookWish>, world: World): Promise<Outcome> {
  const old = ask.wish.instead && liveOf(ask.by, ask.wish.instead);
  const { instead: _, ...wish } = ask.wish;
  if (old?.state !== "held") return only(await book(tx, [{ ...ask, wish }], world));
  const by = { ...ask.by, live: ask.by.live.filter((b) => b !== old), liveOrdinals: [] as number[] };
  await saveBeforeInstead(tx);
  by.liveOrdinals = await ordinalsWithout(tx, ask.by.citizenId, old);
  await dropClaims(tx, [old.id]);
  const outcome = only(await book(tx, [{ ...ask, wish, by }], world));
  if (outcome.is !== "held" && outcome.is !== "confirmed") {
    await backToBeforeInstead(tx);
    return outcome;
  }
  ask.by.recentBookings = by.recentBookings;
  await markCancelled(tx, [old], world.now);
  await endBookings(tx, [old], "replaced", world);
  await writeJournal(tx, [
    entryOf("hold-replaced", old, ask.by, world, { happenedAt: ask.saidAt, detail: { by: outcome.booking.id } }),
  ]);
  return outcome;
}

async function ordinalsWithout(tx: Tx, citizenId: string | undefined, old: Booking): Promise<number[]> {
  if (!citizenId) return [];
  const { rows } = await otherOrdinals(tx, citizenId, old.id);
  return rows.map((row) => row.citizen_ordinal);
}

function only(outcomes: Outcome[]): Outcome {
  return outcomes[0] as Outcome;
}
