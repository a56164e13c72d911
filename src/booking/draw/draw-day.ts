import { newId, type Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import { type Keys, openedOwnText } from "../../keys/index.ts";
import type { World } from "../ask.ts";
import { shortTime } from "../entries.ts";
import { personKey } from "../person.ts";
import { lockHours, slotsOfDays } from "../seats.sql.ts";
import { offerFreed } from "../waiting-list/offer-freed.ts";
import { keepHours, markDrawn, type OpenDraw } from "./draw.sql.ts";
import { listLots, lotsOfDraw, placeLots } from "./lots.sql.ts";
import { seedKey } from "./make-draws.ts";
import { openWho } from "./open-lots.ts";
import { type DrawnLot, drawLots, listDigest } from "./order.ts";

/** Seats that were drawn wait so long for their bookings; these are written within seconds. */
const hoursKept = 24;

/** The seed of a draw is public from now on, and its day may open. To be called first, in the transaction of `drawDay`. @returns the seed */
export async function revealSeed(tx: Tx, draw: OpenDraw, world: World): Promise<string> {
  const seed = openedOwnText(world.keys, seedKey, draw.seed);
  await markDrawn(tx, draw, seed, world.now);
  return seed;
}

/**
 * Draws the lots of a day that has just opened, in the same transaction: nobody sees its seats before. Order and seats follow from public data
 * (`drawLots`). Seats that were drawn rest until they are booked (`seatLots`); who got none stands on the waiting list in this order; what
 * is left goes to the list and then to everybody. After a crash either all of it stands or nothing.
 */
export async function drawDay(tx: Tx, draw: OpenDraw, seed: string, world: World): Promise<void> {
  const { office, day } = draw;
  const pool = "public" as const;
  await lockHours(tx, [], [{ office, day, pool }]);
  const slots = await slotsOfDays(tx, [{ office, day, pool }]);
  const hours = slots.map(({ starts, opened, taken }) => ({ starts: shortTime(starts), seats: opened - taken }));
  const lots = await lotsToDraw(tx, draw, world.keys);
  const order = drawLots(seed, lots, hours);
  await keepHours(tx, draw, hours);
  const placed = order.map((lot) => ({
    ...lot,
    rests: lot.starts === null ? [] : Array.from({ length: lot.people }, () => newId()),
  }));
  await placeLots(tx, draw, placed, world.now, world.now.add({ hours: hoursKept }));
  const listed = await listLots(tx, draw, world.now);
  await offerFreed(
    tx,
    slots.map(({ starts }) => ({ office, day, pool, starts })),
    world,
  );
  await writeJournal(
    tx,
    [
      {
        office,
        act: "drawn",
        actor: "clock",
        source: "clock",
        happenedAt: world.now,
        recordedAt: world.now,
        detail: {
          day: day.toString(),
          seed,
          list: listDigest(lots),
          lots: lots.length,
          seats: hours.reduce((sum, { seats }) => sum + seats, 0),
          seated: order.filter(({ starts }) => starts !== null).length,
          listed,
        },
      },
    ],
    world.keys,
  );
}

/** The lots as they are drawn. People for whom several lots ask get a number that is common to these; nothing else is known of them. */
async function lotsToDraw(tx: Tx, { office, day }: OpenDraw, keys: Keys): Promise<DrawnLot[]> {
  const rows = await lotsOfDraw(tx, office, day);
  const people = rows.map((row) => ({ row, persons: (openWho(row.who, keys) ?? []).map(personKey) }));
  const lotsOfPerson = new Map<string, number>();
  for (const { persons } of people)
    for (const person of new Set(persons)) lotsOfPerson.set(person, (lotsOfPerson.get(person) ?? 0) + 1);
  const shared = [...lotsOfPerson].flatMap(([person, lots]) => (lots > 1 ? [person] : []));
  const numbers = new Map(shared.map((person, i) => [person, i + 1]));
  return people.map(({ row: { lot, people, hour }, persons }) => ({
    lot,
    people,
    hour: hour && shortTime(hour),
    same: [...new Set(persons)].flatMap((person) => numbers.get(person) ?? []),
  }));
}
