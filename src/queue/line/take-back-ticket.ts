import type { Tx } from "../../database/index.ts";
import { type Day, note } from "../day.ts";
import type { DayRefusal } from "../refusal.ts";
import { lockTicket } from "./ticket.sql.ts";
import { turn } from "./turn.sql.ts";

/**
 * A ticket that the document desk takes back: its number is never given again. Only one that still waits and was never
 * called. Refused: `no-ticket`, `wrong-state`. Journal: undone.
 */
export async function takeBackTicket(tx: Tx, ask: { ticket: string }, day: Day): Promise<undefined | DayRefusal> {
  const ticket = await lockTicket(tx, ask.ticket, day);
  if (!ticket) return { refused: "no-ticket" };
  if (ticket.state !== "waiting" || ticket.calls > 0) return { refused: "wrong-state", state: ticket.state };
  await turn(tx, ticket, { state: "returned", forCounter: null, final: true }, day);
  await note(tx, day, "undone", { arrival: ticket.arrival, ticket: ticket.id, detail: { act: "ticket-given" } });
  return undefined;
}
