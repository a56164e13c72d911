import { sql, type Tx } from "../database/index.ts";

/** Where somebody is signed in: a session with a password, or a shift at a device of an office. */
export interface OwnSession {
  id: string;
  /** The browser as it names itself; of a shift the device's name. As it is stored. */
  where: string;
  /** Null: a shift at a device. */
  address: string | null;
  device: boolean;
  since: Temporal.Instant;
  seen: Temporal.Instant;
}

/** Where this person is signed in now, the one seen last first. */
export async function ownSessions(tx: Tx, staff: string, real: Temporal.Instant): Promise<OwnSession[]> {
  const { rows } = await sql("ownSessions")`
    select id, coalesce(user_agent, '') as where, ip_address as address, false as device, created_at as since, updated_at as seen
      from auth.session where user_id = ${staff} and expires_at > ${real}::timestamptz
    union all
    select shift_id, device.name, null, true, started_at, seen_at
      from shift join device using (device_id)
     where staff_id = ${staff} and ended_at is null and started_at > ${real}::timestamptz - interval '12 hours'
     order by seen desc`.execute(tx);
  return rows as OwnSession[];
}

/** Ends one of somebody's sessions; false: it is over, or somebody else's. */
export async function endOneSession(tx: Tx, staff: string, session: string): Promise<boolean> {
  const { rows } = await sql("endOneSession")`
    delete from auth.session where user_id = ${staff} and id::text = ${session} returning id`.execute(tx);
  return rows.length > 0;
}

/** The same for a shift at a device. */
export async function endOneShift(tx: Tx, staff: string, shift: string, real: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql("endOneShift")`
    update shift set ended_at = ${real} where staff_id = ${staff} and shift_id::text = ${shift} and ended_at is null
    returning shift_id`.execute(tx);
  return rows.length > 0;
}

/** Ends every session and shift of somebody but this session. @returns how many */
export async function endAllOthers(tx: Tx, staff: string, session: string, real: Temporal.Instant): Promise<number> {
  const { rows } = await sql("endAllOthers")`
    with sessions as (delete from auth.session where user_id = ${staff} and id <> ${session} returning 1),
         shifts as (update shift set ended_at = ${real} where staff_id = ${staff} and ended_at is null returning 1)
    select 1 from sessions union all select 1 from shifts`.execute(tx);
  return rows.length;
}
