import type { Tx } from "../../database/index.ts";
import { type Day, note } from "../day.ts";
import { type DayRefusal, isRefused } from "../refusal.ts";
import { type AtCounter, ticketInHand } from "./at-counter.ts";
import { endCall } from "./calls.sql.ts";
import { isClosed } from "./close-day.sql.ts";
import { moveIfClosed } from "./move-on.ts";
import { turn } from "./turn.sql.ts";

/**
 * Set aside for a while (a form, a photocopy, a prayer): it does not die, and `rejoin` or a call out of order brings it back.
 * Refused: `no-ticket`, `wrong-state` (not in hand), `other-counter`. Journal: parked.
 */
export async function park(
  tx: Tx,
  ask: { ticket: string; reason?: string },
  day: Day,
): Promise<AtCounter | DayRefusal> {
  const closed = await isClosed(tx, day);
  const ticket = await ticketInHand(tx, ask.ticket, ["called", "serving"], day);
  if (isRefused(ticket)) return ticket;
  const { id, number, counter, stage, arrival } = ticket;
  const remember = { act: "parked", ...(await endCall(tx, id, "parked", day)) };
  await turn(tx, ticket, { state: "parked", remember }, day);
  const reason = ask.reason?.trim() || undefined;
  await note(tx, day, "parked", { arrival, ticket: id, reason, detail: { number, counter, stage } });
  await moveIfClosed(tx, id, closed, day);
  return { ticket: id, counter };
}
