import { sql, type Tx } from "../database/index.ts";

/** Whose half-finished sign-in this is. */
export async function personOfVerification(tx: Tx, identifier: string) {
  const { rows } = await sql("personOfVerification")`
    select staff_id as staff, login from auth.verification join staff on staff_id::text = verification.value
     where identifier = ${identifier} and left_at is null`.execute(tx);
  return rows[0];
}
