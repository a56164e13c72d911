import { isBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import { drawnDay, officeOf } from "../../office/index.ts";
import { type AskTo, contactOf, type World } from "../ask.ts";
import { rulesToday, todayIn } from "../day-seats.ts";
import { freeHours } from "../look.sql.ts";
import { noShowsOf } from "../no-shows.sql.ts";
import { isSamePerson } from "../person.ts";
import { recordOf, shareOf } from "../share.ts";
import type { Booking, ListedWish, WishOutcome } from "../wish.ts";
import { wishEntry } from "./end-offers.ts";
import { sealedPeople, wishesOf } from "./listed-wish.ts";
import { isFarEnough } from "./offer-hours.ts";
import { countBefore, insertWish } from "./wishes.sql.ts";

/** So many wishes of one sender live at the same time. */
export const mostWishes = 2;

type Join = AskTo<"wait">;

/**
 * Puts somebody at the end of the list: for seats of their own that an earlier one would replace, or for people without a seat. Asked for the
 * same once more, they hear of the wish they have. A sender has two wishes at most, and people who wait count among those that one
 * sender may have seats for, so the list is no way to more of them. A second visit stays in its own pool and is not listed.
 */
export async function join(tx: Tx, ask: Join, world: World): Promise<WishOutcome> {
  const contact = contactOf(ask.by);
  if (!contact) return { is: "not-listed", why: "unknown" };
  const theirs = (await wishesOf(tx, [contact.id], world.keys)).get(contact.id) ?? [];
  const { wish } = ask;
  const own = wish.bookings.flatMap((ref) => ask.by.live.find(({ id }) => id === ref.id) ?? []);
  const refused = refusedOwn(ask, own) ?? (await refusedPeople(tx, ask, theirs, world));
  if (refused) return refused;
  const same = theirs.find((one) => isSame(one, ask));
  if (same) return listedAt(tx, same);
  if (theirs.length >= mostWishes) return { is: "not-listed", why: "two-wishes", most: mostWishes };
  const drawn = willBeDrawn(ask, world);
  if (drawn) return { is: "not-listed", why: "will-be-drawn", ...drawn };
  const free = await freeNow(tx, ask, own, world);
  if (free) return { is: "not-listed", why: "free-now", ...free };
  const no = await insertWish(tx, {
    office: own[0]?.office ?? wish.office,
    offices: [...new Set(wish.offices)],
    citizenId: contact.id,
    number: contact.number,
    source: ask.by.source,
    people: own.length || wish.people.length,
    who: own.length > 0 ? undefined : await sealedPeople(tx, contact.id, wish.people, world.keys),
    bookings: own.length > 0 ? own.map(({ id }) => id) : undefined,
    firstDay: wish.firstDay ?? todayIn(officeOf(world.offices, wish.office), world),
    lastDay: wish.lastDay,
    at: world.now,
  });
  const made = (await wishesOf(tx, [contact.id], world.keys)).get(contact.id)?.find((one) => one.no === no);
  if (!made) return { is: "not-listed", why: "unknown" };
  const by = {
    actor: ask.by.actor,
    source: ask.by.source,
    subject: contact.digest,
    ...(ask.by.desk && { desk: ask.by.desk }),
  };
  const detail = { wish: no, seats: made.people, ...(made.lastDay && { day: made.lastDay.toString() }) };
  await writeJournal(tx, [wishEntry("wish-made", made.office, detail, world, by)], world.keys);
  return listedAt(tx, made);
}

/** One day that is drawn, and was not yet: its seats go to who is in the draw. */
function willBeDrawn({ wish }: Join, { offices, now }: World): { office: number; day: Temporal.PlainDate } | undefined {
  const { firstDay: day, lastDay, bookings } = wish;
  if (bookings.length > 0 || !day || !lastDay?.equals(day)) return undefined;
  const open = wish.offices.find((office) => {
    const drawn = drawnDay(officeOf(offices, office), day);
    return !drawn || !isBefore(now, drawn.at);
  });
  return open === undefined ? { office: wish.office, day } : undefined;
}

/** The first day that has what they would wait for; nobody is sent into a line for what is there. */
async function freeNow(tx: Tx, { wish }: Join, own: readonly Booking[], world: World) {
  const people = own.length || wish.people.length;
  const first = wish.firstDay ?? todayIn(officeOf(world.offices, wish.office), world);
  const last = wish.lastDay ?? own[0]?.day.subtract({ days: 1 }) ?? first;
  const hours = await freeHours(tx, wish.offices, "public", first, last);
  return hours.find(
    (hour) => hour.left >= people && isFarEnough(officeOf(world.offices, hour.office), hour, world.now),
  );
}

async function listedAt(tx: Tx, wish: ListedWish): Promise<WishOutcome> {
  return { is: "waits", wish, before: (await countBefore(tx, [wish.no])).get(wish.no) ?? 0 };
}

function refusedOwn({ wish }: Join, own: readonly Booking[]): WishOutcome | undefined {
  if (own.length < wish.bookings.length) return { is: "not-listed", why: "unknown" };
  if (own.some(({ state, office }) => state !== "confirmed" || office !== own[0]?.office))
    return { is: "not-listed", why: "unknown" };
  if (own.some(({ returnedAt, pool }) => returnedAt || pool === "second"))
    return { is: "not-listed", why: "second-visit" };
  const counts = own.length + wish.people.length;
  return counts === 0 || (own.length === 0 && !wish.lastDay) ? { is: "not-listed", why: "unknown" } : undefined;
}

async function refusedPeople(
  tx: Tx,
  { wish, by }: Join,
  theirs: readonly ListedWish[],
  world: World,
): Promise<WishOutcome | undefined> {
  if (wish.bookings.length > 0) return undefined;
  if (wish.people.some((one) => by.live.some(({ applicant }) => isSamePerson(applicant, one))))
    return { is: "not-listed", why: "has-seat" };
  const contact = contactOf(by)?.id ?? "";
  const missed = (await noShowsOf(tx, [contact], world.now)).get(contact) ?? 0;
  const rules = rulesToday(officeOf(world.offices, wish.office), world);
  const share = shareOf(rules, recordOf(by, missed, world.now), by.caution, world.now);
  const waiting = theirs
    .flatMap(({ who }) => who)
    .filter((one) => !wish.people.some((other) => isSamePerson(one, other)));
  const many = by.live.length + waiting.length + wish.people.length > share.people;
  return many ? { is: "not-listed", why: "many-people", people: share.people } : undefined;
}

function isSame(one: ListedWish, { wish }: Join): boolean {
  if (wish.bookings.length > 0) return wish.bookings.some(({ id }) => one.bookings.includes(id));
  const days =
    one.lastDay && wish.lastDay?.equals(one.lastDay) && (!wish.firstDay || wish.firstDay.equals(one.firstDay));
  return Boolean(days) && wish.people.every((who) => one.who.some((other) => isSamePerson(who, other)));
}
