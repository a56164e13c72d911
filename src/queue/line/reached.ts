import type { Tx } from "../../database/index.ts";
import { type Day, note } from "../day.ts";
import { type DayRefusal, isRefused } from "../refusal.ts";
import { type AtCounter, ticketInHand } from "./at-counter.ts";
import { reachCall } from "./calls.sql.ts";
import { turn } from "./turn.sql.ts";

/** The person has come to the counter: the way ends, handling begins. Refused: `no-ticket`, `wrong-state`, `other-counter`. Journal: reached. */
export async function reached(tx: Tx, ask: { ticket: string }, day: Day): Promise<AtCounter | DayRefusal> {
  const ticket = await ticketInHand(tx, ask.ticket, ["called"], day);
  if (isRefused(ticket)) return ticket;
  const { id, number, counter, arrival } = ticket;
  const remember = { act: "reached", ...(await reachCall(tx, id, day)) };
  await turn(tx, ticket, { state: "serving", counter, remember }, day);
  await note(tx, day, "reached", { arrival, ticket: id, detail: { number, counter } });
  return { ticket: id, counter };
}
