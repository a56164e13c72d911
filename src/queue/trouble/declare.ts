import { dayIn, isBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Day, note } from "../day.ts";
import { isId, ownWords } from "../form-fields.ts";
import type { DayRefusal } from "../refusal.ts";
import type { Disturbance } from "../views.ts";
import { endGoingOn, insertDisturbance } from "./disturbances.sql.ts";
import { tellEnd } from "./note-act.ts";

/** A supervisor's word: from when (today, not in the future), until when (undefined: it goes on), and why. */
export async function declareDisturbance(
  tx: Tx,
  ask: { began: Temporal.Instant; ended?: Temporal.Instant; reason: string },
  day: Day,
): Promise<Disturbance | DayRefusal> {
  const reason = ownWords(ask.reason);
  if (!reason) return { refused: "reason-wanted" };
  if (isBefore(day.now, ask.began)) return { refused: "not-yet", at: ask.began };
  const backwards = ask.ended !== undefined && isBefore(ask.ended, ask.began);
  if (backwards || !dayIn(day.office.zone, ask.began).equals(day.day)) return { refused: "unreadable" };
  const { began, ended } = ask;
  const declared = await insertDisturbance(tx, day.office.id, {
    kind: "declared",
    began,
    ended,
    reason,
    actor: day.hand.actor,
    at: day.now,
  });
  if (!declared) throw new Error("only a silence can stand in its own way");
  await note(tx, day, "disturbance-began", {
    reason: "declared",
    happenedAt: began,
    detail: { disturbance: declared.id, began: began.toString(), ...(ended && { ended: ended.toString() }) },
  });
  day.events.push({ is: "disturbed", disturbance: declared.id, began, ended });
  return declared;
}

/** It is over now. */
export async function endDisturbance(
  tx: Tx,
  ask: { disturbance: string },
  day: Day,
): Promise<Disturbance | DayRefusal> {
  if (!isId(ask.disturbance)) return { refused: "wrong-state", state: "ended" };
  const [ended] = await endGoingOn(tx, day.office.id, { id: ask.disturbance }, day.now);
  if (!ended) return { refused: "wrong-state", state: "ended" };
  await tellEnd(tx, ended, day);
  return ended;
}
