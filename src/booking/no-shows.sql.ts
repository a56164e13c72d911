import { sql, type Tx } from "../database/index.ts";

/** How many people of these citizens did not come, since the last one who did; without those for whom everybody came. */
export async function noShowsOf(tx: Tx, citizenIds: readonly string[]): Promise<Map<string, number>> {
  if (citizenIds.length === 0) return new Map();
  const { rows } = await sql("noShowsOf")`
    select b.citizen_id as "citizenId", count(*)::int as count
      from booking b join citizen c using (citizen_id)
     where b.citizen_id = any(${citizenIds}::uuid[]) and b.forfeited_at is not null
       and (c.came_at is null or b.forfeited_at > c.came_at)
     group by 1`.execute(tx);
  return new Map(rows.map(({ citizenId, count }) => [citizenId as string, count as number]));
}
