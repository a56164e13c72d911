import { hasEndedUnvisited } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import type { TicketState } from "../views.ts";
import type { Before } from "./before.sql.ts";
import { isBusy, tryDesk } from "./desk.sql.ts";

/** What the last act of the desk left on the arrival, with the state it made. */
export async function beforeOf(
  tx: Tx,
  arrival: string,
  context: ActContext,
): Promise<(Before & { made: string }) | undefined> {
  const { rows } = await sql("beforeOf")`
    select before from arrival where office_id = ${context.office.id} and arrival_id = ${arrival}`.execute(tx);
  return (rows[0]?.before ?? undefined) as (Before & { made: string }) | undefined;
}

/** The state of the first number of the act that lives on without us: called, served, or gone another way. Locks them. */
export async function goneOn(tx: Tx, { born, tickets }: Before, context: ActContext): Promise<TicketState | undefined> {
  const { rows } = await sql("goneOn")`
    select t.state, case when k.ticket_id is null then t.state <> 'waiting' or t.calls > 0
                         else t.state not in ('waiting', 'returned', 'at-papers') or t.last_called_at is distinct from k.last_called_at end as went
      from ticket t
      left join jsonb_to_recordset(${JSON.stringify(tickets)}::jsonb) as k (ticket_id uuid, last_called_at timestamptz) using (ticket_id)
     where t.office_id = ${context.office.id} and (t.ticket_id = any(${born}::uuid[]) or t.ticket_id = any(${tickets.map((t) => t.ticket_id)}::uuid[]))
     order by t.ticket_id for update of t`.execute(tx);
  return rows.find(({ went }) => went)?.state;
}

/** Whose citizens the act sent a letter: with a list, for copies, or because somebody else stood there. Those sent for copies too. */
export async function toldByAct(tx: Tx, { visitors }: Before, context: ActContext): Promise<string[]> {
  const { rows } = await sql("toldByAct")`
    select v.booking_id as booking
      from visitor v join jsonb_populate_recordset(null::visitor, ${JSON.stringify(visitors)}::jsonb) w on w.visitor_id = v.visitor_id
     where v.office_id = ${context.office.id} and v.booking_id is not null and v.outcome in ('returned', 'back-today', 'not-owner')
       and v.outcome_at is distinct from w.outcome_at order by v.visitor_id`.execute(tx);
  return rows.map((row) => row.booking);
}

/** Somebody else was recorded with one of these bookings in the meantime: its owner came. */
export async function isTakenAgain(tx: Tx, arrival: string, context: ActContext): Promise<boolean> {
  const { rows } = await sql("isTakenAgain")`
    select from visitor v join visitor o on o.office_id = v.office_id and o.booking_id = v.booking_id and o.day = v.day
     where v.office_id = ${context.office.id} and v.arrival_id = ${arrival} and v.undone_at is not null
       and o.arrival_id <> v.arrival_id and o.undone_at is null limit 1`.execute(tx);
  return rows.length > 0;
}

/** Those sent for copies are still away: the state in which they were left; anything else, and they came back. Locks their arrival. */
export async function stateOfSplit(tx: Tx, split: string, context: ActContext): Promise<string | undefined> {
  const { rows } = await sql("stateOfSplit")`
    select state from arrival where office_id = ${context.office.id} and arrival_id = ${split} for update`.execute(tx);
  return rows[0]?.state;
}

/** Their arrival is one with the others' again, and was never another. */
export async function joinAgain(tx: Tx, arrival: string, split: string, context: ActContext): Promise<void> {
  await sql("moveFromSplit")`
    update visitor set arrival_id = ${arrival} where office_id = ${context.office.id} and arrival_id = ${split}`.execute(
    tx,
  );
  await sql(
    "deleteSplit",
  )`delete from arrival where office_id = ${context.office.id} and arrival_id = ${split}`.execute(tx);
}

/** People, bookings and the number of before, each column as it was. A booking's seat is given back by the booking room. */
export async function restoreRows(tx: Tx, before: Before, context: ActContext): Promise<void> {
  const { office } = context;
  await sql("restoreVisitors")`
    update visitor v set outcome = w.outcome, outcome_at = w.outcome_at, service = w.service, missing = w.missing, differs = w.differs,
                         ticket_id = w.ticket_id, undone_at = w.undone_at
      from jsonb_populate_recordset(null::visitor, ${JSON.stringify(before.visitors)}::jsonb) w
     where v.office_id = ${office.id} and v.visitor_id = w.visitor_id`.execute(tx);
  await sql("restoreBookings")`
    update booking b set service = w.service, returned_at = w.returned_at,
                         visited_at = case when not ${hasEndedUnvisited} then w.visited_at end
      from jsonb_to_recordset(${JSON.stringify(before.bookings)}::jsonb)
           as w (booking_id uuid, service text, returned_at timestamptz, visited_at timestamptz)
     where b.office_id = ${office.id} and b.booking_id = w.booking_id`.execute(tx);
  await sql("restoreTickets")`
    update ticket t set state = w.state, state_at = w.state_at, people = w.people, put_back_at = w.put_back_at, calls = w.calls
      from jsonb_populate_recordset(null::ticket, ${JSON.stringify(before.tickets)}::jsonb) w
     where t.office_id = ${office.id} and t.ticket_id = w.ticket_id`.execute(tx);
}

/**
 * The arrival as it was: at its desk, if nobody else stands there by now, else at the head of the line. The race: its desk presses
 * "next" at this moment. Whoever takes somebody holds the desk's lock (`freeDesk`); we only try for it, because we
 * hold the arrival already, and a desk that is just taking somebody counts as taken.
 */
export async function restoreArrival(
  tx: Tx,
  arrival: string,
  { arrival: was }: Before,
  context: ActContext,
): Promise<void> {
  const free = was.desk !== null && (await tryDesk(tx, was.desk, context)) && !(await isBusy(tx, was.desk, context));
  const behind = was.state === "at-desk" && !free;
  await sql("restoreArrival")`
    update arrival a set state = ${behind ? "waiting" : was.state}, desk = ${behind ? null : was.desk}, state_at = ${context.now},
           taken_at = w.taken_at, checked_at = w.checked_at, put_back_at = case when ${behind} then ${context.now} else w.put_back_at end, before = null
      from jsonb_populate_record(null::arrival, ${JSON.stringify(was)}::jsonb) w
     where a.office_id = ${context.office.id} and a.arrival_id = ${arrival}`.execute(tx);
}
