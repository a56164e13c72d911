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

/** Notes a sign-in. @returns whether there was one before */
export async function noteSignIn(tx: Tx, staff: string, real: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql("noteSignIn")`
    with before as (select signed_in_at from staff where staff_id = ${staff}),
         noted as (update staff set signed_in_at = ${real} where staff_id = ${staff})
    select signed_in_at from before`.execute(tx);
  return (rows[0]?.signed_in_at ?? null) !== null;
}
