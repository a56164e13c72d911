import { mayStillCome } from "../../booking/index.ts";
import { sql } from "../../database/index.ts";
import { demoActor, type Stage } from "./stage.ts";

/**
 * Was this day filled before? Two presses at once: the second waits here until the first has committed, and then sees its line.
 */
export async function wasFilled({ tx, office: { id }, day }: Stage): Promise<boolean> {
  await sql("lockOfficeToFill")`select from office where office_id = ${id} for no key update`.execute(tx);
  const { rows } = await sql("wasFilled")`
    select from journal
     where office_id = ${id} and act = 'demo-filled' and detail ->> 'day' = ${day.toString()}
       and happened_at >= ${day}::date::timestamptz - interval '2 days' limit 1`.execute(tx);
  return rows.length > 0;
}

/** When the first of today's numbers was born; undefined: there is none yet. */
export async function firstNumber({ tx, office, day }: Stage): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("firstNumberBorn")`
    select min(born_at) as at from ticket where office_id = ${office.id} and day = ${day}`.execute(tx);
  return rows[0]?.at ?? undefined;
}

/** Nobody who is here already is taken to a desk before they were here, while the hours before are played. */
export async function holdUntilPresent({ tx, office, day }: Stage): Promise<void> {
  await sql("holdUntilPresent")`
    update arrival set eligible_from = present_at
     where office_id = ${office.id} and day = ${day} and state = 'waiting' and eligible_from < present_at`.execute(tx);
}

export async function numbersOf({ tx, office, day }: Stage): Promise<number> {
  const { rows } = await sql("numbersOfDay")`
    select count(*) as count from ticket where office_id = ${office.id} and day = ${day}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Invented people of an earlier day who have a seat on this one: a second visit, or because they were not reached. A party once. */
export async function invitedBefore({
  tx,
  office,
  day,
}: Stage): Promise<{ booking: string; starts: Temporal.PlainTime }[]> {
  const { rows } = await sql("invitedBefore")`
    select distinct on (b.starts, coalesce(b.party, b.booking_id)) b.booking_id as booking, b.starts
      from booking b
     where b.office_id = ${office.id} and b.day = ${day} and b.citizen_id is null and ${mayStillCome}
       and exists (select from journal j where j.office_id = b.office_id and j.booking_id = b.booking_id and j.actor = ${demoActor})
       and not exists (select from visitor v
                        where v.office_id = b.office_id and v.booking_id = b.booking_id and v.day = b.day and v.undone_at is null)
     order by b.starts, coalesce(b.party, b.booking_id), b.booking_id`.execute(tx);
  return rows;
}
