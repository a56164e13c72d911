import { isBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Day, note } from "../day.ts";
import { type DayRefusal, isRefused } from "../refusal.ts";
import { type AtHand, lockArrival } from "./at-hand.sql.ts";
import { freeDesk } from "./desk-of-hand.ts";
import { headOfLine, takeThis } from "./document-line.sql.ts";

/**
 * A certain one, out of order: with a reason. None is wanted for whoever had their turn already (sent for copies today, put back, not
 * there when called) or is the head of the line anyway. Refused: no-arrival, wrong-state, doubt-open, not-yet (before their window),
 * reason-wanted, and what `nextForPapers` refuses of a desk.
 */
export async function pickForPapers(
  tx: Tx,
  ask: { arrival: string; reason?: string },
  day: Day,
): Promise<{ arrival: string } | DayRefusal> {
  const free = await freeDesk(tx, day);
  if (isRefused(free)) return free;
  const arrival = await lockArrival(tx, ask.arrival, day);
  if (!arrival) return { refused: "no-arrival" };
  if (arrival.doubt) return { refused: "doubt-open" };
  if (!["waiting", "absent", "back-today"].includes(arrival.state))
    return { refused: "wrong-state", state: arrival.state };
  if (isBefore(day.now, arrival.eligibleFrom)) return { refused: "not-yet", at: arrival.eligibleFrom };
  const reason = ask.reason?.trim();
  if (!reason && (await isOutOfTurn(tx, arrival, day))) return { refused: "reason-wanted" };
  await takeThis(tx, arrival.id, free.desk, day);
  await note(tx, day, "taken-to-desk", { arrival: arrival.id, reason: reason || undefined, detail: { picked: true } });
  return { arrival: arrival.id };
}

/**
 * Whoever had their turn already is back: from the copy shop, or from wherever they were when called. Any officer takes them, without
 * a reason; nobody else can be taken this way.
 */
export function takeAgain(tx: Tx, ask: { arrival: string }, day: Day): Promise<{ arrival: string } | DayRefusal> {
  return pickForPapers(tx, { arrival: ask.arrival }, day);
}

async function isOutOfTurn(tx: Tx, arrival: AtHand, day: Day): Promise<boolean> {
  return arrival.state === "waiting" && !arrival.putBack && (await headOfLine(tx, day)) !== arrival.id;
}
