import { isBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { takeFromBudget } from "../budget/take-from-budget.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
import { type AtHand, lockArrival } from "./at-hand.sql.ts";
import { isBusy, isShut, lockDesk } from "./desk.sql.ts";
import { headOfLine, takeNext, takeThis } from "./document-line.sql.ts";

/**
 * The next of the document line for the hand's desk, in one statement: two officers never take the same. A desk takes one at a time.
 * Refused: no-such-desk, counter-closed (paused or closed), desk-busy, line-empty.
 */
export async function nextForPapers(
  tx: Tx,
  _ask: object,
  context: ActContext,
): Promise<{ arrival: string } | ActRefusal> {
  const free = await freeDesk(tx, context);
  if (isRefused(free)) return free;
  const arrival = await takeNext(tx, free.desk, context);
  if (arrival === undefined) return { refused: "line-empty" };
  await writeEntry(tx, context, "taken-to-desk", { arrival });
  return { arrival };
}

/**
 * A certain one, out of order: with a reason. None is wanted for whoever had their turn already (sent for copies today, put back, not
 * there when called) or is the head of the line anyway. Refused: no-arrival, wrong-state, doubt-open, not-yet (before their window),
 * reason-wanted, too-many, and what `nextForPapers` refuses of a desk.
 */
export async function pickForPapers(
  tx: Tx,
  ask: { arrival: string; reason?: string },
  context: ActContext,
): Promise<{ arrival: string } | ActRefusal> {
  const free = await freeDesk(tx, context);
  if (isRefused(free)) return free;
  const arrival = await lockArrival(tx, ask.arrival, context);
  if (!arrival) return { refused: "no-arrival" };
  if (arrival.doubt) return { refused: "doubt-open" };
  if (!["waiting", "absent", "back-today"].includes(arrival.state))
    return { refused: "wrong-state", state: arrival.state };
  if (isBefore(context.now, arrival.eligibleFrom)) return { refused: "not-yet", at: arrival.eligibleFrom };
  const reason = ask.reason?.trim();
  if (await isOutOfTurn(tx, arrival, context)) {
    if (!reason) return { refused: "reason-wanted" };
    const spent = await takeFromBudget(tx, "out-of-order", context);
    if (spent) return spent;
  }
  await takeThis(tx, arrival.id, free.desk, context);
  await writeEntry(tx, context, "taken-to-desk", {
    arrival: arrival.id,
    reason: reason || undefined,
    detail: { picked: true },
  });
  return { arrival: arrival.id };
}

/**
 * Whoever had their turn already is back: from the copy shop, or from wherever they were when called. Any officer takes them, without
 * a reason; nobody else can be taken this way.
 */
export function takeAgain(
  tx: Tx,
  ask: { arrival: string },
  context: ActContext,
): Promise<{ arrival: string } | ActRefusal> {
  return pickForPapers(tx, { arrival: ask.arrival }, context);
}

async function isOutOfTurn(tx: Tx, arrival: AtHand, context: ActContext): Promise<boolean> {
  return arrival.state === "waiting" && !arrival.putBack && (await headOfLine(tx, context)) !== arrival.id;
}

/** The desk of the hand, if it may take somebody now: of the floor (not the door), open, and with nobody before it. Locks it. */
export async function freeDesk(tx: Tx, context: ActContext): Promise<{ desk: string } | ActRefusal> {
  const desk = context.floor.desks.find(({ code, kind }) => code === context.hand.desk && kind !== "door")?.code;
  if (desk === undefined) return { refused: "no-such-desk" };
  await lockDesk(tx, desk, context);
  if (await isShut(tx, desk, context)) return { refused: "counter-closed" };
  return (await isBusy(tx, desk, context)) ? { refused: "desk-busy" } : { desk };
}
