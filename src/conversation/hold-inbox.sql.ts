import { sql, type Tx } from "../database/index.ts";

/**
 * Sets aside every message without an answer: `messages -- list` shows it, `retry` answers it. For a database that was taken back to an
 * earlier state, where it may have been answered since. `now` is domain time. @returns how many
 */
export async function holdInbox(tx: Tx, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql("holdInbox")`
    with theirs as (
      select message_id from message where attended_at is null and set_aside_at is null order by message_id for update)
    update message m set set_aside_at = ${now}, fault = 'restored'
      from theirs where theirs.message_id = m.message_id
    returning 1`.execute(tx);
  return rows.length;
}
