import { createHash } from "node:crypto";
import pg from "pg";
import { readerColumns } from "./reader-columns.ts";
import type { Tx } from "./statement.ts";
import { sql } from "./statement.ts";

/** The program's own role: it works on rows, changes no table and takes nothing from the journal. */
export const runtimeRole = "antrean_runtime";
/** For figures, copies and auditors: it writes nothing and sees no secret. */
export const readerRole = "antrean_reader";

const schemas = ["public", "auth", "emulator"];
const all = schemas.join(", ");

/** What the runtime role may do, in the order in which it is given. Owner functions of migrations/0038 do what is left out here. */
const ofRuntime = [
  `revoke all on all tables in schema ${all} from ${runtimeRole}`,
  `grant usage on schema ${all} to ${runtimeRole}`,
  `grant select, insert, update, delete on all tables in schema ${all} to ${runtimeRole}`,
  `grant usage, select, update on all sequences in schema ${all} to ${runtimeRole}`,
  `grant execute on all functions in schema ${all} to ${runtimeRole}`,
  `revoke update, delete on journal, rules from ${runtimeRole}`,
  // A version of the rules that has not begun may be withdrawn; a trigger keeps the others.
  `grant delete on rules to ${runtimeRole}`,
  `revoke insert, update, delete on journal_block, journal_head, journal_chain, migration, privileges_given from ${runtimeRole}`,
  // To lock the row is to be allowed to update something in it, and this column can only be what it is.
  `grant update (one) on journal_chain to ${runtimeRole}`,
  `revoke delete on installation from ${runtimeRole}`,
  // Tables of later migrations, as the owner makes them.
  `alter default privileges in schema ${all} grant select, insert, update, delete on tables to ${runtimeRole}`,
  `alter default privileges in schema ${all} grant usage, select, update on sequences to ${runtimeRole}`,
  `alter default privileges in schema ${all} grant execute on functions to ${runtimeRole}`,
];

const ofReader = [
  `revoke all on all tables in schema ${all} from ${readerRole}`,
  `grant usage on schema public to ${readerRole}`,
];

/** A function runs with the rights of its owner only for whom it is meant for; nobody makes tables of their own among ours. */
const ofEverybody = [
  "alter default privileges revoke execute on functions from public",
  "revoke create on schema public from public",
];

/**
 * Gives the roles `antrean_runtime` and `antrean_reader` what they may, where a PostgreSQL has them; to be called by the owner, one at a
 * time, on a database that has all its migrations. Does nothing where nothing changed since the last time.
 */
export async function givePrivileges(client: pg.Client): Promise<void> {
  const roles = await rolesHere(client);
  if (roles.size === 0) return;
  const statements = [
    ...ofEverybody,
    ...(roles.has(runtimeRole) ? ofRuntime : []),
    ...(roles.has(readerRole) ? [...ofReader, ...(await readerGrants(client))] : []),
  ];
  await client.query("begin");
  try {
    await forbidTemporary(client);
    // With the roles' own numbers: in another PostgreSQL they are others, and were given nothing.
    const digest = createHash("sha256")
      .update(JSON.stringify([statements, [...roles], await tablesHere(client)]))
      .digest("hex");
    const { rows } = await client.query("select from privileges_given where digest = $1", [digest]);
    if (rows.length === 0) {
      for (const text of statements) await client.query(text);
      await client.query(
        "insert into privileges_given (digest) values ($1) on conflict (one) do update set digest = excluded.digest",
        [digest],
      );
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function rolesHere(client: pg.Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ name: string; oid: number }>(
    "select rolname as name, oid from pg_roles where rolname = any($1) and rolname <> current_user order by rolname",
    [[runtimeRole, readerRole]],
  );
  return new Map(rows.map(({ name, oid }) => [name, oid]));
}

/** Also what was made since the last time, and columns that were added. */
async function tablesHere(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ made: string }>(
    `select coalesce(string_agg(attrelid::text || '.' || attnum, ' ' order by attrelid, attnum), '') as made
       from pg_attribute join pg_class c on c.oid = attrelid
      where c.relkind = 'r' and attnum > 0 and not attisdropped and c.relnamespace = any(array(
              select oid from pg_namespace where nspname = any($1)))`,
    [schemas],
  );
  return rows[0]!.made;
}

/** Only what there is: a release from before or after this one may have a table or a column less. */
async function readerGrants(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace group by 1 order by 1`,
  );
  return rows.flatMap(({ table, columns }) => {
    if (!readerColumns.has(table)) return [];
    const wanted = readerColumns.get(table);
    const shown = wanted && columns.filter((column) => wanted.includes(column));
    const what = shown ? `select (${shown.map((name) => pg.escapeIdentifier(name)).join(", ")})` : "select";
    return [`grant ${what} on public.${pg.escapeIdentifier(table)} to ${readerRole}`];
  });
}

// Not among the statements that are given once: a copy of a database keeps what its tables give, and not what it gives itself.
async function forbidTemporary(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select current_database() as name from pg_database
      where datname = current_database() and pg_has_role(datdba, 'usage')
        and exists (select from aclexplode(coalesce(datacl, acldefault('d', datdba))) where grantee = 0 and privilege_type in ('TEMPORARY', 'CREATE'))`,
  );
  for (const { name } of rows)
    await client.query(`revoke create, temporary on database ${pg.escapeIdentifier(name)} from public`);
}

/** What the role of this connection may do that a program should not be able to. */
interface RoleState {
  /** It changes no table and takes nothing from the journal. */
  apart: boolean;
  /** It sees how long the transactions of others have run, by which the journal's chain knows what is committed. */
  seesOthers: boolean;
}

export async function roleState(tx: Tx): Promise<RoleState> {
  const { rows } = await sql("roleState")`
    select not (coalesce(has_schema_privilege('public', 'create'), true) or coalesce(has_table_privilege('journal', 'delete'), true)) as apart,
           coalesce(pg_has_role('pg_read_all_stats', 'usage'), false) as "seesOthers"`.execute(tx);
  return { apart: rows[0]!.apart ?? false, seesOthers: rows[0]!.seesOthers ?? false };
}
