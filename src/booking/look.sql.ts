import { sql, type Tx } from "../database/index.ts";

/** An hour of a pool that has free seats: `left` of them. */
interface HourLeft {
  office: number;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
  left: number;
}

/** Hours of a pool with free seats from `first` to `last`, both included, in the order of office, day and hour. */
export async function freeHours(
  tx: Tx,
  offices: readonly number[],
  pool: string,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Promise<HourLeft[]> {
  const { rows } = await sql("freeHours")`
    select office_id as office, day, starts, opened - taken as left from slot
     where office_id = any(${offices}::smallint[]) and pool = ${pool} and taken < opened
       and day between ${first} and ${last}
     order by office_id, day, starts`.execute(tx);
  return rows;
}
