import { sql, type Tx } from "../../database/index.ts";
import type { Stage } from "./stage.ts";

/** A day that is being played. */
export interface Played {
  office: number;
  day: Temporal.PlainDate;
  until: Temporal.Instant;
  /** The minute at which somebody looks: where the filling ended, or where the clock's last jump led. */
  picture: Temporal.Instant;
}

export async function beginDay({ tx, office, day }: Stage, until: Temporal.Instant): Promise<void> {
  await sql("beginDemoDay")`
    insert into emulator.demo_day (office_id, day, played_until, picture_at)
    values (${office.id}, ${day}, ${until}, ${until})`.execute(tx);
}

const columns = sql.fragment`
  d.office_id as office, d.day, d.played_until as until,
  date_trunc('minute', greatest(d.picture_at, (select jumped_to from clock))) as picture`;

/** The day that is furthest behind; undefined: no day is being played. */
export async function furthestBehind(tx: Tx): Promise<Played | undefined> {
  const { rows } = await sql("furthestDemoBehind")`
    select ${columns} from emulator.demo_day d order by d.played_until, d.office_id limit 1`.execute(tx);
  return rows[0];
}

/**
 * Takes the day that is furthest behind `now` until the end of the transaction. The race: two servers play, or one whose clock is walking
 * while its loop looks. The second waits, and then finds what the first has played. It does not skip: a walk of the clock that was told
 * "nothing to do" would go on without the day, and find a silence in it.
 */
export async function takeBehind(tx: Tx, now: Temporal.Instant): Promise<Played | undefined> {
  const { rows } = await sql("takeDemoBehind")`
    select ${columns} from emulator.demo_day d
     where d.played_until < date_trunc('minute', ${now}::timestamptz) order by d.played_until, d.office_id limit 1 for update`.execute(
    tx,
  );
  return rows[0];
}

export async function keepPlayed(tx: Tx, { office, day }: Played, until: Temporal.Instant): Promise<void> {
  await sql(
    "keepDemoPlayed",
  )`update emulator.demo_day set played_until = ${until} where office_id = ${office} and day = ${day}`.execute(tx);
}

/** The day is over; whoever had not come does not come any more. */
export async function endDay(tx: Tx, { office, day }: Played): Promise<void> {
  await sql("endDemoDay")`delete from emulator.demo_day where office_id = ${office} and day = ${day}`.execute(tx);
}
