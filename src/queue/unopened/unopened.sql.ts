import { hasSeat } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";

/**
 * Raises the alarm of a day that nobody has opened or closed; undefined: somebody has, it was raised before, or the office has never been at
 * work and nobody is expected there: it is not in use yet. Two servers at once: the key lets one of them in.
 */
export async function raiseUnopened(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<number | undefined> {
  const { rows } = await sql("raiseUnopened")`
    with coming as materialized (
      select count(*)::int as people from booking b
       where b.office_id = ${office} and b.day = ${day} and ${hasSeat}
         and not exists (select from visitor v
           where v.office_id = b.office_id and v.booking_id = b.booking_id and v.day = b.day and v.undone_at is null))
    insert into unopened_alarm (office_id, day, raised_at, expected)
    select ${office}::smallint, ${day}::date, ${now}::timestamptz, coming.people from coming
     where (coming.people > 0 or exists (select from office_day w where w.office_id = ${office} and w.first_act_at is not null))
       and not exists (select from office_day d
       where d.office_id = ${office} and d.day = ${day} and (d.first_act_at is not null or d.closed_at is not null))
    on conflict do nothing
    returning expected`.execute(tx);
  return rows[0]?.expected;
}

export interface UnopenedDay {
  office: number;
  day: Temporal.PlainDate;
  raisedAt: Temporal.Instant;
  expected: number;
}

/**
 * Alarms of these days that go on. Whoever acted in the moment in which the alarm was raised did not see it, so the day itself is asked
 * as well.
 */
export async function unopenedDays(
  tx: Tx,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<UnopenedDay[]> {
  const { rows } = await sql("unopenedDays")`
    select a.office_id as office, a.day, a.raised_at as "raisedAt", a.expected from unopened_alarm a
     where a.day between ${from} and ${until} and a.opened_at is null
       and not exists (select from office_day d
         where d.office_id = a.office_id and d.day = a.day and (d.first_act_at is not null or d.closed_at is not null))
     order by a.expected desc, a.office_id`.execute(tx);
  return rows;
}
