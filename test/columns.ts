import { readFile } from "node:fs/promises";
import type pg from "pg";

/** What docs/columns.md says of a column. */
export interface KnownColumn {
  /** `table.column`, with the schema where it is not `public`. */
  name: string;
  kind: string;
}

const line = /^\| ([a-z_]+(?:\.[a-z_]+)?) \| ([a-z_0-9 ]+) \| ([a-z]+) \| .*\|$/;

/** The table of docs/columns.md. */
export async function knownColumns(): Promise<KnownColumn[]> {
  const lines = (await readFile("docs/columns.md", "utf8")).split("\n");
  return lines.flatMap((text) => {
    const [, table, columns, kind] = line.exec(text) ?? [];
    return table && table !== "table" && columns && kind
      ? columns.split(" ").map((one) => ({ name: `${table}.${one}`, kind }))
      : [];
  });
}

/** Every column of a database in which words, JSON or bytes can stand, also those in lists. */
export async function writableColumns(pool: pg.Pool | pg.PoolClient): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select case table_schema when 'public' then '' else table_schema || '.' end || table_name || '.' || column_name as name
       from information_schema.columns
      where table_schema not in ('pg_catalog', 'information_schema')
        and (data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'xml', 'USER-DEFINED')
             or data_type = 'ARRAY' and udt_name not in ('_uuid', '_timestamptz', '_int2', '_int4', '_int8', '_date'))`,
  );
  return rows.map(({ name }) => name);
}

/** What stands in clear in columns that are to be sealed, as `table.column: value`. Codes of reasons and the language of a talk may. */
export async function clearValues(pool: pg.Pool, mayStand: (value: unknown) => boolean): Promise<string[]> {
  const sealed = (await knownColumns()).filter(({ kind }) => kind === "sealed");
  const found: string[] = [];
  for (const { name } of sealed) {
    const at = name.lastIndexOf(".");
    const [table, column] = [name.slice(0, at), name.slice(at + 1)];
    const { rows } = await pool.query<{ value: unknown }>(
      `select ${column} as value from ${table} where ${column} is not null`,
    );
    for (const { value } of rows)
      if (!isSealed(value) && !mayStand(value)) found.push(`${name}: ${JSON.stringify(value)}`);
  }
  return found;
}

function isSealed(value: unknown): boolean {
  if (Buffer.isBuffer(value)) return value.subarray(0, 11).equals(Buffer.from("sealed:own:"));
  // Names stand as base64 of what is sealed, whose first byte is a 1; Better Auth writes hexadecimal digits.
  if (typeof value === "string") return /^(sealed:(own|\d+):|AQ?[\w+/]{40,}={0,2}$|[0-9a-f]{60,}$)/.test(value);
  const { own, sealed } = (value ?? {}) as { own?: unknown; sealed?: unknown };
  return typeof (own ?? sealed) === "string";
}
