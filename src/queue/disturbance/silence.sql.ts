import { sql, type Tx } from "../../database/index.ts";

export interface Quiet {
  /** When any officer last acted today; undefined: nobody has. */
  lastAct: Temporal.Instant | undefined;
  /** Since when the one who waits longest waits, in the document line or with a number; undefined: nobody waits. */
  waiting: Temporal.Instant | undefined;
  /** Where the clock's last jump led; undefined: it never jumped. */
  jumpedTo: Temporal.Instant | undefined;
  /** What nine of ten tickets took at a counter today, in minutes; 0 before there are figures. */
  usual: number;
}

/** What an office's day tells of silence, in one statement. */
export async function quietOf(tx: Tx, office: number, day: Temporal.PlainDate, now: Temporal.Instant): Promise<Quiet> {
  const { rows } = await sql("quietOf")`
    select (select last_act_at from office_day where office_id = ${office} and day = ${day}) as "lastAct",
           least((select min(greatest(eligible_from, state_at)) from arrival
                   where office_id = ${office} and day = ${day} and state = 'waiting' and eligible_from <= ${now}),
                 (select min(state_at) from ticket where office_id = ${office} and day = ${day} and state = 'waiting')) as waiting,
           (select jumped_to from clock) as "jumpedTo",
           (select extract(epoch from percentile_cont(0.9) within group (order by ended_at - called_at)) / 60 from call
             where office_id = ${office} and day = ${day} and outcome = 'served' having count(*) >= 5)::float8 as usual`.execute(
    tx,
  );
  const row = rows[0]!;
  return {
    lastAct: row.lastAct ?? undefined,
    waiting: row.waiting ?? undefined,
    jumpedTo: row.jumpedTo ?? undefined,
    usual: Math.ceil(row.usual ?? 0),
  };
}

/** Offices in which somebody waits today: only they can fall silent. */
export async function officesWithPeople(tx: Tx, since: Temporal.PlainDate): Promise<number[]> {
  const { rows } = await sql("officesWithPeople")`
    select distinct office_id as office from office_day d where day >= ${since} and closed_at is null
       and not exists (select from disturbance x where x.office_id = d.office_id and x.kind = 'silence' and x.ended_at is null)`.execute(
    tx,
  );
  return rows.map((row) => row.office);
}

/** One at a time looks at this office's day, until the transaction ends. */
export async function lockDay(tx: Tx, office: number, day: Temporal.PlainDate): Promise<void> {
  await sql("lockDay")`select from office_day where office_id = ${office} and day = ${day} for update`.execute(tx);
}

/**
 * Writes down that somebody acted; seldom, so that forty acts a minute do not wait for one row. The race: twenty officers act at once.
 * `on conflict do update` would lock the row also where its condition is false, and each of them would hold it to the end of its act
 * (measured: the twentieth waited for nineteen). So the row is locked only where it is old, and who finds it locked leaves
 * it: somebody else is writing the same moment. The first act ends the alarm of an office that nobody had opened: answered is when that
 * was raised.
 */
export async function keepAct(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("keepAct")`
    with late as (
      update unopened_alarm set opened_at = greatest(raised_at, ${now})
       where (day, office_id) in (
         select day, office_id from unopened_alarm where day = ${day} and office_id = ${office} and opened_at is null for no key update skip locked)
      returning raised_at),
    old as (
      select office_id, day from office_day
       where office_id = ${office} and day = ${day} and (last_act_at is null or last_act_at < ${now.subtract({ seconds: 5 })})
         for no key update skip locked),
    kept as (
      update office_day d set first_act_at = coalesce(d.first_act_at, ${now}), last_act_at = ${now}
        from old where d.office_id = old.office_id and d.day = old.day),
    added as (
    insert into office_day (office_id, day, first_act_at, last_act_at)
    select ${office}::smallint, ${day}::date, ${now}::timestamptz, ${now}::timestamptz
     where not exists (select from office_day where office_id = ${office} and day = ${day})
    on conflict (office_id, day) do nothing)
    select raised_at as "raisedAt" from late`.execute(tx);
  return rows[0]?.raisedAt;
}
