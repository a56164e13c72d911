import { type BookingRef, byAge, lockBookings, opened } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import { earlierVisit } from "../earlier-visit.sql.ts";
import type { DifferingField, MissingPaper } from "../event.ts";
import { isId } from "../form-fields.ts";
import { goesOnWith } from "../goes-on.ts";
import type { ArrivalView, Help, TicketState, VisitorView } from "../views.ts";

/** One person of an arrival that a desk has in hand. */
export interface PersonAtDesk {
  visitor: string;
  booking: string | null;
  /** Of the booking: under which rules it was given, and on which day its seat is now. */
  rulesVersion: number | null;
  bookedFor: Temporal.PlainDate | null;
  service: string | null;
  outcome: NonNullable<VisitorView["outcome"]> | null;
  missing: MissingPaper[];
  differs: DifferingField[];
  ticket: string | null;
  ticketState: TicketState | null;
  undone: boolean;
  /** As in `VisitorView`: the stage before which an earlier day ended. */
  goesOn: string | undefined;
}

/** An arrival of today (or, for a doubt, of an earlier day), locked. */
export interface AtHand {
  id: string;
  day: Temporal.PlainDate;
  state: ArrivalView["state"];
  stateAt: Temporal.Instant;
  stream: string;
  help: Help | null;
  presentAt: Temporal.Instant;
  lineAt: Temporal.Instant;
  eligibleFrom: Temporal.Instant;
  putBack: boolean;
  desk: string | null;
  taken: boolean;
  undoable: boolean;
  /** A doubt that is open on one of them. */
  doubt: boolean;
  people: PersonAtDesk[];
}

/** Locks an arrival of today, so that whatever is decided from it is still so when it is written. Undefined: there is none. */
export async function lockArrival(
  tx: Tx,
  id: string,
  context: ActContext,
  ofAnyDay = false,
): Promise<AtHand | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql("lockArrival")`
    select arrival_id as id, day, state, state_at as "stateAt", stream, help, present_at as "presentAt", line_at as "lineAt", desk,
           eligible_from as "eligibleFrom", put_back_at is not null as "putBack", taken_at is not null as taken, before is not null as undoable
      from arrival
     where office_id = ${context.office.id} and arrival_id = ${id} and (day = ${context.day} or ${ofAnyDay}) for update`.execute(
    tx,
  );
  const [arrival] = rows;
  if (!arrival) return undefined;
  return { ...arrival, doubt: await isDoubted(tx, id, context), people: await peopleOf(tx, id, context) };
}

/**
 * The same with the bookings of its people locked before it: citizens, bookings, arrivals, seats, the order in which the door and the
 * chat lock them too, so that a scan or a PINDAH at this moment waits or is waited for, and never in a circle.
 */
export async function lockVisit(
  tx: Tx,
  id: string,
  context: ActContext,
  ofAnyDay = false,
): Promise<AtHand | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql("lockVisit")`
    select booking_id as id from visitor
     where office_id = ${context.office.id} and arrival_id = ${id} and booking_id is not null`.execute(tx);
  await lockBookings(
    tx,
    rows.map((row) => ({ office: context.office.id, id: row.id })),
  );
  return lockArrival(tx, id, context, ofAnyDay);
}

async function peopleOf(tx: Tx, arrival: string, context: ActContext): Promise<PersonAtDesk[]> {
  const { rows } = await sql("peopleOf")`
    select v.visitor_id as visitor, v.booking_id as booking, b.rules_version as "rulesVersion", b.day as "bookedFor", coalesce(v.service, b.service) as service,
           v.outcome, v.missing, v.differs, v.ticket_id as ticket, t.state as "ticketState", v.undone_at is not null as undone, l.stage as "leftAt",
           p.key_no as "keyNo", p.name, p.birth_date as "birthDate"
      from visitor v
      left join booking b on b.office_id = v.office_id and b.booking_id = v.booking_id
      left join ticket t on t.office_id = v.office_id and t.ticket_id = v.ticket_id
      left join applicant p on p.office_id = v.office_id and p.booking_id = v.booking_id
      left join lateral (${earlierVisit}) l on true
     where v.office_id = ${context.office.id} and v.arrival_id = ${arrival} order by v.visitor_id`.execute(tx);
  const people = rows.map((row) => opened(context.keys, row)).sort(byAge);
  // Name and birth date only put them in order; nobody at this desk is decided about by them.
  return people.map((one) => ({
    visitor: one.visitor,
    booking: one.booking,
    rulesVersion: one.rulesVersion,
    bookedFor: one.bookedFor,
    service: one.service,
    outcome: one.outcome,
    missing: one.missing as MissingPaper[],
    differs: one.differs as DifferingField[],
    ticket: one.ticket,
    ticketState: one.ticketState,
    undone: one.undone,
    goesOn: goesOnWith(context.floor, one.leftAt),
  }));
}

async function isDoubted(tx: Tx, arrival: string, context: ActContext): Promise<boolean> {
  const { rows } = await sql("isDoubted")`
    select from doubt d where d.office_id = ${context.office.id} and d.arrival_id = ${arrival} and ${openDoubt(context)} limit 1`.execute(
    tx,
  );
  return rows.length > 0;
}

/** A doubt `d` blocks until its end, also where nobody has written down yet that it ended. */
export const openDoubt = (context: ActContext) =>
  sql.fragment("openDoubt")`d.ended_at is null and d.ends_at > ${context.now}`;

/** Their bookings; who came without one has none. */
export function refsOf(people: readonly PersonAtDesk[], { office }: ActContext): BookingRef[] {
  return people.flatMap(({ booking }) => (booking === null ? [] : [{ office: office.id, id: booking }]));
}

/** Whose papers are still to be looked at: nobody did yet, copies were missing, or a counter sent their number back. */
export function toCheck(people: readonly PersonAtDesk[]): PersonAtDesk[] {
  return people.filter(
    ({ undone, outcome, ticketState }) =>
      !undone &&
      (outcome === null || outcome === "back-today" || (outcome === "complete" && ticketState === "at-papers")),
  );
}
