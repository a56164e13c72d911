import { sql, type Tx } from "../../database/index.ts";

/** Writes down who is told that their seat of that day stays valid: that word is kept, whatever becomes of the disturbance. */
export async function noteTold(
  tx: Tx,
  told: { office: number; disturbance: string; bookings: readonly string[]; day: Temporal.PlainDate },
  now: Temporal.Instant,
): Promise<void> {
  await sql("noteTold")`
    insert into disturbance_told (office_id, booking_id, disturbance_id, day, told_at)
    select ${told.office}, booking, ${told.disturbance}, ${told.day}, ${now} from unnest(${told.bookings}::uuid[]) booking
    on conflict do nothing`.execute(tx);
}

/** Which of these bookings were told that their seat stays valid on the day on which they stand now. */
export async function toldOf(tx: Tx, office: number, bookings: readonly string[]): Promise<Set<string>> {
  if (bookings.length === 0) return new Set();
  const { rows } = await sql("toldOf")`
    select distinct t.booking_id as id from disturbance_told t join booking b using (office_id, booking_id)
     where t.office_id = ${office} and t.booking_id = any(${bookings}::uuid[]) and t.day = b.day`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** How many people each of these disturbances was told to. */
export async function toldByDisturbance(
  tx: Tx,
  office: number,
  since: Temporal.PlainDate,
): Promise<Map<string, number>> {
  const { rows } = await sql("toldByDisturbance")`
    select disturbance_id as id, count(*)::int as people from disturbance_told
     where office_id = ${office} and day >= ${since} group by disturbance_id`.execute(tx);
  return new Map(rows.map(({ id, people }) => [id, people]));
}
