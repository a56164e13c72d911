import { isBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
import type { ArrivalView } from "../views.ts";
import { type AtHand, lockArrival } from "./at-hand.sql.ts";
import { freeDesk } from "./desk-of-hand.ts";
import { headOfLine, takeThis } from "./document-line.sql.ts";
import { shown } from "./next-for-papers.ts";

/**
 * A certain one, out of order: with a reason. None is wanted for whoever had their turn already (sent for copies today, put back, not
 * there when called) or is the head of the line anyway. Refused: no-arrival, wrong-state, doubt-open, not-yet (before their window),
 * reason-wanted, and what `nextForPapers` refuses of a desk.
 */
export async function pickForPapers(
  tx: Tx,
  ask: { arrival: string; reason?: string },
  context: ActContext,
): Promise<ArrivalView | ActRefusal> {
  const free = await freeDesk(tx, context);
  if (isRefused(free)) return free;
  const arrival = await lockArrival(tx, ask.arrival, context);
  if (!arrival) return { refused: "no-arrival" };
  if (arrival.doubt) return { refused: "doubt-open" };
  if (!["waiting", "absent", "back-today"].includes(arrival.state))
    return { refused: "wrong-state", state: arrival.state };
  if (isBefore(context.now, arrival.eligibleFrom)) return { refused: "not-yet", at: arrival.eligibleFrom };
  const reason = ask.reason?.trim();
  if (!reason && (await isOutOfTurn(tx, arrival, context))) return { refused: "reason-wanted" };
  await takeThis(tx, arrival.id, free.desk, context);
  await writeEntry(tx, context, "taken-to-desk", {
    arrival: arrival.id,
    reason: reason || undefined,
    detail: { picked: true },
  });
  return shown(tx, arrival.id, context);
}

/**
 * Whoever had their turn already is back: from the copy shop, or from wherever they were when called. Any officer takes them, without
 * a reason; nobody else can be taken this way.
 */
export function takeAgain(tx: Tx, ask: { arrival: string }, context: ActContext): Promise<ArrivalView | ActRefusal> {
  return pickForPapers(tx, { arrival: ask.arrival }, context);
}

async function isOutOfTurn(tx: Tx, arrival: AtHand, context: ActContext): Promise<boolean> {
  return arrival.state === "waiting" && !arrival.putBack && (await headOfLine(tx, context)) !== arrival.id;
}
