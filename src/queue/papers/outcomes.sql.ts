import { hasEndedUnvisited } from "../../booking/index.ts";
import { newId, sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import type { PapersOutcome } from "./judge-papers.ts";

/** Writes what was found to each person, with the number they go on with. */
export async function writeOutcomes(
  tx: Tx,
  fates: readonly (PapersOutcome & { ticket: string | null })[],
  context: ActContext,
): Promise<void> {
  const rows = fates.map(({ person, service, outcome, missing, differs, ticket }) => ({
    visitor_id: person.visitor,
    service,
    outcome,
    missing,
    differs,
    ticket_id: ticket,
  }));
  await sql("writeOutcomes")`
    update visitor v set outcome = w.outcome, outcome_at = ${context.now}, service = coalesce(w.service, v.service), missing = w.missing,
                         differs = w.differs, ticket_id = w.ticket_id
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as w (visitor_id uuid, service text, outcome text, missing jsonb, differs jsonb, ticket_id uuid)
     where v.office_id = ${context.office.id} and v.visitor_id = w.visitor_id`.execute(tx);
}

/**
 * The bookings' side of it: a visit that came to its end, or its first half; and for their citizens that somebody came. A booking that
 * was cancelled after its people had come stays cancelled: they are served all the same.
 */
export async function markBookings(tx: Tx, fates: readonly PapersOutcome[], context: ActContext): Promise<void> {
  const booked = fates.filter(({ person }) => person.booking !== null);
  if (booked.length === 0) return;
  await sql("markBookings")`
    with came as (
      update citizen c set came_at = ${context.now}
        from booking b
       where b.office_id = ${context.office.id} and b.booking_id = any(${booked.map((f) => f.person.booking)}::uuid[]) and c.citizen_id = b.citizen_id)
    update booking b set service = coalesce(w.service, b.service),
           visited_at = case when w.outcome in ('complete', 'other-desk') then coalesce(b.visited_at, ${context.now}) end,
           returned_at = case when w.outcome = 'returned' then ${context.now} else b.returned_at end
      from unnest(${booked.map((f) => f.person.booking)}::uuid[], ${booked.map((f) => f.service)}::text[], ${booked.map((f) => f.outcome)}::text[])
           as w (booking_id, service, outcome)
     where b.office_id = ${context.office.id} and b.booking_id = w.booking_id and not ${hasEndedUnvisited}`.execute(tx);
}

/** The arrival after the desk; `before` is what undo brings back. */
export async function leaveChecked(
  tx: Tx,
  arrival: string,
  to: { state: "checked" | "back-today" | "undone" | "at-desk" | "waiting" | "absent"; before: object | null },
  context: ActContext,
): Promise<void> {
  const stays = to.state === "at-desk";
  const checked = to.state === "checked" || to.state === "back-today";
  await sql("leaveChecked")`
    update arrival set state = ${to.state}, state_at = ${context.now}, desk = case when ${stays} then desk end,
           put_back_at = case when ${checked} then null else put_back_at end,
           taken_at = case when ${checked} then coalesce(taken_at, ${context.now}) else taken_at end,
           checked_at = case when ${checked} then ${context.now} else checked_at end,
           before = ${to.before && JSON.stringify(to.before)}::jsonb
     where office_id = ${context.office.id} and arrival_id = ${arrival}`.execute(tx);
}

/**
 * Who was sent for copies while others of the party go on with a number: an arrival of their own, like the one they came with, so that
 * door, line and end of the day deal with each by itself.
 */
export async function splitAway(
  tx: Tx,
  arrival: string,
  visitors: readonly string[],
  context: ActContext,
): Promise<string> {
  const own = newId();
  await sql("splitArrival")`
    insert into arrival (office_id, arrival_id, day, starts, party, stream, priority, help, source, present_at, scanned_at, stamp_id, verdict,
                         state, state_at, eligible_from, rank, line_at, officer, taken_at, checked_at)
    select office_id, ${own}, day, starts, party, stream, priority, help, source, present_at, scanned_at, stamp_id, verdict,
           'back-today', ${context.now}, eligible_from, rank, line_at, officer, coalesce(taken_at, ${context.now}), ${context.now}
      from arrival where office_id = ${context.office.id} and arrival_id = ${arrival}`.execute(tx);
  await sql("moveToSplit")`
    update visitor set arrival_id = ${own}
     where office_id = ${context.office.id} and visitor_id = any(${visitors}::uuid[])`.execute(tx);
  return own;
}

/** These people were not here: their bookings may be recorded anew at once (the key `visitor_booking` counts only who is not undone). */
export async function markNotOwners(tx: Tx, visitors: readonly string[], context: ActContext): Promise<void> {
  await sql("markNotOwners")`
    update visitor set outcome = 'not-owner', outcome_at = ${context.now}, undone_at = ${context.now}
     where office_id = ${context.office.id} and visitor_id = any(${visitors}::uuid[])`.execute(tx);
}
