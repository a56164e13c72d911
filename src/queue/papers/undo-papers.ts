import { dropClaims, lockBookings, reclaim, takeBackSecondVisit } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Day, note } from "../day.ts";
import { undoUntil } from "../deadlines.ts";
import { takeBackTicket } from "../line/bear-ticket.ts";
import type { DayRefusal } from "../refusal.ts";
import { type AtHand, lockVisit } from "./at-hand.sql.ts";
import type { Before } from "./before.sql.ts";
import {
  beforeOf,
  goneOn,
  isTakenAgain,
  joinAgain,
  restoreArrival,
  restoreRows,
  stateOfSplit,
  toldByAct,
} from "./undo-papers.sql.ts";

/**
 * Takes back the desk's last act on this arrival (papers, or "not the owner") within two minutes: the number goes and is never given
 * again, a reserved seat rests, who had a letter hears that it does not count, and the people stand at the desk again (at the head of the line, if somebody else stands there by now).
 * Refused: no-arrival, nothing-to-undo, too-late-to-undo, wrong-state (the number was called, the seat was cancelled, the owner came).
 */
export async function undoPapers(
  tx: Tx,
  ask: { arrival: string },
  day: Day,
): Promise<{ arrival: string } | DayRefusal> {
  const arrival = await lockVisit(tx, ask.arrival, day);
  if (!arrival) return { refused: "no-arrival" };
  const before = arrival.undoable ? await beforeOf(tx, arrival.id, day) : undefined;
  // Another act came in between (a counter sent the number back, the door saw them again): that one is the last.
  if (!before || before.made !== arrival.state) return { refused: "nothing-to-undo" };
  if (!undoUntil(arrival, day.now)) return { refused: "too-late-to-undo" };
  const no = await cannotBeUndone(tx, arrival, before, day);
  if (no) return no;
  for (const ticket of before.born) await takeBackTicket(tx, { ticket }, day);
  await giveSeatsBack(tx, before, day);
  if (before.split !== null) await joinAgain(tx, arrival.id, before.split, day);
  const told = await toldByAct(tx, before, day);
  for (const booking of told) day.events.push({ is: "taken-back", booking });
  await restoreRows(tx, before, day);
  await restoreClaims(tx, arrival, before, day);
  await restoreArrival(tx, arrival.id, before, day);
  const detail = { was: before.made, numbers: before.born, reserved: before.reserved };
  await note(tx, day, "papers-undone", { arrival: arrival.id, detail });
  return { arrival: arrival.id };
}

/** Everything that can say no comes before anything is written; the rows it looks at are locked by then. */
async function cannotBeUndone(tx: Tx, arrival: AtHand, before: Before, day: Day): Promise<DayRefusal | undefined> {
  const state = await goneOn(tx, before, day);
  if (state) return { refused: "wrong-state", state };
  if (await isTakenAgain(tx, arrival.id, day)) return { refused: "wrong-state", state: "undone" };
  const away = before.split === null ? "back-today" : await stateOfSplit(tx, before.split, day);
  if (away !== "back-today") return { refused: "wrong-state", state: away ?? "undone" };
  const seated = await lockBookings(
    tx,
    before.reserved.map((id) => ({ office: day.office.id, id })),
  );
  return seated.length < before.reserved.length ? { refused: "wrong-state", state: "cancelled" } : undefined;
}

async function giveSeatsBack(tx: Tx, { bookings, reserved }: Before, day: Day): Promise<void> {
  const visits = bookings
    .filter(({ booking_id }) => reserved.includes(booking_id))
    .map(({ booking_id: id, day: on, starts, pool }) => ({
      booking: { office: day.office.id, id },
      was: { office: day.office.id, day: Temporal.PlainDate.from(on), starts: Temporal.PlainTime.from(starts), pool },
    }));
  await takeBackSecondVisit(tx, visits, day);
}

// A visit that came to its end gave its claim up. Where its person has booked again since, both bookings stay, and the newer has the claim.
async function restoreClaims(tx: Tx, { people }: AtHand, { bookings }: Before, day: Day): Promise<void> {
  const ended = people.filter(({ undone, outcome }) => !undone && (outcome === "complete" || outcome === "other-desk"));
  const endedNow = new Set(ended.map(({ booking }) => booking));
  for (const { booking_id: id, visited_at } of bookings) {
    if (visited_at === null && endedNow.has(id)) await reclaim(tx, { office: day.office.id, id });
    if (visited_at !== null && !endedNow.has(id)) await dropClaims(tx, [id]);
  }
}
