/** The ground: connection, transactions, migrations and the PostgreSQL we bring along. */
export { type Database, isDatabaseAway, isDeadlock, isTakenKey, openDatabase, sql, type Tx } from "./connection.ts";
export { migrate } from "./migrate.ts";
export type { Tables } from "./tables.ts";
