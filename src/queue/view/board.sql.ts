import { sql, type Tx } from "../../database/index.ts";

export interface CallRow {
  id: string;
  ticket: string;
  number: string;
  counter: string;
  people: number;
  calledAt: Temporal.Instant;
  nth: number;
  open: boolean;
}

/**
 * The newest calls to these counters, the newest first. What was undone or put back is as if it had not been. `open`: the person is
 * still on the way, to that counter and by that call.
 */
export async function callRows(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  counters: readonly string[],
  most: number,
): Promise<CallRow[]> {
  const { rows } = await sql("callRows")`
    select c.call_id as id, c.ticket_id as ticket, t.number, c.counter, t.people, c.called_at as "calledAt", c.nth,
           coalesce(t.state = 'called' and t.counter = c.counter and c.ended_at is null and t.last_called_at <= c.called_at, false) as open
      from (select * from call k
             where k.office_id = ${office} and k.day = ${day} and k.counter = any(${counters}::text[])
               and (k.outcome is null or k.outcome not in ('undone', 'put-back'))
             order by k.called_at desc, k.call_id desc limit ${most}) c
      join ticket t on t.office_id = c.office_id and t.ticket_id = c.ticket_id
     order by c.called_at desc, c.call_id desc`.execute(tx);
  return rows;
}
