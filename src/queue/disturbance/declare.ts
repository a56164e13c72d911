import { dayIn, isBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { isId, ownWords } from "../form-fields.ts";
import type { ActRefusal } from "../refusal.ts";
import type { Disturbance } from "../views.ts";
import { endGoingOn, insertDisturbance } from "./disturbances.sql.ts";
import { tellEnd } from "./note-act.ts";

/** A supervisor's word: from when (today, not in the future), until when (undefined: it goes on), and why. */
export async function declareDisturbance(
  tx: Tx,
  ask: { began: Temporal.Instant; ended?: Temporal.Instant; reason: string },
  context: ActContext,
): Promise<Disturbance | ActRefusal> {
  const reason = ownWords(ask.reason);
  if (!reason) return { refused: "reason-wanted" };
  if (isBefore(context.now, ask.began)) return { refused: "not-yet", at: ask.began };
  const backwards = ask.ended !== undefined && isBefore(ask.ended, ask.began);
  if (backwards || !dayIn(context.office.zone, ask.began).equals(context.day)) return { refused: "unreadable" };
  const { began, ended } = ask;
  const declared = await insertDisturbance(
    tx,
    context.office.id,
    {
      kind: "declared",
      began,
      ended,
      reason,
      actor: context.hand.actor,
      at: context.now,
    },
    context.keys,
  );
  if (!declared) throw new Error("only a silence can stand in its own way");
  await writeEntry(tx, context, "disturbance-began", {
    reason: "declared",
    happenedAt: began,
    detail: { disturbance: declared.id, began: began.toString(), ...(ended && { ended: ended.toString() }) },
  });
  context.events.push({ is: "disturbed", disturbance: declared.id, began, ended });
  return declared;
}

/** It is over now. */
export async function endDisturbance(
  tx: Tx,
  ask: { disturbance: string },
  context: ActContext,
): Promise<Disturbance | ActRefusal> {
  if (!isId(ask.disturbance)) return { refused: "wrong-state", state: "ended" };
  const [ended] = await endGoingOn(tx, context.office.id, { id: ask.disturbance }, context.now, context.keys);
  if (!ended) return { refused: "wrong-state", state: "ended" };
  await tellEnd(tx, ended, context);
  return ended;
}
