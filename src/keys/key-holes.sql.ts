import { sql, type Tx } from "../database/index.ts";
import type { NumberRange } from "./key-tree.ts";

/** Programs listen here for keys that were destroyed. */
export const keysChannel = "keys";

export async function insertHoles(tx: Tx, ranges: readonly NumberRange[]): Promise<void> {
  await sql("insertHoles")`
    insert into key_hole (numbers)
    select int8range(first, last, '[]')
      from unnest(${ranges.map(({ first }) => first)}::bigint[], ${ranges.map(({ last }) => last)}::bigint[]) as r (first, last)`.execute(
    tx,
  );
  await tellPrograms(tx);
}

/** Every program looks into its key file again when the transaction commits. */
export async function tellPrograms(tx: Tx): Promise<void> {
  await sql("notifyKeys")`select pg_notify(${keysChannel}, '')`.execute(tx);
}

/** Every number whose key was destroyed. */
export async function readHoles(tx: Tx): Promise<NumberRange[]> {
  const { rows } = await sql("readHoles")`
    select lower(numbers) as first, upper(numbers) - 1 as last from key_hole`.execute(tx);
  return rows.map(({ first, last }) => ({ first: first!, last: last! }));
}

/** Neighbours become one: there are never more holes than people between them. */
export async function mergeHoles(tx: Tx): Promise<void> {
  await sql("mergeHoles")`
    with gone as (delete from key_hole returning numbers)
    insert into key_hole (numbers) select unnest(range_agg(numbers)) from gone`.execute(tx);
}

/** Programs on one database change its key file one after another; until the transaction ends. */
export async function lockKeyFile(tx: Tx): Promise<void> {
  await sql("lockKeyFile")`select pg_advisory_xact_lock(hashtext('key file'))`.execute(tx);
}

/** Whoever is from before there were keys gets a number. */
export async function numberEverybody(tx: Tx): Promise<void> {
  await sql("numberEverybody")`
    update citizen set key_no = nextval('key_no') where key_no is null and erased_at is null`.execute(tx);
}

/** Numbers for so many new people, each given out once. */
export async function newKeyNumbers(tx: Tx, count: number): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await sql("newKeyNumbers")`
    select nextval('key_no') as number from generate_series(1, ${count}::integer)`.execute(tx);
  return rows.map(({ number }) => number!);
}

/** A database that was taken back to an earlier state must not give out numbers whose keys are gone since, up to this one. */
export async function skipDeadNumbers(tx: Tx, last: number): Promise<void> {
  await sql("skipDeadNumbers")`select setval('key_no', ${last}) from key_no where last_value < ${last}`.execute(tx);
}
