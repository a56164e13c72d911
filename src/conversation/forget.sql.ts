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

/** @returns the numbers of the keys by which their addresses and farewell letters were sealed */
export async function dropAddresses(tx: Tx, ids: readonly string[]): Promise<number[]> {
  const { rows } = await sql("dropAddresses")`
    with theirs as (select citizen_id, key_no from citizen where citizen_id = any(${ids}::uuid[]) order by citizen_id for update)
    update citizen c set phone = null, user_id = null, key_no = null
      from theirs where c.citizen_id = theirs.citizen_id
    returning theirs.key_no as "keyNo"`.execute(tx);
  return rows.flatMap(({ keyNo }) => keyNo ?? []);
}

/** Somebody who is about to be erased. */
export interface Leaving {
  id: string;
  /** As they are stored. */
  phone: string | null;
  userId: string | null;
  keyNo: number | null;
  /** Of the key for what outlives the erasure until the farewell letter is out. */
  farewellKeyNo: number | null;
}

/** Locks citizens who are about to be erased. `numbered`: whoever can be reached gets the number of a key for the farewell. */
export async function lockLeaving(tx: Tx, ids: readonly string[], numbered: boolean): Promise<Leaving[]> {
  const { rows } = await sql("lockLeaving")`
    with theirs as (
      select citizen_id, phone, user_id, key_no from citizen where citizen_id = any(${ids}::uuid[]) order by citizen_id for update)
    select citizen_id as id, phone, user_id as "userId", key_no as "keyNo",
           case when ${numbered} and num_nonnulls(phone, user_id) > 0 then nextval('key_no') end as "farewellKeyNo"
      from theirs`.execute(tx);
  return rows.map((row) => ({ ...row, id: row.id! }));
}

/** What citizens were known by, their place in the dialogue and what they wrote go. Their addresses stay as they are given here, under the farewell's key. */
export async function eraseTalk(tx: Tx, leaving: readonly Leaving[], now: Temporal.Instant): Promise<void> {
  const ids = leaving.map(({ id }) => id);
  await sql("eraseTalkDeleteAddress")`delete from address where citizen_id = any(${ids}::uuid[])`.execute(tx);
  await sql("eraseTalkUpdateCitizen")`
    update citizen c set place = '{}', phone_was_of = null, phone = l.phone, user_id = l.user_id, key_no = l.key_no, erased_at = ${now}
      from unnest(${ids}::uuid[], ${leaving.map(({ phone }) => phone)}::text[], ${leaving.map(({ userId }) => userId)}::text[],
                  ${leaving.map(({ farewellKeyNo }) => farewellKeyNo)}::bigint[]) as l (id, phone, user_id, key_no)
     where c.citizen_id = l.id`.execute(tx);
  await sql("eraseTalkUpdateMessage")`
    update message set said = null, attended_at = coalesce(attended_at, ${now})
     where citizen_id = any(${ids}::uuid[]) and attended_at is null`.execute(tx);
}
