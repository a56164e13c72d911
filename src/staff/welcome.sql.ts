import { sql, type Tx } from "../database/index.ts";

/** The session of a stored token, and whose it is. */
export async function sessionOfToken(tx: Tx, token: string) {
  const { rows } = await sql("sessionOfToken")`
    select session.id, session.user_id as staff from auth.session where token = ${token}`.execute(tx);
  return rows[0];
}

/** Somebody showed a password or a code in this session. */
export async function markProved(tx: Tx, session: string, real: Temporal.Instant): Promise<void> {
  await sql("markProved")`
    update auth.session set proved_at = ${real}, updated_at = greatest(updated_at, ${real}) where id = ${session}`.execute(
    tx,
  );
}

/** Notes a sign-in. @returns whether there was one before, and whether another hand gave this person a new way in within a day */
export async function noteSignIn(tx: Tx, staff: string, real: Temporal.Instant) {
  const { rows } = await sql("noteSignIn")`
    with before as (select signed_in_at is not null as before,
                           coalesce(reset_at > ${real}::timestamptz - interval '24 hours', false) as after_reset from staff where staff_id = ${staff}),
         noted as (update staff set signed_in_at = ${real} where staff_id = ${staff})
    select before, after_reset from before`.execute(tx);
  return { before: rows[0]?.before ?? false, afterReset: rows[0]?.after_reset ?? false };
}
