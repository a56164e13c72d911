import { sql, type Tx } from "../database/index.ts";
import type { BookedFor } from "./share.ts";

/** For whom these citizens' bookings since then were, and when each became sure: also those that were given back. */
export async function bookedForOf(
  tx: Tx,
  citizenIds: readonly string[],
  since: Temporal.Instant,
): Promise<Map<string, BookedFor[]>> {
  if (citizenIds.length === 0) return new Map();
  const { rows } = await sql("bookedForOf")`
    select citizen_id as "citizenId", encode(applicant_digest, 'hex') as person, confirmed_at as at
      from booking
     where citizen_id = any(${citizenIds}::uuid[]) and created_at > ${since} and confirmed_at is not null`.execute(tx);
  return Map.groupBy(
    rows.map((row) => ({
      citizenId: row.citizenId as string,
      person: row.person as string,
      at: row.at as Temporal.Instant,
    })),
    ({ citizenId }) => citizenId,
  );
}
