import { readdir, readFile } from "node:fs/promises";
import pg from "pg";

const folder = new URL("../../migrations/", import.meta.url);

/**
 * Brings the database at `url` to the newest numbered migration, forward only, each file in a transaction of its own.
 * Two programs may call it at once: the second waits and finds nothing to do.
 * Throws where the database has a migration that this program does not know (it was started by a newer one).
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(20170808)");
    await client.query(
      "create table if not exists migration (name text primary key, applied_at timestamptz not null default now())",
    );
    const known = await migrationNames();
    const { rows } = await client.query<{ name: string }>("select name from migration");
    const done = new Set(rows.map((row) => row.name));
    const foreign = [...done].find((name) => !known.includes(name));
    if (foreign)
      throw new Error(
        `The database was written by a newer Antrean: it knows migration ${foreign}, this program does not.`,
      );
    const missing = known.filter((name) => !done.has(name));
    for (const name of missing) await apply(client, name);
    return missing;
  } finally {
    await client.end();
  }
}

/** The file names of all migrations, oldest first. */
export async function migrationNames(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort();
}

async function apply(client: pg.Client, name: string) {
  const text = await readFile(new URL(name, folder), "utf8");
  await client.query("begin");
  try {
    // A busy table keeps a migration waiting, and everybody else behind it: better to give up and be started again.
    await client.query("set local lock_timeout = '10s'; set local statement_timeout = '10min'");
    await client.query(text);
    await client.query("insert into migration (name) values ($1)", [name]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
