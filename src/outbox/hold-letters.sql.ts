import { sql, type Tx } from "../database/index.ts";

/**
 * Keeps back every letter that has not left, as one that failed by an operator's decision: `letters -- list` shows it, `retry` sends it.
 * For a database that was taken back to an earlier state, where it may have left since. `real` is real time. @returns how many
 */
export async function holdLetters(tx: Tx, real: Temporal.Instant): Promise<number> {
  const { rows } = await sql("holdLetters")`
    with theirs as (
      select letter_id from letter where accepted_at is null and failed_at is null and dropped_at is null
       order by letter_id for update)
    update letter l set failed_at = ${real}, fault = 'operator', claimed_by = null, claimed_at = null, unknown_at = null
      from theirs where theirs.letter_id = l.letter_id
    returning 1`.execute(tx);
  return rows.length;
}
