import { newId, sql, type Tx } from "../../database/index.ts";
import type { Counter } from "../../office/index.ts";
import type { ActContext } from "../act-context.ts";
import { lineOrder } from "../order.sql.ts";
import { rowBefore } from "./turn.sql.ts";

export interface Taken {
  id: string;
  number: string;
  stage: string;
  nth: number;
  arrival: string | undefined;
}

/**
 * Calls the first who waits for this counter, in one statement: who waits for it alone, and whoever waits for no certain counter in a
 * stage and stream it serves. The race: twenty counters want the first. `skip locked` beside the limit gives each another one, in
 * order, and none waits for another (`no key`: a row that only refers to a number does not hide it); a number that somebody has in hand at this moment (a phone that asks for help, an undo)
 * is passed over once and stays where it stands.
 */
export async function takeFirst(tx: Tx, counter: Counter, context: ActContext): Promise<Taken | undefined> {
  const call = newId();
  const remember = JSON.stringify({ act: "called", born: call });
  const { rows } = await sql("takeFirst")`
    with first as materialized (
      select t.office_id, t.ticket_id, t.state_at from ticket t
       where t.office_id = ${context.office.id} and t.day = ${context.day} and t.state = 'waiting'
         and (t.for_counter = ${counter.code}
              or t.for_counter is null and t.stage = any(${counter.stages}::text[]) and t.stream = any(${counter.streams}::text[]))
       order by ${lineOrder} limit 1 for no key update skip locked),
    taken as (
      update ticket t set state = 'called', state_at = ${context.now}, counter = ${counter.code}, calls = calls + 1,
                          last_called_at = ${context.now}, before = ${rowBefore} || ${remember}::jsonb
        from first f where t.office_id = f.office_id and t.ticket_id = f.ticket_id
      returning t.ticket_id, t.number, t.stage, t.calls, t.arrival_id, least(f.state_at, ${context.now}::timestamptz) as waited_since),
    summoned as (
      insert into call (office_id, call_id, day, ticket_id, counter, stage, kind, nth, actor, waited_since, called_at)
      select ${context.office.id}, ${call}, ${context.day}, ticket_id, ${counter.code}, stage, 'next', calls, ${context.hand.actor}, waited_since, ${context.now}
        from taken)
    select ticket_id as id, number, stage, calls as nth, arrival_id as arrival from taken`.execute(tx);
  const [taken] = rows;
  return taken && { ...taken, arrival: taken.arrival ?? undefined };
}
