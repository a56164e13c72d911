import { sql, type Tx } from "../../database/index.ts";

/** Real time at which a program last said that it runs; undefined: none ever did. Says so for this one. */
export async function recordHeartbeat(tx: Tx, real: Temporal.Instant): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("recordHeartbeat")`
    with was as (select ran_at from clock for update)
    update clock set ran_at = greatest(clock.ran_at, ${real}::timestamptz) from was returning was.ran_at as was`.execute(
    tx,
  );
  return rows[0]?.was ?? undefined;
}

/** It is written down that our clock is off, and not yet that it is right again. */
export async function isClockOff(tx: Tx, office: number): Promise<boolean> {
  const { rows } = await sql("isClockOff")`
    select from disturbance where office_id = ${office} and kind = 'clock' and ended_at is null`.execute(tx);
  return rows.length > 0;
}
