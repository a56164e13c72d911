import { newId, sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import { type Before, momentOf, type TicketRow } from "./ticket.sql.ts";

export type CallOutcome = "served" | "missed" | "parked" | "transferred" | "put-back" | "back-to-papers" | "undone";

/** Writes down a summons of a ticket that is about to be called; the answer is its id. */
export async function beginCall(
  tx: Tx,
  ticket: TicketRow,
  counter: string,
  kind: "recall" | "out-of-order",
  context: ActContext,
): Promise<string> {
  const id = newId();
  // `least`: an act that began a moment later may have put them back into the line before this one locked them. Nobody waits less than nothing.
  await sql("beginCall")`
    insert into call (office_id, call_id, day, ticket_id, counter, stage, kind, nth, actor, waited_since, called_at)
    values (${context.office.id}, ${id}, ${context.day}, ${ticket.id}, ${counter}, ${ticket.stage}, ${kind}, ${ticket.calls + 1},
            ${context.hand.actor}, least(${ticket.stateAt}::timestamptz, ${context.now}), ${context.now})`.execute(tx);
  return id;
}

/** Ends the summons that goes on, and answers which it was, for undo. */
export async function endCall(
  tx: Tx,
  ticket: string,
  outcome: CallOutcome,
  context: ActContext,
): Promise<Pick<Before, "touched">> {
  const { rows } = await sql("endCall")`
    update call set ended_at = ${context.now}, outcome = ${outcome}
     where office_id = ${context.office.id} and ticket_id = ${ticket} and ended_at is null
    returning call_id as call, reached_at as "reachedAt"`.execute(tx);
  const [ended] = rows;
  return ended ? { touched: { call: ended.call, reachedAt: ended.reachedAt?.toString() ?? null } } : {};
}

/** The way to the counter ends. */
export async function reachCall(tx: Tx, ticket: string, context: ActContext): Promise<Pick<Before, "touched">> {
  const { rows } = await sql("reachCall")`
    update call set reached_at = ${context.now}
     where office_id = ${context.office.id} and ticket_id = ${ticket} and ended_at is null returning call_id as call`.execute(
    tx,
  );
  return rows[0] ? { touched: { call: rows[0].call, reachedAt: null } } : {};
}

/** The summons that an act made never was; the one it ended goes on. */
export async function takeBackCalls(tx: Tx, { born, touched }: Before, context: ActContext): Promise<void> {
  if (born) {
    await sql("undoCall")`
      update call set ended_at = ${context.now}, outcome = 'undone'
       where office_id = ${context.office.id} and call_id = ${born}`.execute(tx);
  }
  if (touched) {
    await sql("reopenCall")`
      update call set ended_at = null, outcome = null, reached_at = ${momentOf(touched.reachedAt)}
       where office_id = ${context.office.id} and call_id = ${touched.call}`.execute(tx);
  }
}

/** Where a ticket was called last. */
export async function lastCounter(tx: Tx, ticket: string, context: ActContext): Promise<string | undefined> {
  const { rows } = await sql("lastCounter")`
    select counter from call where office_id = ${context.office.id} and ticket_id = ${ticket}
     order by called_at desc, call_id desc limit 1`.execute(tx);
  return rows[0]?.counter;
}
