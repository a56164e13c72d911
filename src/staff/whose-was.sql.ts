import { sql, type Tx } from "../database/index.ts";

/** Whose session this stored token opened; one that was ended by hand has no row any more. */
export async function staffOfSession(tx: Tx, token: string): Promise<string | undefined> {
  const { rows } = await sql("staffOfSession")`
    select staff_id as staff from auth.session join staff on staff.staff_id = session.user_id
     where session.token = ${token} and staff.left_at is null`.execute(tx);
  return rows[0]?.staff;
}

/** Whose shift at this device this token opened, unless it was ended by hand. */
export async function staffOfShift(tx: Tx, token: Buffer, device: Buffer): Promise<string | undefined> {
  const { rows } = await sql("staffOfShift")`
    select staff_id as staff from shift join staff using (staff_id) join device using (device_id)
     where shift.token_digest = ${token} and shift.ended_at is null and device.token_digest = ${device} and device.revoked_at is null
       and staff.left_at is null`.execute(tx);
  return rows[0]?.staff;
}
