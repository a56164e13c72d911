import { sql, type Tx } from "../database/index.ts";

/** The moment up to which a recurring act has done everything; undefined before its first time. */
export async function settledUntil(tx: Tx, name: string): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select settled_until as at from due where name = ${name}`.execute(tx);
  return rows[0]?.at;
}

export async function keepSettled(tx: Tx, name: string, now: Temporal.Instant): Promise<void> {
  await sql`
    insert into due (name, settled_until) values (${name}, ${now})
    on conflict (name) do update set settled_until = greatest(due.settled_until, excluded.settled_until)`.execute(tx);
}

/** Limits of one transaction in milliseconds: a statement, and all of it. PostgreSQL ends what takes longer. */
export async function setLimits(tx: Tx, statementMs: number, allMs: number): Promise<void> {
  await sql`set local statement_timeout = ${sql.lit(statementMs)}`.execute(tx);
  await sql`set local transaction_timeout = ${sql.lit(allMs)}`.execute(tx);
}
