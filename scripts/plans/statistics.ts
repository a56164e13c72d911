import type pg from "pg";

/** What PostgreSQL's planner knows of a table or an index, as `analyze` found it. */
export interface RelationStatistics {
  /** `schema.name` */
  name: string;
  pages: number;
  tuples: number;
  /** Pages of which every row is visible to everybody; 0 for an index. */
  allVisible: number;
  columns: ColumnStatistics[];
}

/** A row of `pg_stats`; only what is not null. The names are those that `pg_restore_attribute_stats` takes. */
interface ColumnStatistics {
  /** The name of a table's column, or the number of an index's column (an expression has no lasting name). */
  column: string | number;
  [statistic: string]: unknown;
}

/** The statistics of every table and index of ours, from a database that `analyze` has just read. */
export async function readStatistics(client: pg.ClientBase): Promise<RelationStatistics[]> {
  const { rows } = await client.query<RelationStatistics>(ofRelations);
  const { rows: columns } = await client.query<{ name: string; of: ColumnStatistics }>(ofColumns);
  const byName = Map.groupBy(columns, ({ name }) => name);
  return rows.map((row) => ({ ...row, columns: (byName.get(row.name) ?? []).map(({ of }) => of) }));
}

/**
 * Writes statistics into a database whose tables are empty. What the file does not know of (an index that came after it) is taken
 * for as large as its table. The files must be as long as the statistics say: see `stretchFiles`.
 * @throws Error where PostgreSQL does not take a statistic
 */
export async function giveStatistics(client: pg.ClientBase, statistics: readonly RelationStatistics[]): Promise<void> {
  const known = new Map(statistics.map((one) => [one.name, one]));
  const { rows } = await client.query<{ name: string; table: string | null }>(everyRelation);
  const given = rows.map(
    ({ name, table }) => known.get(name) ?? likeItsTable(name, table ? known.get(table) : undefined),
  );
  await give(
    client,
    given.filter((one) => one !== undefined),
  );
}

/** The relations as they now are: what `giveStatistics` wrote, and the place of each file under the server's data. */
export async function sizesOf(client: pg.ClientBase): Promise<{ name: string; path: string; pages: number }[]> {
  const { rows } = await client.query(`
    select n.nspname || '.' || c.relname as name, pg_relation_filepath(c.oid) as path, c.relpages as pages ${ourRelations}`);
  return rows;
}

// An entry of an index takes about 40 bytes: a key of uuids or moments, and its place.
function likeItsTable(name: string, table: RelationStatistics | undefined): RelationStatistics | undefined {
  if (!table) return undefined;
  return { name, tuples: table.tuples, pages: 1 + Math.ceil((table.tuples * 40) / 8192), allVisible: 0, columns: [] };
}

async function give(client: pg.ClientBase, relations: readonly RelationStatistics[]) {
  const columns = relations.flatMap(({ name, columns: all }) => all.map((one) => ({ name, ...numbered(one) })));
  for (const [statement, rows] of [
    [ofRelation, relations],
    [ofColumn, columns],
  ] as const) {
    const { rows: done } = await client.query<{ name: string; done: boolean }>(statement, [JSON.stringify(rows)]);
    const refused = done.filter((one) => !one.done).map(({ name }) => name);
    if (refused.length > 0) throw new Error(`PostgreSQL did not take the statistics of ${refused.join(", ")}.`);
  }
}

function numbered({ column, ...rest }: ColumnStatistics) {
  return typeof column === "number" ? { attnum: column, ...rest } : { attname: column, ...rest };
}

const ofRelation = `
  select name, pg_restore_relation_stats('schemaname', split_part(name, '.', 1), 'relname', split_part(name, '.', 2), 'relpages', pages,
                                         'reltuples', tuples, 'relallvisible', "allVisible") as done
    from json_to_recordset($1) as one(name text, pages int, tuples real, "allVisible" int)`;

const statistics = {
  null_frac: "real",
  avg_width: "integer",
  n_distinct: "real",
  most_common_vals: "text",
  most_common_freqs: "real[]",
  histogram_bounds: "text",
  correlation: "real",
  most_common_elems: "text",
  most_common_elem_freqs: "real[]",
  elem_count_histogram: "real[]",
};

// A statistic that is null is one that is not given.
const ofColumn = `
  select name, pg_restore_attribute_stats('schemaname', split_part(name, '.', 1), 'relname', split_part(name, '.', 2), 'attname', attname,
                                          'attnum', attnum, 'inherited', false, ${Object.keys(statistics)
                                            .map((key) => `'${key}', ${key}`)
                                            .join(", ")}) as done
    from json_to_recordset($1) as one(name text, attname text, attnum smallint, ${Object.entries(statistics)
      .map(([key, type]) => `${key} ${type}`)
      .join(", ")})`;

const ourRelations = `
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where c.relkind in ('r', 'i') and n.nspname !~ '^(pg_|information_schema)'`;

const everyRelation = `
  select n.nspname || '.' || c.relname as name,
         (select tn.nspname || '.' || t.relname from pg_index x join pg_class t on t.oid = x.indrelid join pg_namespace tn on tn.oid = t.relnamespace
           where x.indexrelid = c.oid) as table ${ourRelations}`;

const ofRelations = `
  select n.nspname || '.' || c.relname as name, c.relpages as pages, c.reltuples as tuples, c.relallvisible as "allVisible" ${ourRelations}
   order by 1`;

// Ten common values and bounds of a hundred: for parameters the planner uses none of them, and the file stays readable.
const ofColumns = `
  select s.schemaname || '.' || s.tablename as name,
         json_strip_nulls(json_build_object(
           'column', case c.relkind when 'i' then to_json(a.attnum) else to_json(s.attname) end,
           'null_frac', s.null_frac, 'avg_width', s.avg_width, 'n_distinct', s.n_distinct,
           'most_common_vals', ((s.most_common_vals::text::text[])[:10])::text, 'most_common_freqs', s.most_common_freqs[:10],
           'histogram_bounds', (select array_agg(bound order by nr)::text from unnest(s.histogram_bounds::text::text[]) with ordinality as b (bound, nr)
                                where nr % 10 = 1 or nr = cardinality(s.histogram_bounds::text::text[])), 'correlation', s.correlation,
           'most_common_elems', s.most_common_elems::text, 'most_common_elem_freqs', s.most_common_elem_freqs,
           'elem_count_histogram', s.elem_count_histogram)) as of
    from pg_stats s join pg_namespace n on n.nspname = s.schemaname
    join pg_class c on c.relnamespace = n.oid and c.relname = s.tablename
    join pg_attribute a on a.attrelid = c.oid and a.attname = s.attname
   where s.schemaname !~ '^(pg_|information_schema)' and not s.inherited
   order by 1, a.attnum`;
