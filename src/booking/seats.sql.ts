import { sql, type Tx } from "../database/index.ts";
import type { Pool } from "../office/index.ts";

/** One place in an hour of one day. Times are the office's own. */
export interface Seat {
  office: number;
  day: Temporal.PlainDate;
  pool: Pool;
  starts: Temporal.PlainTime;
}

/** Wanted: one seat of that pool on that day, at the earliest free hour in [from, until). */
export interface SeatWanted {
  office: number;
  day: Temporal.PlainDate;
  pool: Pool;
  from: Temporal.PlainTime;
  until: Temporal.PlainTime;
}

export interface SlotRow extends Seat {
  capacity: number;
  opened: number;
  taken: number;
  resting: number;
}

/** The slots of some days as they are right now, unlocked: enough for a no, never enough for a yes. */
export async function slotsOfDays(
  tx: Tx,
  days: { office: number; day: Temporal.PlainDate; pool: Pool }[],
): Promise<SlotRow[]> {
  if (days.length === 0) return [];
  const { rows } = await sql("slotsOfDays")`
    select s.office_id as office, s.day, s.pool, s.starts, s.capacity, s.opened, s.taken, s.resting
      from unnest(${days.map((d) => d.office)}::smallint[], ${days.map((d) => d.day)}::date[], ${days.map((d) => d.pool)}::text[]) as w (office_id, day, pool)
      join slot s using (office_id, day, pool)
     order by s.office_id, s.day, s.pool, s.starts`.execute(tx);
  return rows;
}

/** How many seats each of these days has and how many are free, in the order asked; unlocked, as above. */
export async function seatsOfDays(
  tx: Tx,
  days: { office: number; day: Temporal.PlainDate; pool: Pool }[],
): Promise<{ capacity: number; free: number }[]> {
  if (days.length === 0) return [];
  const { rows } = await sql("seatsOfDays")`
    select s.capacity, s.free
      from unnest(${days.map((d) => d.office)}::smallint[], ${days.map((d) => d.day)}::date[], ${days.map((d) => d.pool)}::text[])
           with ordinality as w (office_id, day, pool, nr)
     cross join lateral (
       select coalesce(sum(opened), 0)::int as capacity, coalesce(sum(opened - taken), 0)::int as free from slot
        where slot.office_id = w.office_id and slot.day = w.day and slot.pool = w.pool) s
     order by w.nr`.execute(tx);
  return rows;
}

/**
 * Locks free hours for groups of people who want the same: at most as many hours as people, since each free hour has at least one
 * seat. The race: while we wait for a row another transaction may fill it; PostgreSQL then looks at the row again and
 * leaves it out, so fewer hours come back than are free: the caller asks once more until nothing comes.
 * `limit` stands beside the lock, or a second server could be left with nothing.
 */
export async function lockFreeHours(
  tx: Tx,
  groups: (SeatWanted & { people: number })[],
): Promise<(Seat & { left: number; group: number })[]> {
  const { rows } = await sql("lockFreeHours")`
    select s.office_id as office, s.day, s.pool, s.starts, s.opened - s.taken as left, (w.nr - 1)::int as group
      from unnest(${groups.map((g) => g.office)}::smallint[], ${groups.map((g) => g.day)}::date[], ${groups.map((g) => g.pool)}::text[],
                  ${groups.map((g) => g.from)}::time[], ${groups.map((g) => g.until)}::time[], ${groups.map((g) => g.people)}::int[])
           with ordinality as w (office_id, day, pool, from_hour, until_hour, people, nr)
     cross join lateral (
       select * from slot
        where slot.office_id = w.office_id and slot.day = w.day and slot.pool = w.pool
          and slot.starts >= w.from_hour and slot.starts < w.until_hour and slot.taken < slot.opened
        order by slot.starts limit w.people for update) s`.execute(tx);
  return rows;
}

/** Takes seats in locked hours. The table's own check refuses one too many, whoever asks. */
export async function takeLocked(tx: Tx, seats: (Seat & { count: number })[]): Promise<void> {
  await sql("takeLocked")`
    update slot s set taken = s.taken + w.count
      from unnest(${seats.map((s) => s.office)}::smallint[], ${seats.map((s) => s.day)}::date[], ${seats.map((s) => s.pool)}::text[],
                  ${seats.map((s) => s.starts)}::time[], ${seats.map((s) => s.count)}::int[]) as w (office_id, day, pool, starts, count)
     where (s.office_id, s.day, s.pool, s.starts) = (w.office_id, w.day, w.pool, w.starts)`.execute(tx);
}

/**
 * Locks hours in the one order (office, day, pool, hour) before several are changed, so that two transactions never wait for each
 * other in a circle: these hours, and all hours of these days.
 */
export async function lockHours(
  tx: Tx,
  hours: Seat[],
  days: { office: number; day: Temporal.PlainDate; pool: Pool }[] = [],
): Promise<void> {
  // One list by a union; an `or` of the two would read every hour of all years.
  await sql("lockHours")`
    select from slot s
     where (s.office_id, s.day, s.pool, s.starts) in (
             select * from unnest(${hours.map((h) => h.office)}::smallint[], ${hours.map((h) => h.day)}::date[], ${hours.map((h) => h.pool)}::text[],
                                  ${hours.map((h) => h.starts)}::time[])
              union
             select d.office_id, d.day, d.pool, d.starts
               from unnest(${days.map((d) => d.office)}::smallint[], ${days.map((d) => d.day)}::date[], ${days.map((d) => d.pool)}::text[]) as w (office_id, day, pool)
               join slot d using (office_id, day, pool))
     order by s.office_id, s.day, s.pool, s.starts for update`.execute(tx);
}

export interface Rest extends Seat {
  restId: string;
  booking: string;
  because: "lapsed" | "cancelled" | "moved" | "replaced" | "erased";
  restedAt: Temporal.Instant;
  until: Temporal.Instant;
}

/**
 * Lets seats rest: they stay counted in `taken`, so nobody gets them before `until`. A booking whose seat the office took away has none
 * that could rest.
 */
export async function restSeats(tx: Tx, rests: Rest[]): Promise<void> {
  if (rests.length === 0) return;
  if (rests.length > 1) await lockHours(tx, rests);
  const rows = rests.map((r) => ({
    office_id: r.office,
    rest_id: r.restId,
    booking_id: r.booking,
    day: r.day.toString(),
    pool: r.pool,
    starts: r.starts.toString(),
    because: r.because,
    rested_at: r.restedAt.toString(),
    until: r.until.toString(),
  }));
  await sql("restSeats")`
    with resting as (
      insert into rest (office_id, rest_id, booking_id, citizen_id, day, pool, starts, because, rested_at, until)
      select r.office_id, r.rest_id, r.booking_id, b.citizen_id, r.day, r.pool, r.starts, r.because, r.rested_at, r.until
        from jsonb_populate_recordset(null::rest, ${JSON.stringify(rows)}::jsonb) r join booking b using (office_id, booking_id)
       where b.displaced_at is null
      returning office_id, day, pool, starts),
    counted as (
      select office_id, day, pool, starts, count(*)::int as n from resting group by 1, 2, 3, 4 order by 1, 2, 3, 4)
    update slot s set resting = s.resting + c.n from counted c
     where (s.office_id, s.day, s.pool, s.starts) = (c.office_id, c.day, c.pool, c.starts)`.execute(tx);
}

/** Takes one resting seat back for its booking; false if it rests no more. */
export async function wakeSeat(tx: Tx, office: number, booking: string, because: Rest["because"]): Promise<boolean> {
  const { rows } = await sql("wakeSeat")`
    with woken as (
      delete from rest where (office_id, rest_id) in (
        select office_id, rest_id from rest
         where office_id = ${office} and booking_id = ${booking} and because = ${because}
         order by rested_at desc limit 1 for update)
      returning office_id, day, pool, starts)
    update slot s set resting = s.resting - 1 from woken w
     where (s.office_id, s.day, s.pool, s.starts) = (w.office_id, w.day, w.pool, w.starts)
    returning s.starts`.execute(tx);
  return rows.length === 1;
}

/**
 * At most `limit` rests that are over at `now`, but for those in `skip`; locked until the transaction ends.
 * Several servers may run it at once: each takes what nobody has in hand.
 */
export async function restsOver(
  tx: Tx,
  now: Temporal.Instant,
  limit: number,
  skip: readonly string[],
): Promise<{ office: number; id: string }[]> {
  const { rows } = await sql("restsOver")`
    select office_id as office, rest_id as id from rest
     where until <= ${now} and rest_id <> all(${skip}::uuid[]) order by until limit ${limit} for update skip locked`.execute(
    tx,
  );
  return rows;
}

/** Ends these rests: their seats are free for everybody again. */
export async function endRests(
  tx: Tx,
  rests: { office: number; id: string }[],
): Promise<(Seat & { booking: string })[]> {
  const { rows: ended } = await sql("endRests")`
    delete from rest r using unnest(${rests.map((r) => r.office)}::smallint[], ${rests.map((r) => r.id)}::uuid[]) as d (office_id, rest_id)
     where (r.office_id, r.rest_id) = (d.office_id, d.rest_id)
    returning r.office_id as office, r.day, r.pool, r.starts, r.booking_id as booking`.execute(tx);
  if (ended.length === 0) return [];
  if (ended.length > 1) await lockHours(tx, ended);
  await sql("endRestsUpdateSlot")`
    update slot s set resting = s.resting - c.n, taken = s.taken - c.n
      from (select office_id, day, pool, starts, count(*)::int as n
              from unnest(${ended.map((e) => e.office)}::smallint[], ${ended.map((e) => e.day)}::date[], ${ended.map((e) => e.pool)}::text[],
                          ${ended.map((e) => e.starts)}::time[]) as e (office_id, day, pool, starts) group by 1, 2, 3, 4) c
     where (s.office_id, s.day, s.pool, s.starts) = (c.office_id, c.day, c.pool, c.starts)`.execute(tx);
  return ended;
}
