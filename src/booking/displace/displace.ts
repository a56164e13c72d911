import { dayIsBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Office, today } from "../../office/index.ts";
import type { World } from "../ask.ts";
import { seatOf } from "../give-back.ts";
import { lockHours } from "../seats.sql.ts";
import { lockBookings } from "../second-visit.sql.ts";
import { keepClaims } from "../second-visit.ts";
import type { BookingRef } from "../wish.ts";
import { type Displaced, nobody, type Why } from "./displacement.ts";
import { hoursFor, placePeople } from "./place-people.ts";
import { closeSeats, type SeatCount, type Seated, seatedBookings } from "./seats-away.sql.ts";
import { settle } from "./settle.ts";
import { hourKey } from "./who-loses.ts";

/**
 * Bookings of one office whose seats go, whatever becomes of the other seats of their hours: a day closed early, an office that nobody
 * opened, a disturbance. Each gets the nearest free public seat, or waits with the first right. `used`: their people had been there, so
 * the seat of that day stays counted as it was. Left out are those that ended, and those whose person has booked again meanwhile.
 */
export async function displace(
  tx: Tx,
  office: Office,
  refs: readonly BookingRef[],
  why: Why,
  world: World,
  { used = false }: { used?: boolean } = {},
): Promise<Displaced> {
  const locked = await lockBookings(tx, refs);
  const live = await keepClaims(tx, locked);
  const people = (
    await seatedBookings(
      tx,
      locked.filter(({ id }) => live.has(id)),
    )
  ).filter(({ waits }) => !waits);
  if (people.length === 0) return nobody;
  const sure = people.filter(({ held }) => !held);
  const nearness = isAhead(people, office, world) ? "pattern" : "soonest";
  await lockHours(tx, [...people.map(seatOf), ...(await hoursFor(tx, office, sure, nearness, world))]);
  if (!used) await closeSeats(tx, office.id, countByHour(people));
  const placed = await placePeople(tx, office, sure, nearness, world);
  return settle(tx, office, people, placed, why, !used, world);
}

function isAhead(people: readonly Seated[], office: Office, { now }: World): boolean {
  return people.every(({ day }) => dayIsBefore(today(office, now), day));
}

/** How many of these seats each hour has. */
export function countByHour(seats: readonly Omit<SeatCount, "count">[]): SeatCount[] {
  return [...Map.groupBy(seats, hourKey).values()].map((theirs) => {
    const { day, pool, starts } = theirs[0]!;
    return { day, pool, starts, count: theirs.length };
  });
}
