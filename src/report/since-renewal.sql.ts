import { sql, type Tx } from "../database/index.ts";

/** How many seconds ago the first of those was erased whose digests can still be made, because the key was not renewed since; 0: nobody. */
export async function erasedSinceRenewal(tx: Tx, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql("erasedSinceRenewal")`
    select min(erased_at) as first from citizen
     where erased_at is not null and phone is null and user_id is null
       and erased_at > (select coalesce(digests_since, '-infinity') from installation)`.execute(tx);
  const first = rows[0]?.first;
  return first ? Math.max(0, now.since(first).total("seconds")) : 0;
}

/** For how many seconds two keys of digests have been in force, because a rotation is not over; 0: it is. */
export async function rotationOpen(tx: Tx, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql("rotationOpen")`select digest_switched_at as since from installation`.execute(tx);
  const since = rows[0]?.since;
  return since ? Math.max(1, now.since(since).total("seconds")) : 0;
}
