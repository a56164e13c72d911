import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import type { ArrivalView, TicketView } from "../views.ts";
import { arrivalViews } from "./arrivals.ts";
import { ticketViews } from "./tickets.ts";

/** What a counter dealt with last, while that can still be undone; not what it has in hand. */
// Two calls may end in one moment (a demonstration's clock can stand still): ids of calls grow, so the later call is the last.
export async function lastAtCounter(tx: Tx, counter: string, context: ActContext): Promise<TicketView | undefined> {
  const { rows } = await sql<{ id: string }>`
    select ticket_id as id from call
     where office_id = ${context.office.id} and day = ${context.day} and counter = ${counter} and ended_at > ${context.now.subtract({ minutes: 2 })}
       and outcome <> 'undone' order by ended_at desc, call_id desc limit 1`.execute(tx);
  const ticket = rows[0] && (await ticketViews(tx, [rows[0].id], context)).get(rows[0].id);
  return ticket?.undoUntil && ticket.counter === undefined ? ticket : undefined;
}

/** What an officer dealt with last at the papers, while that can still be undone. */
export async function lastChecked(tx: Tx, context: ActContext): Promise<ArrivalView | undefined> {
  const { rows } = await sql<{ id: string }>`
    select arrival_id as id from arrival
     where office_id = ${context.office.id} and day = ${context.day} and officer = ${context.hand.actor} and state <> 'at-desk' and before is not null
       and state_at > ${context.now.subtract({ minutes: 2 })} order by state_at desc limit 1`.execute(tx);
  const arrival = rows[0] && (await arrivalViews(tx, [rows[0].id], context)).get(rows[0].id);
  return arrival?.undoUntil ? arrival : undefined;
}
