import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import { isId } from "../form-fields.ts";
import type { TicketState } from "../views.ts";

/** A ticket as the acts of the line need it. Its order keys are not among it: no act writes them. */
export interface TicketRow {
  id: string;
  number: string;
  stream: string;
  stage: string;
  state: TicketState;
  stateAt: Temporal.Instant;
  counter: string | undefined;
  forCounter: string | undefined;
  calls: number;
  lastCalledAt: Temporal.Instant | undefined;
  putBackAt: Temporal.Instant | undefined;
  arrival: string | undefined;
  rulesVersion: number;
  before: Before | undefined;
}

/** What undo brings back: the row before the last act, and what else the act did. Moments are ISO texts, as JSON has them. */
export interface Before {
  state: TicketState;
  stateAt: string;
  stage: string;
  counter: string | null;
  forCounter: string | null;
  calls: number;
  lastCalledAt: string | null;
  putBackAt: string | null;
  /** The journal's name of the act. */
  act?: string;
  /** The summons that the act made. */
  born?: string;
  /** The summons that the act ended, or whose way it ended. */
  touched?: { call: string; reachedAt: string | null };
  /** The act sent the arrival back to the document line; this is how it stood before. */
  arrival?: { stateAt: string; checkedAt: string | null; putBackAt: string | null };
}

/** A moment as `Before` has it. */
export function momentOf(text: string | null): Temporal.Instant | null {
  return text === null ? null : Temporal.Instant.from(text);
}

/** The columns of a `TicketRow`. */
export const ticketColumns = sql.fragment`
  ticket_id as id, number, stream, stage, state, state_at as "stateAt", counter, for_counter as "forCounter", calls,
  last_called_at as "lastCalledAt", put_back_at as "putBackAt", arrival_id as arrival, rules_version as "rulesVersion", before`;

/**
 * One ticket of this day as it is, unlocked: enough to know which counter has to be held first. Everybody holds counters before
 * tickets, or two who want the same two would wait for each other.
 */
export async function seeTicket(tx: Tx, ticket: string, context: ActContext): Promise<TicketRow | undefined> {
  if (!isId(ticket)) return undefined;
  const { rows } = await sql("seeTicket")`
    select ${ticketColumns} from ticket
     where office_id = ${context.office.id} and ticket_id = ${ticket} and day = ${context.day}`.execute(tx);
  return rows[0] && withoutNulls(rows[0]);
}

/** Locks one ticket of this day; undefined: there is none. Two acts on one ticket come one after the other, the second sees what the first did. */
export async function lockTicket(tx: Tx, ticket: string, context: ActContext): Promise<TicketRow | undefined> {
  if (!isId(ticket)) return undefined;
  const { rows } = await sql("lockTicket")`
    select ${ticketColumns} from ticket
     where office_id = ${context.office.id} and ticket_id = ${ticket} and day = ${context.day} for update`.execute(tx);
  return rows[0] && withoutNulls(rows[0]);
}

/** Locks what a counter has in hand. */
export async function lockInHand(tx: Tx, counter: string, context: ActContext): Promise<TicketRow | undefined> {
  const { rows } = await sql("lockInHand")`
    select ${ticketColumns} from ticket
     where office_id = ${context.office.id} and day = ${context.day} and counter = ${counter} for update`.execute(tx);
  return rows[0] && withoutNulls(rows[0]);
}

interface Row extends Omit<TicketRow, "counter" | "forCounter" | "lastCalledAt" | "putBackAt" | "arrival" | "before"> {
  counter: string | null;
  forCounter: string | null;
  lastCalledAt: Temporal.Instant | null;
  putBackAt: Temporal.Instant | null;
  arrival: string | null;
  before: unknown;
}

export function withoutNulls(row: Row): TicketRow {
  return {
    ...row,
    counter: row.counter ?? undefined,
    forCounter: row.forCounter ?? undefined,
    lastCalledAt: row.lastCalledAt ?? undefined,
    putBackAt: row.putBackAt ?? undefined,
    arrival: row.arrival ?? undefined,
    before: (row.before as Before | null) ?? undefined,
  };
}

/** Written on paper: the first time the original, then a copy. Without a secret, as after closing, nothing is written. */
export async function markPrinted(
  tx: Tx,
  ticket: string,
  context: ActContext,
): Promise<{ secret: string | null; copy: boolean }> {
  const { rows } = await sql("markPrinted")`
    with was as materialized (
      select office_id, ticket_id, printed_at from ticket where office_id = ${context.office.id} and ticket_id = ${ticket})
    update ticket t set printed_at = case when t.secret is null then t.printed_at else coalesce(t.printed_at, ${context.now}) end
      from was w where t.office_id = w.office_id and t.ticket_id = w.ticket_id
    returning t.secret, w.printed_at is not null as copy`.execute(tx);
  return rows[0] ?? { secret: null, copy: false };
}
