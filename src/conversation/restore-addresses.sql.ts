import { sql, type Tx } from "../database/index.ts";

/** Where somebody who was not erased is reached, as it is stored, and the number of ours that they last booked at. */
export interface ReachedAt {
  id: string;
  phone: string | null;
  userId: string | null;
  number: string | null;
}

/** The next people, in the order of their ids, locked; none: that was all. */
export async function lockReachedAtAfter(tx: Tx, last: string | undefined, some: number): Promise<ReachedAt[]> {
  const { rows } = await sql("lockReachedAtAfter")`
    select c.citizen_id as id, c.phone, c.user_id as "userId",
           (select b.phone_number_id from booking b where b.citizen_id = c.citizen_id and b.phone_number_id is not null
             order by b.created_at desc limit 1) as number
      from citizen c
     where c.erased_at is null and c.citizen_id > ${last ?? "00000000-0000-0000-0000-000000000000"}
     order by c.citizen_id limit ${some} for no key update of c`.execute(tx);
  return rows;
}

/** A citizen and an address that leads to them. */
export interface Led {
  id: string;
  digest: Buffer;
}

/** To these people these addresses lead and no others; whom limits know by one of theirs is known by the first of them. */
export async function replaceAddresses(tx: Tx, people: readonly string[], led: readonly Led[]): Promise<void> {
  const [ids, digests] = [led.map(({ id }) => id), led.map(({ digest }) => digest)];
  await sql("dropOldAddresses")`
    delete from address where citizen_id = any(${people}::uuid[]) and digest <> all(${digests}::bytea[])`.execute(tx);
  await sql("insertNewAddresses")`
    insert into address (digest, citizen_id) select digest, id from unnest(${ids}::uuid[], ${digests}::bytea[]) as l (id, digest)
    on conflict do nothing`.execute(tx);
  await sql("renameCitizens")`
    update citizen c set digest = l.digest
      from (select distinct on (id) id, digest from unnest(${ids}::uuid[], ${digests}::bytea[]) with ordinality as a (id, digest, nr) order by id, nr) l
     where c.citizen_id = l.id`.execute(tx);
}
