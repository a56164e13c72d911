import { sql, type Tx } from "../database/index.ts";

/** Sends a note to the other servers once the transaction commits. */
export function notifyNeighbours(tx: Tx, channel: string, note: string) {
  return sql("notifyNeighbours")`select pg_notify(${channel}, ${note})`.execute(tx);
}
