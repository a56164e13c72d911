import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import type { ActRefusal } from "../refusal.ts";
import { closeOnce, endArrivals, forgetSecrets, lockTickets } from "./close-day.sql.ts";
import { type Moved, moveOn, moveTickets } from "./move-on.ts";
import { endServed } from "./served.ts";

/**
 * Ends the day: no living number is left. What a counter has in hand is served after hours (and moves if it is not); every other number
 * with a booking gets one of the first second-visit seats of the next working day, with a letter, and goes on there with the stage that
 * was not reached; who was in the document line too, and begins there.
 * Who stands at a document desk is dealt with there. Afterwards nobody is called and no number is born.
 * Refused: `day-closed`. Journal: ticket-moved for each, day-closed.
 */
export async function closeDay(tx: Tx, _ask: object, context: ActContext): Promise<Moved | ActRefusal> {
  if (!(await closeOnce(tx, context))) return { refused: "day-closed" };
  const moved = await moveLeft(tx, ["waiting", "absent", "back-today"], context);
  await forgetSecrets(tx, context);
  await writeEntry(tx, context, "day-closed", { detail: { ...moved } });
  return moved;
}

/**
 * Midnight: the day ends whether or not somebody closed it. Who stood at a counter was served, who was on the way there moves, as does
 * whatever else is left.
 */
export async function endNight(tx: Tx, context: ActContext): Promise<void> {
  const first = await closeOnce(tx, context);
  for (const ticket of await lockTickets(tx, ["serving"], context)) await endServed(tx, ticket, context);
  const onTheWay = await moveTickets(tx, await lockTickets(tx, ["called"], context), context);
  const moved = added(onTheWay, await moveLeft(tx, ["waiting", "at-desk", "absent", "back-today"], context));
  await forgetSecrets(tx, context);
  if (first) await writeEntry(tx, context, "day-closed", { detail: { ...moved } });
}

async function moveLeft(tx: Tx, arrivals: readonly string[], context: ActContext): Promise<Moved> {
  const tickets = await moveTickets(
    tx,
    await lockTickets(tx, ["waiting", "missed", "parked", "at-papers"], context),
    context,
  );
  return added(tickets, await moveOn(tx, await endArrivals(tx, arrivals, context), context));
}

function added(a: Moved, b: Moved): Moved {
  return { moved: a.moved + b.moved, withoutSeat: a.withoutSeat + b.withoutSeat };
}
