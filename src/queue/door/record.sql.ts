import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import type { ArrivalView, Help } from "../views.ts";

export interface NewArrival {
  id: string;
  office: number;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime | undefined;
  party: string | undefined;
  stream: string;
  priority: ArrivalView["priority"];
  help: Help | undefined;
  source: "desk" | "api" | "kiosk";
  presentAt: Temporal.Instant;
  stamp: string | undefined;
  verdict: ArrivalView["verdict"];
  state: "waiting" | "checked";
  eligibleFrom: Temporal.Instant;
  rank: number;
  lineAt: Temporal.Instant;
  /** Of whoever waits without a code. */
  callSign: string | undefined;
  /** Domain now. */
  at: Temporal.Instant;
}

/** Writes an arrival with its order keys; only a priority by right changes these afterwards. */
export async function insertArrival(tx: Tx, one: NewArrival): Promise<void> {
  await sql("insertArrival")`
    insert into arrival (office_id, arrival_id, day, starts, party, stream, priority, help, source, present_at, scanned_at, stamp_id,
                         verdict, state, state_at, eligible_from, rank, line_at, checked_at, call_sign)
    values (${one.office}, ${one.id}, ${one.day}, ${one.starts ?? null}, ${one.party ?? null}, ${one.stream}, ${one.priority ?? null},
            ${one.help ?? null}, ${one.source}, ${one.presentAt}, ${one.at}, ${one.stamp ?? null}, ${one.verdict}, ${one.state}, ${one.at},
            ${one.eligibleFrom}, ${one.rank}, ${one.lineAt}, ${one.state === "checked" ? one.at : null},
            ${one.callSign ?? null})`.execute(tx);
}

/** Whether somebody of that day is called by it already. */
export async function isCallSign(tx: Tx, office: number, day: Temporal.PlainDate, sign: string): Promise<boolean> {
  const { rows } = await sql("isCallSign")`
    select exists (select from arrival where office_id = ${office} and day = ${day} and call_sign = ${sign}) as found`.execute(
    tx,
  );
  return rows[0]?.found === true;
}

export interface NewVisitor {
  id: string;
  booking?: string | undefined;
  service?: string | undefined;
  ticket?: string | undefined;
}

/**
 * Writes the people of an arrival. A booking that somebody else recorded on this day breaks the unique key and with it the whole act:
 * the lock on the booking comes first, so that can only be a path that forgot to lock.
 */
export async function insertVisitors(
  tx: Tx,
  at: { office: number; day: Temporal.PlainDate; arrival: string },
  people: readonly NewVisitor[],
): Promise<void> {
  await sql("insertVisitors")`
    insert into visitor (office_id, visitor_id, arrival_id, day, booking_id, service, ticket_id)
    select ${at.office}, w.visitor, ${at.arrival}, ${at.day}, w.booking, w.service, w.ticket
      from unnest(${people.map(({ id }) => id)}::uuid[], ${people.map(({ booking }) => booking ?? null)}::uuid[],
                  ${people.map(({ service }) => service ?? null)}::text[], ${people.map(({ ticket }) => ticket ?? null)}::uuid[])
           as w (visitor, booking, service, ticket)`.execute(tx);
}

/** Somebody who was away, or had been sent for copies, is here again: first in line. False: their arrival is in no such state. */
export async function setBack(tx: Tx, office: number, arrival: string, at: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql("setBack")`
    update arrival set state = 'waiting', state_at = ${at}, put_back_at = ${at}, before = null
     where office_id = ${office} and arrival_id = ${arrival} and state in ('absent', 'back-today') returning 1`.execute(
    tx,
  );
  return rows.length === 1;
}

/** People of a party who did not come after all; their codes stay theirs. Answers the bookings. */
export async function takeOut(
  tx: Tx,
  office: number,
  arrival: string,
  bookings: readonly string[],
  at: Temporal.Instant,
): Promise<string[]> {
  const { rows } = await sql("takeOut")`
    update visitor v set undone_at = ${at} from arrival a
     where v.office_id = ${office} and v.arrival_id = ${arrival} and v.booking_id = any(${bookings}::uuid[])
       and v.undone_at is null and v.outcome is null
       and a.office_id = v.office_id and a.arrival_id = v.arrival_id and a.state in ('waiting', 'absent')
    returning v.booking_id as booking`.execute(tx);
  return rows.map((row) => row.booking);
}

/** One more of today who had no code; how many these are now. */
export async function countOneWithoutCode(tx: Tx, context: ActContext): Promise<number> {
  const { rows } = await sql("countOneWithoutCode")`
    insert into office_day (office_id, day, no_code) values (${context.office.id}, ${context.day}, 1)
    on conflict (office_id, day) do update set no_code = office_day.no_code + 1
    returning no_code as today`.execute(tx);
  return rows[0]?.today ?? 1;
}
