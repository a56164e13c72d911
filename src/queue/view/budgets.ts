import type { Tx } from "../../database/index.ts";
import { openedWords } from "../../keys/index.ts";
import type { ActContext } from "../act-context.ts";
import { type BudgetName, budgetNames, budgetOf } from "../budget/budgets.ts";
import { allowancesAt, budgetUseAt } from "./budgets.sql.ts";

/** What one hand has used of one thing in its day. */
export interface HandUse {
  /** As in the journal: "staff <id>", "key <id>", "device <id>"; a desk by its office and code. */
  hand: string;
  what: BudgetName;
  used: number;
  /** The day's budget with what is allowed beyond it. */
  of: number;
  more: number;
  refused: number;
  /** Used up: from when on it is possible again, by the program's clock. */
  againAt: Temporal.Instant | undefined;
}

export interface Allowance {
  id: string;
  hand: string;
  what: BudgetName;
  more: number;
  reason: string;
  grantedBy: string;
  /** By the program's clock. */
  endsAt: Temporal.Instant;
}

/** Who has used what at this office within a day, and what is allowed beyond the budgets. */
export async function budgetsAt(tx: Tx, context: ActContext): Promise<{ uses: HandUse[]; allowances: Allowance[] }> {
  const { office, real, now, keys } = context;
  // Budgets run by real time; people read the office's clock.
  const shown = (moment: Temporal.Instant) => now.add(moment.since(real));
  const uses = await budgetUseAt(tx, office.id, real.subtract({ hours: 24 }), real);
  const allowances = await allowancesAt(tx, office.id, real);
  return {
    uses: uses.flatMap(({ since, ...use }): HandUse[] => {
      const what = nameOf(use.what);
      const budget = what && budgetOf(what, use.hand);
      if (!what || !budget) return [];
      const of = budget.day + use.more;
      return [{ ...use, what, of, againAt: use.used < of ? undefined : shown(since.add({ hours: 24 })) }];
    }),
    allowances: allowances.flatMap((one): Allowance[] => {
      const what = nameOf(one.what);
      return what ? [{ ...one, what, reason: openedWords(keys, one.reason), endsAt: shown(one.endsAt) }] : [];
    }),
  };
}

// Another release may count what this one does not know.
function nameOf(text: string): BudgetName | undefined {
  return budgetNames.find((one) => one === text);
}
