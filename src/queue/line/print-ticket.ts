import { sql, type Tx } from "../../database/index.ts";
import { type Day, note } from "../day.ts";
import type { DayRefusal } from "../refusal.ts";
import { lockTicket } from "./ticket.sql.ts";

/** What paper needs beside the ticket itself. */
interface Printed {
  ticket: string;
  copy: boolean;
  secret: string;
}

/**
 * For paper: the first time "original", every other time "copy" (SALINAN), the same number. `secret` goes into the QR that opens the chat.
 * Refused: `no-ticket`, `day-closed` (the secrets are gone then). Journal, for a copy: ticket-reprinted.
 */
export async function printTicket(tx: Tx, ask: { ticket: string }, day: Day): Promise<Printed | DayRefusal> {
  // Two printers at once: the lock lets one be the original.
  const found = await lockTicket(tx, ask.ticket, day);
  if (!found) return { refused: "no-ticket" };
  const { secret, copy } = await markPrinted(tx, found.id, day);
  if (secret === null) return { refused: "day-closed" };
  if (copy)
    await note(tx, day, "ticket-reprinted", {
      arrival: found.arrival,
      ticket: found.id,
      detail: { number: found.number },
    });
  return { ticket: found.id, copy, secret };
}

async function markPrinted(tx: Tx, ticket: string, day: Day): Promise<{ secret: string | null; copy: boolean }> {
  const { rows } = await sql<{ secret: string | null; copy: boolean }>`
    with was as materialized (
      select office_id, ticket_id, printed_at from ticket where office_id = ${day.office.id} and ticket_id = ${ticket})
    update ticket t set printed_at = case when t.secret is null then t.printed_at else coalesce(t.printed_at, ${day.now}) end
      from was w where t.office_id = w.office_id and t.ticket_id = w.ticket_id
    returning t.secret, w.printed_at is not null as copy`.execute(tx);
  return rows[0] ?? { secret: null, copy: false };
}
