import { migrationNames } from "./migrate.ts";
import { sql, type Tx } from "./statement.ts";

/** The migrations this program knows and the database does not have; empty where both agree. Throws on an empty database. */
export async function missingMigrations(tx: Tx): Promise<string[]> {
  const { rows } = await sql("missingMigrations")`select name from migration`.execute(tx);
  const done = new Set(rows.map(({ name }) => name));
  return (await migrationNames()).filter((name) => !done.has(name));
}
