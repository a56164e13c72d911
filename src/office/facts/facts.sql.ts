import { sql, type Tx } from "../../database/index.ts";
import type { PackFact } from "./fact.ts";

/** One change after another: what was planned is still so when it is written. */
export async function lockFacts(tx: Tx): Promise<void> {
  await sql("lockFacts")`lock table fact_change in share row exclusive mode`.execute(tx);
}

/** Who, why and when. `reason`: as it is stored, see `storedWords`. */
export interface FactBy {
  actor: string;
  reason: string;
  at: Temporal.Instant;
}

export async function insertFact(tx: Tx, id: string, fact: PackFact, { actor, reason, at }: FactBy): Promise<void> {
  const { scope, what, about, value, firstDay } = fact;
  await sql("insertFact")`
    insert into fact_change (change_id, scope, what, about, value, first_day, actor, reason, changed_at)
    values (${id}, ${scope}, ${what}, ${about}, ${JSON.stringify(value)}::jsonb, ${firstDay}::text::date, ${actor}, ${reason}, ${at})`.execute(
    tx,
  );
}

/** From `until` on it holds no more. */
export async function takeFactBack(
  tx: Tx,
  id: string,
  until: Temporal.PlainDate,
  { actor, reason, at }: FactBy,
): Promise<void> {
  await sql("takeFactBack")`
    update fact_change set until = ${until}, taken_back_at = ${at}, taken_back_by = ${actor}, taken_back_reason = ${reason}
     where change_id = ${id}::uuid and taken_back_at is null`.execute(tx);
}

/** A change as it was written, and (`back`) as it was taken back. */
export type WrittenFact = PackFact & FactBy & { id: string; back: FactBy | undefined };

export async function factChangeOf(tx: Tx, id: string): Promise<WrittenFact | undefined> {
  const { rows } = await sql("factChange")`
    select change_id as id, scope, what, about, value, first_day as "firstDay", until, actor, reason, changed_at as at,
           taken_back_at as "backAt", taken_back_by as "backBy", taken_back_reason as "backReason"
      from fact_change where change_id = ${id}::uuid`.execute(tx);
  return rows[0] && written(rows[0]);
}

/** The changes of some scopes, the newest first. */
export async function factChangesOf(tx: Tx, scopes: readonly string[], most = 200): Promise<WrittenFact[]> {
  const { rows } = await sql("factChanges")`
    select change_id as id, scope, what, about, value, first_day as "firstDay", until, actor, reason, changed_at as at,
           taken_back_at as "backAt", taken_back_by as "backBy", taken_back_reason as "backReason"
      from fact_change where scope = any(${scopes}::text[])
     order by changed_at desc, change_id desc limit ${most}`.execute(tx);
  return rows.map(written);
}

interface Row {
  id: string;
  scope: string;
  what: string;
  about: string;
  value: unknown;
  firstDay: Temporal.PlainDate;
  until: Temporal.PlainDate | null;
  actor: string;
  reason: string;
  at: Temporal.Instant;
  backAt: Temporal.Instant | null;
  backBy: string | null;
  backReason: string | null;
}

function written({ backAt, backBy, backReason, firstDay, until, ...row }: Row): WrittenFact {
  const back = backAt && backBy && backReason !== null ? { at: backAt, actor: backBy, reason: backReason } : undefined;
  // What stands in the table was checked before it was written.
  return { ...row, firstDay: firstDay.toString(), until: until?.toString() ?? null, back } as WrittenFact;
}
