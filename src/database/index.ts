/** The ground: connection, transactions, migrations and the PostgreSQL we bring along. */
export { type Client, openClient } from "./client.ts";

export { clusterHome, heldSince, holdStart, releaseStart } from "./cluster-home.ts";
export { type Database, isDatabaseAway, isDeadlock, isTakenKey, openDatabase, sql, type Tx } from "./connection.ts";
export { openLibraryPool } from "./library-pool.ts";
export { type Listener, listen } from "./listen.ts";
export { migrate } from "./migrate.ts";
export { missingMigrations } from "./missing-migrations.ts";
export { withPatience } from "./patience.ts";
export { startServer } from "./server.ts";
export { binariesPackage } from "./server-binaries.ts";
export { ServerFault } from "./server-fault.ts";
