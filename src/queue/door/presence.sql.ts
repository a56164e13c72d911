import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";

/** Writes a stamp that counts for so many scans of this day. */
export async function insertStamp(
  tx: Tx,
  stamp: { id: string; moment: Temporal.Instant; scans: number },
  context: ActContext,
): Promise<void> {
  await sql("insertStamp")`
    insert into stamp (office_id, stamp_id, day, moment, scans_left, actor, made_at)
    values (${context.office.id}, ${stamp.id}, ${context.day}, ${stamp.moment}, ${stamp.scans}, ${context.hand.actor}, ${context.now})`.execute(
    tx,
  );
}

/**
 * Takes one scan of the oldest stamp of a day whose moment is before `until`. The race: two doors want the last scan of
 * a stamp; the row is locked inside the statement, and the second finds the next stamp or none.
 */
export async function takeStamp(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  until: Temporal.Instant,
): Promise<{ id: string; moment: Temporal.Instant } | undefined> {
  const { rows } = await sql("takeStamp")`
    update stamp set scans_left = scans_left - 1
     where (office_id, stamp_id) = (
       select office_id, stamp_id from stamp
        where office_id = ${office} and day = ${day} and scans_left > 0 and moment < ${until}
        order by moment, stamp_id limit 1 for update)
       and scans_left > 0
    returning stamp_id as id, moment`.execute(tx);
  return rows[0];
}

export async function giveBackStamp(tx: Tx, office: number, stamp: string): Promise<void> {
  await sql(
    "giveBackStamp",
  )`update stamp set scans_left = scans_left + 1 where office_id = ${office} and stamp_id = ${stamp}`.execute(tx);
}

/** When somebody was first seen too late with this booking; undefined: nobody came with it. */
export async function cameLate(tx: Tx, office: number, booking: string): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("cameLate")`
    select detail->>'came' as came from journal
     where office_id = ${office} and booking_id = ${booking} and act = 'forfeited' and detail ? 'came'
     order by happened_at limit 1`.execute(tx);
  const came = rows[0]?.came;
  return came ? Temporal.Instant.from(came) : undefined;
}
