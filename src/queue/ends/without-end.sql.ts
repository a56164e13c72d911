import { hasEnded, isHeld } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";

/** Days that have such bookings by what was counted last. */
export async function daysWithoutEnd(tx: Tx, office: number): Promise<Temporal.PlainDate[]> {
  const { rows } = await sql("daysWithoutEnd")`
    select distinct day from booking_without_end where office_id = ${office} order by day`.execute(tx);
  return rows.map(({ day }) => day);
}

/**
 * Counts the bookings of these days of an office that have no end, by the act that owes it, and writes that down instead of what was
 * counted before. (Two ends cannot be: the table's own promise `booking_ends_once`.) Sent back with a list and without a second seat is an end as well: the person books anew.
 * A booking of the day that nobody opened, that was closed early or that lay in a disturbance has lost its seat by the office's doing.
 */
export async function countWithoutEnd(
  tx: Tx,
  {
    office,
    zone,
    days,
    now,
  }: { office: number; zone: string; days: readonly Temporal.PlainDate[]; now: Temporal.Instant },
): Promise<void> {
  await sql("forgetWithoutEnd")`
    delete from booking_without_end where office_id = ${office} and day = any(${days}::date[])`.execute(tx);
  await sql("countWithoutEnd")`
    insert into booking_without_end (office_id, day, owes, bookings, checked_at)
    select ${office}, day, owes, count(*)::int, ${now}
      from (
        select b.day,
               case when ${isHeld} then 'holds-lapse'
                    when b.displaced_at is not null then 'displacement'
                    when seen.outcome is not null or seen.here then 'nights'
                    when d.first_act_at is null then 'unopened-day'
                    when d.closed_at < (b.day + b.starts) at time zone ${zone} then 'closed-day'
                    when exists (select from disturbance_told t where t.office_id = b.office_id and t.booking_id = b.booking_id and t.day = b.day)
                      or exists (select from disturbance x
                                  where x.office_id = b.office_id and x.withdrawn_at is null and x.began_at < (b.day + 1)::timestamp at time zone ${zone}
                                    and coalesce(x.ended_at, 'infinity') > b.day::timestamp at time zone ${zone}) then 'disturbance'
                    else 'no-shows' end as owes
          from booking b
          left join office_day d on d.office_id = b.office_id and d.day = b.day
          left join lateral (
            select v.outcome, true as here from visitor v
             where v.office_id = b.office_id and v.booking_id = b.booking_id and v.day = b.day and v.undone_at is null limit 1) seen on true
         where b.office_id = ${office} and b.day = any(${days}::date[])
           and not ${hasEnded} and (not ${isHeld} or b.hold_until < ${now})
           and seen.outcome is distinct from 'returned') found
     group by day, owes`.execute(tx);
}
