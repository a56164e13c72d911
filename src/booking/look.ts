import { dayIsBefore } from "../calendar/index.ts";
import type { Tx } from "../database/index.ts";
import {
  dayState,
  neighbours,
  nextRelease,
  type Office,
  officeOf,
  type Pool,
  rulesOn,
  today,
} from "../office/index.ts";
import type { World } from "./ask.ts";
import { freeHours } from "./look.sql.ts";
import type { Alternatives, FreeDay } from "./wish.ts";

/** How many free days a no carries, and how many neighbours. */
const daysShown = 5;
const neighboursShown = 2;

export interface LookAround {
  office: number;
  /** Free days from here on; undefined: from today. */
  from?: Temporal.PlainDate | undefined;
  /** Look at neighbours that have this day free. */
  nearOn?: Temporal.PlainDate | undefined;
  /** Seats of the second visit, until this day. */
  second?: Temporal.PlainDate | undefined;
}

/**
 * The next free days of offices, each with its free hours; one statement for all. A day before `from` is shown too where
 * it is the nearest: whoever wanted Tuesday may like Monday. An office without any free day names neighbours that have one.
 * Answer i belongs to look i.
 */
export async function lookAround(tx: Tx, looks: LookAround[], world: World): Promise<Alternatives[]> {
  if (looks.length === 0) return [];
  const offices = new Set<number>();
  const seconds = new Set(looks.flatMap((look) => (look.second ? [look.office] : [])));
  for (const look of looks) {
    if (look.second) continue;
    offices.add(look.office);
    if (look.nearOn) for (const { id } of nearOf(look, world)) offices.add(id);
  }
  const free = offices.size > 0 ? await freeDays(tx, [...offices], "public", world) : none;
  // Few ask for these, and never the crowd of a morning.
  const again = seconds.size > 0 ? await freeDays(tx, [...seconds], "second", world) : none;
  const isFull = (look: LookAround) => !look.second && (free.get(look.office) ?? []).length === 0;
  const elsewhere = new Set(looks.filter(isFull).flatMap((look) => nearOf(look, world).map(({ id }) => id)));
  const near = elsewhere.size > 0 ? await freeDays(tx, [...elsewhere], "public", world) : none;
  return looks.map((look) => {
    const office = officeOf(world.offices, look.office);
    if (look.second) return secondDays(again.get(look.office) ?? [], look.from, look.second);
    return {
      days: nearest(free.get(look.office) ?? [], look.from),
      neighbours: nearOf(look, world)
        .flatMap(({ id }) =>
          isFull(look)
            ? firstFree(near.get(id) ?? [], look.nearOn ?? look.from)
            : (free.get(id) ?? []).filter(({ day }) => look.nearOn?.equals(day)),
        )
        .slice(0, neighboursShown),
      nextRelease: nextRelease(office, world.now),
    };
  });
}

const none: ReadonlyMap<number, FreeDay[]> = new Map();

// Nobody else's office, and no release to wait for.
function secondDays(days: FreeDay[], from: Temporal.PlainDate | undefined, last: Temporal.PlainDate): Alternatives {
  const within = days.filter(({ day }) => !dayIsBefore(last, day));
  return { days: nearest(within, from), neighbours: [], nextRelease: undefined };
}

/** The earliest hour that may still be booked on a day: today's must be some hours ahead. */
export function earliestHour(office: Office, day: Temporal.PlainDate, now: Temporal.Instant): Temporal.PlainTime {
  if (!day.equals(today(office, now))) return midnight;
  const soonest = now
    .add({ minutes: Math.round(rulesOn(office, day).sameDayHours * 60) })
    .toZonedDateTimeISO(office.zone);
  return soonest.toPlainDate().equals(day) ? soonest.toPlainTime() : endOfDay;
}

/** The same for somebody who stands at the desk: an hour of today may be had until it strikes. */
export function hourAtDesk(office: Office, day: Temporal.PlainDate, now: Temporal.Instant): Temporal.PlainTime {
  return day.equals(today(office, now)) ? now.toZonedDateTimeISO(office.zone).toPlainTime() : midnight;
}

export const midnight = Temporal.PlainTime.from("00:00");
export const endOfDay = Temporal.PlainTime.from("23:59:59");

function nearOf(look: LookAround, world: World): Office[] {
  return neighbours(world.offices, officeOf(world.offices, look.office));
}

/** The first free day from the wished one on, else the first of all. */
function firstFree(days: FreeDay[], from: Temporal.PlainDate | undefined): FreeDay[] {
  return days
    .filter(({ day }) => !from || !dayIsBefore(day, from))
    .concat(days)
    .slice(0, 1);
}

// The wanted day's neighbours in time come first: one free day before it, then those after it; shown in the calendar's order.
function nearest(days: FreeDay[], from: Temporal.PlainDate | undefined): FreeDay[] {
  if (!from) return days.slice(0, daysShown);
  const before = days.filter((d) => dayIsBefore(d.day, from)).slice(-1);
  const after = days.filter((d) => !dayIsBefore(d.day, from)).slice(0, daysShown - before.length);
  const missing = daysShown - before.length - after.length;
  return missing > 0 ? days.slice(-daysShown) : [...before, ...after];
}

async function freeDays(tx: Tx, offices: number[], pool: Pool, world: World): Promise<Map<number, FreeDay[]>> {
  const rows = await freeHours(tx, offices, pool, firstDay(offices, world), firstDay(offices, world).add({ days: 60 }));
  const found = new Map<number, FreeDay[]>();
  let last: FreeDay | undefined;
  for (const row of rows) {
    if (last?.office !== row.office || !last.day.equals(row.day)) {
      const office = officeOf(world.offices, row.office);
      if (dayState(world.offices, office, row.day, world.now).state !== "open") continue;
      last = { office: row.office, day: row.day, hours: [] };
      found.set(row.office, [...(found.get(row.office) ?? []), last]);
    }
    const soonest = earliestHour(officeOf(world.offices, row.office), row.day, world.now);
    if (Temporal.PlainTime.compare(row.starts, soonest) >= 0) last.hours.push({ starts: row.starts, left: row.left });
  }
  for (const [office, days] of found)
    found.set(
      office,
      days.filter((day) => day.hours.length > 0),
    );
  return found;
}

function firstDay(offices: number[], world: World): Temporal.PlainDate {
  return offices
    .map((id) => today(officeOf(world.offices, id), world.now))
    .reduce((a, b) => (dayIsBefore(b, a) ? b : a));
}
