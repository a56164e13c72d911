import { dayIsBefore } from "../../calendar/index.ts";
import { newId, type Tx } from "../../database/index.ts";
import type { Offices } from "../office.ts";
import { storedOffices } from "../offices.sql.ts";
import { tellOffices } from "../offices.ts";
import { officesOfPack, type StoredPack } from "../offices-of-pack.ts";
import type { PackFact } from "./fact.ts";
import type { FactRefusal, FactWish } from "./fact-ask.ts";
import { type FactBy, factChangeOf, insertFact, lockFacts, takeFactBack } from "./facts.sql.ts";
import { planFact } from "./plan-fact.ts";

/** A change that was planned or made. */
export interface ChangedFact {
  /** Undefined: it would be a new one. */
  id: string | undefined;
  fact: PackFact;
  takesBack: boolean;
  /** The first day on which something is other than before. */
  from: Temporal.PlainDate;
  /** Ids of the offices that say another thing then. */
  touched: readonly number[];
  /** All offices as they are after it. */
  offices: Offices;
}

/** What a wish would change; writes nothing. @param today the own day of the office that asks */
export async function lookAtFacts(
  tx: Tx,
  wish: FactWish,
  today: Temporal.PlainDate,
): Promise<ChangedFact | FactRefusal> {
  return planned(tx, await storedOffices(tx), wish, today);
}

/**
 * A change of what an office says, or one taken back, told to every server. Of two who change at once the second is judged by what the first
 * has left. A change that has begun may be taken back too; from then on what was before holds again.
 */
export async function changeFacts(
  tx: Tx,
  wish: FactWish,
  by: FactBy,
  today: Temporal.PlainDate,
): Promise<(ChangedFact & { id: string }) | FactRefusal> {
  await lockFacts(tx);
  const plan = await planned(tx, await storedOffices(tx), wish, today);
  if ("refused" in plan) return plan;
  const id = plan.id ?? newId();
  if (plan.takesBack) await takeFactBack(tx, id, plan.from, by);
  else await insertFact(tx, id, plan.fact, by);
  await tellOffices(tx);
  return { ...plan, id };
}

async function planned(
  tx: Tx,
  stored: StoredPack,
  wish: FactWish,
  today: Temporal.PlainDate,
): Promise<ChangedFact | FactRefusal> {
  if (wish.what === "take-back") return plannedBack(tx, stored, wish.id, today);
  const plan = planFact(stored, wish, today);
  if ("refused" in plan) return plan;
  const offices = officesOfPack({ ...stored, facts: [...stored.facts, plan.fact] });
  return { id: undefined, ...plan, takesBack: false, from: wish.firstDay, offices };
}

async function plannedBack(
  tx: Tx,
  stored: StoredPack,
  id: string,
  today: Temporal.PlainDate,
): Promise<ChangedFact | FactRefusal> {
  const made = await factChangeOf(tx, id);
  if (!made) return { refused: "no-change" };
  if (made.back) return { refused: "taken-back-already" };
  const { scope, what, about, value, firstDay } = made;
  const fact = { scope, what, about, value, firstDay, until: null } as PackFact;
  const from = endOf(made, today);
  const ended = { ...fact, until: from.toString() };
  const facts = stored.facts.flatMap((one) => {
    if (!isSame(one, fact)) return [one];
    return ended.until > firstDay ? [ended] : [];
  });
  const touched = stored.offices.filter(({ code }) => scope === "nasional" || scope === code).map((one) => one.id);
  return { id, fact, takesBack: true, from, touched, offices: officesOfPack({ ...stored, facts }) };
}

/** It never held, or it ends: papers with the day, because today's desks have its list in front of them. */
function endOf({ what, firstDay }: PackFact, today: Temporal.PlainDate): Temporal.PlainDate {
  const first = Temporal.PlainDate.from(firstDay);
  if (dayIsBefore(today, first)) return first;
  return what === "papers" ? today.add({ days: 1 }) : today;
}

/** Of one thing and one scope only one change begins on a day. */
function isSame(one: PackFact, other: PackFact): boolean {
  return (
    one.scope === other.scope &&
    one.what === other.what &&
    one.about === other.about &&
    one.firstDay === other.firstDay &&
    one.until === null
  );
}
