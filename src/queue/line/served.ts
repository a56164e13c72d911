import type { Tx } from "../../database/index.ts";
import { streamOf } from "../../office/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
import { type AtCounter, ticketInHand } from "./at-counter.ts";
import { endCall } from "./calls.sql.ts";
import { isClosed } from "./close-day.sql.ts";
import { moveIfClosed } from "./move-on.ts";
import type { TicketRow } from "./ticket.sql.ts";
import { turn } from "./turn.sql.ts";

/**
 * Done here: on to the next stage of its stream, or served for good. Refused: `no-ticket`,
 * `wrong-state` (not in hand), `other-counter`. Also after closing; a next stage is then on another day. Journal: served.
 */
export async function served(tx: Tx, ask: { ticket: string }, context: ActContext): Promise<AtCounter | ActRefusal> {
  const closed = await isClosed(tx, context);
  const ticket = await ticketInHand(tx, ask.ticket, ["called", "serving"], context);
  if (isRefused(ticket)) return ticket;
  await endServed(tx, ticket, context);
  await moveIfClosed(tx, ticket.id, closed, context);
  return { ticket: ticket.id, counter: ticket.counter };
}

/** The same for a locked ticket that is in hand. */
export async function endServed(tx: Tx, ticket: TicketRow, context: ActContext): Promise<void> {
  const next = nextStage(ticket, context);
  const remember = { act: "served", ...(await endCall(tx, ticket.id, "served", context)) };
  if (next === undefined) {
    await turn(tx, ticket, { state: "served", forCounter: null, remember }, context);
  } else {
    // The place at the head of the line was for the stage in which the office had to put the person back.
    const fresh = { calls: 0, forCounter: null, putBackAt: null };
    await turn(tx, ticket, { state: "waiting", stage: next, ...fresh, remember }, context);
  }
  const { number, stage, counter, arrival } = ticket;
  await writeEntry(tx, context, "served", {
    arrival,
    ticket: ticket.id,
    detail: { number, counter, stage, ...(next !== undefined && { next }) },
  });
}

// A stage that is not of its stream is a detour on which somebody sent it: it ends there.
function nextStage({ stream, stage }: TicketRow, { floor }: ActContext): string | undefined {
  const stages = streamOf(floor, stream)?.stages ?? [];
  const here = stages.indexOf(stage);
  return here < 0 ? undefined : stages[here + 1];
}
