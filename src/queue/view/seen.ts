import type { Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import type { ArrivalView, Seen, TicketView } from "../views.ts";
import { arrivalOf } from "./arrivals.ts";
import { ticketOf } from "./tickets.ts";

/**
 * What an act answered, for a door that shows it: the arrival and the ticket it names as the hand may see them. In the transaction of the
 * act it tells what the act left behind. A refusal, which names none, is given back as it is.
 */
export async function seen<A>(tx: Tx, answer: A, context: ActContext): Promise<Seen<A>> {
  if (typeof answer !== "object" || answer === null) return answer as Seen<A>;
  const { arrival, ticket } = answer as { arrival?: unknown; ticket?: unknown };
  return {
    ...answer,
    ...(typeof arrival === "string" && { arrival: await theArrival(tx, arrival, context) }),
    ...(typeof ticket === "string" && { ticket: await readTicket(tx, ticket, context) }),
  } as Seen<A>;
}

/** An arrival that an act has named. */
async function theArrival(tx: Tx, id: string, context: ActContext): Promise<ArrivalView> {
  const view = await arrivalOf(tx, id, context);
  if (!view) throw new Error("an arrival of this transaction cannot be read");
  return view;
}

/** A ticket that an act has named. */
async function readTicket(tx: Tx, id: string, context: ActContext): Promise<TicketView> {
  const view = await ticketOf(tx, id, context);
  if (!view) throw new Error("a ticket of this transaction cannot be read");
  return view;
}
