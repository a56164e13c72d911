import type pg from "pg";
import type { Statement } from "../statements/read.ts";
import type { World } from "./judge.ts";
import { type Judged, judgeAll } from "./judge-all.ts";
import { growthOf } from "./tables.ts";

export interface Index {
  /** With its schema. */
  name: string;
  table: string;
  /** It holds a promise (a key), whoever reads it. */
  unique: boolean;
  /** The statement that drops it. */
  drop: string;
}

/** The indexes of the tables that grow for years. */
export async function indexesOfYears(client: pg.ClientBase): Promise<Index[]> {
  const { rows } = await client.query<Index>(`
    select n.nspname || '.' || i.relname as name, n.nspname || '.' || t.relname as table, x.indisunique as unique,
           case when k.conname is null then format('drop index %I.%I', n.nspname, i.relname)
                else format('alter table %I.%I drop constraint %I cascade', n.nspname, t.relname, k.conname) end as drop
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid join pg_namespace n on n.oid = t.relnamespace
      left join pg_constraint k on k.conindid = i.oid and k.contype in ('p', 'u')
     order by 1`);
  return rows.filter(({ table }) => growthOf[table] === "years");
}

/** Indexes that hold no promise and that no statement reads: each write pays for them. */
export function unreadFaults(indexes: readonly Index[], { readers }: Judged): string[] {
  return indexes
    .filter(({ name, unique }) => !unique && !readers.has(name))
    .map(({ name }) => `${name}: no statement reads this index, and each write pays for it`);
}

/** Indexes with a written reason to stay that are gone: no statement is lost without them, so the plans alone would not say it. */
export function goneFaults(indexes: readonly Index[], reasons: Readonly<Record<string, string>>): string[] {
  const there = new Set(indexes.map(({ name }) => name));
  return Object.entries(reasons)
    .filter(([name]) => !there.has(name))
    .map(([name, why]) => `${name}: this index is gone, and scripts/plans/known.ts wants it: ${why}`);
}

/** What is wrong with these statements once an index is gone; it is there again afterwards. */
export async function faultsWithout(
  client: pg.ClientBase,
  world: World,
  index: Index,
  statements: readonly Statement[],
): Promise<string[]> {
  await client.query("begin");
  try {
    await client.query(index.drop);
    return (await judgeAll(client, world, statements)).faults.filter((line) => !line.includes("needs no exception"));
  } finally {
    await client.query("rollback");
  }
}
