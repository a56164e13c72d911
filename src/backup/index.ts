/** Copies of the database: made while it works, proved, laid down elsewhere, and carried to a new PostgreSQL. */
export { checkBackup } from "./check-backup.ts";
export { BackupFault } from "./fault.ts";
export { makeBackup, megabytes } from "./make-backup.ts";
export { lastBackup } from "./note.ts";
export { putAside, release, restore } from "./restore.ts";
export { upgradePostgres } from "./upgrade.ts";
