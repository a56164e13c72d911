import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
import { type AtCounter, ticketInHand } from "./at-counter.ts";
import { endCall } from "./calls.sql.ts";
import { isClosed } from "./close-day.sql.ts";
import { moveIfClosed } from "./move-on.ts";
import type { TicketRow } from "./ticket.sql.ts";
import { turn } from "./turn.sql.ts";

/**
 * Not there. It can be recalled; after two calls and the rule's validity it dies. Refused: `no-ticket`, `wrong-state` (not called:
 * who stands at the counter is not missed), `other-counter`. Journal: missed.
 */
export async function missed(tx: Tx, ask: { ticket: string }, context: ActContext): Promise<AtCounter | ActRefusal> {
  const closed = await isClosed(tx, context);
  const ticket = await ticketInHand(tx, ask.ticket, ["called"], context);
  if (isRefused(ticket)) return ticket;
  await endMissed(tx, ticket, context);
  await moveIfClosed(tx, ticket.id, closed, context);
  return { ticket: ticket.id, counter: ticket.counter };
}

/** The same for a locked ticket that is called. */
export async function endMissed(tx: Tx, ticket: TicketRow, context: ActContext): Promise<void> {
  const remember = { act: "missed", ...(await endCall(tx, ticket.id, "missed", context)) };
  await turn(tx, ticket, { state: "missed", remember }, context);
  const { number, stage, counter, calls, arrival } = ticket;
  await writeEntry(tx, context, "missed", { arrival, ticket: ticket.id, detail: { number, counter, stage, calls } });
  context.events.push({ is: "missed", ticket: ticket.id });
}
