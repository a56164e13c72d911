import type { SeatAt } from "./displacement.ts";
import type { Seated } from "./seats-away.sql.ts";
import { together } from "./who-loses.ts";

/** An hour with free public seats. */
export interface Place extends SeatAt {
  left: number;
}

/** `pattern`: as near to how they had booked as it goes, for days ahead. `soonest`: they were to come today, or were there. */
export type Nearness = "pattern" | "soonest";

export interface Placed {
  booking: Seated;
  seat: SeatAt;
}

/** So many working days are "about the same time": within them the hour counts more than the day. */
const week = 5;

/**
 * Places for people who lost their seats, who booked first first. Pure; `free` is not changed.
 * `pattern`: of the next five open days the nearest with the same hour, else the same weekday, else the first that is free; then of the
 * five after these. Later days come before earlier ones: papers are prepared for a day. `soonest`: the first day that is free, and on it
 * the hour nearest to theirs. A party stays in one hour where any hour has room for it.
 * @param days open days of the office, in order
 */
export function planPlaces(
  people: readonly Seated[],
  free: readonly Place[],
  days: readonly Temporal.PlainDate[],
  nearness: Nearness,
): Placed[] {
  const places = free.map((place) => ({ ...place }));
  const orders = new Map<string, Map<string, number>>();
  const orderFrom = (origin: Temporal.PlainDate) => {
    const key = origin.toString();
    const order = orders.get(key) ?? new Map(fromDay(days, origin).map((day, at) => [day.toString(), at]));
    orders.set(key, order);
    return order;
  };
  const placed: Placed[] = [];
  const place = (group: readonly Seated[]): boolean => {
    const best = nearest(group, places, orderFrom(group[0]!.day), nearness);
    if (!best) return false;
    best.left -= group.length;
    placed.push(...group.map((booking) => ({ booking, seat: { day: best.day, starts: best.starts } })));
    return true;
  };
  for (const group of together(people)) if (!place(group) && group.length > 1) for (const one of group) place([one]);
  return placed;
}

function nearest(
  group: readonly Seated[],
  places: Place[],
  order: ReadonlyMap<string, number>,
  nearness: Nearness,
): Place | undefined {
  let best: Place | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    if (place.left < group.length) continue;
    const away = order.get(place.day.toString());
    if (away === undefined) continue;
    const far = distance(group[0]!, place, away, nearness);
    if (far < least) [best, least] = [place, far];
  }
  return best;
}

/** Smaller is nearer: week, kind of likeness, day, and minutes between the hours, each in digits of its own. */
function distance(was: SeatAt, place: SeatAt, away: number, nearness: Nearness): number {
  const minutes = Math.min(999, Math.abs(was.starts.since(place.starts).total("minutes")));
  const near = away * 1000 + minutes;
  if (nearness === "soonest") return near;
  const likeness = minutes === 0 ? 0 : was.day.dayOfWeek === place.day.dayOfWeek ? 1 : 2;
  return Math.floor(away / week) * 10_000_000 + likeness * 1_000_000 + near;
}

/** Days from `origin` on, then those before it, the nearest first. */
function fromDay(days: readonly Temporal.PlainDate[], origin: Temporal.PlainDate): Temporal.PlainDate[] {
  const isLater = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, origin) >= 0;
  return [...days.filter(isLater), ...days.filter((day) => !isLater(day)).toReversed()];
}
