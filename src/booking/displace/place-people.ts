import { momentAt } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { lastDayOfHorizon, type Office, today } from "../../office/index.ts";
import type { World } from "../ask.ts";
import { closedDay } from "../day-seats.ts";
import { freeHours } from "../look.sql.ts";
import { lockHours, type Seat, takeLocked } from "../seats.sql.ts";
import { type Nearness, type Placed, planPlaces } from "./places.ts";
import { hoursOfDays, type Seated } from "./seats-away.sql.ts";
import { hourKey } from "./who-loses.ts";

/** Whoever hears of a new seat in the evening or at night has the next day to prepare for it. */
const evening = Temporal.PlainTime.from("18:00");

/** So often others may take what we had planned, before who is left over has to wait. */
const rounds = 5;

/** Hours that placing these people would take now; nothing is locked. For whoever has other hours to lock with them. */
export async function hoursFor(tx: Tx, office: Office, people: readonly Seated[], nearness: Nearness, world: World) {
  return seatsOf(office, await plan(tx, office, people, nearness, world));
}

/**
 * Takes a free public seat for each of these people, who booked first first; see `planPlaces`. Never today, and never tomorrow for
 * somebody who hears of it in the evening. Who found none is not in the answer. The race: others book while we plan; what was planned
 * is locked and looked at again, and whoever lost a place is planned anew.
 */
export async function placePeople(
  tx: Tx,
  office: Office,
  people: readonly Seated[],
  nearness: Nearness,
  world: World,
): Promise<Placed[]> {
  const found: Placed[] = [];
  let left = people;
  for (let round = 0; round < rounds && left.length > 0; round++) {
    const planned = await plan(tx, office, left, nearness, world);
    if (planned.length === 0) break;
    const hours = seatsOf(office, planned);
    await lockHours(tx, hours);
    const held = await heldPlaces(tx, office, planned);
    await takeLocked(tx, countedSeats(office, held));
    found.push(...held);
    const placed = new Set(held.map(({ booking }) => booking.id));
    left = left.filter(({ id }) => !placed.has(id));
    if (held.length === planned.length) break;
  }
  return found;
}

async function plan(
  tx: Tx,
  office: Office,
  people: readonly Seated[],
  nearness: Nearness,
  world: World,
): Promise<Placed[]> {
  const days = openDays(office, world);
  const [first, last] = [days[0], days.at(-1)];
  if (people.length === 0 || !first || !last) return [];
  const open = new Set(days.map(String));
  const free = await freeHours(tx, [office.id], "public", first, last);
  return planPlaces(
    people,
    free.filter(({ day }) => open.has(day.toString())),
    days,
    nearness,
  );
}

/** Days on which somebody may get a seat who hears of it now. */
function openDays(office: Office, { offices, now }: World): Temporal.PlainDate[] {
  // Its last days are for who has them; whoever loses a seat there goes on where it is taken over (`move-over.ts`).
  if (office.end) return [];
  const from = today(office, now);
  const isLate = Temporal.Instant.compare(now, momentAt(office.zone, from, evening)) >= 0;
  const first = from.add({ days: isLate ? 2 : 1 });
  const { days } = from.until(lastDayOfHorizon(office, now));
  return Array.from({ length: days + 1 }, (_, ahead) => from.add({ days: ahead })).filter(
    (day) => Temporal.PlainDate.compare(day, first) >= 0 && !closedDay(offices, office, day, now),
  );
}

/** Those whose planned hour, now that it is locked, still has room for them. */
async function heldPlaces(tx: Tx, office: Office, planned: readonly Placed[]): Promise<Placed[]> {
  const days = [...new Map(planned.map(({ seat }) => [seat.day.toString(), seat.day])).values()];
  const left = new Map(
    (await hoursOfDays(tx, office.id, days)).map((hour) => [hourKey(hour), hour.opened - hour.taken]),
  );
  return planned.filter(({ seat }) => {
    const key = hourKey({ ...seat, pool: "public" });
    const free = left.get(key) ?? 0;
    left.set(key, free - 1);
    return free > 0;
  });
}

function seatsOf(office: Office, planned: readonly Placed[]): Seat[] {
  return [...new Map(planned.map(({ seat }) => [`${seat.day} ${seat.starts}`, seat])).values()].map((seat) => ({
    ...seat,
    office: office.id,
    pool: "public" as const,
  }));
}

function countedSeats(office: Office, placed: readonly Placed[]): (Seat & { count: number })[] {
  return seatsOf(office, placed).map((seat) => ({
    ...seat,
    count: placed.filter((one) => one.seat.day.equals(seat.day) && one.seat.starts.equals(seat.starts)).length,
  }));
}
