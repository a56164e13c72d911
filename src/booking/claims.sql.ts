import { sql, type Tx } from "../database/index.ts";

/** A person's right to one live booking; see promise 4. */
export interface ClaimWanted {
  digest: Buffer;
  citizenId: string | undefined;
  /** The citizen's free place among their five. */
  citizenOrdinal: number | undefined;
  office: number;
  booking: string;
}

/**
 * Claims people for bookings. The race: two senders ask for the same person at once; both pick the same free ordinal, the unique
 * key lets one of them through, and the other looks again and finds the next. A third one finds none.
 * Returns the bookings that got a claim.
 */
export async function claimPeople(tx: Tx, wanted: ClaimWanted[]): Promise<Set<string>> {
  const claimed = new Set<string>();
  let waiting = wanted;
  // At most: the first ordinal was lost, the second was lost, there is none.
  for (let round = 0; round < 3 && waiting.length > 0; round++) {
    for (const booking of await insertClaims(tx, waiting)) claimed.add(booking);
    waiting = waiting.filter((claim) => !claimed.has(claim.booking));
  }
  return claimed;
}

async function insertClaims(tx: Tx, wanted: ClaimWanted[]): Promise<string[]> {
  const { rows } = await sql("insertClaims")`
    insert into claim (applicant_digest, ordinal, citizen_id, citizen_ordinal, office_id, booking_id)
    select w.digest, free.ordinal, w.citizen_id, w.citizen_ordinal, w.office_id, w.booking_id
      from unnest(${wanted.map((w) => w.digest)}::bytea[], ${wanted.map((w) => w.citizenId ?? null)}::uuid[],
                  ${wanted.map((w) => w.citizenOrdinal ?? null)}::smallint[], ${wanted.map((w) => w.office)}::smallint[],
                  ${wanted.map((w) => w.booking)}::uuid[]) as w (digest, citizen_id, citizen_ordinal, office_id, booking_id)
     cross join lateral (
       select n as ordinal from generate_series(1, 2) n
        where not exists (select from claim c where c.applicant_digest = w.digest and c.ordinal = n)
        order by n limit 1) free
     order by w.digest
    on conflict do nothing
    returning booking_id`.execute(tx);
  return rows.map((row) => row.booking_id);
}

/** The digests (hex) among these people for whom more than one sender holds a claim. */
export async function sharedPeople(tx: Tx, digests: Buffer[]): Promise<Set<string>> {
  const { rows } = await sql("sharedPeople")`
    select encode(applicant_digest, 'hex') as digest from claim
     where applicant_digest = any(${digests}::bytea[]) group by 1 having count(*) > 1`.execute(tx);
  return new Set(rows.map((row) => row.digest));
}

/** Gives up the claims of these bookings: they are not live any more. */
export async function dropClaims(tx: Tx, bookings: string[]): Promise<void> {
  if (bookings.length === 0) return;
  await sql("dropClaims")`delete from claim where booking_id = any(${bookings}::uuid[])`.execute(tx);
}
