import { byAge, opened } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import type { ActContext } from "../act-context.ts";
import { documentOrder } from "../order.sql.ts";
import { ready } from "../papers/document-line.sql.ts";
import type { ArrivalView } from "../views.ts";

export interface InDocumentLine {
  id: string;
  state: ArrivalView["state"];
  desk: string | null;
  /** Waiting, but their window is not open yet. */
  early: boolean;
  /** Since when they could have been taken. */
  since: Temporal.Instant;
  callSign: string | null;
}

/** Everybody of today whose papers are still to be seen: the line in its order, then who is early by their window, then who is away. */
export async function documentLineRows(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<InDocumentLine[]> {
  const { rows } = await sql("documentLineRows")`
    select a.arrival_id as id, a.state, a.desk, coalesce(a.state = 'waiting' and a.eligible_from > ${now}, false) as early,
           greatest(a.present_at, a.eligible_from) as since, a.call_sign as "callSign"
      from arrival a
     where a.office_id = ${office} and a.day = ${day} and a.state in ('waiting', 'at-desk', 'absent', 'back-today')
     order by case when a.state = 'waiting' and a.eligible_from > ${now} then a.eligible_from end nulls first, ${documentOrder}`.execute(
    tx,
  );
  return rows;
}

/**
 * The last four of the eldest one's code, as in `ArrivalView`, by arrival; walk-ins and erased people have none. Looked up one by one:
 * a plan made while the tables were empty joined all bookings there ever were, and took half a minute.
 */
export async function lastFours(
  tx: Tx,
  office: number,
  arrivals: readonly string[],
  keys: Keys,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql("codesOfLine")`
    select i.arrival_id as id, p.key_no as "keyNo", p.name, p.birth_date as "birthDate", b.code
      from unnest(${arrivals}::uuid[]) as i (arrival_id)
     cross join lateral (
       select visitor_id, booking_id from visitor v
        where v.office_id = ${office} and v.arrival_id = i.arrival_id and v.undone_at is null and v.booking_id is not null
        order by visitor_id limit 50) v
     cross join lateral (
       select code from booking where office_id = ${office} and booking_id = v.booking_id and code is not null limit 1) b
      left join lateral (
       select key_no, name, birth_date from applicant where office_id = ${office} and booking_id = v.booking_id limit 1) p on true
     where i.arrival_id is not null
     order by v.visitor_id`.execute(tx);
  const eldest = rows.map((row) => opened(keys, row)).sort(byAge);
  return new Map(eldest.toReversed().flatMap(({ id, code }) => (code === null ? [] : [[id, code.slice(-4)]])));
}

/** How many come before each of these in the line before the document desk; who is not in it is not in the answer. */
export async function aheadForPapers(
  tx: Tx,
  arrivals: readonly string[],
  context: ActContext,
): Promise<Map<string, number>> {
  if (arrivals.length === 0) return new Map();
  const { rows } = await sql("aheadForPapers")`
    select id, ahead::int as ahead
      from (select a.arrival_id as id, row_number() over (order by ${documentOrder}) - 1 as ahead from arrival a where ${ready(context)}) line
     where id = any(${arrivals}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.ahead]));
}
