import { sql, type Tx } from "../../database/index.ts";
import type { BudgetName } from "./budgets.ts";

/**
 * Whether a hand has used any budget of this name at an office since a moment. Locks it: of two supervisors who allow more at once the
 * second sees the allowance of the first, and ends it.
 */
export async function hasUsed(
  tx: Tx,
  office: number,
  { hand, what }: { hand: string; what: BudgetName },
  since: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql("hasUsedBudget")`
    select from budget_use
     where hand = ${hand} and what = ${what} and span = 'day' and office_id = ${office} and since > ${since}
       for update`.execute(tx);
  return rows.length > 0;
}

interface NewAllowance {
  id: string;
  office: number;
  hand: string;
  what: BudgetName;
  more: number;
  /** Sealed. */
  reason: string;
  by: string;
  at: Temporal.Instant;
  endsAt: Temporal.Instant;
}

/** Writes an allowance; one that the hand has of the same thing ends with it, so they never add up. */
export async function replaceAllowance(tx: Tx, one: NewAllowance): Promise<void> {
  await sql("replaceAllowance")`
    with before as (
      update allowance set withdrawn_at = ${one.at}
       where hand = ${one.hand} and what = ${one.what} and withdrawn_at is null and ends_at > ${one.at})
    insert into allowance (office_id, allowance_id, hand, what, more, reason, granted_by, granted_at, ends_at)
    values (${one.office}, ${one.id}, ${one.hand}, ${one.what}, ${one.more}, ${one.reason}, ${one.by}, ${one.at}, ${one.endsAt})`.execute(
    tx,
  );
}

/** Ends an allowance that goes on; whose it was, or undefined where there is none. */
export async function endAllowance(
  tx: Tx,
  office: number,
  id: string,
  at: Temporal.Instant,
): Promise<{ hand: string; what: string } | undefined> {
  const { rows } = await sql("endAllowance")`
    update allowance set withdrawn_at = ${at}
     where office_id = ${office} and allowance_id = ${id} and withdrawn_at is null and ends_at > ${at}
    returning hand, what`.execute(tx);
  return rows[0];
}
