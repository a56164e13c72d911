import { sql, type Tx } from "../../database/index.ts";

/**
 * Was this day filled before? Two presses at once: the second waits here until the first has committed, and then sees its line.
 */
export async function wasFilled(tx: Tx, office: number, day: Temporal.PlainDate): Promise<boolean> {
  await sql`select from office where office_id = ${office} for no key update`.execute(tx);
  const { rows } = await sql`
    select from journal
     where office_id = ${office} and act = 'demo-filled' and detail ->> 'day' = ${day.toString()}
       and happened_at >= ${day}::timestamptz - interval '2 days' limit 1`.execute(tx);
  return rows.length > 0;
}

/** When the first of today's real people was recorded; undefined: nobody yet. */
export async function firstPresence(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`
    select min(present_at) as at from arrival where office_id = ${office} and day = ${day}`.execute(tx);
  return rows[0]?.at ?? undefined;
}

export async function numbersOf(tx: Tx, office: number, day: Temporal.PlainDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ticket where office_id = ${office} and day = ${day}`.execute(tx);
  return rows[0]?.count ?? 0;
}

export interface Lines {
  /** How many wait before the document desk: their window is open. */
  papers: number;
  /** How many wait with a number, and in which streams. */
  numbers: number;
  streams: string[];
}

/** Who waits at a minute of the play. */
export async function linesOf(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  minute: Temporal.Instant,
): Promise<Lines> {
  const { rows } = await sql<Lines>`
    select (select count(*) from arrival
             where office_id = ${office} and day = ${day} and state = 'waiting' and eligible_from <= ${minute}) as papers,
           (select count(*) from ticket where office_id = ${office} and day = ${day} and state = 'waiting') as numbers,
           array(select distinct stream from ticket where office_id = ${office} and day = ${day} and state = 'waiting') as streams`.execute(
    tx,
  );
  return rows[0]!;
}
