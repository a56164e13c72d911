import { momentAt } from "../calendar/index.ts";
import type { Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import { officeOf, rulesOfVersion } from "../office/index.ts";
import { type AskTo, liveOf, restingOf, type World } from "./ask.ts";
import { atDoor } from "./at-door.sql.ts";
import { markCancelled, setHold } from "./cancel.sql.ts";
import { comeBack } from "./come-back.ts";
import { closeDisplaced } from "./displace/displacement.sql.ts";
import { entryOf } from "./entries.ts";
import { endBookings } from "./give-back.ts";
import type { Booking, WishOutcome } from "./wish.ts";

/** Cancels until the hour, without penalty, unless its person stands at the door by now. The seat rests; until it is offered again URUNG takes it back. */
export async function cancel(tx: Tx, ask: AskTo<"cancel">, world: World): Promise<WishOutcome> {
  const booking = liveOf(ask.by, ask.wish.booking);
  if (!booking) return { is: "gone", why: restingOf(ask.by, ask.wish.booking) ? "already" : "unknown" };
  if (booking.displaced !== "waits" && isOver(booking, ask.saidAt, world)) return { is: "gone", why: "over", booking };
  const there = await atDoor(tx, booking, world);
  if (there) return { is: "gone", why: there, booking };
  await markCancelled(tx, [booking], world.now);
  const [rest] = await endBookings(tx, [booking], "cancelled", world);
  if (booking.displaced) await closeDisplaced(tx, [booking], "given-back", world.now);
  // Without a seat nothing rests that could be taken back.
  const until = booking.displaced === "waits" ? undefined : rest;
  await writeJournal(tx, [entryOf("cancelled", booking, ask.by, world, { happenedAt: ask.saidAt })], world.keys);
  return { is: "cancelled", booking: { ...booking, state: "cancelled", restsUntil: until } };
}

/** The seat that the office chose is kept: written down as the answer, so that it is not asked again. */
export async function keep(tx: Tx, ask: AskTo<"keep">, world: World): Promise<WishOutcome> {
  const booking = liveOf(ask.by, ask.wish.booking);
  if (!booking) return { is: "gone", why: "unknown" };
  if (booking.displaced !== "placed") return { is: "gone", why: "already", booking };
  await closeDisplaced(tx, [booking], "kept", world.now);
  await writeJournal(
    tx,
    [entryOf("displaced-answered", booking, ask.by, world, { reason: "kept", happenedAt: ask.saidAt })],
    world.keys,
  );
  const { displaced: _, ...kept } = booking;
  return { is: "kept", booking: kept };
}

/** URUNG: the same seat again, as long as it rests and the limits still leave room for it. */
export async function restore(tx: Tx, ask: AskTo<"restore">, world: World): Promise<WishOutcome> {
  const live = liveOf(ask.by, ask.wish.booking);
  if (live) return { is: "gone", why: "already", booking: live };
  const booking = restingOf(ask.by, ask.wish.booking);
  if (booking?.state !== "cancelled") return { is: "gone", why: "unknown" };
  if (isOver(booking, world.now, world)) return { is: "gone", why: "over", booking };
  if (!(await comeBack(tx, booking, "cancelled"))) return { is: "gone", why: "seat-gone", booking };
  await markCancelled(tx, [booking], null);
  const holdUntil = await heldAnew(tx, booking, world);
  await writeJournal(tx, [entryOf("restored", booking, ask.by, world, { happenedAt: ask.saidAt })], world.keys);
  return {
    is: "restored",
    booking: { ...booking, state: holdUntil ? "held" : "confirmed", holdUntil, restsUntil: undefined },
  };
}

/** A hold that comes back is kept for its full time again: the old end may be over. Nothing for what was confirmed. */
async function heldAnew(tx: Tx, booking: Booking, world: World): Promise<Temporal.Instant | undefined> {
  if (!booking.holdUntil) return undefined;
  const { holdMinutes } = rulesOfVersion(officeOf(world.offices, booking.office), booking.rulesVersion);
  const until = world.now.add({ minutes: holdMinutes });
  await setHold(tx, booking, until);
  return until;
}

/** The hour has struck: what was said after it changes nothing any more. */
export function isOver(booking: Booking, at: Temporal.Instant, world: World): boolean {
  const hour = momentAt(officeOf(world.offices, booking.office).zone, booking.day, booking.starts);
  return Temporal.Instant.compare(at, hour) >= 0;
}
