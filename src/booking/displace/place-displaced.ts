import type { Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import type { Office } from "../../office/index.ts";
import type { World } from "../ask.ts";
import { shortTime } from "../entries.ts";
import { placeBookings, setPlaced, waitingIn } from "./displacement.sql.ts";
import type { DisplacedEvent } from "./displacement.ts";
import { lockIdle } from "./lock-idle.sql.ts";
import { placePeople } from "./place-people.ts";
import { seatedBookings } from "./seats-away.sql.ts";
import { entryFor } from "./settle.ts";

/** So many who wait are placed in one transaction at most. */
const some = 200;

/**
 * The first right: free public seats go to those whose seats this office took away and who wait, in the order in which they lost them,
 * before anybody else may have them. Called where rests end and days open, in the same transaction. Whoever is being served in this
 * moment, by us or by another server, is left for the next time; see the timed act `displaced-placed`.
 */
export async function placeDisplaced(
  tx: Tx,
  office: Office,
  world: World,
): Promise<{ placed: number; events: DisplacedEvent[] }> {
  const waiting = await waitingIn(tx, office.id, some);
  if (waiting.length === 0) return { placed: 0, events: [] };
  const idle = new Set(await lockIdle(tx, waiting));
  const people = await seatedBookings(
    tx,
    waiting.filter(({ id }) => idle.has(id)),
  );
  // By when they lost their seats, which is the order of `waiting`.
  const place = new Map(waiting.map(({ id }, nr) => [id, nr]));
  const inOrder = people.filter(({ waits }) => waits).toSorted((a, b) => place.get(a.id)! - place.get(b.id)!);
  const placed = await placePeople(tx, office, inOrder, "soonest", world);
  if (placed.length === 0) return { placed: 0, events: [] };
  await placeBookings(
    tx,
    placed.map(({ booking, seat }) => ({ booking, seat, pool: "public" as const, moves: 0 })),
  );
  await setPlaced(tx, placed, world.now);
  await writeJournal(
    tx,
    placed.map(({ booking, seat }) =>
      entryFor("displaced-placed", booking, { actor: "clock", source: "clock" }, world, {
        detail: { day: seat.day.toString(), starts: shortTime(seat.starts), pool: "public" },
      }),
    ),
    world.keys,
  );
  return {
    placed: placed.length,
    events: placed.map(({ booking, seat }) => ({ is: "placed", booking: booking.id, seat })),
  };
}
