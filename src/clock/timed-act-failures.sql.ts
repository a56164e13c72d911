import { sql, type Tx } from "../database/index.ts";

/** A timed act that failed (key ''), or one thing of it, and has not worked since. */
export interface TimedActFailure {
  act: string;
  key: string;
  tries: number;
  /** The kind of the error, never its text. */
  fault: string;
  /** Domain time: since when it should have been done. */
  dueAt: Temporal.Instant;
  /** Real time, as the two below. */
  failedAt: Temporal.Instant;
  notBefore: Temporal.Instant;
  setAsideAt: Temporal.Instant | null;
}

export async function timedActFailures(tx: Tx): Promise<TimedActFailure[]> {
  const { rows } = await sql("timedActFailures")`
    select name as act, key, tries, fault, due_at as "dueAt", failed_at as "failedAt", not_before as "notBefore", set_aside_at as "setAsideAt"
      from due_fault order by name, key`.execute(tx);
  return rows;
}

/**
 * Writes failed tries down. Two servers may fail at the same thing at the same moment: both counted from the same number of tries, so it
 * is one try, and the later of the two does not put the next one off. What was set aside stays so.
 */
export async function keepTimedActFailures(tx: Tx, faults: readonly TimedActFailure[]): Promise<void> {
  await sql("keepTimedActFailures")`
    insert into due_fault (name, key, tries, fault, due_at, failed_at, not_before, set_aside_at)
    select * from unnest(${faults.map((f) => f.act)}::text[], ${faults.map((f) => f.key)}::text[], ${faults.map((f) => f.tries)}::smallint[],
      ${faults.map((f) => f.fault)}::text[], ${faults.map((f) => f.dueAt)}::timestamptz[], ${faults.map((f) => f.failedAt)}::timestamptz[],
      ${faults.map((f) => f.notBefore)}::timestamptz[], ${faults.map((f) => f.setAsideAt)}::timestamptz[])
    on conflict (name, key) do update set tries = excluded.tries, fault = excluded.fault,
      due_at = least(due_fault.due_at, excluded.due_at), failed_at = excluded.failed_at, not_before = excluded.not_before,
      set_aside_at = coalesce(due_fault.set_aside_at, excluded.set_aside_at)
    where excluded.tries > due_fault.tries`.execute(tx);
}

/** They worked, or there is nothing left of them to do. One that was set aside meanwhile stays. */
export async function dropTimedActFailures(tx: Tx, act: string, keys: readonly string[]): Promise<void> {
  await sql("dropTimedActFailures")`
    delete from due_fault where name = ${act} and key = any(${keys}::text[]) and set_aside_at is null`.execute(tx);
}

/** Whatever failed of this act, or of all, is tried again at once and counted from the beginning. Returns how many. */
export async function retryTimedActs(tx: Tx, act: string | undefined, real: Temporal.Instant): Promise<number> {
  const { rows } = await sql("retryTimedActs")`
    update due_fault set tries = 0, set_aside_at = null, not_before = ${real}
     where ${act ?? null}::text is null or name = ${act ?? null} returning 1`.execute(tx);
  return rows.length;
}
