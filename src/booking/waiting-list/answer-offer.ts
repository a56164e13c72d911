import { newId, type Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import { type Asker, type AskTo, contactOf, type World } from "../ask.ts";
import { book } from "../book.ts";
import { shortTime } from "../entries.ts";
import { seatOf } from "../give-back.ts";
import { makeSure } from "../make-sure.ts";
import { backToBeforeInstead, saveBeforeInstead } from "../replace-hold.sql.ts";
import { endRests, lockHours, type Seat } from "../seats.sql.ts";
import type { ListedWish, Offered, WishOutcome } from "../wish.ts";
import { wishEntry } from "./end-offers.ts";
import { exchangeSeats } from "./exchange-seats.ts";
import { wishesOf } from "./listed-wish.ts";
import { endRestsNow, lockOffered, markAnswer } from "./offers.sql.ts";
import { countBefore, endWishes } from "./wishes.sql.ts";

type Answered = AskTo<"take-offer" | "pass-offer" | "end-wish">;

/**
 * The seat that was offered becomes theirs, sure at once: their yes was to this very seat. People of a wish come together, or nobody does. The
 * seats rest until then, and whoever locks these rows first has them: this answer, or the end of the offer. A rule about people that
 * says no meanwhile is told, and the offer stays until its end.
 */
export async function takeOffer(tx: Tx, ask: AskTo<"take-offer">, world: World): Promise<WishOutcome> {
  const wish = await wishAsked(tx, ask, world);
  const offer = wish?.offer;
  if (!wish || !offer || (await lockOffered(tx, offer.office, offer.rests)) < offer.rests.length)
    return { is: "not-listed", why: "offer-over" };
  await saveBeforeInstead(tx);
  const outcome =
    wish.bookings.length > 0
      ? await exchange(tx, ask, wish, offer, world)
      : await bookOffered(tx, ask, wish, offer, world);
  if (outcome.is !== "offer-taken") {
    await backToBeforeInstead(tx);
    return outcome;
  }
  await markAnswer(tx, offer.id, "taken", world.now);
  await endWishes(tx, [wish.no], "taken", world.now);
  await journal(tx, "offer-taken", wish, ask, offer, world);
  return outcome;
}

/** Not this seat: it goes to the next one at once, and the wish keeps its place. */
export async function passOffer(tx: Tx, ask: AskTo<"pass-offer">, world: World): Promise<WishOutcome> {
  const wish = await wishAsked(tx, ask, world);
  if (!wish?.offer) return { is: "not-listed", why: "offer-over" };
  await passOn(tx, wish.offer, world);
  await journal(tx, "offer-passed", wish, ask, wish.offer, world);
  return { is: "offer-passed", wish };
}

/** They wait no more. A seat that was offered to them goes to the next one. */
export async function endWish(tx: Tx, ask: AskTo<"end-wish">, world: World): Promise<WishOutcome> {
  const wish = await wishAsked(tx, ask, world);
  if (!wish) return { is: "not-listed", why: "no-wish" };
  if (wish.offer) await passOn(tx, wish.offer, world);
  await endWishes(tx, [wish.no], "left", world.now);
  await writeJournal(
    tx,
    [wishEntry("wish-ended", wish.office, { wish: wish.no, how: "left" }, world, whose(ask.by))],
    world.keys,
  );
  return { is: "wish-ended", wish };
}

/** Their wishes, each with how many wait before it. */
export async function placesInList(tx: Tx, { by }: AskTo<"list-place">, world: World): Promise<WishOutcome> {
  const contact = contactOf(by);
  const theirs = contact ? ((await wishesOf(tx, [contact.id], world.keys)).get(contact.id) ?? []) : [];
  const before = await countBefore(
    tx,
    theirs.map(({ no }) => no),
  );
  return { is: "listed", wishes: theirs.map((wish) => ({ wish, before: before.get(wish.no) ?? 0 })) };
}

async function wishAsked(tx: Tx, { by, wish }: Answered, { keys }: World): Promise<ListedWish | undefined> {
  const contact = contactOf(by);
  const theirs = contact ? ((await wishesOf(tx, [contact.id], keys)).get(contact.id) ?? []) : [];
  return theirs.find(({ no }) => no === wish.wish);
}

async function bookOffered(
  tx: Tx,
  ask: AskTo<"take-offer">,
  wish: ListedWish,
  offer: Offered,
  world: World,
): Promise<WishOutcome> {
  // Our lock of the hour lets nobody else in between.
  await endRests(tx, refsOf(offer));
  const party = wish.people > 1 ? newId() : undefined;
  const asks = wish.who.map(
    (applicant): AskTo<"book"> => ({
      ...ask,
      wish: {
        act: "book",
        office: offer.office,
        applicant,
        day: offer.day,
        hour: offer.starts,
        firm: true,
        ...(party && { party }),
      },
    }),
  );
  const outcomes = await book(tx, asks, world);
  const refused = outcomes.find(({ is }) => is !== "confirmed" && is !== "held");
  if (refused) return refused;
  const bookings = outcomes.flatMap((one) => (one.is === "confirmed" || one.is === "held" ? [one.booking] : []));
  return { is: "offer-taken", wish, bookings: await makeSure(tx, ask, bookings, world), moved: false };
}

async function exchange(
  tx: Tx,
  ask: AskTo<"take-offer">,
  wish: ListedWish,
  offer: Offered,
  world: World,
): Promise<WishOutcome> {
  const own = wish.bookings.flatMap((id) => ask.by.live.find((booking) => booking.id === id) ?? []);
  if (own.length < wish.people) return { is: "not-listed", why: "unknown" };
  const seat: Seat = { office: offer.office, day: offer.day, pool: "public", starts: offer.starts };
  await lockHours(tx, [seat, ...own.map(seatOf)]);
  return exchangeSeats(tx, { ask, wish, own, seat, rests: refsOf(offer) }, world);
}

function refsOf({ office, rests }: Offered): { office: number; id: string }[] {
  return rests.map((id) => ({ office, id }));
}

async function passOn(tx: Tx, offer: Offered, world: World): Promise<void> {
  await lockOffered(tx, offer.office, offer.rests);
  await endRestsNow(tx, [offer], world.now);
  await markAnswer(tx, offer.id, "passed", world.now);
}

function journal(
  tx: Tx,
  act: "offer-taken" | "offer-passed",
  wish: ListedWish,
  { by }: Answered,
  { office, day, starts, rests }: Offered,
  world: World,
): Promise<void> {
  const detail = { wish: wish.no, day: day.toString(), starts: shortTime(starts), seats: rests.length };
  return writeJournal(tx, [wishEntry(act, office, detail, world, whose(by))], world.keys);
}

function whose(by: Asker) {
  const contact = contactOf(by);
  return {
    actor: by.actor,
    source: by.source,
    ...(contact && { subject: contact.digest }),
    ...(by.desk && { desk: by.desk }),
  };
}
