import { sql, type Tx } from "../../database/index.ts";
import type { Pool } from "../../office/index.ts";
import { hasSeat } from "../booking-states.sql.ts";
import type { SlotRow } from "../seats.sql.ts";
import type { BookingRef, SeatedBooking } from "../wish.ts";

/** A booking as whoever may take its seat away sees it. */
export interface Seated extends SeatedBooking {
  party: string | undefined;
  createdAt: Temporal.Instant;
  /** Not confirmed yet. */
  held: boolean;
  /** It lost its seat before, and waits for another. */
  waits: boolean;
  moves: number;
}

const columns = sql.fragment`b.office_id as office, b.booking_id as id, b.day, b.starts, b.pool, b.rules_version as "rulesVersion", b.party,
  b.created_at as "createdAt", b.confirmed_at is null as held, b.displaced_at is not null as waits, b.moves`;

/** Bookings that sit on these days and whose people are not at the door, in the order of their days. */
export async function seatedOn(tx: Tx, office: number, days: readonly Temporal.PlainDate[]): Promise<Seated[]> {
  const { rows } = await sql("seatedOn")`
    select ${columns} from booking b
     where b.office_id = ${office} and b.day = any(${days}::date[]) and ${hasSeat}
       and not exists (select from visitor v where v.office_id = b.office_id and v.booking_id = b.booking_id and v.day = b.day and v.undone_at is null)
     order by b.day, b.starts, b.created_at, b.booking_id`.execute(tx);
  return rows.map((row) => ({ ...row, party: row.party ?? undefined }));
}

/** These bookings, who booked first first. */
export async function seatedBookings(tx: Tx, refs: readonly BookingRef[]): Promise<Seated[]> {
  const { rows } = await sql("seatedBookings")`
    select ${columns} from unnest(${refs.map((r) => r.office)}::smallint[], ${refs.map((r) => r.id)}::uuid[]) as w (office_id, booking_id)
      join booking b using (office_id, booking_id)
     order by b.created_at, b.booking_id`.execute(tx);
  return rows.map((row) => ({ ...row, party: row.party ?? undefined }));
}

/** All hours of an office on these days, as they are right now. */
export async function hoursOfDays(tx: Tx, office: number, days: readonly Temporal.PlainDate[]): Promise<SlotRow[]> {
  const { rows } = await sql("hoursOfDays")`
    select office_id as office, day, pool, starts, capacity, opened, taken, resting from slot
     where office_id = ${office} and day = any(${days}::date[])
     order by day, pool, starts`.execute(tx);
  return rows;
}

/** Rests of an office on these days, who rests longest first; locked. */
export async function restsOfDays(
  tx: Tx,
  office: number,
  days: readonly Temporal.PlainDate[],
): Promise<{ office: number; id: string; day: Temporal.PlainDate; pool: Pool; starts: Temporal.PlainTime }[]> {
  const { rows } = await sql("restsOfDays")`
    select office_id as office, rest_id as id, day, pool, starts from rest
     where office_id = ${office} and day = any(${days}::date[])
     order by until desc, rest_id for update`.execute(tx);
  return rows;
}

/** What an hour is to have: `away` of its taken seats go with their people. */
export interface HourWanted {
  day: Temporal.PlainDate;
  pool: Pool;
  starts: Temporal.PlainTime;
  seats: number;
  away: number;
}

/**
 * Seats of locked hours become what is wanted, but never fewer than are still taken: seats that were used today stay. An hour that is not
 * there yet begins.
 */
export async function setHours(tx: Tx, office: number, hours: readonly HourWanted[]): Promise<void> {
  if (hours.length === 0) return;
  await sql("setHours")`
    insert into slot as s (office_id, day, pool, starts, capacity, opened)
    select ${office}::smallint, w.day, w.pool, w.starts, w.seats, w.seats
      from unnest(${hours.map((h) => h.day)}::date[], ${hours.map((h) => h.pool)}::text[], ${hours.map((h) => h.starts)}::time[],
                  ${hours.map((h) => h.seats)}::int[]) as w (day, pool, starts, seats)
     where w.seats > 0
     order by w.day, w.pool, w.starts
    on conflict do nothing`.execute(tx);
  await sql("setHoursUpdateSlot")`
    update slot s set taken = s.taken - w.away, opened = greatest(w.seats, s.taken - w.away), capacity = greatest(w.seats, s.taken - w.away)
      from unnest(${hours.map((h) => h.day)}::date[], ${hours.map((h) => h.pool)}::text[], ${hours.map((h) => h.starts)}::time[],
                  ${hours.map((h) => h.seats)}::int[], ${hours.map((h) => h.away)}::int[]) as w (day, pool, starts, seats, away)
     where s.office_id = ${office} and (s.day, s.pool, s.starts) = (w.day, w.pool, w.starts)`.execute(tx);
}

/** How many seats of an hour. */
export interface SeatCount {
  day: Temporal.PlainDate;
  pool: Pool;
  starts: Temporal.PlainTime;
  count: number;
}

/** Taken seats of locked hours go: nobody sits on them, and nobody else gets them. */
export async function closeSeats(tx: Tx, office: number, seats: readonly SeatCount[]): Promise<void> {
  if (seats.length === 0) return;
  await sql("closeSeats")`
    update slot s set taken = s.taken - w.count, opened = s.opened - w.count
      from unnest(${seats.map((h) => h.day)}::date[], ${seats.map((h) => h.pool)}::text[], ${seats.map((h) => h.starts)}::time[],
                  ${seats.map((h) => h.count)}::int[]) as w (day, pool, starts, count)
     where s.office_id = ${office} and (s.day, s.pool, s.starts) = (w.day, w.pool, w.starts)`.execute(tx);
}

/** The other way round: seats that went are there again, and taken. */
export async function reopenSeats(tx: Tx, office: number, seats: readonly SeatCount[]): Promise<void> {
  if (seats.length === 0) return;
  await sql("reopenSeats")`
    update slot s set taken = s.taken + w.count, opened = greatest(s.opened, s.taken + w.count), capacity = greatest(s.capacity, s.taken + w.count)
      from unnest(${seats.map((h) => h.day)}::date[], ${seats.map((h) => h.pool)}::text[], ${seats.map((h) => h.starts)}::time[],
                  ${seats.map((h) => h.count)}::int[]) as w (day, pool, starts, count)
     where s.office_id = ${office} and (s.day, s.pool, s.starts) = (w.day, w.pool, w.starts)`.execute(tx);
}

/** Taken seats of locked hours are free for everybody. */
export async function freeSeats(tx: Tx, office: number, seats: readonly SeatCount[]): Promise<void> {
  if (seats.length === 0) return;
  await sql("freeSeats")`
    update slot s set taken = s.taken - w.count
      from unnest(${seats.map((h) => h.day)}::date[], ${seats.map((h) => h.pool)}::text[], ${seats.map((h) => h.starts)}::time[],
                  ${seats.map((h) => h.count)}::int[]) as w (day, pool, starts, count)
     where s.office_id = ${office} and (s.day, s.pool, s.starts) = (w.day, w.pool, w.starts)`.execute(tx);
}
