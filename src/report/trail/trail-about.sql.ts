import { sql, type Tx } from "../../database/index.ts";
import { momentsOf, type TrailSpan } from "./trail-span.ts";

/**
 * The lines about a booking, of its arrivals and numbers, at this office; undefined: no code has one of these digests. `office`: whose it is;
 * `digest`: the one it has.
 */
export async function linesOfBooking(
  tx: Tx,
  office: number,
  digests: readonly Buffer[],
): Promise<{ office: number; digest: Buffer; lines: string[] } | undefined> {
  const { rows } = await sql("trailBooking")`
    select office_id as office, booking_id as id, code_digest as digest from booking where code_digest = any(${digests}::bytea[])`.execute(
    tx,
  );
  const [booking] = rows;
  if (!booking) return undefined;
  // Each part by an index of its own, as the page of one code reads them.
  const { rows: lines } = await sql("trailOfBooking")`
    with visits as (
      select arrival_id, ticket_id from visitor where office_id = ${office} and booking_id = ${booking.id} and undone_at is null
       union select arrival_id, ticket_id from journal where office_id = ${office} and booking_id = ${booking.id})
    select entry_id as id from journal where office_id = ${office} and booking_id = ${booking.id}
     union
    select j.entry_id from visits v join journal j on j.office_id = ${office} and j.arrival_id = v.arrival_id
     union
    select j.entry_id from visits v join journal j on j.office_id = ${office} and j.ticket_id = v.ticket_id`.execute(
    tx,
  );
  return { office: booking.office, digest: booking.digest, lines: lines.map(({ id }) => id!) };
}

/** The lines about the numbers that were called so within a span: "A012" is another person's each day. */
export async function linesOfNumber(tx: Tx, span: TrailSpan, number: string): Promise<string[]> {
  const { since, until } = momentsOf(span);
  const { rows } = await sql("trailOfNumber")`
    select j.entry_id as id
      from ticket t join journal j on j.office_id = t.office_id and j.ticket_id = t.ticket_id
     where t.office_id = ${span.office.id} and t.day between ${span.from} and ${span.to} and t.number = ${number}
       and j.happened_at >= ${since} and j.happened_at < ${until}`.execute(tx);
  return rows.map(({ id }) => id);
}
