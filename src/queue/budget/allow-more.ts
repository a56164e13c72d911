import { momentAt } from "../../calendar/index.ts";
import { newId, type Tx } from "../../database/index.ts";
import { storedWords } from "../../keys/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { isId, ownWords } from "../form-fields.ts";
import type { ActRefusal } from "../refusal.ts";
import { endAllowance, hasUsed, replaceAllowance } from "./allowance.sql.ts";
import { type BudgetName, budgetOf } from "./budgets.ts";

/** What a supervisor allows a hand beyond its budget of a day, until the end of an hour or of today. */
export interface AllowanceAsk {
  hand: string;
  what: BudgetName;
  more: number;
  until: "hour" | "today";
  reason: string;
}

/**
 * More of something for one hand, with a reason and an end: at most as much again as its day has, in place of what it was allowed before.
 * Refused: `reason-wanted`, `second-person-wanted` (nobody allows themselves), `unreadable` (not 1 to the day's budget, or a hand that has
 * used nothing of it here today). Journal: allowance-given.
 */
export async function allowMore(
  tx: Tx,
  ask: AllowanceAsk,
  context: ActContext,
): Promise<{ allowance: string } | ActRefusal> {
  const { hand, what, more } = ask;
  const reason = ownWords(ask.reason);
  if (!reason) return { refused: "reason-wanted" };
  if (hand === context.hand.actor) return { refused: "second-person-wanted" };
  const budget = budgetOf(what, hand);
  if (!budget || !Number.isInteger(more) || more < 1 || more > budget.day) return { refused: "unreadable" };
  const { office, real } = context;
  if (!(await hasUsed(tx, office.id, ask, real.subtract({ hours: 24 })))) return { refused: "unreadable" };
  const id = newId();
  const endsAt = endOf(ask.until, context);
  await replaceAllowance(tx, {
    id,
    office: office.id,
    hand,
    what,
    more,
    reason: storedWords(context.keys, reason),
    by: context.hand.actor,
    at: real,
    endsAt,
  });
  // A member of staff, key or device stands there by its id, as everywhere in the journal.
  await writeEntry(tx, context, "allowance-given", {
    reason,
    detail: { allowance: id, hand, what, more, until: ask.until },
  });
  return { allowance: id };
}

/** Takes an allowance back before its end. Refused: `nothing-to-undo`. Journal: allowance-withdrawn. */
export async function withdrawAllowance(
  tx: Tx,
  ask: { allowance: string },
  context: ActContext,
): Promise<{ withdrawn: string } | ActRefusal> {
  const ended = isId(ask.allowance) && (await endAllowance(tx, context.office.id, ask.allowance, context.real));
  if (!ended) return { refused: "nothing-to-undo" };
  const { hand, what } = ended;
  await writeEntry(tx, context, "allowance-withdrawn", { detail: { allowance: ask.allowance, hand, what } });
  return { withdrawn: ask.allowance };
}

/** By real time, as budgets run: the office's midnight is as far away as its clock says now. */
function endOf(until: AllowanceAsk["until"], { office, day, now, real }: ActContext): Temporal.Instant {
  if (until === "hour") return real.add({ hours: 1 });
  return real.add(momentAt(office.zone, day.add({ days: 1 }), Temporal.PlainTime.from("00:00")).since(now));
}
