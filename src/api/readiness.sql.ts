import { sql, type Tx } from "../database/index.ts";

/** No further statement of this transaction may take longer than so many milliseconds. */
export async function limitStatements(tx: Tx, ms: number): Promise<void> {
  await sql("limitStatements")`select set_config('statement_timeout', ${String(ms)}, true)`.execute(tx);
}
