import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";

/**
 * What an act of the desk found, kept on the arrival for two minutes: rows as JSON, so that undo gives each column back as it was. Ids,
 * codes of papers, days and moments; nothing about a person.
 */
export interface Before {
  arrival: { state: string; desk: string | null };
  visitors: object[];
  bookings: {
    booking_id: string;
    day: string;
    starts: string;
    pool: "public" | "second" | "desk";
    visited_at: string | null;
  }[];
  /** The number that a counter had sent back to the papers. */
  tickets: { ticket_id: string }[];
  /** Numbers that the act gave. */
  born: string[];
  /** The arrival of those it sent for copies, where others went on. */
  split: string | null;
  /** Bookings for which it reserved a second visit. */
  reserved: string[];
}

/** Everything an arrival is now, before an act of the desk changes it. */
export async function snapshot(tx: Tx, arrival: string, context: ActContext): Promise<Before> {
  const { rows } = await sql("snapshot")`
    select jsonb_build_object(
      'arrival', (
        select jsonb_build_object('arrival_id', arrival_id, 'state', state, 'desk', desk, 'taken_at', taken_at, 'checked_at', checked_at, 'put_back_at', put_back_at)
          from arrival where office_id = ${context.office.id} and arrival_id = ${arrival}),
      'visitors', (
        select coalesce(jsonb_agg(to_jsonb(v)), '[]') from visitor v where office_id = ${context.office.id} and arrival_id = ${arrival}),
      'bookings', (
        select coalesce(jsonb_agg(jsonb_build_object('booking_id', b.booking_id, 'service', b.service, 'visited_at', b.visited_at,
                                                     'returned_at', b.returned_at, 'day', b.day, 'starts', b.starts, 'pool', b.pool)), '[]')
          from visitor v join booking b on b.office_id = v.office_id and b.booking_id = v.booking_id
         where v.office_id = ${context.office.id} and v.arrival_id = ${arrival} and v.undone_at is null),
      'tickets', (
        select coalesce(jsonb_agg(jsonb_build_object('ticket_id', ticket_id, 'state', state, 'state_at', state_at, 'people', people,
                                                     'put_back_at', put_back_at, 'calls', calls, 'last_called_at', last_called_at)), '[]')
          from ticket where office_id = ${context.office.id} and arrival_id = ${arrival} and state = 'at-papers'),
      'born', '[]'::jsonb, 'reserved', '[]'::jsonb, 'split', null) as before`.execute(tx);
  return rows[0]!.before as Before;
}
