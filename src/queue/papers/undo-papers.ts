import { dropClaims, lockBookings, reclaim, takeBackSecondVisit } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { undoUntil } from "../deadlines.ts";
import { takeBackTicket } from "../line/issue-ticket.ts";
import type { ActRefusal } from "../refusal.ts";
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
  context: ActContext,
): Promise<{ arrival: string } | ActRefusal> {
  const arrival = await lockVisit(tx, ask.arrival, context);
  if (!arrival) return { refused: "no-arrival" };
  const before = arrival.undoable ? await beforeOf(tx, arrival.id, context) : undefined;
  // Another act came in between (a counter sent the number back, the door saw them again): that one is the last.
  if (!before || before.made !== arrival.state) return { refused: "nothing-to-undo" };
  if (!undoUntil(arrival, context.now)) return { refused: "too-late-to-undo" };
  const no = await cannotBeUndone(tx, arrival, before, context);
  if (no) return no;
  for (const ticket of before.born) await takeBackTicket(tx, { ticket }, context);
  await giveSeatsBack(tx, before, context);
  if (before.split !== null) await joinAgain(tx, arrival.id, before.split, context);
  const told = await toldByAct(tx, before, context);
  for (const booking of told) context.events.push({ is: "taken-back", booking });
  await restoreRows(tx, before, context);
  await restoreClaims(tx, arrival, before, context);
  await restoreArrival(tx, arrival.id, before, context);
  const detail = { was: before.made, numbers: before.born, reserved: before.reserved };
  await writeEntry(tx, context, "papers-undone", { arrival: arrival.id, detail });
  return { arrival: arrival.id };
}

/** Everything that can say no comes before anything is written; the rows it looks at are locked by then. */
async function cannotBeUndone(
  tx: Tx,
  arrival: AtHand,
  before: Before,
  context: ActContext,
): Promise<ActRefusal | undefined> {
  const state = await goneOn(tx, before, context);
  if (state) return { refused: "wrong-state", state };
  if (await isTakenAgain(tx, arrival.id, context)) return { refused: "wrong-state", state: "undone" };
  const away = before.split === null ? "back-today" : await stateOfSplit(tx, before.split, context);
  if (away !== "back-today") return { refused: "wrong-state", state: away ?? "undone" };
  const seated = await lockBookings(
    tx,
    before.reserved.map((id) => ({ office: context.office.id, id })),
  );
  return seated.length < before.reserved.length ? { refused: "wrong-state", state: "cancelled" } : undefined;
}

async function giveSeatsBack(tx: Tx, { bookings, reserved }: Before, context: ActContext): Promise<void> {
  const visits = bookings
    .filter(({ booking_id }) => reserved.includes(booking_id))
    .map(({ booking_id: id, day: on, starts, pool }) => ({
      booking: { office: context.office.id, id },
      was: {
        office: context.office.id,
        day: Temporal.PlainDate.from(on),
        starts: Temporal.PlainTime.from(starts),
        pool,
      },
    }));
  await takeBackSecondVisit(tx, visits, context);
}

// A visit that came to its end gave its claim up. Where its person has booked again since, both bookings stay, and the newer has the claim.
async function restoreClaims(tx: Tx, { people }: AtHand, { bookings }: Before, context: ActContext): Promise<void> {
  const ended = people.filter(({ undone, outcome }) => !undone && (outcome === "complete" || outcome === "other-desk"));
  const endedNow = new Set(ended.map(({ booking }) => booking));
  for (const { booking_id: id, visited_at } of bookings) {
    if (visited_at === null && endedNow.has(id)) await reclaim(tx, { office: context.office.id, id });
    if (visited_at !== null && !endedNow.has(id)) await dropClaims(tx, [id]);
  }
}
