/** Connections, transactions, migrations and the built-in PostgreSQL. */
export { type Client, openClient } from "./client.ts";
export { clusterHome, heldSince, holdStart, releaseStart } from "./cluster-home.ts";
export { type Database, isDatabaseDown, isDeadlock, isLockTimeout, isTakenKey, openDatabase } from "./connection.ts";
export { connectionSentence } from "./connection-sentence.ts";
export type { Fragment } from "./fragment.ts";
export { type DatabaseKind, isDemonstration, kindOf, settleKind } from "./kind.sql.ts";
export { openLibraryPool } from "./library-pool.ts";
export { type Listener, listen } from "./listen.ts";
export { migrate } from "./migrate.ts";
export { MigrationRefused } from "./migration-files.ts";
export { missingMigrations } from "./missing-migrations.sql.ts";
export { newId } from "./new-id.ts";
export { roleState } from "./privileges.sql.ts";
export { retryOnDeadlock } from "./retry-on-deadlock.ts";
export { startServer } from "./server.ts";
export { binariesPackage } from "./server-binaries.ts";
export { ServerFault } from "./server-fault.ts";
export { type Statement, sql, type Tx } from "./statement.ts";
