import { sql, type Tx } from "../database/index.ts";

/** Hours with free seats of one kind, by office, day and hour. */
export function freeHours(
  tx: Tx,
  offices: readonly number[],
  pool: string,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
) {
  return sql("freeHours")`
    select office_id as office, day, starts, opened - taken as left from slot
     where office_id = any(${offices}::smallint[]) and pool = ${pool} and taken < opened
       and day between ${first} and ${last}
     order by office_id, day, starts`.execute(tx);
}
