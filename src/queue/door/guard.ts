import { dayIn, isBefore } from "../../calendar/index.ts";
import { newId, type Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import type { ActRefusal } from "../refusal.ts";
import { insertStamp } from "./presence.sql.ts";
import { countOneWithoutCode } from "./record.sql.ts";

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
  const stamp = newId();
  await insertStamp(tx, { id: stamp, moment, scans }, context);
  await writeEntry(tx, context, "stamped", { detail: { stamp, moment: moment.toString(), scans } });
  return { stamp };
}

/** Somebody came without a code; nothing else is known of them. Answers how many there were today. Journal: no-code. */
export async function countNoCode(tx: Tx, _ask: object, context: ActContext): Promise<{ today: number }> {
  const today = await countOneWithoutCode(tx, context);
  await writeEntry(tx, context, "no-code");
  return { today };
}
