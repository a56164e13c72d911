import { isBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import type { ReasonCode } from "../../journal/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import type { Disturbed } from "../views.ts";
import { endGoingOn, insertDisturbance } from "./disturbances.sql.ts";
import { keepAct, lockDay, quietOf } from "./silence.sql.ts";
import { silenceOf } from "./silence.ts";

/**
 * Every act of an officer passes here first: it ends a silence, or finds that there was one since the last act (the loop of timed acts
 * may not have looked yet), and is the last act now.
 */
export async function noteAct(tx: Tx, context: ActContext): Promise<void> {
  const ended = await endGoingOn(tx, context.office.id, { kind: "silence" }, context.now, context.keys);
  for (const one of ended) await tellEnd(tx, one, context);
  if (ended.length === 0) await findPastSilence(tx, context);
  await keepAct(tx, context.office.id, context.day, context.now);
}

async function findPastSilence(tx: Tx, context: ActContext): Promise<void> {
  if (!(await silenceBefore(tx, context))) return;
  // Twenty officers come back from a power cut at once: the first writes it down, the others find that somebody has acted.
  await lockDay(tx, context.office.id, context.day);
  const silence = await silenceBefore(tx, context);
  if (!silence) return;
  const was = await insertDisturbance(
    tx,
    context.office.id,
    {
      kind: "silence",
      began: silence.began,
      ended: context.now,
      actor: "clock",
      at: context.now,
    },
    context.keys,
  );
  if (was) await tellEnd(tx, was, context);
}

async function silenceBefore(tx: Tx, context: ActContext) {
  const quiet = await quietOf(tx, context.office.id, context.day, context.now);
  const silence = silenceOf(context.office, context.rules, context.day, quiet);
  return silence && !isBefore(context.now, silence.known) ? silence : undefined;
}

/** Writes down that a disturbance is over, and who must hear of it. */
export async function tellEnd(tx: Tx, { id, kind, began, ended }: Disturbed, context: ActContext): Promise<void> {
  await writeEntry(tx, context, "disturbance-ended", {
    reason: kind satisfies ReasonCode,
    detail: { disturbance: id, began: began.toString(), ended: (ended ?? context.now).toString() },
  });
  context.events.push({ is: "disturbed", disturbance: id, began, ended: ended ?? context.now });
}
