import { randomUUIDv7 } from "node:crypto";
import { dayIn, isBefore } from "../../calendar/index.ts";
import { sql, type Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import type { ActRefusal } from "../refusal.ts";

/** As many as may stand before one door; more is a slip of the finger. */
const mostScans = 500;

/**
 * "Everyone standing here at 08.05": the moment counts as the presence of the next `scans` scans that would otherwise be late.
 * Refused: `not-yet` (a moment in the future), `unreadable` (a moment before today; not 1 to 500 scans). Journal: stamped.
 */
export async function stampPresence(
  tx: Tx,
  ask: { moment: Temporal.Instant; scans: number },
  context: ActContext,
): Promise<{ stamp: string } | ActRefusal> {
  const { moment, scans } = ask;
  if (isBefore(context.now, moment)) return { refused: "not-yet", at: moment };
  if (!dayIn(context.office.zone, moment).equals(context.day)) return { refused: "unreadable" };
  if (!Number.isInteger(scans) || scans < 1 || scans > mostScans) return { refused: "unreadable" };
  const stamp = randomUUIDv7();
  await sql`
    insert into stamp (office_id, stamp_id, day, moment, scans_left, actor, made_at)
    values (${context.office.id}, ${stamp}, ${context.day}, ${moment}, ${scans}, ${context.hand.actor}, ${context.now})`.execute(
    tx,
  );
  await writeEntry(tx, context, "stamped", { detail: { stamp, moment: moment.toString(), scans } });
  return { stamp };
}
