import type { Client } from "../database/index.ts";

/** One connection holds the backup open: should it end, PostgreSQL drops the backup and the slot by itself. */
export async function beginBackup(client: Client, label: string): Promise<void> {
  // Keeps the write-ahead log of the backup from being recycled before it is copied.
  await client.query("select pg_create_physical_replication_slot('antrean_backup_' || pg_backend_pid(), true, true)");
  await client.query("select pg_backup_start($1, true)", [label]);
}

export interface EndedBackup {
  /** To be written to `backup_label` in the copy. */
  label: string;
  /** Names of the first and last file of the write-ahead log that the copy needs. */
  from: string;
  to: string;
}

export async function endBackup(client: Client): Promise<EndedBackup> {
  const { rows } = await client.query<{ label: string; to: string }>(
    "select labelfile as label, pg_walfile_name(lsn) as to from pg_backup_stop(false)",
  );
  const { label, to } = rows[0]!;
  const from = /\(file ([0-9A-F]{24})\)/.exec(label)?.[1];
  if (!from) throw new Error("backup_label names no file of the write-ahead log");
  return { label, from, to };
}

export async function majorVersion(client: Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int / 10000 as version",
  );
  return rows[0]!.version;
}
