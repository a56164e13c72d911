import { sql, type Tx } from "../database/index.ts";

/** So many people at once. */
const step = 5_000;

/** Where somebody who was not erased is reached. */
export interface Reached {
  id: string;
  phone: string | null;
  userId: string | null;
}

/** The next people, in the order of their ids; none: that was all. */
export async function reachedAfter(tx: Tx, last: string | undefined): Promise<Reached[]> {
  const { rows } = await sql("reachedAfter")`
    select citizen_id as id, phone, user_id as "userId" from citizen
     where erased_at is null and citizen_id > ${last ?? "00000000-0000-0000-0000-000000000000"}
     order by citizen_id limit ${step}`.execute(tx);
  return rows;
}

/**
 * Addresses that lead somewhere, and whom limits and the journal know by them, have other digests from now on.
 * @returns how many addresses were known by one of the digests before
 */
export async function carryAddresses(tx: Tx, from: readonly Buffer[], to: readonly Buffer[]): Promise<number> {
  const { count } = await sql("carryAddresses")`
    update address a set digest = n.after from unnest(${from}::bytea[], ${to}::bytea[]) as n (before, after) where a.digest = n.before`.execute(
    tx,
  );
  await sql("carryCitizens")`
    update citizen c set digest = n.after from unnest(${from}::bytea[], ${to}::bytea[]) as n (before, after)
     where c.digest = n.before`.execute(tx);
  return count;
}
