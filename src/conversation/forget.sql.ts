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

/** What citizens were known by, their place in the dialogue and what they wrote go. @returns the numbers of their keys, which are theirs no more */
export async function eraseTalk(tx: Tx, ids: readonly string[], now: Temporal.Instant): Promise<number[]> {
  await sql("eraseTalkDeleteAddress")`delete from address where citizen_id = any(${ids}::uuid[])`.execute(tx);
  const { rows } = await sql("eraseTalkUpdateCitizen")`
    with gone as (select citizen_id, key_no from citizen where citizen_id = any(${ids}::uuid[]) order by citizen_id for update)
    update citizen c set place = '{}', phone_was_of = null, key_no = null, erased_at = ${now}
      from gone where c.citizen_id = gone.citizen_id
    returning gone.key_no as "keyNo"`.execute(tx);
  await sql("eraseTalkUpdateMessage")`
    update message set said = null, attended_at = coalesce(attended_at, ${now})
     where citizen_id = any(${ids}::uuid[]) and attended_at is null`.execute(tx);
  return rows.flatMap(({ keyNo }) => (keyNo === null ? [] : [keyNo]));
}
