import { sql, type Tx } from "../database/index.ts";

/** Somebody is at this session's browser again. */
export async function goOn(tx: Tx, session: string, real: Temporal.Instant): Promise<void> {
  await sql("goOn")`update auth.session set updated_at = ${real} where id = ${session}`.execute(tx);
}
