import type { Keys } from "../keys/index.ts";
import type { Offices, Pool } from "../office/index.ts";
import type { ContactKind } from "../outbox/index.ts";
import { type Caution, movesSince } from "./share.ts";
import type { Booking, BookingRef, Wish, WishOutcome } from "./wish.ts";

/** Where somebody is reached, and whose share of seats their bookings count in. */
export interface Contact {
  kind: ContactKind;
  /** Of its row in `citizen`. */
  id: string;
  digest: Buffer;
  /** By which number of ours they know us. */
  number: string;
}

/** Where a booking comes from: a contact, or the desk, for somebody who stands there and is written to nowhere. */
export type Origin = { at: "desk" } | { contact: Contact };

/** The contact that asks; undefined for the desk. */
export function contactOf({ from }: { from: Origin }): Contact | undefined {
  return "contact" in from ? from.contact : undefined;
}

/**
 * Who asks. A citizen's row is locked by whoever calls `grant`, so `live` and `resting` are the truth until the
 * transaction ends. `recentBookings` are the moments of the citizen's new bookings, `lapsedHolds` those of holds that ran out, `givenBack`
 * those at which a sure seat was given back; `grant` changes none (see `recentAfter`, `givenBackAfter`).
 */
export interface Asker {
  from: Origin;
  source: "whatsapp" | "desk" | "api";
  /** "citizen", or the id of a member of staff. */
  actor: string;
  desk?: string;
  live: Booking[];
  /** Which of the places among the five the live ones hold. */
  liveOrdinals: number[];
  resting: Booking[];
  recentBookings: readonly Temporal.Instant[];
  lapsedHolds: readonly Temporal.Instant[];
  givenBack: readonly Temporal.Instant[];
  /** The moments at which they moved a sure seat to another day or hour, see `movedAfter`. */
  moved: readonly Temporal.Instant[];
  /** When somebody of theirs last came. */
  cameAt: Temporal.Instant | undefined;
  caution: Caution | undefined;
  /** A group beyond everybody's share, granted by two of the staff, and until when. */
  group?: { people: number; until: Temporal.Instant } | undefined;
}

/** An asker without a record: a new one, or where we act for somebody, since limits are for who asks by telephone. */
export const noRecord = {
  liveOrdinals: [],
  resting: [],
  recentBookings: [],
  lapsedHolds: [],
  givenBack: [],
  moved: [],
  cameAt: undefined,
  caution: undefined,
} satisfies Partial<Asker>;

export interface Ask<W extends Wish = Wish> {
  wish: W;
  by: Asker;
  /** Meta's moment, never later than now: a YA said in time is in time. */
  saidAt: Temporal.Instant;
  /** Which seats are tried; unless said the public ones, and for a move those that the booking has. */
  pool?: Pool;
  /** Why an officer asks for it, in their own words: for the journal. */
  because?: string;
}

/** What every rule may look at beside the database. */
export interface World {
  now: Temporal.Instant;
  real: Temporal.Instant;
  offices: Offices;
  keys: Keys;
  /** The version of the consent text that the citizen was shown. */
  consentVersion: string;
}

/** The zone of what is done once a day for all offices: where the country's day ends last. */
export function homeZone(world: (now: Temporal.Instant) => World): (now: Temporal.Instant) => string {
  return (now) => world(now).offices.country.zone;
}

/** An ask whose wish is of this kind. */
export type AskTo<A extends Wish["act"]> = Ask<Extract<Wish, { act: A }>>;

/** The moments of a citizen's new bookings once these outcomes count as well: every confirmed booking is one. */
export function recentAfter(
  recent: readonly Temporal.Instant[],
  outcomes: readonly WishOutcome[],
  now: Temporal.Instant,
): Temporal.Instant[] {
  const news = outcomes.flatMap((one) =>
    one.is === "confirmed" ? [one.booking] : one.is === "offer-taken" && !one.moved ? one.bookings : [],
  );
  return [...recent, ...news.map(() => now)];
}

/**
 * The moments at which a citizen gave sure seats back once these outcomes count as well; one that is taken back counts no more. A family
 * that gives back its seats, together or one after the other, has done so once.
 */
export function givenBackAfter(
  { givenBack, resting }: Pick<Asker, "givenBack" | "resting">,
  outcomes: readonly WishOutcome[],
  now: Temporal.Instant,
): Temporal.Instant[] {
  const given = [...resting];
  const moments = [...givenBack];
  for (const outcome of outcomes) {
    // Whoever erases themselves with seats ahead has given these back.
    if (outcome.is === "erased" && outcome.cancelled > 0) moments.push(now);
    if (outcome.is !== "cancelled" && outcome.is !== "restored") continue;
    const { booking } = outcome;
    const others = given.filter((one) => one.id !== booking.id && isOfOneParty(one, booking));
    if (booking.holdUntil === undefined && others.length === 0) {
      if (outcome.is === "cancelled") moments.push(now);
      else moments.pop();
    }
    if (outcome.is === "cancelled") given.push(booking);
  }
  return moments;
}

/** The moments at which a citizen moved once these outcomes count as well. A party that moves together has done so once. */
export function movedAfter(
  moved: readonly Temporal.Instant[],
  outcomes: readonly WishOutcome[],
  now: Temporal.Instant,
): Temporal.Instant[] {
  const parties = outcomes.flatMap((one) =>
    one.is === "moved" && !one.free ? [one.booking.party ?? one.booking.id] : [],
  );
  return [...moved, ...[...new Set(parties)].map(() => now)];
}

/** How many moves of an asker count now. Of a group that was granted none: two of the staff know who they are. */
export function movesOf({ moved, cameAt, group }: Pick<Asker, "moved" | "cameAt" | "group">, now: Temporal.Instant) {
  if (group && Temporal.Instant.compare(now, group.until) < 0) return 0;
  return movesSince({ moved, cameAt }, now);
}

function isOfOneParty(one: Booking, other: Booking): boolean {
  return one.state === "cancelled" && one.party !== undefined && one.party === other.party;
}

/** The asker's own live booking of that name, or undefined: nobody acts on another's booking. */
export function liveOf(by: Asker, ref: BookingRef): Booking | undefined {
  return by.live.find((booking) => booking.id === ref.id && booking.office === ref.office);
}

/** A citizen's live bookings once this outcome of theirs counts as well. */
export function liveAfter(live: Booking[], { wish }: Ask, outcome: WishOutcome): Booking[] {
  if (outcome.is === "erased") return [];
  if (outcome.is === "offer-taken")
    return [...live.filter(({ id }) => !outcome.wish.bookings.includes(id)), ...outcome.bookings];
  if (!("booking" in outcome) || !outcome.booking || outcome.is === "gone" || outcome.is === "lapsed") return live;
  const { booking } = outcome;
  const before = wish.act === "book" ? wish.instead : "booking" in wish ? wish.booking : undefined;
  // A booking that was no hold any more is not replaced.
  const isEnded = (one: Booking) =>
    one.id === before?.id && one.office === before.office && (wish.act !== "book" || one.state === "held");
  const others = live.filter((one) => !isEnded(one));
  return outcome.is === "cancelled" ? others : [...others, booking];
}

export function restingOf(by: Asker, ref: BookingRef): Booking | undefined {
  return by.resting.find((booking) => booking.id === ref.id && booking.office === ref.office);
}
