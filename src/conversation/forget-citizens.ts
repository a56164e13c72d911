import { sql, type Tx } from "../database/index.ts";
import { eraseLetters } from "../outbox/index.ts";
import { forgetFollowers } from "../queue/index.ts";

/**
 * Erases citizens: the dialogue, what they wrote, what we wrote to them, the ways they were known by. Their number stays until the farewell
 * letter is out (see `numbersGo`), because nothing else tells where to send it.
 */
export async function forgetCitizens(tx: Tx, citizenIds: string[], now: Temporal.Instant): Promise<void> {
  if (citizenIds.length === 0) return;
  await sql`delete from address where citizen_id = any(${citizenIds}::uuid[])`.execute(tx);
  await sql`update citizen set place = '{}', erased_at = ${now} where citizen_id = any(${citizenIds}::uuid[])`.execute(
    tx,
  );
  await sql`update message set said = null, attended_at = coalesce(attended_at, ${now}) where citizen_id = any(${citizenIds}::uuid[]) and attended_at is null`.execute(
    tx,
  );
  await forgetFollowers(tx, citizenIds);
  await eraseLetters(tx, citizenIds);
}
