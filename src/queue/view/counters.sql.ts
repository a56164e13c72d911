import { sql, type Tx } from "../../database/index.ts";
import type { Counter } from "../../office/index.ts";
import { lineOrder } from "../order.sql.ts";
import type { CounterView } from "../views.ts";

/** A counter or desk as the day has it; one that nobody touched yet is open. */
export interface CounterRow {
  code: string;
  state: CounterView["state"];
  reason: string | null;
  since: Temporal.Instant | null;
  officer: string | null;
  /** In hand: the ticket, and its newest call. */
  ticket: string | null;
  number: string | null;
  call: string | null;
  lastCallAt: Temporal.Instant | null;
  /** When somebody there last called, ended a call, or opened. */
  lastSignAt: Temporal.Instant | null;
  servedToday: number;
}

/** These counters, in the order asked. Calls that were undone are a sign of life, but no call. */
export async function counterRows(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  codes: readonly string[],
): Promise<CounterRow[]> {
  const { rows } = await sql("counterRows")`
    with done as materialized (
      select counter, max(called_at) filter (where outcome is distinct from 'undone') as last_call,
             max(greatest(called_at, reached_at, ended_at)) as last_sign, count(*) filter (where outcome = 'served') as served
        from call where office_id = ${office} and day = ${day} group by counter)
    select n.code, coalesce(d.state, 'open') as state, d.reason, d.since, d.officer, t.ticket_id as ticket, t.number, c.call_id as call,
           o.last_call as "lastCallAt", greatest(o.last_sign, case when d.state = 'open' then d.since end) as "lastSignAt",
           coalesce(o.served, 0) as "servedToday"
      from unnest(${codes}::text[]) with ordinality as n (code, place)
      left join counter_day d on d.office_id = ${office} and d.day = ${day} and d.counter = n.code
      left join ticket t on t.office_id = ${office} and t.day = ${day} and t.counter = n.code
      left join lateral (
        select k.call_id from call k
         where k.office_id = t.office_id and k.ticket_id = t.ticket_id and k.outcome is distinct from 'undone'
         order by k.called_at desc, k.nth desc limit 1) c on true
      left join done o on o.counter = n.code
     where n.code is not null order by n.place`.execute(tx);
  return rows;
}

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
  const { rows } = await sql("waitingOf")`
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
