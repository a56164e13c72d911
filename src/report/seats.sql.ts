import { sql, type Tx } from "../database/index.ts";
import type { Pool } from "../office/index.ts";

/** One hour of one pool, as it stands in the table. `taken` counts what rests. */
export interface SlotRow {
  day: Temporal.PlainDate;
  pool: Pool;
  starts: Temporal.PlainTime;
  opened: number;
  taken: number;
  resting: number;
}

/** All hours of an office in a span of days, both ends included: one range of the key, whatever stands before it. */
export async function slotsBetween(
  tx: Tx,
  office: number,
  from: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Promise<SlotRow[]> {
  const { rows } = await sql("slotsBetween")`
    select day, pool, starts, opened, taken, resting from slot
     where office_id = ${office} and day between ${from} and ${last}
     order by day, starts, pool`.execute(tx);
  return rows;
}

export interface FreeRow {
  office: number;
  day: Temporal.PlainDate;
  /** Public seats left in hours that may still be booked. */
  left: number;
  /** The first such hour. */
  starts: Temporal.PlainTime;
}

/** Where to look in one office: whole days after `today`, and of today the hours from `soonest` on. */
export interface Span {
  office: number;
  today: Temporal.PlainDate;
  soonest: Temporal.PlainTime;
  last: Temporal.PlainDate;
}

/** The days with free public seats, of many offices in one statement. */
export async function freeDaysOf(tx: Tx, spans: readonly Span[]): Promise<FreeRow[]> {
  // One range of the key per office: as a plain join the planner reads the whole table once it is old.
  const { rows } = await sql("freeDaysOf")`
    select span.office_id as office, free.day, free.left, free.starts
      from unnest(${spans.map(({ office }) => office)}::smallint[], ${spans.map(({ today }) => today)}::date[],
                  ${spans.map(({ soonest }) => soonest)}::time[], ${spans.map(({ last }) => last)}::date[])
             as span (office_id, today, soonest, last_day)
     cross join lateral (
       select day, sum(opened - taken)::integer as left, min(starts) as starts from slot
        where slot.office_id = span.office_id and day between span.today and span.last_day
          and pool = 'public' and taken < opened and (day > span.today or starts >= span.soonest)
        group by day) free
     where span.office_id is not null
     order by 1, 2`.execute(tx);
  return rows;
}
