import { type Because, displace, takeBackDisplacement } from "../../booking/index.ts";
import { isBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { tellOffices } from "../../office/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import type { ActRefusal } from "../refusal.ts";
import {
  closedEarlySince,
  closeOnce,
  endArrivals,
  forgetSecrets,
  isClosed,
  lockTickets,
  movedUnopened,
  reopen,
  stillToCome,
  whenClosed,
} from "./close-day.sql.ts";
import { type Moved, moveOn, moveTickets } from "./move-on.ts";
import { endServed } from "./served.ts";

/**
 * Ends the day: no living number is left. What a counter has in hand is served after hours (and moves if it is not); every other number
 * with a booking gets one of the first second-visit seats of the next working day, with a letter, and goes on there with the stage that
 * was not reached; who was in the document line too, and begins there.
 * Who stands at a document desk is dealt with there. Afterwards nobody is called and no number is born.
 * Whoever is still to come today gets a public seat near it, with a letter, and is not forfeited; nothing of today is sold any more, at
 * any server. `expected`: how many people that is, as whoever closes saw it.
 * Refused: `day-closed`; `still-to-come`, where others are expected than was said. Journal: displaced and ticket-moved for each, day-closed.
 */
export async function closeDay(tx: Tx, ask: { expected?: number }, context: ActContext): Promise<Closed | ActRefusal> {
  const before = await stillToCome(tx, context.office.id, context.day);
  if (before.length !== (ask.expected ?? 0)) {
    // Somebody pressed twice, or a second later: the day is what they wanted.
    if (await isClosed(tx, context)) return { refused: "day-closed" };
    return { refused: "still-to-come", expected: before.length };
  }
  // Citizens and bookings first, as everywhere: the row of the day is waited for with them in hand.
  const displaced = await displaceComing(tx, before, "closed-early", context);
  // Who else closed it meanwhile has displaced them, and then this call has displaced nobody.
  if (!(await closeOnce(tx, context))) return { refused: "day-closed" };
  const moved = await moveLeft(tx, ["waiting", "absent", "back-today"], context);
  await forgetSecrets(tx, context);
  await tellOffices(tx);
  const detail = { ...moved, expected: displaced.moved, waiting: displaced.waiting };
  await writeEntry(tx, context, "day-closed", { detail });
  return { ...moved, expected: displaced };
}

export interface Closed extends Moved {
  /** What became of those who were still to come. */
  expected: { moved: number; waiting: number };
}

async function displaceComing(
  tx: Tx,
  bookings: readonly string[],
  because: Because,
  context: ActContext,
): Promise<{ moved: number; waiting: number }> {
  if (bookings.length === 0) return { moved: 0, waiting: 0 };
  const { office, hand } = context;
  const refs = bookings.map((id) => ({ office: office.id, id }));
  const why = { because, actor: hand.actor, source: hand.source, desk: hand.desk };
  const { moved, waiting, events } = await displace(tx, office, refs, why, context, { on: context.day });
  context.events.push(...events);
  return { moved, waiting };
}

/** So long a day that was closed may be opened again. */
const reopenMinutes = 60;

/**
 * The day was closed by mistake: within the hour it goes on, and whoever was still to come and has not answered has the seat of before
 * again, with a letter. Numbers that were moved to another day stay there; whoever stands here gets a new one.
 * Refused: `not-closed`, `too-late-to-reopen`. Journal: day-reopened, displacement-taken-back for each.
 */
export async function reopenDay(tx: Tx, _ask: object, context: ActContext): Promise<{ back: number } | ActRefusal> {
  const closedAt = await whenClosed(tx, context);
  if (!closedAt) return { refused: "not-closed" };
  if (isBefore(closedAt.add({ minutes: reopenMinutes }), context.now)) return { refused: "too-late-to-reopen" };
  let back = 0;
  for (const displacement of await closedEarlySince(tx, context.office.id, closedAt)) {
    const by = { ...context.hand, partly: true };
    const taken = await takeBackDisplacement(tx, context.office, displacement, by, context);
    if ("refused" in taken) continue;
    back += taken.back;
    context.events.push(...taken.events);
  }
  await reopen(tx, context);
  await tellOffices(tx);
  await writeEntry(tx, context, "day-reopened", { detail: { back } });
  return { back };
}

/** So often somebody is moved because nobody opened; after that no seat of this office is a promise. */
const mostUnopened = 2;

/**
 * What a day that is over still owes: whoever had a seat in it, was not seen, and was not forfeited. In an office that was at work a
 * disturbance protected them; an office that nobody opened owes all of its people. Whom it moved twice before is not moved again, to be
 * written to each night: their day ends without an end, which operators see, and they may book where somebody works.
 */
export async function displaceLeft(tx: Tx, manned: boolean, context: ActContext): Promise<void> {
  const left = await stillToCome(tx, context.office.id, context.day);
  const given = manned ? new Set() : new Set(await movedUnopened(tx, context.office.id, left, mostUnopened));
  const owed = left.filter((id) => !given.has(id));
  await displaceComing(tx, owed, manned ? "disturbance" : "unopened", context);
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
