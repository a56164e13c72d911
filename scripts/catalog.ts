import type pg from "pg";

export interface Column {
  name: string;
  /** as PostgreSQL writes it, such as `timestamp with time zone` */
  type: string;
  notNull: boolean;
  /** the expression of the default, or of a generated column */
  expression: string | null;
  generated: boolean;
  /** '' or 'always' or 'by default' */
  identity: string;
}

export interface Table {
  /** with its schema, unless that is `public` */
  name: string;
  columns: Column[];
  /** `constraint name definition`, primary key first */
  constraints: string[];
  /** whole statements: indexes that no constraint made, and triggers */
  statements: string[];
  options: string[];
}

export interface Catalog {
  tables: Table[];
  /** whole `create function` statements */
  functions: string[];
}

/**
 * Reads what a database is made of from PostgreSQL's own catalogs, in an order that does not depend on its history
 * but for the columns, which stand as they were added.
 * Throws when the database has a kind of thing that we do not draw yet, so that none is left out in silence.
 */
export async function readCatalog(client: pg.Client): Promise<Catalog> {
  await refuseUnknownKinds(client);
  const { rows: tables } = await client.query<Table>(tablesQuery);
  const { rows: functions } = await client.query<{ text: string }>(functionsQuery);
  return { tables, functions: functions.map((row) => row.text) };
}

async function refuseUnknownKinds(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ what: string }>(`
    with ours as (${ownSchemas})
    select relkind::text || ' ' || relname as what from pg_class
     where relnamespace in (table ours) and relkind not in ('r', 'i', 'S')
    union all
    select 'type ' || typname from pg_type
     where typnamespace in (table ours) and typtype not in ('b', 'c')
    union all
    select 'policy ' || polname from pg_policy`);
  if (rows.length > 0) throw new Error(`Teach scripts/catalog.ts to read: ${rows.map((row) => row.what).join(", ")}.`);
}

const ownSchemas = "select oid from pg_namespace where nspname <> 'information_schema' and nspname not like 'pg\\_%'";

const tablesQuery = `
  with ours as (${ownSchemas})
  select c.oid::regclass::text as name,
         coalesce(c.reloptions, '{}') as options,
         (select json_agg(json_build_object(
                   'name', a.attname,
                   'type', format_type(a.atttypid, a.atttypmod),
                   'notNull', a.attnotnull,
                   'expression', pg_get_expr(d.adbin, d.adrelid),
                   'generated', a.attgenerated <> '',
                   'identity', case a.attidentity when 'a' then 'always' when 'd' then 'by default' else '' end)
                 order by a.attnum)
            from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
         array(select 'constraint ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid)
                 from pg_constraint k
                where k.conrelid = c.oid and k.contype not in ('n', 't')
                order by position(k.contype::text in 'pufcx'), k.conname) as constraints,
         array(select pg_get_indexdef(i.indexrelid)
                 from pg_index i join pg_class n on n.oid = i.indexrelid
                where i.indrelid = c.oid
                  and not exists (select from pg_constraint k
                                   where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
                order by n.relname)
         || array(select pg_get_triggerdef(t.oid)
                    from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
                   order by t.tgname) as statements
    from pg_class c
   where c.relnamespace in (table ours) and c.relkind = 'r'
   order by 1`;

// What extensions bring along is theirs to describe.
const functionsQuery = `
  with ours as (${ownSchemas})
  select pg_get_functiondef(p.oid) as text
    from pg_proc p
   where p.pronamespace in (table ours)
     and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
   order by p.oid::regprocedure::text`;
