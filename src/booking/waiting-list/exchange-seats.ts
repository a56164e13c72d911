import { newId, type Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import { officeOf } from "../../office/index.ts";
import type { AskTo, World } from "../ask.ts";
import { atDoor } from "../at-door.sql.ts";
import { isOver } from "../cancel.ts";
import { carryClaim } from "../claims.sql.ts";
import { entryOf, shortTime } from "../entries.ts";
import { seatOf } from "../give-back.ts";
import { setSeat } from "../move.sql.ts";
import { bookingThere, goOver } from "../move-office.ts";
import { endRests, type Seat, takeLocked } from "../seats.sql.ts";
import type { Booking, ListedWish, WishOutcome } from "../wish.ts";
import { offerFreed } from "./offer-freed.ts";
import { leaveSeats } from "./offers.sql.ts";

/** An offered seat for those who have one, and what it is exchanged for. The hours of all of them are locked. */
interface Exchange {
  ask: AskTo<"take-offer">;
  wish: ListedWish;
  own: Booking[];
  seat: Seat;
  rests: { office: number; id: string }[];
}

/**
 * An earlier seat for one that they have. It counts as no move. The own seat goes to the list at once and does not rest: nobody knows when, so
 * nobody can wait for it. At another office it is a new booking with a new code, as a move is.
 */
export async function exchangeSeats(
  tx: Tx,
  { ask, wish, own, seat, rests }: Exchange,
  world: World,
): Promise<WishOutcome> {
  for (const booking of own) {
    if (isOver(booking, ask.saidAt, world) || (await atDoor(tx, booking, world)))
      return { is: "not-listed", why: "offer-over" };
  }
  const left = own.map(seatOf);
  // These seats stay taken: they were for the list, and are theirs from here on.
  const woken = await endRests(tx, rests);
  if (woken.length < own.length) return { is: "not-listed", why: "offer-over" };
  await retake(tx, woken);
  const bookings: Booking[] = [];
  for (const booking of own) bookings.push(await setEarlier(tx, ask, booking, seat, world));
  await leaveSeats(tx, left);
  await offerFreed(tx, left, world);
  return { is: "offer-taken", wish, bookings, moved: true };
}

async function retake(tx: Tx, seats: readonly Seat[]): Promise<void> {
  const [first] = seats;
  if (first) await takeLocked(tx, [{ ...first, count: seats.length }]);
}

async function setEarlier(
  tx: Tx,
  ask: AskTo<"take-offer">,
  booking: Booking,
  seat: Seat,
  world: World,
): Promise<Booking> {
  if (seat.office !== booking.office) return elsewhere(tx, ask, booking, seat, world);
  const moved: Booking = { ...booking, day: seat.day, starts: seat.starts, pool: seat.pool };
  await setSeat(tx, booking, seat, moved.moves, undefined);
  const [to, from] = [moved, booking].map(({ day, starts }) => ({ day: day.toString(), starts: shortTime(starts) }));
  const detail = { ...to, fromDay: from?.day, fromStarts: from?.starts };
  await writeJournal(
    tx,
    [entryOf("moved", moved, ask.by, world, { happenedAt: ask.saidAt, reason: "waiting-list", detail })],
    world.keys,
  );
  return moved;
}

async function elsewhere(
  tx: Tx,
  ask: AskTo<"take-offer">,
  booking: Booking,
  seat: Seat,
  world: World,
): Promise<Booking> {
  const there = { office: seat.office, id: newId() };
  await carryClaim(tx, booking, there);
  const office = officeOf(world.offices, seat.office);
  const moved = { ...bookingThere(booking, there.id, office, seat, world), moves: booking.moves };
  await goOver(tx, ask, booking, moved, world);
  return moved;
}
