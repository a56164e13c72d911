import { dayIn } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { addBudgetRefusal, addBudgetUse, type BudgetUse, lockBudgetUse, type Span } from "./budget.sql.ts";
import { type BudgetName, budgetOf, countedHands, kindOf } from "./budgets.ts";

/** This hand has used up its budget: nothing was done. */
export interface TooMany {
  refused: "too-many";
  what: BudgetName;
  /** From when on it is possible again, by the program's clock; and in how many seconds of real time. */
  at: Temporal.Instant;
  seconds: number;
  /** That is on another day. */
  later: boolean;
}

/** A hand's budget of something, held until the transaction ends: what is looked at now is still true when it is used. */
interface OpenBudget {
  /** How many may still be taken now. */
  left: number;
  /** How many were taken in this day, before this one. */
  before: number;
  use(count?: number): Promise<void>;
  /** Says no, and counts that it was said. Journal: budget-spent, once a minute or day. */
  refuse(): Promise<TooMany>;
}

/**
 * Takes one from the hand's budget, or refuses: `too-many`. Windows begin with their first use and run by real time, as every limit does.
 * Journal: budget-spent.
 */
export async function takeFromBudget(tx: Tx, what: BudgetName, context: ActContext): Promise<TooMany | undefined> {
  const budget = await openBudget(tx, what, context);
  if (budget.left < 1) return budget.refuse();
  await budget.use();
  return undefined;
}

/** Opens the budget for acts that know only later whether they use it. */
export async function openBudget(tx: Tx, what: BudgetName, context: ActContext): Promise<OpenBudget> {
  const hands = countedHands(what, context.hand).map(({ hand }) => hand);
  if (hands.length === 0) return endless;
  const uses = await lockBudgetUse(tx, what, hands, context.office.id, context.real);
  const [tightest] = uses
    .map((use) => ({ use, left: leftOf(what, use), seconds: secondsLeft(use, context.real) }))
    // Of two that are used up the one that lasts longer is the one to wait for.
    .sort((a, b) => Math.max(a.left, 0) - Math.max(b.left, 0) || b.seconds - a.seconds);
  if (!tightest) throw new Error("a budget that was locked is not there");
  return {
    left: Math.max(0, tightest.left),
    before: uses.find(({ hand, span }) => hand === context.hand.actor && span === "day")?.used ?? 0,
    use: (count = 1) => addBudgetUse(tx, what, hands, count),
    refuse: () => refuse(tx, what, tightest, context),
  };
}

const endless: OpenBudget = {
  left: Number.POSITIVE_INFINITY,
  before: 0,
  use: async () => {},
  refuse: () => Promise.reject(new Error("what has no budget is never used up")),
};

function leftOf(what: BudgetName, { hand, span, used, more }: BudgetUse): number {
  const most = budgetOf(what, hand)?.[span] ?? 0;
  // An allowance is for the day; nobody needs a faster minute.
  return most + (span === "day" ? more : 0) - used;
}

const lasts: Record<Span, number> = { minute: 60, day: 24 * 3_600 };

function secondsLeft({ span, since }: BudgetUse, real: Temporal.Instant): number {
  return Math.max(1, Math.ceil(lasts[span] - real.since(since).total("seconds")));
}

async function refuse(
  tx: Tx,
  what: BudgetName,
  { use, seconds }: { use: BudgetUse; seconds: number },
  context: ActContext,
): Promise<TooMany> {
  const times = await addBudgetRefusal(tx, what, use, context.real);
  if (times === 1) {
    const { hand, span, used, more } = use;
    const detail = { what, hand: kindOf(hand), span, used, ...(more > 0 && { allowed: more }) };
    await writeEntry(tx, context, "budget-spent", { detail });
  }
  const at = context.now.add({ seconds });
  return { refused: "too-many", what, at, seconds, later: !dayIn(context.office.zone, at).equals(context.day) };
}
