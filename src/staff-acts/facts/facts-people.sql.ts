import { mayStillCome } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";

/** How many people have booked at these offices for this day or a later one; `service`: only who comes for it, or has not said for what. */
export async function peopleFrom(
  tx: Tx,
  offices: readonly number[],
  from: Temporal.PlainDate,
  service: string | undefined,
): Promise<number> {
  const { rows } = await sql("peopleWithFacts")`
    select count(*) as count from booking b
     where b.office_id = any(${offices}::smallint[]) and b.day >= ${from} and ${mayStillCome}
       and (${service ?? null}::text is null or b.service is null or b.service = ${service ?? null}::text)`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Offices whose people are to hear of a change, or (`back`) that it was taken back. */
export async function noteFactsToTell(
  tx: Tx,
  change: string,
  offices: readonly number[],
  back: boolean,
  due: Temporal.Instant,
): Promise<void> {
  await sql("noteFactsToTell")`
    insert into facts_to_tell (change_id, office_id, back, due_at)
    select ${change}::uuid, office, ${back}, ${due} from unnest(${offices}::smallint[]) as o(office)`.execute(tx);
}

/** Who has not heard of a change yet hears nothing of it any more. Answers whether somebody has. */
export async function stopTelling(tx: Tx, change: string, at: Temporal.Instant): Promise<boolean> {
  await sql("stopTellingFacts")`
    update facts_to_tell set done_at = ${at} where change_id = ${change}::uuid and done_at is null`.execute(tx);
  const { rows } = await sql("factToldTo")`
    select exists (select from fact_told where change_id = ${change}::uuid) as somebody`.execute(tx);
  return rows[0]?.somebody ?? false;
}

export interface FactsToTell {
  id: string;
  change: string;
  office: number;
  back: boolean;
}

/** The office that waits longest and that no other server has in hand. */
export async function nextFactsToTell(tx: Tx, skip: readonly string[]): Promise<FactsToTell[]> {
  const { rows } = await sql("nextFactsToTell")`
    select change_id || ' ' || office_id || ' ' || back as id, change_id as change, office_id as office, back from facts_to_tell
     where done_at is null and change_id || ' ' || office_id || ' ' || back <> all(${skip}::text[])
     order by due_at, change_id, office_id limit 1 for update skip locked`.execute(tx);
  return rows.map(({ id, ...rest }) => ({ ...rest, id: id! }));
}

export async function factsToTellDue(tx: Tx, skip: readonly string[]): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("factsToTellDue")`
    select min(due_at) as due from facts_to_tell
     where done_at is null and change_id || ' ' || office_id || ' ' || back <> all(${skip}::text[])`.execute(tx);
  return rows[0]?.due ?? undefined;
}

export async function markTellingDone(tx: Tx, one: FactsToTell, at: Temporal.Instant): Promise<void> {
  await sql("markFactsTold")`
    update facts_to_tell set done_at = ${at}
     where change_id = ${one.change}::uuid and office_id = ${one.office} and back = ${one.back}`.execute(tx);
}

export interface ToTell {
  id: string;
  citizen: string | null;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
}

/**
 * Some bookings whose people have to hear of a change and have not: made before it, for a day on which it holds. Who comes a second time
 * brings what was missing at the first, and hears nothing of other papers.
 */
export async function takeToTell(
  tx: Tx,
  one: FactsToTell,
  of: { from: Temporal.PlainDate; service: string | undefined; bookedBefore: Temporal.Instant },
  at: Temporal.Instant,
): Promise<ToTell[]> {
  const { rows } = await sql("takeFactsToTell")`
    with due as (
      select b.booking_id as id, b.citizen_id as citizen, b.day, b.starts from booking b
       where b.office_id = ${one.office} and b.day >= ${of.from} and b.created_at < ${of.bookedBefore} and b.citizen_id is not null
         and ${mayStillCome}
         and (${of.service ?? null}::text is null or b.returned_at is null and (b.service is null or b.service = ${of.service ?? null}::text))
         and not exists (select from fact_told t
                          where t.office_id = b.office_id and t.booking_id = b.booking_id and t.change_id = ${one.change}::uuid)
       order by b.day, b.starts, b.booking_id limit 300),
    told as (
      insert into fact_told (office_id, booking_id, change_id, day, told_at)
      select ${one.office}, id, ${one.change}::uuid, day, ${at} from due)
    select * from due order by day, starts, id`.execute(tx);
  return rows;
}

/** Some of those who have heard of a change that was taken back, and still come on a day on which it would have held. */
export async function takeToTellBack(
  tx: Tx,
  one: FactsToTell,
  from: Temporal.PlainDate,
  at: Temporal.Instant,
): Promise<ToTell[]> {
  const { rows } = await sql("takeFactsToTellBack")`
    with due as (
      select b.booking_id as id, b.citizen_id as citizen, b.day, b.starts
        from fact_told t join booking b on b.office_id = t.office_id and b.booking_id = t.booking_id
       where t.change_id = ${one.change}::uuid and t.office_id = ${one.office} and t.back_at is null and b.day >= ${from} and ${mayStillCome}
       order by b.day, b.starts, b.booking_id limit 300),
    told as (
      update fact_told t set back_at = ${at} from due
       where t.office_id = ${one.office} and t.booking_id = due.id and t.change_id = ${one.change}::uuid)
    select * from due order by day, starts, id`.execute(tx);
  return rows;
}

/** How many have heard of changes, and in how many offices that is still to be written. */
export async function toldOfFacts(
  tx: Tx,
  changes: readonly string[],
): Promise<Map<string, { told: number; open: number }>> {
  const { rows } = await sql("toldOfFacts")`
    select c.id as change,
           (select count(*) from fact_told t where t.change_id = c.id) as told,
           (select count(*) from facts_to_tell f where f.change_id = c.id and f.done_at is null) as open
      from unnest(${changes}::uuid[]) as c(id)`.execute(tx);
  return new Map(rows.map(({ change, told, open }) => [change!, { told: told ?? 0, open: open ?? 0 }]));
}
