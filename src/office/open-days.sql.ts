import { sql, type Tx } from "../database/index.ts";
import type { Pool } from "./office.ts";

export interface NewSlot {
  office: number;
  day: string;
  pool: Pool;
  starts: string;
  seats: number;
}

/** Which pools of which days have rows: "office day pool". A row a pool and day is read, whatever the history behind them. */
export async function openedDays(
  tx: Tx,
  horizons: readonly { office: number; from: Temporal.PlainDate; last: Temporal.PlainDate }[],
): Promise<Set<string>> {
  const { rows } = await sql("openedDays")`
    select slot.office_id || ' ' || slot.day || ' ' || slot.pool as known
      from unnest(${horizons.map(({ office }) => office)}::smallint[], ${horizons.map(({ from }) => from)}::date[],
                  ${horizons.map(({ last }) => last)}::date[]) as horizon(office_id, from_day, last_day)
      cross join lateral (
        select distinct office_id, day, pool from slot
         where slot.office_id = horizon.office_id and slot.day between horizon.from_day and horizon.last_day
      ) slot`.execute(tx);
  return new Set(rows.map(({ known }) => known));
}

/**
 * Adds slots with all seats opened; where another server was quicker its rows stay. A day that is to be drawn opens for the public with its draw.
 * Answers the public days that are new.
 */
export async function insertSlots(
  tx: Tx,
  slots: readonly NewSlot[],
): Promise<{ office: number; day: Temporal.PlainDate }[]> {
  const { rows } = await sql("insertSlots")`
    with added as (
      insert into slot (office_id, day, pool, starts, capacity, opened)
      select office, day, pool, starts, seats, seats
        from jsonb_to_recordset(${JSON.stringify(slots)}::jsonb) as s(office smallint, day date, pool text, starts time, seats integer)
       where pool <> 'public' or not exists (
               select from draw d where d.office_id = s.office and d.day = s.day and d.drawn_at is null and d.called_off_at is null)
       order by office, day, pool, starts
      on conflict do nothing
      returning office_id, day, pool
    )
    select distinct office_id as office, day from added where pool = 'public' order by office, day`.execute(tx);
  return rows;
}
