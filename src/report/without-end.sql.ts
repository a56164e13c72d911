import { sql, type Tx } from "../database/index.ts";

/** Bookings of days that are over without an end, by what the last night counted. */
export interface WithoutEnd {
  office: number;
  /** The act that owes it. */
  owes: string;
  bookings: number;
  /** The oldest and the newest of their days. */
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
}

/** The same of all offices, the most first; none: every booking has ended. */
export async function bookingsWithoutEnd(tx: Tx): Promise<WithoutEnd[]> {
  const { rows } = await sql("bookingsWithoutEnd")`
    select office_id as office, owes, sum(bookings)::int as bookings, min(day) as first, max(day) as last
      from booking_without_end group by office_id, owes order by 3 desc, office_id, owes`.execute(tx);
  return rows.map((row) => ({ ...row, first: row.first!, last: row.last!, bookings: row.bookings ?? 0 }));
}
