import { sql, type Tx } from "../database/index.ts";
import { claimPeople, dropClaims } from "./claims.sql.ts";
import type { BookingRef } from "./wish.ts";

/** Gives up the claims of these bookings: whoever they are for may book again. */
export const endClaims = dropClaims;

/**
 * A booking that had ended lives again: its person's claim comes back, under the keys that hold promise 4. False: the person has booked
 * again meanwhile, or two others hold seats for them.
 */
export async function reclaim(tx: Tx, ref: BookingRef): Promise<boolean> {
  const { rows } = await sql("reclaim")`
    select b.applicant_digest as digest, b.citizen_id as "citizenId",
           (select min(n) from generate_series(1, 5) n where not exists (
              select from claim c where c.citizen_id = b.citizen_id and c.citizen_ordinal = n)) as ordinal
      from booking b where b.office_id = ${ref.office} and b.booking_id = ${ref.id}`.execute(tx);
  const row = rows[0];
  if (!row) return false;
  const claimed = await claimPeople(tx, [
    {
      digest: row.digest,
      citizenId: row.citizenId ?? undefined,
      citizenOrdinal: row.citizenId ? (row.ordinal ?? undefined) : undefined,
      office: ref.office,
      booking: ref.id,
    },
  ]);
  return claimed.has(ref.id);
}
