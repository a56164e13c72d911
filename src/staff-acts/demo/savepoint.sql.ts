import { sql, type Tx } from "../../database/index.ts";

/** From here on, what this transaction does can be dropped without dropping what it did before. */
export async function beginAttempt(tx: Tx): Promise<void> {
  await sql("beginAttempt")`savepoint demo`.execute(tx);
}

/** What was done since `beginAttempt` stays. */
export async function keepAttempt(tx: Tx): Promise<void> {
  await sql("keepAttempt")`release savepoint demo`.execute(tx);
}

/** What was done since `beginAttempt` is dropped. */
export async function dropAttempt(tx: Tx): Promise<void> {
  await sql("dropAttempt")`rollback to savepoint demo`.execute(tx);
  await keepAttempt(tx);
}
