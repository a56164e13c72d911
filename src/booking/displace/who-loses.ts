import type { Pool } from "../../office/index.ts";
import type { SeatsOfDay } from "./displacement.ts";
import type { HourWanted, Seated } from "./seats-away.sql.ts";

/** The parts of a slot that decide. */
export interface HourTaken {
  day: Temporal.PlainDate;
  pool: Pool;
  starts: Temporal.PlainTime;
  taken: number;
  resting: number;
}

export interface Losers {
  people: Seated[];
  /** What each hour becomes, and how many resting seats may stay in it. */
  hours: (HourWanted & { rests: number })[];
}

/**
 * Who loses a seat when the hours of days become what is wanted: who booked last, in an hour with fewer seats than people; people of one
 * party in one hour together. Resting seats go first. Pure.
 */
export function whoLoses(
  seated: readonly Seated[],
  slots: readonly HourTaken[],
  wanted: readonly SeatsOfDay[],
): Losers {
  const bySlot = Map.groupBy(seated, hourKey);
  const want = new Map(
    wanted.flatMap(({ day, slots: hours }) => hours.map((hour) => [hourKey({ ...hour, day }), hour.seats] as const)),
  );
  const found: Losers = { people: [], hours: [] };
  for (const { day, pool, starts, taken, resting } of slots) {
    const key = hourKey({ day, pool, starts });
    const seats = want.get(key) ?? 0;
    const away = lastBooked(bySlot.get(key) ?? [], taken - resting - seats);
    found.people.push(...away);
    const rests = Math.max(0, Math.min(resting, seats - (taken - resting - away.length)));
    found.hours.push({ day, pool, starts, seats, away: away.length, rests });
  }
  return found;
}

/** Groups in the order in which they booked, the last first, until so many people are among them. */
function lastBooked(people: readonly Seated[], excess: number): Seated[] {
  if (excess <= 0) return [];
  const newestOf = (group: readonly Seated[]) => Math.max(...group.map(({ createdAt }) => createdAt.epochMilliseconds));
  const groups = together(people).toSorted((a, b) => newestOf(b) - newestOf(a));
  const away: Seated[] = [];
  for (const group of groups) {
    if (away.length >= excess) break;
    away.push(...group);
  }
  return away;
}

/** People who come together and had one hour: one group. In the order of the people. */
export function together<S extends Seated>(people: readonly S[]): S[][] {
  return [...Map.groupBy(people, (one) => (one.party ? `${one.party} ${hourKey(one)}` : one.id)).values()];
}

export function hourKey({
  day,
  pool,
  starts,
}: {
  day: Temporal.PlainDate;
  pool: Pool;
  starts: Temporal.PlainTime;
}): string {
  return `${day} ${pool} ${starts}`;
}
