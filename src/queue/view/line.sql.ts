import { sql, type Tx } from "../../database/index.ts";
import type { TicketState } from "../views.ts";

/**
 * The order of today's line, for `ticket t`. The keys are written once, so no edit and no restart changes it. The number decides
 * only between two streams whose hour, presence and place in their stream are all the same.
 */
export const lineOrder = sql`(t.put_back_at is null), t.rank, t.line_at, t.present_at, t.seq, t.number`;

/** What decides a number's place, and which counters may take it. */
export interface InLine {
  id: string;
  number: string;
  stream: string;
  stage: string;
  forCounter: string | null;
  /** The one that has it in hand. */
  counter: string | null;
  state: TicketState;
  /** Since when it waits, where it does. */
  stateAt: Temporal.Instant;
  putBackAt: Temporal.Instant | null;
  rank: number;
  lineAt: Temporal.Instant;
  presentAt: Temporal.Instant;
  seq: number;
}

/** Everybody who waits for a call today, and these tickets in whatever state, in the order of the line. */
export async function lineRows(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  also: readonly string[],
): Promise<InLine[]> {
  const { rows } = await sql<InLine>`
    select t.ticket_id as id, t.number, t.stream, t.stage, t.for_counter as "forCounter", t.counter, t.state, t.state_at as "stateAt",
           t.put_back_at as "putBackAt", t.rank, t.line_at as "lineAt", t.present_at as "presentAt", t.seq
      from (select * from ticket where office_id = ${office} and day = ${day} and state = 'waiting'
             union all
            select * from ticket where office_id = ${office} and ticket_id = any(${also}::uuid[]) and day = ${day} and state <> 'waiting') t
     order by ${lineOrder}`.execute(tx);
  return rows;
}

/** Two of today's tickets, by id or by number. */
export async function someOfLine(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  asked: readonly string[],
): Promise<InLine[]> {
  const numbers = asked.filter((one) => /^[A-Z]\d{3}$/.test(one));
  const ids = asked.filter((one) => !numbers.includes(one));
  const { rows } = await sql<InLine>`
    select t.ticket_id as id, t.number, t.stream, t.stage, t.for_counter as "forCounter", t.counter, t.state, t.state_at as "stateAt",
           t.put_back_at as "putBackAt", t.rank, t.line_at as "lineAt", t.present_at as "presentAt", t.seq
      from (select * from ticket where office_id = ${office} and day = ${day} and number = any(${numbers}::text[])
             union
            select * from ticket where office_id = ${office} and day = ${day} and ticket_id = any(${ids}::uuid[])) t`.execute(
    tx,
  );
  return rows;
}
