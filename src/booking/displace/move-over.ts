import { newId, type Tx } from "../../database/index.ts";
import type { Office } from "../../office/index.ts";
import { type Asker, noRecord, type World } from "../ask.ts";
import { originOf } from "../at-desk/asker-at-desk.ts";
import { type BookingAtDesk, bookingsAtDesk } from "../at-desk/bookings-at-desk.sql.ts";
import { carryClaim } from "../claims.sql.ts";
import { giveBackSeats, seatOf } from "../give-back.ts";
import { bookingThere, goOver } from "../move-office.ts";
import type { BookingRef } from "../wish.ts";
import { closeDisplaced, insertDisplaced, insertDisplacement, type NewlyDisplaced } from "./displacement.sql.ts";
import type { DisplacedEvent, Why } from "./displacement.ts";
import { lockIdle } from "./lock-idle.sql.ts";
import { markOver } from "./move-over.sql.ts";
import { placePeople } from "./place-people.ts";
import type { Placed } from "./places.ts";
import { type Seated, seatedBookings } from "./seats-away.sql.ts";

/**
 * Gives people of an office that ends seats at another one, by their own pattern, parties together: there each has a new booking with a new code, and may
 * keep, move or give back what was chosen for them. Who is being served in this moment is left for the next time. Who found no seat is not in the
 * answer. `was`: the seats that they had, where that is not the booking's. @param back they come home: the end was taken back
 */
export async function moveOver(
  tx: Tx,
  { from, to, refs, was, back = false }: Over,
  why: Why,
  world: World,
): Promise<OverEvent[]> {
  const idle = new Set(await lockIdle(tx, refs));
  const known = new Map(
    (
      await bookingsAtDesk(
        tx,
        refs.filter(({ id }) => idle.has(id)),
        world.keys,
      )
    ).map((one) => [one.booking.id, one]),
  );
  const people = (
    await seatedBookings(
      tx,
      refs.filter(({ id }) => known.has(id)),
    )
  )
    .filter(({ held, waits }) => !held && waits !== back)
    .map((booking) => ({ ...booking, ...was?.get(booking.id) }));
  const placed = await placePeople(tx, to, people, "pattern", world);
  if (placed.length === 0) return [];
  const displacement = await insertDisplacement(tx, to.id, why, world);
  const rows: NewlyDisplaced[] = [];
  const events: OverEvent[] = [];
  for (const one of placed) {
    const found = known.get(one.booking.id)!;
    const id = await goTo(tx, found, one, { to, back }, why, world);
    rows.push({ booking: { ...one.booking, office: to.id, id }, seat: one.seat, givenUp: true });
    if (!back) await markOver(tx, one.booking, { office: to.id, id });
    const { day, starts } = found.booking;
    const { because, reason } = why;
    const over = { office: from, back };
    events.push({ is: "displaced", booking: id, because, reason, from: { day, starts }, seat: one.seat, over });
  }
  await insertDisplaced(tx, to.id, displacement, rows, world.now);
  return events;
}

type OverEvent = Extract<DisplacedEvent, { is: "displaced" }>;

export interface Over {
  from: Office;
  to: Office;
  refs: readonly BookingRef[];
  was?: ReadonlyMap<string, Pick<Seated, "day" | "starts" | "pool">>;
  back?: boolean;
}

async function goTo(
  tx: Tx,
  found: BookingAtDesk,
  { seat }: Placed,
  { to, back }: Pick<Over, "to"> & { back: boolean },
  why: Why,
  world: World,
): Promise<string> {
  const { booking: old } = found;
  const there = { office: to.id, id: newId() };
  await carryClaim(tx, old, there);
  const moved = {
    ...bookingThere(old, there.id, to, { office: to.id, pool: "public", ...seat }, world),
    moves: 0,
  };
  await closeDisplaced(tx, [old], "displaced-again", world.now);
  const by: Asker = {
    ...noRecord,
    actor: why.actor,
    source: found.contact ? "whatsapp" : "desk",
    from: originOf(found),
    live: [],
  };
  await goOver(tx, { by, saidAt: world.now, because: why.because }, old, moved, world);
  // Whoever comes home had a seat; the others' went with their office.
  if (back) await giveBackSeats(tx, [{ booking: old, seat: seatOf(old) }], "moved", world);
  return there.id;
}
