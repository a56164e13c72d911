import { sql, type Tx } from "../database/index.ts";

/** A timed act that fails, or one thing of it. */
export interface FailingAct {
  act: string;
  tries: number;
  fault: string;
  /** Real time. */
  failedAt: Temporal.Instant;
  setAside: boolean;
}

/** Timed acts that failed and have not worked since; none on a database that does not write them down yet. */
export async function failingActs(tx: Tx): Promise<FailingAct[]> {
  const { rows: known } = await sql<{ is: boolean }>`select to_regclass('due_fault') is not null as is`.execute(tx);
  if (!known[0]!.is) return [];
  const { rows } = await sql<FailingAct>`
    select name as act, tries, fault, failed_at as "failedAt", set_aside_at is not null as "setAside"
      from due_fault order by set_aside_at is null, name, key limit 301`.execute(tx);
  return rows;
}
