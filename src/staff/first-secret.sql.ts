import { sql, type Tx } from "../database/index.ts";

/** What a manager handed out opens something once: it is used now, or its days are over, or it was used before; "own": nobody handed it out. */
export type FirstUse = "own" | "used-now" | "over";

/** The password was handed out: it opens one session until then. */
export async function handOutPassword(tx: Tx, staff: string, ends: Temporal.Instant): Promise<void> {
  await sql("handOutPassword")`
    update staff set first_password_ends = ${ends}, first_password_used_at = null where staff_id = ${staff}`.execute(
    tx,
  );
}

/** The PIN was handed out: it opens one shift until then. */
export async function handOutPin(tx: Tx, staff: string, ends: Temporal.Instant): Promise<void> {
  await sql("handOutPin")`
    update staff set first_pin_ends = ${ends}, first_pin_used_at = null where staff_id = ${staff}`.execute(tx);
}

/** Uses a password up that was handed out. Of two who come with it at once one gets it: the other waits for the row. */
export async function usePassword(tx: Tx, staff: string, real: Temporal.Instant): Promise<FirstUse> {
  const used = await sql("usePassword")`
    update staff set first_password_used_at = ${real}
     where staff_id = ${staff} and first_password_ends > ${real}::timestamptz and first_password_used_at is null
    returning staff_id`.execute(tx);
  if (used.rows.length > 0) return "used-now";
  const { rows } = await sql("isPasswordOwn")`
    select first_password_ends is null as own from staff where staff_id = ${staff}`.execute(tx);
  return rows[0]?.own ? "own" : "over";
}

/** The same for a PIN. */
export async function usePin(tx: Tx, staff: string, real: Temporal.Instant): Promise<FirstUse> {
  const used = await sql("usePin")`
    update staff set first_pin_used_at = ${real}
     where staff_id = ${staff} and first_pin_ends > ${real}::timestamptz and first_pin_used_at is null
    returning staff_id`.execute(tx);
  if (used.rows.length > 0) return "used-now";
  const { rows } = await sql("isPinOwn")`
    select first_pin_ends is null as own from staff where staff_id = ${staff}`.execute(tx);
  return rows[0]?.own ? "own" : "over";
}

/** From now on the password is the own one. */
export async function ownPassword(tx: Tx, staff: string): Promise<void> {
  await sql("ownPassword")`
    update staff set first_password_ends = null, first_password_used_at = null where staff_id = ${staff}`.execute(tx);
}

/** From now on the PIN is the own one. */
export async function ownPin(tx: Tx, staff: string): Promise<void> {
  await sql("ownPin")`
    update staff set first_pin_ends = null, first_pin_used_at = null where staff_id = ${staff}`.execute(tx);
}
