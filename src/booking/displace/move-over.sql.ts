import { sql, type Tx } from "../../database/index.ts";
import type { Pool } from "../../office/index.ts";
import type { BookingRef } from "../wish.ts";

/** Somebody of an office that ends has a booking at another one now. */
export async function markOver(tx: Tx, old: BookingRef, there: BookingRef): Promise<void> {
  await sql("markOver")`
    update displaced d set over_office = ${there.office}, over_booking = ${there.id}
      from displacement m
     where d.office_id = ${old.office} and d.booking_id = ${old.id}
       and (m.office_id, m.displacement_id) = (d.office_id, d.displacement_id) and m.because = 'office-ended'`.execute(
    tx,
  );
}

/** Offices that end and in which somebody waits for a seat elsewhere. */
export async function endingWithWaiting(tx: Tx): Promise<number[]> {
  const { rows } = await sql("endingWithWaiting")`
    select e.office_id as office from office_end e
     where exists (select from displaced d where d.office_id = e.office_id and d.answered_at is null and d.to_day is null)
     order by 1`.execute(tx);
  return rows.map(({ office }) => office);
}

export interface Untold {
  id: string;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
}

/** Who lost a seat by the end of this office, has no other yet, and has not been told; marked as told. */
export async function tellWaiting(tx: Tx, office: number, at: Temporal.Instant, most: number): Promise<Untold[]> {
  const { rows } = await sql("tellWaiting")`
    update displaced d set waits_told_at = ${at}
     where d.office_id = ${office} and d.answered_at is null and d.to_day is null
       and (d.displacement_id, d.booking_id) in (
         select w.displacement_id, w.booking_id from displaced w join displacement m using (office_id, displacement_id)
          where w.office_id = ${office} and w.answered_at is null and w.to_day is null and w.waits_told_at is null
            and m.because = 'office-ended' limit ${most})
    returning d.booking_id as id, d.from_day as day, d.from_starts as starts`.execute(tx);
  return rows;
}

/** Whom the end of an office has taken to another one and who has not answered there, with the seat that they had here. */
export interface WentOver {
  there: BookingRef;
  day: Temporal.PlainDate;
  pool: Pool;
  starts: Temporal.PlainTime;
}

export async function wentOver(tx: Tx, office: number, displacement: string): Promise<WentOver[]> {
  const { rows } = await sql("wentOver")`
    select d.over_office as office, d.over_booking as id, d.from_day as day, d.from_pool as pool, d.from_starts as starts
      from displaced d
      join displaced o on o.office_id = d.over_office and o.booking_id = d.over_booking and o.answered_at is null
     where d.office_id = ${office} and d.displacement_id = ${displacement} and d.over_booking is not null
     order by d.booking_id`.execute(tx);
  return rows.map(({ office: at, id, pool, ...seat }) => ({
    ...seat,
    pool: pool as Pool,
    there: { office: at!, id: id! },
  }));
}
