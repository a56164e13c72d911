import type { Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import { type Ask, type AskTo, liveAfter, liveOf, recentAfter, type World } from "./ask.ts";
import { book } from "./book.ts";
import { bookAtDesk } from "./book-at-desk.ts";
import { cancel, keep, restore } from "./cancel.ts";
import { confirm } from "./confirm.ts";
import { chooseService, erase, rename } from "./correct.ts";
import { correctBirth } from "./correct-birth.ts";
import { leaveDraw } from "./draw/leave-draw.ts";
import { refusalEntry } from "./entries.ts";
import { lookAround } from "./look.ts";
import { move } from "./move.ts";
import { moveOffice } from "./move-office.ts";
import { personParts } from "./person.ts";
import { replaceHold } from "./replace-hold.ts";
import { endWish, passOffer, placesInList, takeOffer } from "./waiting-list/answer-offer.ts";
import { join } from "./waiting-list/join.ts";
import type { Wish, WishOutcome } from "./wish.ts";

/**
 * The only step that touches the world: what many people want, granted or refused as values. Outcome i answers ask i.
 * The caller holds the lock of every asking citizen; persons and slots are locked here, in that order. The asks stay as they are:
 * what a citizen's row must keep of the outcomes is `recentAfter`.
 */
export async function grant(tx: Tx, asks: Ask[], world: World): Promise<WishOutcome[]> {
  const granted = new Map<Ask, WishOutcome>();
  for (const ask of await personsInOrder(tx, asks.filter(isCorrection), world)) {
    granted.set(ask, await grantOne(tx, since(ask, granted, world), world));
  }
  const corrected = new Map(granted);
  // What a crowd wants at one moment is done for all of it together.
  const sinceCorrected = <A extends Ask>(ask: A) => since(ask, corrected, world);
  const books = asks.filter(isNewBooking);
  for (const [ask, outcome] of pairs(books, await bookAll(tx, books.map(sinceCorrected), world)))
    granted.set(ask, outcome);
  const confirms = asks.filter(isConfirm);
  for (const [ask, outcome] of pairs(confirms, await confirmAll(tx, confirms.map(sinceCorrected), world)))
    granted.set(ask, outcome);
  for (const [ask, outcome] of await lookAll(tx, asks.filter(isLook), world)) granted.set(ask, outcome);
  // What few people want goes one by one: clear before quick.
  for (const ask of asks) {
    if (!granted.has(ask)) granted.set(ask, await grantOne(tx, since(ask, granted, world), world));
  }
  const outcomes = asks.map((ask) => granted.get(ask) as WishOutcome);
  await writeJournal(
    tx,
    asks.flatMap((ask, i) => refusalEntry(ask, outcomes[i], world)),
    world.keys,
  );
  return outcomes;
}

const isNewBooking = (ask: Ask): ask is AskTo<"book"> => ask.wish.act === "book" && !ask.wish.instead && !ask.wish.pool;
const isConfirm = (ask: Ask): ask is AskTo<"confirm"> => ask.wish.act === "confirm";
const isCorrection = (ask: Ask): ask is Correction => ask.wish.act === "rename" || ask.wish.act === "correct-birth";
const isLook = (ask: Ask): ask is AskTo<"look"> => ask.wish.act === "look";

type Granted = Iterable<[Ask, WishOutcome]>;
type Correction = AskTo<"rename" | "correct-birth">;

/** Corrections claim other persons: before anybody locks a slot, and in one order, so that two batches do not wait in a circle. */
async function personsInOrder(tx: Tx, asks: Correction[], { keys }: World): Promise<Correction[]> {
  if (asks.length < 2) return asks;
  const { of } = await keys.digestsIn(tx);
  const person = (ask: Correction) => {
    const applicant = liveOf(ask.by, ask.wish.booking)?.applicant;
    return applicant ? of("applicant", ...personParts({ ...applicant, ...ask.wish })).toString("hex") : "";
  };
  return asks
    .map((ask) => ({ ask, person: person(ask) }))
    .sort((a, b) => (a.person < b.person ? -1 : 1))
    .map(({ ask }) => ask);
}

async function bookAll(tx: Tx, asks: AskTo<"book">[], world: World): Promise<WishOutcome[]> {
  return asks.length > 0 ? book(tx, asks, world) : [];
}

async function confirmAll(tx: Tx, asks: AskTo<"confirm">[], world: World): Promise<WishOutcome[]> {
  return asks.length > 0 ? confirm(tx, asks, world) : [];
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

// What was granted to the same citizen a moment ago: it counts among their new bookings, and what they have is what it left.
function since<A extends Ask>(ask: A, granted: ReadonlyMap<Ask, WishOutcome>, { now }: World): A {
  const theirs = [...granted].filter(([other]) => other.by === ask.by);
  if (theirs.length === 0) return ask;
  const outcomes = theirs.map(([, outcome]) => outcome);
  const live = theirs.reduce((before, [other, outcome]) => liveAfter(before, other, outcome), ask.by.live);
  return { ...ask, by: { ...ask.by, live, recentBookings: recentAfter(ask.by.recentBookings, outcomes, now) } };
}

function grantOne(tx: Tx, ask: Ask, world: World): Promise<WishOutcome> {
  const { wish } = ask;
  switch (wish.act) {
    case "book":
      return wish.pool ? bookAtDesk(tx, { ...ask, wish }, world) : replaceHold(tx, { ...ask, wish }, world);
    case "move":
      return wish.office === undefined || wish.office === wish.booking.office
        ? move(tx, { ...ask, wish }, world)
        : moveOffice(tx, { ...ask, wish }, world);
    case "keep":
      return keep(tx, { ...ask, wish }, world);
    case "cancel":
      return cancel(tx, { ...ask, wish }, world);
    case "restore":
      return restore(tx, { ...ask, wish }, world);
    case "rename":
      return rename(tx, { ...ask, wish }, world);
    case "correct-birth":
      return correctBirth(tx, { ...ask, wish }, world);
    case "set-service":
      return chooseService(tx, { ...ask, wish }, world);
    case "wait":
      return join(tx, { ...ask, wish }, world);
    case "take-offer":
      return takeOffer(tx, { ...ask, wish }, world);
    case "pass-offer":
      return passOffer(tx, { ...ask, wish }, world);
    case "end-wish":
      return endWish(tx, { ...ask, wish }, world);
    case "list-place":
      return placesInList(tx, { ...ask, wish }, world);
    case "leave-draw":
      return leaveDraw(tx, { ...ask, wish }, world);
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
