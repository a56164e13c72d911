import { sql, type Tx } from "../../database/index.ts";

export interface InDocumentLine {
  id: string;
  state: "waiting" | "at-desk" | "absent" | "back-today";
  desk: string | null;
  /** Waiting, but their window is not open yet. */
  early: boolean;
  /** Since when they could have been taken. */
  since: Temporal.Instant;
  /** The last four of the eldest one's code, as in `ArrivalView`. */
  lastFour: string | null;
}

/** The order of the line before the document desk, for `arrival a`: as the front of the line is taken. */
export const documentOrder = sql`(a.put_back_at is null), a.rank, a.line_at, a.present_at, a.arrival_id`;

/** Everybody of today whose papers are still to be seen: the line in its order, then who is early by their window, then who is away. */
export async function documentLineRows(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<InDocumentLine[]> {
  const { rows } = await sql<InDocumentLine>`
    select a.arrival_id as id, a.state, a.desk, a.state = 'waiting' and a.eligible_from > ${now} as early,
           greatest(a.present_at, a.eligible_from) as since, c.last_four as "lastFour"
      from arrival a
      left join lateral (
        select right(b.code, 4) as last_four from visitor v
          join booking b on b.office_id = v.office_id and b.booking_id = v.booking_id
          left join applicant p on p.office_id = v.office_id and p.booking_id = v.booking_id
         where v.office_id = a.office_id and v.arrival_id = a.arrival_id and v.undone_at is null and b.code is not null
         order by p.birth_date, v.visitor_id limit 1) c on true
     where a.office_id = ${office} and a.day = ${day} and a.state in ('waiting', 'at-desk', 'absent', 'back-today')
     order by case when a.state = 'waiting' and a.eligible_from > ${now} then a.eligible_from end nulls first, ${documentOrder}`.execute(
    tx,
  );
  return rows;
}
