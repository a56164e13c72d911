import { newId, type Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import { type Office, officeOf, today } from "../../office/index.ts";
import type { World } from "../ask.ts";
import { shortTime } from "../entries.ts";
import type { Seat } from "../seats.sql.ts";
import { type FreeHour, type Match, match } from "./match.ts";
import { isFarEnough, offerMinutes, offerMoment } from "./offer-hours.ts";
import { freeOfHours, insertOffers, keepForList, type NewOffer, nextOfList } from "./offers.sql.ts";

/** So many wishes of a list are looked at in one statement. */
const page = 200;

/**
 * Freed seats go to those who wait: what is free in these hours is offered, in the order of the list, or at night kept for whoever may be asked in
 * the morning. What fits nobody is there for everybody. To be called in the transaction that frees seats, which holds the locks of their
 * hours: nobody sees them free in between. Seats of other pools are nobody's wish.
 */
export async function offerFreed(
  tx: Tx,
  seats: readonly Pick<Seat, "office" | "day" | "pool" | "starts">[],
  world: World,
): Promise<void> {
  const hours = seats.filter(({ pool }) => pool === "public");
  if (hours.length === 0) return;
  const free = await freeOfHours(tx, hours);
  for (const [id, theirs] of Map.groupBy(free, ({ office }) => office)) {
    await offerAt(tx, officeOf(world.offices, id), theirs, world);
  }
}

async function offerAt(tx: Tx, office: Office, free: FreeHour[], world: World): Promise<void> {
  const at = offerMoment(office, world.now);
  const hours = free.filter((hour) => isFarEnough(office, hour, at));
  const matches = await matchList(tx, office, hours, at);
  if (matches.length === 0) return;
  if (at.equals(world.now)) await offer(tx, office, matches, world);
  else await keepUntil(tx, matches, at, world);
}

/** Walks the list from its beginning until it, or what is free, comes to an end. */
async function matchList(tx: Tx, office: Office, hours: FreeHour[], at: Temporal.Instant): Promise<Match[]> {
  const found: Match[] = [];
  const day = today(office, at);
  for (let after = 0; ; ) {
    const left = hours.filter((hour) => hour.left > 0);
    const [first, last] = [left[0]?.day, left.at(-1)?.day];
    if (!first || !last) return found;
    const most = Math.max(...left.map((hour) => hour.left));
    const waiting = await nextOfList(tx, { office: office.id, after, today: day, first, last, most, limit: page });
    found.push(...match(waiting, left));
    if (waiting.length < page) return found;
    after = waiting.at(-1)?.no ?? after;
  }
}

async function offer(tx: Tx, office: Office, matches: readonly Match[], world: World): Promise<void> {
  const until = world.now.add({ minutes: offerMinutes });
  const on = today(office, world.now);
  const offers = matches.map((one): NewOffer => ({ ...seatsOf(one), offer: newId(), wish: one.wish.no, on, until }));
  await insertOffers(tx, offers, world.now);
  await keepForList(tx, offers, world.now);
  await writeJournal(
    tx,
    offers.map(({ office, wish, day, starts, rests }) => ({
      office,
      act: "seat-offered" as const,
      actor: "clock",
      source: "clock" as const,
      happenedAt: world.now,
      recordedAt: world.now,
      detail: { wish, day: day.toString(), starts: shortTime(starts), seats: rests.length },
    })),
    world.keys,
  );
}

/** At night nobody is written to: as many seats as people could have them rest until the morning, and are offered then. */
async function keepUntil(tx: Tx, matches: readonly Match[], until: Temporal.Instant, world: World): Promise<void> {
  await keepForList(
    tx,
    matches.map((one) => ({ ...seatsOf(one), offer: undefined, until })),
    world.now,
  );
}

function seatsOf({ wish, hour: { office, day, starts } }: Match) {
  return { office, day, starts, rests: Array.from({ length: wish.people }, () => newId()) };
}
