import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import type { ActRefusal } from "../refusal.ts";
import { isClosed } from "./close-day.sql.ts";
import type { Numbered } from "./issue-ticket.ts";
import { lockTicket } from "./ticket.sql.ts";
import { turn } from "./turn.sql.ts";

/**
 * A parked or missed one is back: into the line with its old order. Refused: `no-ticket`, `wrong-state`, `day-closed`.
 * Journal: put-back.
 */
export async function rejoin(tx: Tx, ask: { ticket: string }, context: ActContext): Promise<Numbered | ActRefusal> {
  if (await isClosed(tx, context)) return { refused: "day-closed" };
  const ticket = await lockTicket(tx, ask.ticket, context);
  if (!ticket) return { refused: "no-ticket" };
  const { id, number, state, stage, arrival } = ticket;
  if (state !== "parked" && state !== "missed") return { refused: "wrong-state", state };
  await turn(tx, ticket, { state: "waiting", remember: { act: "put-back" } }, context);
  await writeEntry(tx, context, "put-back", { arrival, ticket: id, detail: { number, from: state, stage } });
  return { ticket: id, number };
}
