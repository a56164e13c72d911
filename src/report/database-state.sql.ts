import { roleState, sql, type Tx } from "../database/index.ts";

export interface DatabaseState {
  bytes: number;
  version: string;
  /** True where the program's user changes no table and takes nothing from the journal. */
  rolesApart: boolean;
  /** Copies that follow this server, if any; lag in real seconds, null where the copy is idle. */
  followers: { name: string; state: string; lagSeconds: number | null }[];
}

/** How large the database is, which PostgreSQL holds it, what the program may do to it, and what follows it. */
export async function databaseState(tx: Tx): Promise<DatabaseState> {
  const { rows } = await sql("databaseStateRead")`
    select coalesce(pg_database_size(current_database()), 0)::float8 as bytes, coalesce(current_setting('server_version'), '') as version`.execute(
    tx,
  );
  // An ordinary user of a server of your own sees that there is a follower, and not how far it is.
  const { rows: followers } = await sql("databaseStateReadReplayLag")`
    select coalesce(application_name, '') as name, coalesce(sync_state, 'unknown') as state, extract(epoch from replay_lag)::float8 as "lagSeconds"
      from pg_stat_replication where application_name !~ '^antrean' order by 1`.execute(tx);
  return { ...rows[0]!, rolesApart: (await roleState(tx)).apart, followers };
}
