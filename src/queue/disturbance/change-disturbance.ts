import { isBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { isId, ownWords } from "../form-fields.ts";
import type { ActRefusal } from "../refusal.ts";
import type { Disturbance } from "../views.ts";
import { lockDeclared, setEnd } from "./disturbances.sql.ts";

/**
 * A declared disturbance ends earlier than was said: 10.00 and not 16.00, or an end where there was none. Whoever was told that their seat
 * stays valid keeps it; only hours that nobody was told of lose the protection. Refused: `wrong-state` (withdrawn, or none of this id),
 * `unreadable` (an end before its begin, or no earlier one). Journal: disturbance-shortened.
 */
export async function shortenDisturbance(
  tx: Tx,
  ask: { disturbance: string; ended: Temporal.Instant; reason: string },
  context: ActContext,
): Promise<Disturbance | ActRefusal> {
  const reason = ownWords(ask.reason);
  if (!reason) return { refused: "reason-wanted" };
  const was = await locked(tx, ask.disturbance, context);
  if (!was) return { refused: "wrong-state", state: "ended" };
  const isEarlier = was.ended === undefined || isBefore(ask.ended, was.ended);
  if (isBefore(ask.ended, was.began) || !isEarlier) return { refused: "unreadable" };
  const now = await setEnd(tx, context.office.id, { id: was.id, ended: ask.ended }, context.keys);
  await note(tx, "disturbance-shortened", was, { reason, ended: ask.ended.toString() }, context);
  context.events.push({ is: "disturbed", disturbance: was.id, began: was.began, ended: ask.ended });
  return now;
}

/**
 * It never was: declared by mistake. It protects nobody any more but those who were told of it, and is told to nobody else. Refused:
 * `wrong-state` (withdrawn before, or none of this id). Journal: disturbance-withdrawn.
 */
export async function withdrawDisturbance(
  tx: Tx,
  ask: { disturbance: string; reason: string },
  context: ActContext,
): Promise<Disturbance | ActRefusal> {
  const reason = ownWords(ask.reason);
  if (!reason) return { refused: "reason-wanted" };
  const was = await locked(tx, ask.disturbance, context);
  if (!was) return { refused: "wrong-state", state: "ended" };
  const now = await setEnd(
    tx,
    context.office.id,
    { id: was.id, ended: was.began, withdrawn: context.now },
    context.keys,
  );
  await note(tx, "disturbance-withdrawn", was, { reason }, context);
  return now;
}

async function locked(tx: Tx, id: string, context: ActContext): Promise<Disturbance | undefined> {
  return isId(id) ? lockDeclared(tx, context.office.id, id, context.keys) : undefined;
}

async function note(
  tx: Tx,
  act: "disturbance-shortened" | "disturbance-withdrawn",
  { id, began, ended }: Disturbance,
  { reason, ...detail }: { reason: string; ended?: string },
  context: ActContext,
): Promise<void> {
  await writeEntry(tx, context, act, {
    reason,
    detail: { disturbance: id, began: began.toString(), ...(ended && { was: ended.toString() }), ...detail },
  });
}
