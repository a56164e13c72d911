import type { Tx } from "../../database/index.ts";
import { type Day, note } from "../day.ts";
import type { DayRefusal } from "../refusal.ts";
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
export async function closeDay(tx: Tx, _ask: object, day: Day): Promise<Moved | DayRefusal> {
  if (!(await closeOnce(tx, day))) return { refused: "day-closed" };
  const moved = await moveLeft(tx, ["waiting", "absent", "back-today"], day);
  await forgetSecrets(tx, day);
  await note(tx, day, "day-closed", { detail: { ...moved } });
  return moved;
}

/**
 * Midnight: the day ends whether or not somebody closed it. Who stood at a counter was served, who was on the way there moves, as does
 * whatever else is left.
 */
export async function endNight(tx: Tx, day: Day): Promise<void> {
  const first = await closeOnce(tx, day);
  for (const ticket of await lockTickets(tx, ["serving"], day)) await endServed(tx, ticket, day);
  const onTheWay = await moveTickets(tx, await lockTickets(tx, ["called"], day), day);
  const moved = added(onTheWay, await moveLeft(tx, ["waiting", "at-desk", "absent", "back-today"], day));
  await forgetSecrets(tx, day);
  if (first) await note(tx, day, "day-closed", { detail: { ...moved } });
}

async function moveLeft(tx: Tx, arrivals: readonly string[], day: Day): Promise<Moved> {
  const tickets = await moveTickets(tx, await lockTickets(tx, ["waiting", "missed", "parked", "at-papers"], day), day);
  return added(tickets, await moveOn(tx, await endArrivals(tx, arrivals, day), day));
}

function added(a: Moved, b: Moved): Moved {
  return { moved: a.moved + b.moved, withoutSeat: a.withoutSeat + b.withoutSeat };
}
