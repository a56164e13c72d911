import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { takeFromBudget } from "../budget/take-from-budget.ts";
import type { ActRefusal } from "../refusal.ts";
import { lockTicket, markPrinted } from "./ticket.sql.ts";

/** What paper needs beside the ticket itself. */
interface Printed {
  ticket: string;
  copy: boolean;
  secret: string;
}

/**
 * For paper: the first time "original", every other time "copy" (SALINAN), the same number. `secret` goes into the QR that opens the chat.
 * Refused: `no-ticket`, `day-closed` (the secrets are gone then), `too-many` (copies alone). Journal, for a copy: ticket-reprinted.
 */
export async function printTicket(tx: Tx, ask: { ticket: string }, context: ActContext): Promise<Printed | ActRefusal> {
  // Two printers at once: the lock lets one be the original.
  const found = await lockTicket(tx, ask.ticket, context);
  if (!found) return { refused: "no-ticket" };
  const { secret, copy } = await markPrinted(tx, found.id, context);
  if (secret === null) return { refused: "day-closed" };
  if (copy) {
    const spent = await takeFromBudget(tx, "reprints", context);
    if (spent) return spent;
    await writeEntry(tx, context, "ticket-reprinted", {
      arrival: found.arrival,
      ticket: found.id,
      detail: { number: found.number },
    });
  }
  return { ticket: found.id, copy, secret };
}
