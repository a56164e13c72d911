import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import type { ActRefusal } from "../refusal.ts";
import { lockTicket } from "./ticket.sql.ts";
import { turn } from "./turn.sql.ts";

/**
 * A ticket that the document desk takes back: its number is never given again. Only one that still waits and was never
 * called. Refused: `no-ticket`, `wrong-state`. Journal: undone.
 */
export async function takeBackTicket(
  tx: Tx,
  ask: { ticket: string },
  context: ActContext,
): Promise<undefined | ActRefusal> {
  const ticket = await lockTicket(tx, ask.ticket, context);
  if (!ticket) return { refused: "no-ticket" };
  if (ticket.state !== "waiting" || ticket.calls > 0) return { refused: "wrong-state", state: ticket.state };
  await turn(tx, ticket, { state: "returned", forCounter: null, final: true }, context);
  await writeEntry(tx, context, "undone", {
    arrival: ticket.arrival,
    ticket: ticket.id,
    detail: { act: "ticket-given" },
  });
  return undefined;
}
