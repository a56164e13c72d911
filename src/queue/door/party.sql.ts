import { opened } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import type { Judged } from "../lateness/forfeit.sql.ts";
import type { ArrivalView } from "../views.ts";
import type { Whose } from "./find.sql.ts";

/** A booking as the door looks at it, locked. */
export interface AtDoor extends Judged {
  office: number;
  party: string | null;
  holdUntil: Temporal.Instant | null;
  confirmedAt: Temporal.Instant | null;
  cancelledAt: Temporal.Instant | null;
  forfeitedAt: Temporal.Instant | null;
  visitedAt: Temporal.Instant | null;
  name: string | null;
  subject: Buffer;
}

/**
 * Locks a booking and those that come with it (same party, office, day and hour), always in the order of their ids. The races this
 * closes: two doors that scan one code, or two codes of one party, at once (the second waits, then sees the first's arrival), and a scan
 * against a cancellation, a move, or the clock's forfeit (whoever has the row first wins; the other sees what became of it).
 * Which ids those are is read before the lock; who was moved away meanwhile is left out afterwards.
 */
export async function lockParty(tx: Tx, { office, id }: Whose, keys: Keys): Promise<AtDoor[]> {
  const { rows: ids } = await sql("partyIds")`
    select coalesce(o.booking_id, b.booking_id) as id
      from booking b
      left join booking o on o.office_id = b.office_id and o.day = b.day and o.starts = b.starts and o.party = b.party
     where b.office_id = ${office} and b.booking_id = ${id}`.execute(tx);
  const { rows } = await sql("partyAtDoor")`
    select b.office_id as office, b.booking_id as id, b.day, b.starts, b.rules_version as "rulesVersion", b.party,
           b.hold_until as "holdUntil", b.confirmed_at as "confirmedAt", b.cancelled_at as "cancelledAt",
           b.forfeited_at as "forfeitedAt", b.visited_at as "visitedAt",
           (select a.key_no from applicant a where a.office_id = b.office_id and a.booking_id = b.booking_id) as "keyNo",
           (select a.name from applicant a where a.office_id = b.office_id and a.booking_id = b.booking_id) as name,
           coalesce((select c.digest from citizen c where c.citizen_id = b.citizen_id), b.applicant_digest) as subject
      from booking b
     where b.office_id = ${office} and b.booking_id = any(${ids.map((row) => row.id)}::uuid[])
     order by b.booking_id for update of b`.execute(tx);
  return rows.map((row) => opened(keys, row));
}

/** Somebody who was recorded on this day and not undone. */
export interface Recorded {
  booking: string;
  outcomeAt: Temporal.Instant | null;
  arrival: string;
  state: ArrivalView["state"];
  stateAt: Temporal.Instant;
  presentAt: Temporal.Instant;
  number: string | null;
}

/** Who of these bookings was recorded on a day. Locks their arrivals: a desk that is just taking one of them is waited for. */
export async function recordedOn(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  bookings: readonly string[],
): Promise<Map<string, Recorded>> {
  const { rows } = await sql("recordedOn")`
    select v.booking_id as booking, v.outcome_at as "outcomeAt", a.arrival_id as arrival,
           a.state, a.state_at as "stateAt", a.present_at as "presentAt",
           (select t.number from ticket t where t.office_id = v.office_id and t.ticket_id = v.ticket_id) as number
      from visitor v join arrival a using (office_id, arrival_id)
     where v.office_id = ${office} and v.day = ${day} and v.booking_id = any(${bookings}::uuid[]) and v.undone_at is null
     order by a.arrival_id for update of a`.execute(tx);
  return new Map(rows.map((row) => [row.booking, row]));
}
