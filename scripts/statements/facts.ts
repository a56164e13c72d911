import type pg from "pg";

/** What the catalog knows and a query tree only points at. */
export interface Facts {
  /** by `table.column number` */
  columns: Map<string, ColumnFact>;
  functions: Map<number, FunctionFact>;
  /** name of an operator by its oid */
  operators: Map<number, string>;
  /** tables in which a trigger may change a row before it is written */
  changedByTrigger: Set<number>;
  /** a type's name, such as `timestamp with time zone` */
  types: Map<number, string>;
}

export interface ColumnFact {
  notNull: boolean;
  /** computed from other columns */
  generated: boolean;
  /** the only texts that a check constraint allows */
  words: string[] | undefined;
}

export interface FunctionFact {
  name: string;
  /** null whenever an argument is */
  strict: boolean;
  /** PostgreSQL's own, whose behaviour we know */
  builtIn: boolean;
  firstArgument: number;
}

export async function readFacts(client: pg.Client): Promise<Facts> {
  const rows = async <T extends object>(text: string) => (await client.query<T>(text)).rows;
  const columns = await rows<{ key: string; notNull: boolean; generated: boolean; checks: string[]; name: string }>(`
    select a.attrelid::text || '.' || a.attnum as key, a.attnotnull as "notNull", a.attgenerated <> '' as generated,
           quote_ident(a.attname) as name,
           array(select pg_get_constraintdef(k.oid) from pg_constraint k
                  where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum]) as checks
      from pg_attribute a join pg_class c on c.oid = a.attrelid
     where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p')`);
  const functions = await rows<FunctionFact & { oid: number }>(`
    select oid, proname as name, proisstrict as strict, pronamespace = 'pg_catalog'::regnamespace as "builtIn",
           coalesce(proargtypes[0], 0) as "firstArgument" from pg_proc`);
  const operators = await rows<{ oid: number; name: string }>("select oid, oprname as name from pg_operator");
  const triggers = await rows<{ oid: number }>(
    "select distinct tgrelid as oid from pg_trigger where not tgisinternal and tgtype & 3 = 3",
  );
  const types = await rows<{ oid: number; name: string }>("select oid, format_type(oid, null) as name from pg_type");
  const sources = await rows<{ key: string; source: string }>(`
    select k.conrelid::text || '.' || x.own as key, k.confrelid::text || '.' || x.other as source
      from pg_constraint k, unnest(k.conkey, k.confkey) as x (own, other)
     where k.contype = 'f' and k.conenforced and k.convalidated and not exists (
             select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey) and not a.attnotnull)
     order by 1, 2`);
  const facts: Facts = {
    columns: new Map(
      columns.map(({ key, notNull, generated, name, checks }) => [
        key,
        { notNull, generated, words: wordsOf(name, checks) },
      ]),
    ),
    functions: new Map(functions.map((one) => [one.oid, one])),
    operators: new Map(operators.map(({ oid, name }) => [oid, name])),
    changedByTrigger: new Set(triggers.map(({ oid }) => oid)),
    types: new Map(types.map(({ oid, name }) => [oid, name])),
  };
  inheritWords(facts.columns, sources);
  return facts;
}

/** A column that refers to another one holds only what that one holds. */
function inheritWords(columns: Facts["columns"], sources: { key: string; source: string }[]): void {
  for (const { key, source } of sources) {
    const column = columns.get(key);
    if (column) column.words ??= columns.get(source)?.words;
  }
}

/** `check (state in ('a', 'b'))` as PostgreSQL writes it down. */
function wordsOf(column: string, checks: string[]): string[] | undefined {
  for (const check of checks) {
    const list = /^CHECK \(\((.+?) = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(check);
    if (list?.[1] !== column) continue;
    const words = [...(list[2] ?? "").matchAll(/'((?:[^']|'')*)'::text/g)];
    return words.map(([, word = ""]) => word.replaceAll("''", "'"));
  }
  return undefined;
}
