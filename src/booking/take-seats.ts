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
    const free = new Map<string, FreeHour>();
    const byGroup = Map.groupBy(hours, (hour) => hour.group);
    for (const group of groups) {
      const own = (byGroup.get(group.nr) ?? []).map((hour) => sameHour(free, hour));
      for (const i of group.members) got[i] = nextFree(own);
    }
    const taken = [...free.values()].filter((hour) => hour.count > 0);
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

/** A locked hour: how many seats of it are left, and how many this call has given away. */
interface FreeHour extends Seat {
  left: number;
  count: number;
}

// Two groups may have locked the same hour ("any hour" and "ten o'clock"): it is one hour all the same.
function sameHour(free: Map<string, FreeHour>, { office, day, pool, starts, left }: Seat & { left: number }): FreeHour {
  const key = `${office} ${day} ${pool} ${starts}`;
  const hour = free.get(key) ?? { office, day, pool, starts, left, count: 0 };
  free.set(key, hour);
  return hour;
}

function nextFree(hours: FreeHour[]): Seat | undefined {
  const hour = hours.find(({ left }) => left > 0);
  if (!hour) return undefined;
  hour.left -= 1;
  hour.count += 1;
  return hour;
}
