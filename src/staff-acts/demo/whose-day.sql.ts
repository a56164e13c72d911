import { momentAt } from "../../calendar/index.ts";
import { sql } from "../../database/index.ts";
import { demoActor, type Stage } from "./stage.ts";

/** Desks and counters at which somebody else than the demonstration has acted on this day. */
export async function theirDesks({ tx, office, day }: Stage): Promise<Set<string>> {
  const midnight = momentAt(office.zone, day, Temporal.PlainTime.from("00:00"));
  const { rows } = await sql("theirDesks")`
    select distinct desk from journal
     where office_id = ${office.id} and happened_at >= ${midnight} and happened_at < ${midnight.add({ hours: 24 })}
       and desk is not null and actor <> ${demoActor}`.execute(tx);
  return new Set(rows.map((row) => row.desk));
}

export async function isClosedDay({ tx, office, day }: Stage): Promise<boolean> {
  const { rows } = await sql("isDayClosed")`
    select from office_day where office_id = ${office.id} and day = ${day} and closed_at is not null`.execute(tx);
  return rows.length > 0;
}
