import { sql, type Tx } from "../../database/index.ts";
import { countsAsSuch, ofHands } from "./hands.sql.ts";

/** An office's own calendar. */
export interface TallyPlace {
  office: number;
  zone: string;
  today: Temporal.PlainDate;
}

/** A day of an office. */
export interface TallyDay {
  office: number;
  day: Temporal.PlainDate;
}

/** Up to `most` days before today, of the last `days`, that are not counted; the newest first. */
export async function daysToTally(
  tx: Tx,
  places: readonly TallyPlace[],
  days: number,
  most: number,
): Promise<TallyDay[]> {
  const { rows } = await sql("daysToTally")`
    select o.office, d.day::date as day
      from unnest(${places.map(({ office }) => office)}::smallint[], ${places.map(({ today }) => today)}::date[]) as o (office, today),
           generate_series(o.today - ${days}::int, o.today - 1, interval '1 day') as d (day)
     where not exists (select from journal_tallied t where t.office_id = o.office and t.day = d.day::date)
     order by d.day desc, o.office limit ${most}`.execute(tx);
  return rows.map(({ office, day }) => ({ office: office!, day: day! }));
}

/** Days before today, of the last `days`, on which an office wrote no line: there is nothing to count on them. All in one statement: a new office has many. */
export async function passQuietDays(
  tx: Tx,
  places: readonly TallyPlace[],
  days: number,
  settled: Temporal.Instant,
): Promise<void> {
  await sql("passQuietDays")`
    insert into journal_tallied (office_id, day, tallied_at)
    select o.office, d.day::date, ${settled}
      from unnest(${places.map(({ office }) => office)}::smallint[], ${places.map(({ zone }) => zone)}::text[],
                  ${places.map(({ today }) => today)}::date[]) as o (office, zone, today),
           generate_series(o.today - ${days}::int, o.today - 1, interval '1 day') as d (day)
     where not exists (select from journal_tallied t where t.office_id = o.office and t.day = d.day::date)
       and not exists (
         select from journal j
          where j.office_id = o.office and j.happened_at >= d.day::date::timestamp at time zone o.zone
            and j.happened_at < (d.day::date + 1)::timestamp at time zone o.zone)
    on conflict do nothing`.execute(tx);
}

/** Takes a day to be counted by this transaction, with what it knew before gone; false: another server has just counted it. */
export async function takeTallyDay(tx: Tx, { office, day }: TallyDay, settled: Temporal.Instant): Promise<boolean> {
  const { count } = await sql("takeTallyDay")`
    insert into journal_tallied (office_id, day, tallied_at) values (${office}, ${day}, ${settled}) on conflict do nothing`.execute(
    tx,
  );
  if (count === 0) return false;
  await sql("dropTallyOfDay")`delete from journal_tally where office_id = ${office} and day = ${day}`.execute(tx);
  return true;
}

/** Counts the lines of a day between two moments, by the index `journal_happened`. */
export async function writeTally(
  tx: Tx,
  { office, day }: TallyDay,
  since: Temporal.Instant,
  until: Temporal.Instant,
): Promise<void> {
  await sql("writeTally")`
    insert into journal_tally (office_id, day, actor, desk, act, counts, times)
    select ${office}, ${day}, j.actor, coalesce(j.desk, ''), j.act, ${countsAsSuch}, count(*)
      from journal j
     where j.office_id = ${office} and j.happened_at >= ${since} and j.happened_at < ${until} and ${ofHands}
     group by j.actor, coalesce(j.desk, ''), j.act, ${countsAsSuch}`.execute(tx);
}

/** Days that were counted before one of their lines was written, such as numbers from paper: they are to be counted anew. */
export async function forgetLateDays(tx: Tx, places: readonly TallyPlace[]): Promise<number> {
  const { rows } = await sql("lastTally")`select max(tallied_at) as at from journal_tallied`.execute(tx);
  const last = rows[0]?.at;
  if (!last) return 0;
  const { count } = await sql("forgetLateDays")`
    delete from journal_tallied t using (
      select distinct j.office_id, (j.happened_at at time zone o.zone)::date as day, max(j.written_at) as written_at
        from journal j
        join unnest(${places.map(({ office }) => office)}::smallint[], ${places.map(({ zone }) => zone)}::text[],
                    ${places.map(({ today }) => today)}::date[]) as o (office, zone, today) on o.office = j.office_id
       where j.written_at > ${last.subtract({ hours: 25 })} and (j.happened_at at time zone o.zone)::date < o.today
       group by 1, 2) late
     where t.office_id = late.office_id and t.day = late.day and t.tallied_at < late.written_at`.execute(tx);
  return count;
}

/** Counts of days before `day` are not looked at any more. */
export async function dropTallies(tx: Tx, office: number, day: Temporal.PlainDate): Promise<void> {
  await sql("dropTallies")`delete from journal_tally where office_id = ${office} and day < ${day}`.execute(tx);
  await sql("dropTallied")`delete from journal_tallied where office_id = ${office} and day < ${day}`.execute(tx);
}
