import { isBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Day, note } from "../day.ts";
import type { Disturbance } from "../views.ts";
import { endGoingOn, insertDisturbance } from "./disturbances.sql.ts";
import { keepAct, lockDay, quietOf } from "./silence.sql.ts";
import { silenceOf } from "./silence.ts";

/**
 * Every act of an officer passes here first: it ends a silence, or finds that there was one since the last act (the loop of timed acts
 * may not have looked yet), and is the last act now.
 */
export async function noteAct(tx: Tx, day: Day): Promise<void> {
  const ended = await endGoingOn(tx, day.office.id, { kind: "silence" }, day.now);
  for (const one of ended) await tellEnd(tx, one, day);
  if (ended.length === 0) await findPastSilence(tx, day);
  await keepAct(tx, day.office.id, day.day, day.now);
}

async function findPastSilence(tx: Tx, day: Day): Promise<void> {
  if (!(await silenceBefore(tx, day))) return;
  // Twenty officers come back from a power cut at once: the first writes it down, the others find that somebody has acted.
  await lockDay(tx, day.office.id, day.day);
  const silence = await silenceBefore(tx, day);
  if (!silence) return;
  const was = await insertDisturbance(tx, day.office.id, {
    kind: "silence",
    began: silence.began,
    ended: day.now,
    actor: "clock",
    at: day.now,
  });
  if (was) await tellEnd(tx, was, day);
}

async function silenceBefore(tx: Tx, day: Day) {
  const quiet = await quietOf(tx, day.office.id, day.day, day.now);
  const silence = silenceOf(day.office, day.rules, day.day, quiet);
  return silence && !isBefore(day.now, silence.known) ? silence : undefined;
}

/** Writes down that a disturbance is over, and who must hear of it. */
export async function tellEnd(tx: Tx, { id, kind, began, ended }: Disturbance, day: Day): Promise<void> {
  await note(tx, day, "disturbance-ended", {
    reason: kind,
    detail: { disturbance: id, began: began.toString(), ended: (ended ?? day.now).toString() },
  });
  day.events.push({ is: "disturbed", disturbance: id, began, ended: ended ?? day.now });
}
