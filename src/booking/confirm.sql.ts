import { sql, type Tx } from "../database/index.ts";

/** Confirms bookings, also those that lapsed a moment ago. */
export function markConfirmed(tx: Tx, now: Temporal.Instant, offices: readonly number[], ids: readonly string[]) {
  return sql("markConfirmed")`
    update booking b set confirmed_at = ${now}, lapsed_at = null
      from unnest(${offices}::smallint[], ${ids}::uuid[]) as w (office_id, booking_id)
     where (b.office_id, b.booking_id) = (w.office_id, w.booking_id)`.execute(tx);
}
