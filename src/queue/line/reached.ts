import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
import { type AtCounter, ticketInHand } from "./at-counter.ts";
import { reachCall } from "./calls.sql.ts";
import { turn } from "./turn.sql.ts";

/** The person has come to the counter: the way ends, handling begins. Refused: `no-ticket`, `wrong-state`, `other-counter`. Journal: reached. */
export async function reached(tx: Tx, ask: { ticket: string }, context: ActContext): Promise<AtCounter | ActRefusal> {
  const ticket = await ticketInHand(tx, ask.ticket, ["called"], context);
  if (isRefused(ticket)) return ticket;
  const { id, number, counter, arrival } = ticket;
  const remember = { act: "reached", ...(await reachCall(tx, id, context)) };
  await turn(tx, ticket, { state: "serving", counter, remember }, context);
  await writeEntry(tx, context, "reached", { arrival, ticket: id, detail: { number, counter } });
  return { ticket: id, counter };
}
