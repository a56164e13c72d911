import pg from "pg";

/**
 * The roles of a built-in PostgreSQL beside its owner, made where they are missing, with the passwords of the files beside the data: a
 * restored cluster knows others. They may sign in and nothing else until a database gives them something; statistics of other sessions are
 * what the journal's chain needs of them.
 */
export async function makeRoles(client: pg.Client, passwords: ReadonlyMap<string, string>): Promise<void> {
  // Programs that start together take turns: two that change one role at once would fail.
  await client.query("begin; select pg_advisory_xact_lock(hashtext('antrean roles'))");
  try {
    for (const [role, password] of passwords) {
      const name = pg.escapeIdentifier(role);
      const { rows } = await client.query("select from pg_roles where rolname = $1", [role]);
      if (rows.length === 0) await client.query(`create role ${name}`);
      await client.query(
        `alter role ${name} with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${pg.escapeLiteral(password)}`,
      );
      await client.query(`grant pg_read_all_stats to ${name}`);
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
