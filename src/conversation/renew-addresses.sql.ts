import { sql, type Tx } from "../database/index.ts";

/** Where somebody who was not erased is reached, as it is stored, and the digests that lead to them. */
export interface Reached {
  id: string;
  phone: string | null;
  userId: string | null;
  addresses: Buffer[];
}

/** The next people, in the order of their ids, locked; none: that was all. */
export async function lockReachedAfter(tx: Tx, last: string | undefined, some: number): Promise<Reached[]> {
  const { rows } = await sql("lockReachedAfter")`
    select c.citizen_id as id, c.phone, c.user_id as "userId",
           array(select a.digest from address a where a.citizen_id = c.citizen_id) as addresses
      from citizen c
     where c.erased_at is null and c.citizen_id > ${last ?? "00000000-0000-0000-0000-000000000000"}
     order by c.citizen_id limit ${some} for no key update of c`.execute(tx);
  return rows.map((row) => ({ ...row, addresses: row.addresses as Buffer[] }));
}
