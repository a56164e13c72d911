import { makeDraws } from "../booking/index.ts";
import type { Tx } from "../database/index.ts";
import {
  changeRules,
  type NewRules,
  offices,
  openDays,
  type RulesAsk,
  type RulesRefusal,
  tellOffices,
  withdrawRules,
} from "../office/index.ts";
import { type ActContext, writeEntry } from "../queue/index.ts";

type Reasoned<T> = T & { reason: string };

/**
 * A new version of the office's rules, journalled with what changed and why. What was booked before keeps its own version (promise 9). Days
 * that come within a longer horizon are opened at once. Refused: see `RulesRefusal`, and `reason-wanted`.
 */
export async function changeOfficeRules(
  tx: Tx,
  ask: Reasoned<RulesAsk>,
  context: ActContext,
): Promise<NewRules | RulesRefusal | { refused: "reason-wanted" }> {
  if (!ask.reason.trim()) return { refused: "reason-wanted" };
  const made = await changeRules(tx, context.office, ask, context.day);
  if ("refused" in made) return made;
  const { version, firstDay, changed } = made;
  await writeEntry(tx, context, "rules-changed", {
    reason: ask.reason,
    rulesVersion: version,
    detail: { firstDay: firstDay.toString(), changed },
  });
  const office = (await offices(tx)).byId.get(context.office.id);
  if (office) {
    await makeDraws(tx, [office], context);
    await openDays(tx, office, context.now);
  }
  await tellOffices(tx);
  return made;
}

/** Takes a planned version back before its first day. Refused: `no-plan` (it holds already, or is gone), `reason-wanted`. */
export async function withdrawOfficeRules(
  tx: Tx,
  ask: Reasoned<{ version: number }>,
  context: ActContext,
): Promise<{ withdrawn: number } | { refused: "no-plan" | "reason-wanted" }> {
  if (!ask.reason.trim()) return { refused: "reason-wanted" };
  if (!(await withdrawRules(tx, context.office, ask.version, context.day))) return { refused: "no-plan" };
  await writeEntry(tx, context, "rules-withdrawn", { reason: ask.reason, rulesVersion: ask.version });
  await tellOffices(tx);
  return { withdrawn: ask.version };
}
