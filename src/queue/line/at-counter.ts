import type { Tx } from "../../database/index.ts";
import { type Counter, counterOf } from "../../office/index.ts";
import type { ActContext } from "../act-context.ts";
import type { ActRefusal } from "../refusal.ts";
import type { TicketState } from "../views.ts";
import { holdCounter } from "./counter.sql.ts";
import { lockInHand, lockTicket, type TicketRow } from "./ticket.sql.ts";

/** What a counter's acts answer: the id of the ticket it was about, and the code of the counter where it was done. */
export interface AtCounter {
  ticket: string;
  counter: string;
}

/** A ticket in one of these states in the hand of a counter, which is the hand's own wherever the hand works at one. Locked. */
export async function ticketInHand(
  tx: Tx,
  ticket: string,
  states: readonly TicketState[],
  context: ActContext,
): Promise<(TicketRow & { counter: string }) | ActRefusal> {
  const found = await lockTicket(tx, ticket, context);
  if (!found) return { refused: "no-ticket" };
  const { counter } = found;
  if (counter === undefined || !states.includes(found.state)) return { refused: "wrong-state", state: found.state };
  if (context.hand.desk !== undefined && context.hand.desk !== counter) return { refused: "other-counter", counter };
  return { ...found, counter };
}

/** An open counter with nothing in hand, held until the transaction ends. */
export async function freeCounter(
  tx: Tx,
  code: string | undefined,
  context: ActContext,
): Promise<Counter | ActRefusal> {
  const counter = counterOf(context.floor, code ?? "");
  if (!counter) return { refused: "no-such-counter" };
  if ((await holdCounter(tx, counter.code, context)) !== "open") return { refused: "counter-closed" };
  const had = await lockInHand(tx, counter.code, context);
  return had ? { refused: "desk-busy", number: had.number } : counter;
}
