import { sql, type Tx } from "../../database/index.ts";
import type { Counter } from "../../office/index.ts";
import { lineOrder } from "../order.sql.ts";

/**
 * Who waits for a counter: the next in order and how many in all; and who was missed or parked there, by whose newest call was
 * there. Somebody sent to a certain counter waits for that one alone, whatever its streams.
 */
export async function waitingOf(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  { code, stages, streams }: Counter,
  most: number,
): Promise<{ next: string[]; waiting: number; missed: string[]; parked: string[] }> {
  const { rows } = await sql<{ next: string[]; waiting: number; missed: string[]; parked: string[] }>`
    with line as materialized (
      select t.ticket_id, row_number() over (order by ${lineOrder}) as place from ticket t
       where t.office_id = ${office} and t.day = ${day} and t.state = 'waiting'
         and (t.for_counter = ${code} or t.for_counter is null and t.stage = any(${stages}::text[]) and t.stream = any(${streams}::text[]))),
    left_here as materialized (
      select t.ticket_id, t.state, t.state_at from ticket t
       cross join lateral (
         select k.counter from call k
          where k.office_id = t.office_id and k.ticket_id = t.ticket_id and k.outcome is distinct from 'undone'
          order by k.called_at desc, k.nth desc limit 1) c
       where t.office_id = ${office} and t.day = ${day} and t.state in ('missed', 'parked') and c.counter = ${code})
    select array(select ticket_id::text from line where place <= ${most} order by place) as next,
           (select count(*) from line) as waiting,
           array(select ticket_id::text from left_here where state = 'missed' order by state_at, ticket_id) as missed,
           array(select ticket_id::text from left_here where state = 'parked' order by state_at, ticket_id) as parked`.execute(
    tx,
  );
  return rows[0] ?? { next: [], waiting: 0, missed: [], parked: [] };
}
