import { sql, type Tx } from "../database/index.ts";

/** Whose half-finished sign-in this is, with the account name as it is stored. */
export async function personOfVerification(tx: Tx, identifier: string) {
  const { rows } = await sql("personOfVerification")`
    select staff_id as staff, login.name as login from auth.verification join staff on staff_id::text = verification.value
      join auth.login on login.id = staff_id
     where identifier = ${identifier} and left_at is null`.execute(tx);
  return rows[0];
}
