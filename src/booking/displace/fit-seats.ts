import { dayIsBefore, isBefore, momentAt } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { lastDayOfHorizon, type Office, type Pool, releaseMoment, today } from "../../office/index.ts";
import type { World } from "../ask.ts";
import { endRests, lockHours } from "../seats.sql.ts";
import { lockBookings } from "../second-visit.sql.ts";
import type { Displaced, SeatsOfDay, Why } from "./displacement.ts";
import { placeDisplaced } from "./place-displaced.ts";
import { hoursFor, placePeople } from "./place-people.ts";
import { hoursOfDays, restsOfDays, type Seated, seatedOn, setHours } from "./seats-away.sql.ts";
import { settle } from "./settle.ts";
import { type HourTaken, hourKey, type Losers, whoLoses } from "./who-loses.ts";

/** Who would lose a seat: how many people, and how many in which hours. */
export interface SeatsPreview {
  people: number;
  hours: { day: Temporal.PlainDate; starts: Temporal.PlainTime; pool: Pool; people: number }[];
}

/** Who would lose a seat if the hours of these days became what is wanted. Writes and locks nothing; two statements an office. */
export async function previewSeats(tx: Tx, office: number, wanted: readonly SeatsOfDay[]): Promise<SeatsPreview> {
  const { people } = await read(tx, office, wanted);
  const hours = [...Map.groupBy(people, hourKey).values()].map((theirs) => {
    const { day, starts, pool } = theirs[0]!;
    return { day, starts, pool, people: theirs.length };
  });
  return { people: people.length, hours };
}

/**
 * Makes the seats of days of one office what is wanted: more are opened, where the day is open for its pool by now; where there are fewer,
 * who booked last loses the seat and gets another (see `planPlaces`), or waits with the first right. Resting seats go before people do. A
 * seat that is taken away does not rest. Days before today are left as they are, and of today who is at the door.
 *
 * Locks as everywhere: citizens, bookings, rests, hours. The race: somebody books while seats are taken away. The hours are looked at
 * again once they are locked; who came meanwhile is the last who booked, and is displaced first. (Their lock comes after the hours'. If
 * they write in that very moment the two may wait for each other, and PostgreSQL sends one of them back, who tries again.)
 */
export async function fitSeats(
  tx: Tx,
  office: Office,
  wanted: readonly SeatsOfDay[],
  why: Why,
  world: World,
): Promise<Displaced> {
  const days = wanted.filter(({ day }) => !dayIsBefore(day, today(office, world.now)));
  const { people, hours, known } = await lockLosers(tx, office, days, world);
  await endRestsOver(tx, office, hours);
  await setHours(tx, office.id, [...hours, ...newHours(office, days, known, world)]);
  const placed = await placePeople(tx, office, inOrder(people), "pattern", world);
  const displaced = await settle(tx, office, people, placed, why, true, world);
  const also = await placeDisplaced(tx, office, world);
  return { ...displaced, events: [...displaced.events, ...also.events] };
}

interface Change extends Losers {
  /** All hours that there are, also those that stay as they are. */
  known: ReadonlySet<string>;
}

/** What changes: hours that have other seats than is wanted, but for those of today that have begun. */
async function read(
  tx: Tx,
  office: number,
  wanted: readonly SeatsOfDay[],
  isAhead: (hour: HourTaken) => boolean = () => true,
): Promise<Change> {
  const days = wanted.map(({ day }) => day);
  const [seated, slots] = [await seatedOn(tx, office, days), await hoursOfDays(tx, office, days)];
  const seatsOf = new Map(
    wanted.flatMap(({ day, slots }) => slots.map((hour) => [hourKey({ ...hour, day }), hour.seats] as const)),
  );
  const changed = slots.filter((hour) => {
    const seats = seatsOf.get(hourKey(hour)) ?? 0;
    return (seats !== hour.opened || seats !== hour.capacity) && isAhead(hour);
  });
  return { ...whoLoses(seated, changed, wanted), known: new Set(slots.map(hourKey)) };
}

async function lockLosers(tx: Tx, office: Office, wanted: readonly SeatsOfDay[], world: World): Promise<Change> {
  const isAhead = ({ day, starts }: HourTaken) => isBefore(world.now, momentAt(office.zone, day, starts));
  let { people, hours } = await read(tx, office.id, wanted, isAhead);
  const locked = new Set<string>();
  for (;;) {
    await lockBookings(tx, people);
    for (const { id } of people) locked.add(id);
    await restsOfDays(tx, office.id, daysOf(hours));
    await lockHours(tx, [
      ...hours.map(({ day, pool, starts }) => ({ office: office.id, day, pool, starts })),
      ...(await hoursFor(tx, office, sure(people), "pattern", world)),
    ]);
    const now = await read(tx, office.id, wanted, isAhead);
    if (now.people.every(({ id }) => locked.has(id))) return now;
    ({ people, hours } = now);
  }
}

function daysOf(hours: readonly { day: Temporal.PlainDate }[]): Temporal.PlainDate[] {
  return [...new Map(hours.map(({ day }) => [day.toString(), day])).values()];
}

/** Of the resting seats those stay for which there is room; the rests that end first are kept. */
async function endRestsOver(tx: Tx, office: Office, hours: Losers["hours"]): Promise<void> {
  const stay = new Map(hours.map((hour) => [hourKey(hour), hour.rests]));
  const byHour = Map.groupBy(await restsOfDays(tx, office.id, daysOf(hours)), hourKey);
  const over = [...byHour].flatMap(([key, rests]) =>
    rests.slice(0, Math.max(0, rests.length - (stay.get(key) ?? rests.length))),
  );
  if (over.length > 0) await endRests(tx, over);
}

/** Hours that are wanted and not there yet; a pool of a day that opens later is opened by its own act. */
function newHours(office: Office, wanted: readonly SeatsOfDay[], known: ReadonlySet<string>, { now }: World) {
  const last = lastDayOfHorizon(office, now);
  return wanted.flatMap(({ day, slots }) => {
    const isDue = (pool: Pool) =>
      !dayIsBefore(last, day) && (pool !== "public" || !isBefore(now, releaseMoment(office, day)));
    return slots
      .filter((slot) => slot.seats > 0 && isDue(slot.pool) && !known.has(hourKey({ ...slot, day })))
      .map((slot) => ({ ...slot, day, away: 0 }));
  });
}

const sure = (people: readonly Seated[]) => people.filter(({ held }) => !held);

function inOrder(people: readonly Seated[]): Seated[] {
  return sure(people).toSorted((a, b) => Temporal.Instant.compare(a.createdAt, b.createdAt) || (a.id < b.id ? -1 : 1));
}
