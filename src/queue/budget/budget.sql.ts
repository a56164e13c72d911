import { sql, type Tx } from "../../database/index.ts";
import type { BudgetName } from "./budgets.ts";

export type Span = "minute" | "day";

/** What a hand has used in a span of real time that goes on. */
export interface BudgetUse {
  hand: string;
  span: Span;
  since: Temporal.Instant;
  used: number;
  refused: number;
  /** What is allowed beyond the day's budget now. */
  more: number;
}

/**
 * Locks what these hands have used of something, in one order; a span that is over begins anew. The race this closes: a hundred requests
 * of one hand at once are a hundred, because each waits here until the one before it has counted and committed.
 */
export async function lockBudgetUse(
  tx: Tx,
  what: BudgetName,
  hands: readonly string[],
  office: number,
  real: Temporal.Instant,
): Promise<BudgetUse[]> {
  const { rows } = await sql("lockBudgetUse")`
    insert into budget_use as u (hand, what, span, office_id, since)
    select h.hand, ${what}, s.span, ${office}, ${real}
      from unnest(${hands}::text[]) as h (hand) cross join (values ('minute'), ('day')) as s (span)
     order by h.hand, s.span
    on conflict (hand, what, span) do update set
      office_id = excluded.office_id,
      since = case when ${isOver} then excluded.since else u.since end,
      used = case when ${isOver} then 0 else u.used end,
      refused = case when ${isOver} then 0 else u.refused end
    returning u.hand, u.span, u.since, u.used, u.refused,
      coalesce((select sum(a.more) from allowance a
                 where a.hand = u.hand and a.what = u.what and a.withdrawn_at is null and a.ends_at > ${real}), 0)::integer as more`.execute(
    tx,
  );
  return rows;
}

// A minute ahead is no other server's clock any more: this one was set back.
const isOver = sql.fragment`(
  u.since <= excluded.since - case u.span when 'minute' then interval '1 minute' else interval '1 day' end
  or u.since > excluded.since + interval '1 minute')`;

/** Counts so many for these hands; the caller holds the lock. */
export async function addBudgetUse(tx: Tx, what: BudgetName, hands: readonly string[], count: number): Promise<void> {
  await sql("addBudgetUse")`
    update budget_use set used = used + ${count} where hand = any(${hands}::text[]) and what = ${what}`.execute(tx);
}

/** One more that was refused; how many these are in this span. */
export async function addBudgetRefusal(
  tx: Tx,
  what: BudgetName,
  { hand, span }: Pick<BudgetUse, "hand" | "span">,
  real: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql("addBudgetRefusal")`
    update budget_use set refused = refused + 1, refused_at = ${real}
     where hand = ${hand} and what = ${what} and span = ${span} returning refused`.execute(tx);
  return rows[0]?.refused ?? 1;
}

/** Ends the days of guessed codes that had any: whose, where, how many were looked for and how many were not even that. */
export async function endGuesses(tx: Tx): Promise<{ hand: string; office: number; used: number; refused: number }[]> {
  const { rows } = await sql("endGuesses")`
    delete from budget_use where what = 'unknown-codes' and span = 'day'
    returning hand, office_id as office, used, refused`.execute(tx);
  return rows;
}

/** What was used before that moment, and allowances that ended before it, go; that they were stands in the journal. */
export async function forgetBudgetUse(tx: Tx, before: Temporal.Instant): Promise<void> {
  await sql("forgetBudgetUse")`
    with ended as (delete from allowance where ends_at < ${before})
    delete from budget_use where since < ${before}`.execute(tx);
}
