import { sql, type Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import type { ActRefusal } from "../refusal.ts";
import { expectations } from "../view/expectations.ts";
import type { Expectation, TicketView } from "../views.ts";
import { readTicket } from "./issue-ticket.ts";
import { lockTicket } from "./ticket.sql.ts";

/**
 * For paper: the first time "original", every other time "copy" (SALINAN), the same number. `secret` goes into the QR that opens the chat.
 * Refused: `no-ticket`, `day-closed` (the secrets are gone then). Journal, for a copy: ticket-reprinted.
 */
export async function printTicket(
  tx: Tx,
  ask: { ticket: string },
  context: ActContext,
): Promise<{ ticket: TicketView; copy: boolean; expects: Expectation; secret: string } | ActRefusal> {
  // Two printers at once: the lock lets one be the original.
  const found = await lockTicket(tx, ask.ticket, context);
  if (!found) return { refused: "no-ticket" };
  const { secret, copy } = await markPrinted(tx, found.id, context);
  if (secret === null) return { refused: "day-closed" };
  if (copy)
    await writeEntry(tx, context, "ticket-reprinted", {
      arrival: found.arrival,
      ticket: found.id,
      detail: { number: found.number },
    });
  const expects = (await expectations(tx, [found.id], context)).get(found.id);
  return {
    ticket: await readTicket(tx, found.id, context),
    copy,
    expects: expects ?? { before: 0, from: undefined, until: undefined, counters: [] },
    secret,
  };
}

async function markPrinted(
  tx: Tx,
  ticket: string,
  context: ActContext,
): Promise<{ secret: string | null; copy: boolean }> {
  const { rows } = await sql<{ secret: string | null; copy: boolean }>`
    with was as materialized (
      select office_id, ticket_id, printed_at from ticket where office_id = ${context.office.id} and ticket_id = ${ticket})
    update ticket t set printed_at = case when t.secret is null then t.printed_at else coalesce(t.printed_at, ${context.now}) end
      from was w where t.office_id = w.office_id and t.ticket_id = w.ticket_id
    returning t.secret, w.printed_at is not null as copy`.execute(tx);
  return rows[0] ?? { secret: null, copy: false };
}
