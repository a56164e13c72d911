import type pg from "pg";
import { connectionWatch, type Log } from "../log/index.ts";

/**
 * An error of an idle connection (PostgreSQL was killed) must not end the program: the next query opens another. The same for one inside a
 * transaction: its next statement fails. Both are told once, and once that a connection stands again.
 */
export function watchPool(pool: pg.Pool, log: Log): void {
  const connection = connectionWatch(log);
  pool.on("error", connection.away);
  pool.on("connect", (client) => {
    connection.back();
    client.on("error", connection.away);
  });
}
