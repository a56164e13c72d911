import { sql, type Tx } from "../database/index.ts";

// A count and not an `exists`: PostgreSQL made that a join, which read all citizens and letters at a million of them.
const farewellIsOut = sql.fragment`0 = (
  select count(*) from letter l where l.citizen_id = c.citizen_id and l.accepted_at is null and l.failed_at is null and l.dropped_at is null)`;

/** Since when the first of those who were erased waits for the number to go: the farewell letter has left. */
export async function nextFarewell(tx: Tx, skip: readonly string[]): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("nextFarewell")`
    select erased_at as at from citizen c
     where erased_at is not null and (phone is not null or user_id is not null) and ${farewellIsOut}
       and citizen_id <> all(${skip}::uuid[])
     order by erased_at limit 1`.execute(tx);
  return rows[0]?.at;
}

/** At most 200 of those who were erased and whose farewell letter has left; locked. */
export async function farewellDone(tx: Tx, skip: readonly string[]): Promise<string[]> {
  const { rows } = await sql("farewellDone")`
    select citizen_id as id from citizen c
     where erased_at is not null and (phone is not null or user_id is not null) and ${farewellIsOut}
       and citizen_id <> all(${skip}::uuid[]) limit 200 for update skip locked`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function dropAddresses(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql("dropAddresses")`
    update citizen set phone = null, user_id = null where citizen_id = any(${ids}::uuid[])`.execute(tx);
}

/** What citizens were known by, their place in the dialogue and what they wrote go. */
export async function eraseTalk(tx: Tx, ids: readonly string[], now: Temporal.Instant): Promise<void> {
  await sql("eraseTalkDeleteAddress")`delete from address where citizen_id = any(${ids}::uuid[])`.execute(tx);
  await sql("eraseTalkUpdateCitizen")`
    update citizen set place = '{}', phone_was_of = null, erased_at = ${now} where citizen_id = any(${ids}::uuid[])`.execute(
    tx,
  );
  await sql("eraseTalkUpdateMessage")`
    update message set said = null, attended_at = coalesce(attended_at, ${now})
     where citizen_id = any(${ids}::uuid[]) and attended_at is null`.execute(tx);
}
