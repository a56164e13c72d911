import { sql, type Tx } from "../database/index.ts";
import { recordDays } from "./share.ts";

/**
 * How many people of these citizens did not come, since the last one who did; without those for whom everybody came. Whoever was erased
 * and came back is known by the digest: what happened in the last months counts on, so nobody erases themselves out of it.
 */
export async function noShowsOf(
  tx: Tx,
  citizenIds: readonly string[],
  now: Temporal.Instant,
): Promise<Map<string, number>> {
  if (citizenIds.length === 0) return new Map();
  const { rows } = await sql("noShowsOf")`
    select c.citizen_id as "citizenId", count(*)::int as count
      from citizen c join citizen before on before.digest = c.digest join booking b on b.citizen_id = before.citizen_id
     where c.citizen_id = any(${citizenIds}::uuid[]) and b.forfeited_at is not null
       and (c.came_at is null or b.forfeited_at > c.came_at)
       and (before.citizen_id = c.citizen_id or b.forfeited_at > ${now.subtract({ hours: 24 * recordDays })})
     group by 1`.execute(tx);
  return new Map(rows.map(({ citizenId, count }) => [citizenId as string, count as number]));
}
