import type { Client } from "../database/index.ts";

export interface Table {
  /** Quoted, with its schema. */
  name: string;
  /** Quoted and separated by commas; computed ones are left out. */
  columns: string;
}

/** Every table of ours. */
export async function tablesWithColumns(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select a.attrelid::regclass::text as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast'
     group by a.attrelid order by 1`);
  return rows;
}

/** Constraints and triggers of rows rest for this session, as for a replica: rows come in any order, already proved. */
export async function actAsReplica(client: Client): Promise<void> {
  await client.query("set session_replication_role = replica");
}

export async function emptyTables(client: Client, tables: Table[]): Promise<void> {
  await client.query(`truncate ${tables.map(({ name }) => name).join(", ")}`);
}

/** Writes a table's rows to a file on the server's machine. */
export async function rowsToFile(client: Client, { name, columns }: Table, file: string): Promise<void> {
  await client.query(`copy ${name} (${columns}) to '${quoted(file)}'`);
}

export async function rowsFromFile(client: Client, { name, columns }: Table, file: string): Promise<void> {
  await client.query(`copy ${name} (${columns}) from '${quoted(file)}'`);
}

const quoted = (file: string) => file.replaceAll("'", "''");

/** Number and digest of a table's rows; the same on every version of PostgreSQL. */
export async function digestOfTable(client: Client, { name, columns }: Table): Promise<string> {
  const { rows } = await client.query<{ count: number; digest: string }>(`
    select count(*)::int as count, coalesce(sum(('x' || left(md5(r::text), 15))::bit(60)::bigint), 0)::text as digest
      from (select ${columns} from ${name}) as r`);
  return `${rows[0]?.count} ${rows[0]?.digest}`;
}

/** Numbers that the database gives out go on where they were. */
export async function carrySequences(from: Client, to: Client): Promise<void> {
  const { rows } = await from.query<{ name: string; last: string | null }>(`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as last from pg_sequences`);
  for (const { name, last } of rows)
    if (last !== null) await to.query("select setval($1::regclass, $2::bigint)", [name, last]);
}

/** How many programs have this built-in PostgreSQL in use, ours included. */
export async function countPrograms(client: Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where application_name = 'antrean keeper'",
  );
  return rows[0]?.n ?? 0;
}
