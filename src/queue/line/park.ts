import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
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
  context: ActContext,
): Promise<AtCounter | ActRefusal> {
  const closed = await isClosed(tx, context);
  const ticket = await ticketInHand(tx, ask.ticket, ["called", "serving"], context);
  if (isRefused(ticket)) return ticket;
  const { id, number, counter, stage, arrival } = ticket;
  const remember = { act: "parked", ...(await endCall(tx, id, "parked", context)) };
  await turn(tx, ticket, { state: "parked", remember }, context);
  const reason = ask.reason?.trim() || undefined;
  await writeEntry(tx, context, "parked", { arrival, ticket: id, reason, detail: { number, counter, stage } });
  await moveIfClosed(tx, id, closed, context);
  return { ticket: id, counter };
}
