import { hasEnded } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import type { Help } from "../views.ts";

export interface Handled {
  state: string;
  lineAt: Temporal.Instant;
  presentAt: Temporal.Instant;
  help: Help | undefined;
}

/** Locks the arrival whose papers were looked at by hand. */
export async function lockHandled(tx: Tx, arrival: string, context: ActContext): Promise<Handled | undefined> {
  const { rows } = await sql("lockHandled")`
    select state, line_at as "lineAt", present_at as "presentAt", help from arrival
     where office_id = ${context.office.id} and arrival_id = ${arrival} and day = ${context.day} for update`.execute(
    tx,
  );
  return rows[0] && { ...rows[0], help: rows[0].help ?? undefined };
}

/**
 * It was checked at the moment on the paper: out of the document line, its people go with the number, their bookings are visited.
 * Answers these bookings.
 */
export async function checkedByHand(
  tx: Tx,
  { arrival, ticket, at }: { arrival: string; ticket: string; at: Temporal.Instant },
  context: ActContext,
): Promise<string[]> {
  const { rows } = await sql("checkedByHand")`
    with gone as (
      update arrival set state = 'checked', state_at = ${context.now}, checked_at = ${at}, before = null
       where office_id = ${context.office.id} and arrival_id = ${arrival}),
    theirs as (
      update visitor set outcome = 'complete', outcome_at = ${at}, ticket_id = ${ticket}
       where office_id = ${context.office.id} and arrival_id = ${arrival} and undone_at is null and coalesce(outcome, 'back-today') = 'back-today'
      returning office_id, booking_id)
    update booking b set visited_at = ${at} from theirs t
     where b.office_id = t.office_id and b.booking_id = t.booking_id
       and not ${hasEnded}
    returning b.booking_id as booking`.execute(tx);
  return rows.map(({ booking }) => booking);
}
