import { sql, type Tx } from "../../database/index.ts";
import { lineOrder } from "../order.sql.ts";
import type { TicketState } from "../views.ts";

/** A number of today's line, and which counters may take it. */
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
}

/** The same with what decides its place. */
export interface Placed extends InLine {
  putBackAt: Temporal.Instant | null;
  rank: number;
  lineAt: Temporal.Instant;
  presentAt: Temporal.Instant;
  seq: number;
}

const inLine = sql.fragment`
  t.ticket_id as id, t.number, t.stream, t.stage, t.for_counter as "forCounter", t.counter, t.state, t.state_at as "stateAt"`;

// By day, and only then by id: a day has a few hundred rows, and no plan can mistake it for all there ever were.
/**
 * Everybody who waits for a call today, and these tickets in whatever state, in the order of the line. Without the keys of
 * the order: three moments more a row cost as much to read as the rest.
 */
export async function lineRows(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  also: readonly string[],
): Promise<InLine[]> {
  const { rows } = await sql("lineRows")`
    select ${inLine}
      from ticket t
     where t.office_id = ${office} and t.day = ${day} and (t.state = 'waiting' or t.ticket_id = any(${also}::uuid[]))
     order by ${lineOrder}`.execute(tx);
  return rows;
}

/** Some of today's tickets, by id or by number. */
export async function placesOf(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  asked: readonly string[],
): Promise<Placed[]> {
  const numbers = asked.filter((one) => /^[A-Z]\d{3}$/.test(one));
  const ids = asked.filter((one) => !numbers.includes(one));
  const { rows } = await sql("placesOf")`
    select ${inLine}, t.put_back_at as "putBackAt", t.rank, t.line_at as "lineAt", t.present_at as "presentAt", t.seq
      from ticket t
     where t.office_id = ${office} and t.day = ${day} and (t.number = any(${numbers}::text[]) or t.ticket_id = any(${ids}::uuid[]))`.execute(
    tx,
  );
  return rows;
}
