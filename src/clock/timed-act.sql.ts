import { sql, type Tx } from "../database/index.ts";

/** The moment up to which a recurring act has done everything; undefined before its first time. */
export async function settledUntil(tx: Tx, name: string): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("settledUntil")`
    select settled_until as at from due where name = ${name}`.execute(tx);
  return rows[0]?.at;
}

/** The same for every recurring act that had its first time: whoever asks all acts for their next moment asks once. */
export async function allSettled(tx: Tx): Promise<SettledMoments> {
  const { rows } = await sql("allSettled")`select name, settled_until as at from due`.execute(tx);
  return new Map(rows.map(({ name, at }) => [name, at]));
}

export type SettledMoments = ReadonlyMap<string, Temporal.Instant>;

export async function keepSettled(tx: Tx, name: string, now: Temporal.Instant): Promise<void> {
  await sql("keepSettled")`
    insert into due (name, settled_until) values (${name}, ${now})
    on conflict (name) do update set settled_until = greatest(due.settled_until, excluded.settled_until)`.execute(tx);
}

/** Limits of one transaction in milliseconds: a statement, and all of it. PostgreSQL ends what takes longer. */
export async function setLimits(tx: Tx, statementMs: number, allMs: number): Promise<void> {
  // PostgreSQL has transaction_timeout since 17; before it, the limit of a statement and the caller's own patience remain.
  await sql("setLimits")`
    select set_config('statement_timeout', ${String(statementMs)}, true) as statement,
           case when current_setting('server_version_num')::int >= 170000
                then set_config('transaction_timeout', ${String(allMs)}, true) end as transaction`.execute(tx);
}
