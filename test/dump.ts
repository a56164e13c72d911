/** Everything the database holds but the country (which is what its pack publishes), as a dump would show it; `pool` is a pool of `pg`. */
export async function dump(pool: Asked): Promise<string> {
  const { rows } = await pool.query(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'country'",
  );
  const tables = await Promise.all(
    rows.map(async (row) =>
      (await pool.query(`select t::text as line from ${row["name"]} t`)).rows.map(
        (one) => `${row["name"]} ${one["line"]}`,
      ),
    ),
  );
  return tables.flat().join("\n");
}

interface Asked {
  query(text: string): Promise<{ rows: Record<string, unknown>[] }>;
}
