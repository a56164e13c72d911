import type { Tx } from "../database/index.ts";
import { lockFreeHours, type Seat, type SeatWanted, takeLocked } from "./seats.sql.ts";

/**
 * Takes one seat for each of `wanted`, the earliest free hour for whoever stands first in the list; undefined where there is none.
 * The hours are locked in one order (office, day, pool, hour), so two batches cannot wait for each other.
 */
export async function takeSeats(tx: Tx, wanted: SeatWanted[]): Promise<(Seat | undefined)[]> {
  const got: (Seat | undefined)[] = wanted.map(() => undefined);
  let waiting = wanted.map((_, i) => i);
  while (waiting.length > 0) {
    const groups = groupsOf(wanted, waiting);
    const hours = await lockFreeHours(tx, groups);
    if (hours.length === 0) break;
    const left = new Map<string, number>();
    for (const hour of hours) left.set(keyOf(hour), hour.left);
    for (const group of groups) {
      const own = hours.filter((hour) => hour.group === group.nr);
      for (const i of group.members) got[i] = nextFree(own, left);
    }
    const taken = counted(waiting.map((i) => got[i]).filter((seat) => seat !== undefined));
    if (taken.length > 0) await takeLocked(tx, taken);
    // Whoever got nothing although hours were free lost a race for them: once more, with fresh eyes.
    const still = waiting.filter((i) => !got[i]);
    if (still.length === waiting.length) break;
    waiting = still;
  }
  return got;
}

interface Group extends SeatWanted {
  nr: number;
  people: number;
  members: number[];
}

function groupsOf(wanted: SeatWanted[], waiting: number[]): Group[] {
  const groups = new Map<string, Group>();
  for (const i of waiting) {
    const want = wanted[i] as SeatWanted;
    const key = `${want.office} ${want.day} ${want.pool} ${want.from} ${want.until}`;
    const group = groups.get(key) ?? { ...want, nr: 0, people: 0, members: [] };
    group.people += 1;
    group.members.push(i);
    groups.set(key, group);
  }
  const sorted = [...groups.entries()]
    .sort(([a, x], [b, y]) => x.office - y.office || (a < b ? -1 : 1))
    .map(([, group]) => group);
  for (const [nr, group] of sorted.entries()) group.nr = nr;
  return sorted;
}

function nextFree(hours: Seat[], left: Map<string, number>): Seat | undefined {
  for (const hour of hours) {
    const free = left.get(keyOf(hour)) ?? 0;
    if (free <= 0) continue;
    left.set(keyOf(hour), free - 1);
    return { office: hour.office, day: hour.day, pool: hour.pool, starts: hour.starts };
  }
  return undefined;
}

function counted(seats: Seat[]): (Seat & { count: number })[] {
  const counts = new Map<string, Seat & { count: number }>();
  for (const seat of seats) {
    const one = counts.get(keyOf(seat)) ?? { ...seat, count: 0 };
    one.count += 1;
    counts.set(keyOf(seat), one);
  }
  return [...counts.values()];
}

function keyOf(seat: Seat): string {
  return `${seat.office} ${seat.day} ${seat.pool} ${seat.starts}`;
}
