import { sql, type Tx } from "../database/index.ts";

/** Words that an officer typed, in clear, and the row in which they stand. */
export interface ClearWords {
  what: string;
  at: string;
  words: string;
}

/** Up to a thousand words of officers that stand in clear, of all tables that have some. */
export async function wordsInClear(tx: Tx): Promise<ClearWords[]> {
  const { rows } = await sql("wordsInClear")`
    select what, at, words from (
      select 'disturbance' as what, ctid::text as at, reason as words from disturbance
       union all select 'displacement', ctid::text, reason from displacement
       union all select 'group', ctid::text, reason from group_allowance
       union all select 'allowance', ctid::text, reason from allowance
       union all select 'counter', ctid::text, reason from counter_day
       union all select 'decision', ctid::text, reason from broker_case
       union all select 'objection', ctid::text, objection from broker_case
       union all select 'answer', ctid::text, answer_reason from broker_case
       union all select 'passkey', ctid::text, name from passkey
       union all select 'doubt', ctid::text, facts from doubt) as typed
     where words is not null and words not like 'sealed:%' limit 1000`.execute(tx);
  return rows.flatMap(({ what, at, words }) => (what && at && words !== null ? [{ what, at, words }] : []));
}

/**
 * Puts what is sealed in their place, where they still stand there: a program may have changed or ended the row meanwhile. Of the words of
 * one row one is sealed, the others at the next call.
 */
export async function storeSealedWords(tx: Tx, words: readonly (ClearWords & { sealed: string })[]): Promise<void> {
  await sql("storeSealedWords")`
    with w as materialized (
      select what, at::tid as at, words, sealed
        from unnest(${words.map((w) => w.what)}::text[], ${words.map((w) => w.at)}::text[], ${words.map((w) => w.words)}::text[],
                    ${words.map((w) => w.sealed)}::text[]) as w (what, at, words, sealed)),
    disturbances as (
      update disturbance t set reason = w.sealed from w where w.what = 'disturbance' and t.ctid = w.at and t.reason = w.words),
    displacements as (
      update displacement t set reason = w.sealed from w where w.what = 'displacement' and t.ctid = w.at and t.reason = w.words),
    groups as (
      update group_allowance t set reason = w.sealed from w where w.what = 'group' and t.ctid = w.at and t.reason = w.words),
    allowances as (
      update allowance t set reason = w.sealed from w where w.what = 'allowance' and t.ctid = w.at and t.reason = w.words),
    counters as (
      update counter_day t set reason = w.sealed from w where w.what = 'counter' and t.ctid = w.at and t.reason = w.words),
    passkeys as (
      update passkey t set name = w.sealed from w where w.what = 'passkey' and t.ctid = w.at and t.name = w.words),
    doubts as (
      update doubt t set facts = w.sealed from w where w.what = 'doubt' and t.ctid = w.at and t.facts = w.words)
    update broker_case t set reason = case when w.what = 'decision' then w.sealed else t.reason end,
           objection = case when w.what = 'objection' then w.sealed else t.objection end,
           answer_reason = case when w.what = 'answer' then w.sealed else t.answer_reason end
      from w where t.ctid = w.at and w.words = case w.what when 'decision' then t.reason when 'objection' then t.objection
                                                            when 'answer' then t.answer_reason end`.execute(tx);
}
