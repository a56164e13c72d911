import { isOfItsDay } from "../booking/index.ts";
import { sql, type Tx } from "../database/index.ts";

/** What an office's day has come to, beside its lines and its seats: counts and moments only, never of whom. */
export interface OfficeToday {
  office: number;
  /** The first act of any officer today. */
  firstActAt: Temporal.Instant | null;
  closedAt: Temporal.Instant | null;
  /** Confirmed bookings of today, whatever became of them. */
  expected: number;
  /** Since when the oldest disturbance that goes on has lasted. */
  disturbedSince: Temporal.Instant | null;
  /** Numbers of the office that send nothing until somebody lets them. */
  stopped: number;
  /** People whose seat the office took away, and who have no other yet. */
  unplaced: number;
}

/** Every office's day in one statement: a range of an index each. */
export async function officesToday(
  tx: Tx,
  offices: readonly { office: number; today: Temporal.PlainDate }[],
  now: Temporal.Instant,
): Promise<OfficeToday[]> {
  const { rows } = await sql("officesToday")`
    select o.office_id as office, d.first_act_at as "firstActAt", d.closed_at as "closedAt",
           (select count(*)::int from booking b where b.office_id = o.office_id and b.day = o.today and ${isOfItsDay}) as expected,
           (select min(began_at) from disturbance t
             where t.office_id = o.office_id and t.began_at <= ${now} and (t.ended_at is null or t.ended_at > ${now})) as "disturbedSince",
           (select count(*)::int from number_office n join sender_lease l using (phone_number_id)
             where n.office_id = o.office_id and l.stopped_at is not null) as stopped,
           (select count(*)::int from displaced w
             where w.office_id = o.office_id and w.answered_at is null and w.to_day is null) as unplaced
      from unnest(${offices.map(({ office }) => office)}::smallint[], ${offices.map(({ today }) => today)}::date[]) as o (office_id, today)
      left join office_day d on d.office_id = o.office_id and d.day = o.today
     where o.office_id is not null
     order by 1`.execute(tx);
  return rows;
}
