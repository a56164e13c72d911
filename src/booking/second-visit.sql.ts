import { sql, type Tx } from "../database/index.ts";
import { hasEnded } from "./booking-states.sql.ts";
import type { Seat } from "./seats.sql.ts";
import type { BookingRef, SeatedBooking } from "./wish.ts";

/**
 * Locks bookings of one office, their citizens first as everywhere: a PINDAH or BATAL that is being read at this moment has a
 * seat in mind, and must not find another one under its hands. Those that ended are left out of the answer.
 */
export async function lockBookings(tx: Tx, refs: readonly BookingRef[]): Promise<SeatedBooking[]> {
  const office = refs[0]?.office;
  if (office === undefined) return [];
  const ids = refs.map((ref) => ref.id);
  await sql("lockBookingsReadCitizen")`
    select from citizen c
     where c.citizen_id in (select citizen_id from booking where office_id = ${office} and booking_id = any(${ids}::uuid[]))
     order by c.citizen_id for update`.execute(tx);
  const { rows } = await sql("lockBookingsReadBooking")`
    select b.office_id as office, b.booking_id as id, b.day, b.starts, b.pool, b.rules_version as "rulesVersion", ${hasEnded} as ended
      from booking b where b.office_id = ${office} and b.booking_id = any(${ids}::uuid[])
     order by b.booking_id for update`.execute(tx);
  return rows.filter((row) => !row.ended);
}

/**
 * Takes so many seats of one hour, the earliest hour of these days that has them, in one statement. The race: while we wait for
 * the hour another desk may take its last seat; PostgreSQL then looks at the row again and goes on to the next hour.
 */
export async function takeSecondSeats(
  tx: Tx,
  office: number,
  days: readonly Temporal.PlainDate[],
  people: number,
): Promise<Seat | undefined> {
  const { rows } = await sql("takeSecondSeats")`
    with picked as materialized (
      select day, starts from slot
       where office_id = ${office} and pool = 'second' and day = any(${days}::date[]) and opened - taken >= ${people}
       order by day, starts limit 1 for update)
    update slot s set taken = s.taken + ${people} from picked p
     where s.office_id = ${office} and s.pool = 'second' and s.day = p.day and s.starts = p.starts
    returning s.office_id as office, s.day, s.pool, s.starts`.execute(tx);
  return rows[0];
}

/** Another seat for each of these bookings; code and claim stay as they are. A second visit may be moved as often as a first one. */
export async function seatAnew(tx: Tx, moves: readonly { booking: BookingRef; seat: Seat }[]): Promise<void> {
  if (moves.length === 0) return;
  await sql("seatAnew")`
    update booking b set day = w.day, starts = w.starts, pool = w.pool, moves = case when w.pool = 'second' and b.pool <> 'second' then 0 else b.moves end
      from unnest(${moves.map((m) => m.booking.office)}::smallint[], ${moves.map((m) => m.booking.id)}::uuid[], ${moves.map((m) => m.seat.day)}::date[],
                  ${moves.map((m) => m.seat.starts)}::time[], ${moves.map((m) => m.seat.pool)}::text[]) as w (office_id, booking_id, day, starts, pool)
     where (b.office_id, b.booking_id) = (w.office_id, w.booking_id)`.execute(tx);
}
