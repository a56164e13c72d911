import { type Due, daily, together, type Work } from "../clock/index.ts";
import { sql, type Tx } from "../database/index.ts";
import { eraseLetters } from "../outbox/index.ts";
import { type OnGone, type Retention, retentionStep } from "./retention.ts";

/** The timed acts of forgetting: numbers after a farewell, texts that were set aside, people whose purpose is over. */
export function forgettingDues(keep: Retention, offices: readonly number[], onGone: OnGone): Due[] {
  return [
    {
      name: "numbers-go",
      next: (tx, _now, held) => nextFarewell(tx, held?.skip ?? []),
      run: (tx, _now, work) => numbersGo(tx, work),
    },
    // At 02.00 in Jakarta, when few write; in small steps, between which whatever else is due is done first.
    {
      ...daily("retention", "19:00", (tx, now, work, settled) =>
        retentionStep(tx, { now, settled, keep, offices, onGone }, work),
      ),
      background: true,
    },
  ];
}

const farewellIsOut = sql`not exists (
  select from letter l where l.citizen_id = c.citizen_id and l.accepted_at is null and l.failed_at is null and l.dropped_at is null)`;

async function nextFarewell(tx: Tx, skip: readonly string[]) {
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select erased_at as at from citizen c
     where erased_at is not null and (phone is not null or user_id is not null) and ${farewellIsOut} and citizen_id <> all(${skip}::uuid[]) order by erased_at limit 1`.execute(
    tx,
  );
  return rows[0]?.at;
}

async function numbersGo(tx: Tx, work: Work = together): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select citizen_id as id from citizen c
     where erased_at is not null and (phone is not null or user_id is not null) and ${farewellIsOut}
       and citizen_id <> all(${work.skip}::uuid[]) limit 200 for update skip locked`.execute(tx);
  await work.apart(
    rows.map(({ id }) => id),
    String,
    async (ids) => {
      await sql`update citizen set phone = null, user_id = null where citizen_id = any(${ids}::uuid[])`.execute(tx);
      await eraseLetters(tx, ids);
    },
  );
  return rows.length;
}
