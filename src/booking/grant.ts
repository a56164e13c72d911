import type { Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import { type Ask, type AskTo, recentAfter, type World } from "./ask.ts";
import { book } from "./book.ts";
import { bookAtDesk } from "./book-at-desk.ts";
import { cancel, restore } from "./cancel.ts";
import { confirm } from "./confirm.ts";
import { chooseService, erase, rename } from "./correct.ts";
import { refusalEntry } from "./entries.ts";
import { lookAround } from "./look.ts";
import { move } from "./move.ts";
import { replaceHold } from "./replace-hold.ts";
import type { Wish, WishOutcome } from "./wish.ts";

/**
 * The only step that touches the world: what many people want, granted or refused as values. Outcome i answers ask i.
 * The caller holds the lock of every asking citizen; persons and slots are locked here, in that order. The asks stay as they are:
 * what a citizen's row must keep of the outcomes is `recentAfter`.
 */
export async function grant(tx: Tx, asks: Ask[], world: World): Promise<WishOutcome[]> {
  const granted = new Map<Ask, WishOutcome>();
  // What a crowd wants at one moment is done for all of it together.
  for (const [ask, outcome] of await bookAll(tx, asks.filter(isNewBooking), world)) granted.set(ask, outcome);
  for (const [ask, outcome] of await confirmAll(tx, asks.filter(isConfirm), world)) granted.set(ask, outcome);
  for (const [ask, outcome] of await lookAll(tx, asks.filter(isLook), world)) granted.set(ask, outcome);
  // What few people want goes one by one: clear before quick.
  for (const ask of asks) {
    if (!granted.has(ask)) granted.set(ask, await grantOne(tx, since(ask, granted, world), world));
  }
  const outcomes = asks.map((ask) => granted.get(ask) as WishOutcome);
  await writeJournal(
    tx,
    asks.flatMap((ask, i) => refusalEntry(ask, outcomes[i], world)),
  );
  return outcomes;
}

const isNewBooking = (ask: Ask): ask is AskTo<"book"> => ask.wish.act === "book" && !ask.wish.instead && !ask.wish.pool;
const isConfirm = (ask: Ask): ask is AskTo<"confirm"> => ask.wish.act === "confirm";
const isLook = (ask: Ask): ask is AskTo<"look"> => ask.wish.act === "look";

type Granted = Iterable<[Ask, WishOutcome]>;

async function bookAll(tx: Tx, asks: AskTo<"book">[], world: World): Promise<Granted> {
  return asks.length > 0 ? pairs(asks, await book(tx, asks, world)) : [];
}

async function confirmAll(tx: Tx, asks: AskTo<"confirm">[], world: World): Promise<Granted> {
  return asks.length > 0 ? pairs(asks, await confirm(tx, asks, world)) : [];
}

async function lookAll(tx: Tx, asks: AskTo<"look">[], world: World): Promise<Granted> {
  const looks = asks.map(({ wish }) => ({ office: wish.office, from: wish.day, second: wish.second }));
  const seen = await lookAround(tx, looks, world);
  return pairs(
    asks,
    seen.map((alternatives) => ({ is: "looked", alternatives })),
  );
}

function pairs(asks: Ask[], outcomes: WishOutcome[]): Granted {
  return outcomes.map((outcome, i) => [asks[i] as Ask, outcome]);
}

// What was granted to the same citizen a moment ago counts among their new bookings.
function since(ask: Ask, granted: ReadonlyMap<Ask, WishOutcome>, { now }: World): Ask {
  const theirs = [...granted].flatMap(([other, outcome]) => (other.by === ask.by ? [outcome] : []));
  return { ...ask, by: { ...ask.by, recentBookings: recentAfter(ask.by.recentBookings, theirs, now) } };
}

function grantOne(tx: Tx, ask: Ask, world: World): Promise<WishOutcome> {
  const { wish } = ask;
  switch (wish.act) {
    case "book":
      return wish.pool ? bookAtDesk(tx, { ...ask, wish }, world) : replaceHold(tx, { ...ask, wish }, world);
    case "move":
      return move(tx, { ...ask, wish }, world);
    case "cancel":
      return cancel(tx, { ...ask, wish }, world);
    case "restore":
      return restore(tx, { ...ask, wish }, world);
    case "rename":
      return rename(tx, { ...ask, wish }, world);
    case "set-service":
      return chooseService(tx, { ...ask, wish }, world);
    case "erase":
      return erase(tx, ask.by, world);
    case "mute":
      return Promise.resolve({ is: "muted" });
    case "unmute":
      return Promise.resolve({ is: "unmuted" });
    case "confirm":
    case "look":
      throw new Error(`${wish.act satisfies Wish["act"]} is granted to all askers together`);
  }
}
