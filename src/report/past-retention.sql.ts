import { sql, type Tx } from "../database/index.ts";

/**
 * How many seconds ago the person who is longest past the retention of `personDays` should have been erased; 0 where nobody is. It walks
 * over everybody who wrote in the last month, so whoever asks often remembers the answer for a while.
 */
export async function pastRetentionSeconds(tx: Tx, personDays: number, now: Temporal.Instant): Promise<number> {
  const before = now.subtract({ hours: 24 * personDays });
  const { rows } = await sql("pastRetentionSeconds")`
    select (select content ->> 'zone' from country) as zone,
           (select min(day) from booking where code is not null) as visited,
           least((select min(c.heard_at) from citizen c
                   where c.erased_at is null and c.heard_at < ${before}
                     and not exists (select from claim where claim.citizen_id = c.citizen_id)),
                 (select min(m.heard_at) from message m
                   where m.set_aside_at < ${before} and m.attended_at is null and m.heard_at < ${before}
                     and exists (select from citizen c where c.citizen_id = m.citizen_id and c.erased_at is null and c.heard_at is null))
           ) as heard`.execute(tx);
  const { visited, heard, zone } = rows[0]!;
  const ends = [
    ...(visited
      ? [
          visited
            .add({ days: 1 })
            .toZonedDateTime(zone ?? "UTC")
            .toInstant(),
        ]
      : []),
    ...(heard ? [heard] : []),
  ];
  const late = ends.map((end) => now.since(end).total("seconds") - personDays * 86_400);
  return Math.max(0, ...late);
}
