import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import type { TicketState } from "../views.ts";
import { type Before, momentOf, type TicketRow } from "./ticket.sql.ts";

/** What an act makes of a locked ticket. What is left out stays; a state that is not at a counter has none in hand. */
export interface Turn {
  state: TicketState;
  stage?: string;
  /** The counter that has it in hand now. */
  counter?: string;
  forCounter?: string | null;
  calls?: number;
  lastCalledAt?: Temporal.Instant;
  putBackAt?: Temporal.Instant | null;
  /** What undo has to know beside the row itself. */
  remember?: Pick<Before, "act" | "born" | "touched" | "arrival">;
  /** Nobody can take it back. */
  final?: true;
}

/** Writes the new state and remembers the old one. Order keys (rank, line_at, present_at, seq) are never written. */
export async function turn(tx: Tx, ticket: TicketRow, to: Turn, context: ActContext): Promise<void> {
  const kept = <T>(value: T | undefined, old: T | undefined) => (value === undefined ? (old ?? null) : value);
  await sql("turnTicket")`
    update ticket t set
      state = ${to.state}, state_at = ${context.now}, stage = ${to.stage ?? ticket.stage}, counter = ${to.counter ?? null},
      for_counter = ${kept(to.forCounter, ticket.forCounter)}, calls = ${to.calls ?? ticket.calls},
      last_called_at = ${to.lastCalledAt ?? ticket.lastCalledAt ?? null}, put_back_at = ${kept(to.putBackAt, ticket.putBackAt)},
      before = case when ${to.final ?? false} then null else ${rowBefore} || ${JSON.stringify(to.remember ?? {})}::jsonb end
     where office_id = ${context.office.id} and ticket_id = ${ticket.id}`.execute(tx);
}

/** The row as it is before the update of `ticket t` it stands in. */
export const rowBefore = sql.fragment`jsonb_build_object(
  'state', t.state, 'stateAt', t.state_at, 'stage', t.stage, 'counter', t.counter, 'forCounter', t.for_counter, 'calls', t.calls,
  'lastCalledAt', t.last_called_at, 'putBackAt', t.put_back_at)`;

/** The row as it was before the last act. What it remembered is forgotten: nobody takes back a taking back. */
export async function turnBack(tx: Tx, ticket: TicketRow, before: Before, context: ActContext): Promise<void> {
  await sql("turnTicketBack")`
    update ticket set
      state = ${before.state}, state_at = ${Temporal.Instant.from(before.stateAt)}, stage = ${before.stage}, counter = ${before.counter},
      for_counter = ${before.forCounter}, calls = ${before.calls}, last_called_at = ${momentOf(before.lastCalledAt)},
      put_back_at = ${momentOf(before.putBackAt)}, before = null
     where office_id = ${context.office.id} and ticket_id = ${ticket.id}`.execute(tx);
}
