import { sql, type Tx } from "../database/index.ts";

export async function lockCitizens(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql("lockCitizens")`
    select from citizen where citizen_id = any(${ids}::uuid[]) order by citizen_id for update`.execute(tx);
}

/** No booking of theirs stands or rests, and they follow no number. */
export async function holdsNothing(tx: Tx, citizen: string): Promise<boolean> {
  const { rows } = await sql("holdsNothing")`
    select not exists (select from claim where citizen_id = ${citizen})
       and not exists (select from rest where citizen_id = ${citizen})
       and not exists (select from wish where citizen_id = ${citizen} and ended_at is null)
       and not exists (select from lot where citizen_id = ${citizen} and told_at is null)
       and not exists (select from ticket_follow where citizen_id = ${citizen}) as nothing`.execute(tx);
  return rows[0]?.nothing === true;
}

/** The newcomer's row stays for its digest, as that of somebody who was erased: nothing leads to it any more. @returns the number of its key */
export async function joinCitizens(
  tx: Tx,
  newcomer: string,
  citizen: string,
  now: Temporal.Instant,
): Promise<number | null> {
  await sql("joinCitizensUpdateCitizen")`
    update citizen c set phone = coalesce(n.phone, c.phone), user_id = coalesce(n.user_id, c.user_id)
      from citizen n where n.citizen_id = ${newcomer} and c.citizen_id = ${citizen}`.execute(tx);
  await sql("joinCitizensUpdateAddress")`
    update address set citizen_id = ${citizen} where citizen_id = ${newcomer}`.execute(tx);
  await sql("joinCitizensUpdateMessage")`
    update message set citizen_id = ${citizen} where citizen_id = ${newcomer} and attended_at is null`.execute(tx);
  await sql("joinCitizensUpdateLetter")`
    update letter set citizen_id = ${citizen}
     where citizen_id = ${newcomer} and accepted_at is null and failed_at is null and dropped_at is null`.execute(tx);
  const { rows } = await sql("joinCitizensRetire")`
    update citizen set phone = null, user_id = null, phone_was_of = null, place = '{}', erased_at = ${now}
     where citizen_id = ${newcomer} returning key_no as "keyNo"`.execute(tx);
  return rows[0]?.keyNo ?? null;
}
