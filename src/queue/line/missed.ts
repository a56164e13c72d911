import type { Tx } from "../../database/index.ts";
import { type Day, note } from "../day.ts";
import { type DayRefusal, isRefused } from "../refusal.ts";
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
export async function missed(tx: Tx, ask: { ticket: string }, day: Day): Promise<AtCounter | DayRefusal> {
  const closed = await isClosed(tx, day);
  const ticket = await ticketInHand(tx, ask.ticket, ["called"], day);
  if (isRefused(ticket)) return ticket;
  await endMissed(tx, ticket, day);
  await moveIfClosed(tx, ticket.id, closed, day);
  return { ticket: ticket.id, counter: ticket.counter };
}

/** The same for a locked ticket that is called. */
export async function endMissed(tx: Tx, ticket: TicketRow, day: Day): Promise<void> {
  const remember = { act: "missed", ...(await endCall(tx, ticket.id, "missed", day)) };
  await turn(tx, ticket, { state: "missed", remember }, day);
  const { number, stage, counter, calls, arrival } = ticket;
  await note(tx, day, "missed", { arrival, ticket: ticket.id, detail: { number, counter, stage, calls } });
  day.events.push({ is: "missed", ticket: ticket.id });
}
