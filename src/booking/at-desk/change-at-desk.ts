import type { Tx } from "../../database/index.ts";
import { officeOf, type Pool } from "../../office/index.ts";
import { type Asker, noRecord, type World } from "../ask.ts";
import { poolWithSeat } from "../book-at-desk.ts";
import { bookingsOf } from "../bookings.sql.ts";
import { grant } from "../grant.ts";
import { lockBookings } from "../second-visit.sql.ts";
import type { BookingRef, Wish, WishOutcome } from "../wish.ts";
import { originOf } from "./asker-at-desk.ts";
import { type BookingAtDesk, bookingsAtDesk } from "./bookings-at-desk.sql.ts";

/** What an officer may ask for about somebody's booking. */
export type ChangeAtDesk = Extract<Wish, { act: "move" | "cancel" | "rename" | "correct-birth" }>;

/** Whose hand it is, for the journal. */
export interface DeskHand {
  actor: string;
  desk: string | undefined;
  source: "desk" | "api";
}

/**
 * A change of a booking that an officer makes for its person, from whichever telephone it came or from none: the same seats, claims and
 * journal as by chat. A move takes the seats that the booking has, else (`pools`) of the others that this officer may give.
 * The race: its owner writes at the same moment. The owner's row is locked first, as everywhere.
 */
export async function changeAtDesk(
  tx: Tx,
  wish: ChangeAtDesk,
  { by, because, pools }: { by: DeskHand; because?: string | undefined; pools?: readonly Pool[] },
  world: World,
): Promise<WishOutcome> {
  const found = await lockedAtDesk(tx, wish.booking, world);
  if (!found) return { is: "gone", why: "unknown" };
  const { actor, source, desk } = by;
  const who = { actor, source, ...(desk && { desk }) };
  const asker: Asker = { ...noRecord, ...who, from: originOf(found), live: await liveWith(tx, found, world) };
  const pool = wish.act === "move" && pools ? await poolOfMove(tx, wish, found, pools, world) : undefined;
  const ask = { wish, by: asker, saidAt: world.now, ...(because && { because }), ...(pool && { pool }) };
  const [outcome] = await grant(tx, [ask], world);
  return outcome as WishOutcome;
}

/** A booking as it is now, locked with its owner until the transaction ends; undefined: there is none, or its person was erased. */
export async function lockedAtDesk(tx: Tx, ref: BookingRef, world: World): Promise<BookingAtDesk | undefined> {
  await lockBookings(tx, [ref]);
  const [found] = await bookingsAtDesk(tx, [ref], world.keys);
  return found;
}

/** The owner's live bookings, by which a correction sees that it would make two of them one person's. */
async function liveWith(tx: Tx, { booking, state, contact }: BookingAtDesk, { keys }: World) {
  if (contact) return (await bookingsOf(tx, [contact.id], keys)).get(contact.id)?.live ?? [];
  return state === "held" || state === "confirmed" || state === "displaced" ? [booking] : [];
}

async function poolOfMove(
  tx: Tx,
  { day, hour, office }: Extract<Wish, { act: "move" }>,
  { booking }: BookingAtDesk,
  others: readonly Pool[],
  world: World,
): Promise<Pool | undefined> {
  // A second visit has seats of its own, kept for who was sent back.
  if (booking.returnedAt) return undefined;
  const elsewhere = office !== undefined && office !== booking.office;
  const pools = elsewhere ? others : [booking.pool, ...others.filter((pool) => pool !== booking.pool)];
  return poolWithSeat(tx, officeOf(world.offices, office ?? booking.office), { day, hour }, pools, world);
}
