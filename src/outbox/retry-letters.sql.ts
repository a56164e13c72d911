import { sql, type Tx } from "../database/index.ts";

export interface WaitingLetters {
  /** waiting: may leave now or soon; in-flight: at the channel; unknown: waits for a receipt; failed: waits for an operator. */
  state: "waiting" | "in-flight" | "unknown" | "failed";
  count: number;
  /** Real seconds since the oldest of them was written. */
  oldestSeconds: number;
  /** Of them (but not of failed ones): could have left more than a minute ago. */
  late: number;
}

/** How many letters are owed, and since when; never to whom. All four states, also those with none. */
export async function countWaitingLetters(tx: Tx): Promise<WaitingLetters[]> {
  const { rows } = await sql("waiting")`
    with owed as (
      select case when unknown_at is not null then 'unknown' when claimed_at is not null then 'in-flight' else 'waiting' end as state,
             -- What waits for the end of quiet hours is late only after them; created_at and due_at are domain time, the others real.
             greatest(written_at, written_at + (due_at - created_at)) as written_at
        from letter where accepted_at is null and failed_at is null and dropped_at is null
      union all
      select 'failed', written_at from letter where failed_at is not null and dropped_at is null and content is not null)
    select state, count(written_at) as count,
           count(*) filter (where state <> 'failed' and written_at < clock_timestamp() - interval '1 minute') as late,
           greatest(coalesce(extract(epoch from clock_timestamp() - min(written_at)), 0), 0)::float8 as "oldestSeconds"
      from unnest(array['waiting', 'in-flight', 'unknown', 'failed']) as state left join owed using (state)
     group by state order by state`.execute(tx);
  return rows;
}

export interface FailedLetter {
  letterId: string;
  number: string;
  kind: string;
  /** Real seconds since it was written. */
  ageSeconds: number;
  fault: string | null;
  errorCode: number | null;
  /** Its content is still there, so it can be sent again. */
  canRetry: boolean;
}

/** Letters that failed for good and that nobody dealt with yet, newest first; nothing personal. */
export async function listFailedLetters(tx: Tx, limit = 1_000): Promise<FailedLetter[]> {
  const { rows } = await sql("listFailed")`
    select letter_id as "letterId", phone_number_id as number, kind, fault, error_code as "errorCode",
           extract(epoch from clock_timestamp() - written_at)::float8 as "ageSeconds", content is not null as "canRetry"
      from letter where failed_at is not null and dropped_at is null
     order by failed_at desc limit ${limit}`.execute(tx);
  return rows;
}

/**
 * Queues failed letters again, with all their tries; returns how many. Letters whose content is gone stay as they are.
 * Where the citizen's 24 hours are over it goes as a template, or is dropped.
 */
export async function retryLetters(tx: Tx, letterIds: string[]): Promise<number> {
  const { rows } = await sql("retryLetters")`
    with theirs as (
      select letter_id from letter
       where letter_id = any(${letterIds}::uuid[]) and failed_at is not null and dropped_at is null and content is not null
       order by letter_id for update)
    update letter l
       set failed_at = null, accepted_at = null, fault = null, error_code = null, not_before = null, tries = 0, unknowns = 0,
           abandoned = 0, pauses = 0, picture_faults = 0, sent_at = null,
           earlier_wamids = earlier_wamids || array_remove(array[wamid], null), wamid = null
      from theirs t where t.letter_id = l.letter_id
    returning 1`.execute(tx);
  return rows.length;
}

/** Sets failed letters, and letters that still wait, aside for good; their content goes. Returns how many. */
export async function dropLetters(tx: Tx, letterIds: string[], now = Temporal.Now.instant()): Promise<number> {
  const { rows } = await sql("dropLetters")`
    with theirs as (
      select letter_id from letter
       where letter_id = any(${letterIds}::uuid[]) and dropped_at is null and (failed_at is not null or accepted_at is null)
         and claimed_at is null
       order by letter_id for update)
    update letter l
       set dropped_at = ${now}, content = null, fault = coalesce(fault, 'operator'), unknown_at = null, not_before = null
      from theirs t where t.letter_id = l.letter_id
    returning 1`.execute(tx);
  return rows.length;
}
